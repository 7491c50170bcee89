import Glibc
import HTTP
import Interpreter
import Library
import Testing
import Values

/// Failures: the class and the words of `requests`, and a hint in ours.
@Suite struct RequestsErrorTests {
  private func lastLine(
    _ kind: TransportError.Kind,
    _ call: String = "requests.get('http://h.example:81/p?q')",
    evidence: TransportError.Evidence = .init()
  ) -> String {
    let prompt = RequestsPrompt { (request) throws(TransportError) in
      throw TransportError(kind, "Our sentence.", request: request, evidence: evidence)
    }
    return prompt.failure(call)?.lastLine ?? "nothing"
  }

  // Recorded from `requests` 2.34.2 with urllib3 2.
  @Test func saysItAsRequestsDoes() {
    var refused = TransportError.Evidence()
    refused.systemError = ECONNREFUSED
    #expect(
      lastLine(.connectionFailed, evidence: refused)
        == "requests.exceptions.ConnectionError: HTTPConnectionPool(host='h.example', port=81): Max "
        + "retries exceeded with url: /p?q (Caused by NewConnectionError(\"HTTPConnection("
        + "host='h.example', port=81): Failed to establish a new connection: [Errno 111] Connection "
        + "refused\"))"
    )
    #expect(
      lastLine(.unknownHost)
        == "requests.exceptions.ConnectionError: HTTPConnectionPool(host='h.example', port=81): Max "
        + "retries exceeded with url: /p?q (Caused by NameResolutionError(\"HTTPConnection("
        + "host='h.example', port=81): Failed to resolve 'h.example' ([Errno -2] Name or service not "
        + "known)\"))"
    )
    #expect(
      lastLine(.readTimeout, "requests.get('https://h.example/', timeout=1)")
        == "requests.exceptions.ReadTimeout: HTTPSConnectionPool(host='h.example', port=443): Read "
        + "timed out. (read timeout=1)"
    )
    #expect(
      lastLine(.readTimeout, "requests.get('http://[::1]/', timeout=(3, 0.50))")
        == "requests.exceptions.ReadTimeout: HTTPConnectionPool(host='::1', port=80): Read timed "
        + "out. (read timeout=0.5)"
    )
    #expect(
      lastLine(.bodyTimeout)
        == "requests.exceptions.ConnectionError: HTTPConnectionPool(host='h.example', port=81): Read "
        + "timed out."
    )
    #expect(
      lastLine(.emptyAnswer)
        == "requests.exceptions.ConnectionError: ('Connection aborted.', RemoteDisconnected('Remote "
        + "end closed connection without response'))"
    )
    #expect(
      lastLine(.connectTimeout, "requests.get('http://h.example/', timeout=3)")
        == "requests.exceptions.ConnectTimeout: HTTPConnectionPool(host='h.example', port=80): Max "
        + "retries exceeded with url: / (Caused by ConnectTimeoutError(<HTTPConnection("
        + "host='h.example', port=80) at 0x...>, 'Connection to h.example timed out. (connect "
        + "timeout=3)'))"
    )
    var broken = TransportError.Evidence()
    broken.fault = .incomplete(read: 3, missing: 7)
    #expect(
      lastLine(.brokenBody, evidence: broken)
        == "requests.exceptions.ChunkedEncodingError: ('Connection broken: IncompleteRead(3 bytes "
        + "read, 7 more expected)', IncompleteRead(3 bytes read, 7 more expected))"
    )
    var certificate = TransportError.Evidence()
    certificate.detail = "SSL certificate problem: self-signed certificate"
    #expect(
      lastLine(.tls, "requests.get('https://h.example/')", evidence: certificate)
        == "requests.exceptions.SSLError: HTTPSConnectionPool(host='h.example', port=443): Max "
        + "retries exceeded with url: / (Caused by SSLError(SSLCertVerificationError(1, '[SSL: "
        + "CERTIFICATE_VERIFY_FAILED] certificate verify failed: self-signed certificate')))"
    )
  }

  @Test(arguments: [
    (TransportError.Kind.invalidSchema, "requests.exceptions.InvalidSchema: Our sentence."),
    (.invalidURL, "requests.exceptions.InvalidURL: Our sentence."),
    (.invalidHeader, "requests.exceptions.InvalidHeader: Our sentence."),
    (.tooManyRedirects, "requests.exceptions.TooManyRedirects: Our sentence."),
    (.notHTTP, "requests.exceptions.ConnectionError: Our sentence."),
    (.contentDecoding, "requests.exceptions.ContentDecodingError: Our sentence."),
    (.proxy, "requests.exceptions.ProxyError: Our sentence."),
    (.other, "requests.exceptions.RequestException: Our sentence."),
    (.interrupted, "KeyboardInterrupt"),
  ])
  func everyKindHasItsClass(kind: TransportError.Kind, expected: String) {
    #expect(lastLine(kind) == expected)
  }

  @Test func ourSentenceIsTheHint() {
    let prompt = RequestsPrompt { (request) throws(TransportError) in
      throw TransportError(.unknownHost, "Our sentence.", request: request)
    }
    #expect(prompt.failure("requests.get('http://h')")?.hint == "Our sentence.")
  }

  @Test(arguments: [
    ("timeout='x'", "Timeout value connect was x, but it must be an int, float or None."),
    (
      "timeout=0",
      "Attempted to set connect timeout to 0, but the timeout cannot be set to a value less than or "
        + "equal to 0."
    ),
    (
      "timeout=-1.5",
      "Attempted to set connect timeout to -1.5, but the timeout cannot be set to a value less than "
        + "or equal to 0."
    ),
    ("timeout=True", "Timeout cannot be a boolean value. It must be an int, float or None."),
    ("timeout=[1, 2]", "Timeout value connect was [1, 2], but it must be an int, float or None."),
    (
      "timeout=(1, 2, 3)",
      "Invalid timeout (1, 2, 3). Pass a (connect, read) timeout tuple, or a single float to set both "
        + "timeouts to the same value."
    ),
    (
      "timeout=(1, 'x')",
      "Invalid timeout (1, 'x'). Pass a (connect, read) timeout tuple, or a single float to set both "
        + "timeouts to the same value."
    ),
  ])
  func timeoutsAreChecked(argument: String, message: String) {
    #expect(lastLine(.other, "requests.get('http://h/', \(argument))") == "ValueError: \(message)")
  }

  @Test(arguments: [
    ("timeout=3", 3.0, 3.0), ("timeout=(1, 2.5)", 1.0, 2.5),
    ("timeout=10**30", .greatestFiniteMagnitude, .greatestFiniteMagnitude),
  ])
  func timeoutsArePassedOn(argument: String, connect: Double, read: Double) {
    let prompt = RequestsPrompt { (request) throws(TransportError) in
      throw TransportError(.other, "", request: request)
    }
    _ = prompt.failure("requests.get('http://h/', \(argument), verify=False)")
    #expect(prompt.transport.requests.first?.options.connectTimeout == connect)
    #expect(prompt.transport.requests.first?.options.readTimeout == read)
  }

  @Test(arguments: [
    (
      "requests.post('http://h', data=5)",
      "TypeError: 'body' must be a bytes-like object, file-like object, or iterable. Instead was 5"
    ),
    (
      "requests.request('GE T', 'http://h')",
      "ValueError: Method cannot contain non-token characters 'GE T' (found at least ' ')"
    ),
    (
      "requests.get('https://h', verify='/no/such/file')",
      "OSError: Could not find a suitable TLS CA certificate bundle, invalid path: /no/such/file"
    ),
    (
      "requests.get('https://h', cert='/no/such/file')",
      "OSError: Could not find the TLS certificate file, invalid path: /no/such/file"
    ),
    (
      "requests.get('http://h', hooks={'request': print})",
      "ValueError: Unsupported event specified, with event name \"request\""
    ),
    (
      "requests.get('http://h', headers={'a': '€'})",
      "UnicodeEncodeError: 'latin-1' codec can't encode character '\\u20ac' in position 0: ordinal not in range(256)"
    ),
  ])
  func refusesBeforeSending(call: String, expected: String) {
    #expect(lastLine(.other, call) == expected)
  }

  @Test func exceptionsAreRelatedAsInPython() throws {
    let prompt = RequestsPrompt { (request) throws(TransportError) in
      throw TransportError(.connectTimeout, "slow", request: request)
    }
    let failure = try #require(prompt.failure("requests.get('http://h')"))
    #expect(failure.object.type.bases.map(\.name) == ["ConnectionError", "Timeout"])
    #expect(failure.object.type.isSubclass(of: ExceptionClasses.osError))
    #expect(
      prompt.printed(
        """
        from requests.exceptions import MissingSchema, JSONDecodeError, HTTPError
        isinstance(MissingSchema(), ValueError), isinstance(JSONDecodeError('m', 'd', 0), ValueError)
        HTTPError('a', response=5).response, HTTPError('a').response, HTTPError('a').args
        HTTPError('a', foo=5)
        """
      )
        == """
        (True, True)
        (5, None, ('a',))
        TypeError: HTTPError() takes no keyword arguments

        """
    )
  }

  @Test func failuresCarryWhatTheyAreAbout() throws {
    let prompt = RequestsPrompt { (request) throws(TransportError) in
      Response(status: 404, reason: "Not Found", body: Array("<p>".utf8), to: request)
    }
    let http = try #require(prompt.failure("requests.get('http://h').raise_for_status()"))
    #expect(http.object.attributes["response"]?.representation == "<Response [404]>")
    #expect(http.object.attributes["request"]?.representation == "<PreparedRequest [GET]>")
    let json = try #require(prompt.failure("requests.get('http://h').json()")).object
    #expect(json.type.isSubclass(of: ExceptionClasses.valueError))
    let attributes = ["msg", "doc", "pos", "lineno", "colno"].map { json.attributes[$0]?.text }
    #expect(attributes == ["Expecting value", "<p>", "0", "1", "1"])
  }
}
