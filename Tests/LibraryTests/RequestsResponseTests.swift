import HTTP
import Library
import Testing

/// What responses say, as `scripts/oracle/requests_responses.py` recorded it.
@Suite struct RequestsResponseTests {
  /// A case of the golden file: an answer, and a prompt's input and output.
  private struct Case {
    var answer: [Substring]
    var transcript: [Substring]

    /// Cases begin with a status after a blank line.
    static func all(in text: String) -> [Case] {
      var cases: [[Substring]] = []
      var isAfterBlank = true
      for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
        if isAfterBlank, line.prefix(3).count == 3, line.prefix(3).allSatisfy(\.isNumber) {
          cases.append([])
        }
        cases[cases.count - 1].append(line)
        isAfterBlank = line.isEmpty
      }
      return cases.map { lines in
        let start = lines.firstIndex { $0.hasPrefix(">>> ") } ?? lines.endIndex
        return Case(answer: Array(lines[..<start]), transcript: Array(lines[start...]))
      }
    }

    /// The inputs, each with the output below it.
    var steps: [(input: String, output: String)] {
      var steps: [(input: String, output: String)] = []
      for line in transcript {
        if line.hasPrefix(">>> ") {
          steps.append((line.dropFirst(4) + "\n", ""))
        } else if line.hasPrefix("... ") {
          steps[steps.count - 1].input += line.dropFirst(4) + "\n"
        } else if !line.isEmpty {
          steps[steps.count - 1].output += line + "\n"
        }
      }
      return steps
    }
  }

  @Test func saysWhatRequestsSays() throws {
    let cases = Case.all(in: try golden("requests-responses.txt"))
    #expect(cases.count > 12)
    for found in cases {
      let prompt = RequestsPrompt { (request) throws(TransportError) in
        Self.response(found.answer, to: request)
      }
      _ = prompt.printed("body = " + (found.answer.last { !$0.isEmpty } ?? ""))
      _ = prompt.printed("r = requests.get('https://h.example/p?q=1', allow_redirects=False)")
      for step in found.steps {
        #expect(prompt.printed(step.input) == step.output, "\(found.answer[0]): \(step.input)")
      }
    }
  }

  private static func response(_ lines: [Substring], to request: Request) -> Response {
    let status = lines[0].split(separator: " ", maxSplits: 1)
    let blank = lines.firstIndex(of: "") ?? 1
    let fields = lines[1..<blank].map { line in
      let parts = line.split(separator: ": ", maxSplits: 1)
      return Fields.Field(String(parts[0]), String(parts[1]))
    }
    return Response(
      status: Int(status[0]) ?? 0,
      reason: status.count > 1 ? String(status[1]) : "",
      fields: Fields(fields),
      body: bytes(lines[blank + 1]),
      url: request.url,
      request: request
    )
  }

  /// The value of a Python literal `b'…'` with `\xNN`, `\r` and `\n`.
  private static func bytes(_ literal: Substring) -> [UInt8] {
    var out: [UInt8] = []
    var rest = literal.utf8.dropFirst(2).dropLast()
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "\\"), let kind = rest.popFirst() else {
        out.append(byte)
        continue
      }
      switch kind {
      case UInt8(ascii: "n"): out.append(0x0A)
      case UInt8(ascii: "r"): out.append(0x0D)
      default:
        out.append(UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) ?? 0)
        rest = rest.dropFirst(2)
      }
    }
    return out
  }

  @Test func redirectsAreRemembered() {
    let prompt = RequestsPrompt { (request) throws(TransportError) in
      let isLast = request.url.hasSuffix("/c")
      let target = request.url.hasSuffix("/a") ? "/b" : "/c"
      return Response(
        status: isLast ? 200 : 302,
        reason: "",
        body: [],
        to: request,
        fields: isLast ? [] : [("Location", target), ("Set-Cookie", "seen=\(target)")]
      )
    }
    #expect(
      prompt.printed(
        """
        r = requests.post('http://h/a', data='x')
        r.history, [h.url for h in r.history], [len(h.history) for h in r.history]
        r.url, r.request.method, r.request.body, r.request.headers['Cookie']
        r.history[0].request.method, r.history[0].request.body, r.history[0].cookies['seen']
        requests.head('http://h/a')
        requests.get('http://h/a', allow_redirects=False).is_redirect
        """
      )
        == """
        ([<Response [302]>, <Response [302]>], ['http://h/a', 'http://h/b'], [0, 1])
        ('http://h/c', 'GET', None, 'seen=/c')
        ('POST', 'x', '/b')
        <Response [302]>
        True

        """
    )
  }

  @Test func timesAreSpans() {
    let prompt = RequestsPrompt { (request) throws(TransportError) in
      var response = Response(status: 200, reason: "OK", body: [], to: request)
      response.timing.firstByte = 0.25
      return response
    }
    #expect(
      prompt.printed("requests.get('http://h').elapsed")
        == "datetime.timedelta(microseconds=250000)\n"
    )
  }

  @Test func cookiesCanBeRead() {
    let prompt = RequestsPrompt { (request) throws(TransportError) in
      Response(
        status: 200,
        reason: "OK",
        body: [],
        to: request,
        fields: [("Set-Cookie", "a=1; Path=/"), ("Set-Cookie", "b=x y; Path=/")]
      )
    }
    #expect(
      prompt.printed(
        """
        r = requests.get('http://h.example/')
        r.cookies['a'], r.cookies.get('b'), len(r.cookies), r.cookies.get_dict()
        r.cookies['nope']
        """
      )
        == """
        ('1', 'x y', 2, {'a': '1', 'b': 'x y'})
        KeyError: "name='nope', domain=None, path=None"

        """
    )
  }

  @Test func codesHaveNames() {
    let prompt = RequestsPrompt { (request) throws(TransportError) in
      Response(status: 200, reason: "OK", body: [], to: request)
    }
    #expect(
      prompt.printed(
        """
        requests.codes.ok, requests.codes.NOT_FOUND, requests.codes['teapot'], requests.codes['x']
        requests.codes
        requests.codes.nope
        requests.__version__
        """
      )
        == """
        (200, 404, 418, None)
        <lookup 'status_codes'>
        AttributeError: 'LookupDict' object has no attribute 'nope'
        '2.34.2'

        """
    )
  }
}

extension Response {
  init(
    status: Int,
    reason: String,
    body: [UInt8],
    to request: Request,
    fields: [(String, String)] = []
  ) {
    self.init(
      status: status,
      reason: reason,
      fields: Fields(fields.map { Fields.Field($0.0, $0.1) }),
      body: body,
      url: request.url,
      request: request
    )
  }
}
