import HTTP
import Library
import Testing

/// Sessions, redirects, hooks and bodies in pieces, over answers from a closure.
///
/// What is expected was seen with `requests` 2.34.2 against a server of the same answers.
@Suite struct RequestsSessionTests {
  /// `/a` leads to `/b`, which leads to `/c`; `/set` sets cookies; anything else echoes its fields.
  private func prompt() -> RequestsPrompt {
    RequestsPrompt { (request) throws(TransportError) in
      let path = HTTP.URL(request.url)?.path ?? ""
      if path == "/a" || path == "/b" {
        return Response(
          status: path == "/a" ? 302 : 307,
          reason: "Moved",
          body: Array("moved".utf8),
          to: request,
          fields: [
            ("Location", path == "/a" ? "/b" : "/c"), ("Set-Cookie", "seen=\(path); Path=/"),
          ]
        )
      }
      if path == "/away" {
        return Response(
          status: 302,
          reason: "Found",
          body: [],
          to: request,
          fields: [("Location", "http://other.example/c")]
        )
      }
      if path == "/loop" {
        return Response(
          status: 302,
          reason: "Found",
          body: [],
          to: request,
          fields: [("Location", "/loop")]
        )
      }
      let cookies =
        path == "/set" ? [("Set-Cookie", "k=v; Path=/"), ("Set-Cookie", "old=; Max-Age=0")] : []
      let text = request.fields.all.map { "\($0.name): \($0.value)\n" }.joined()
      return Response(
        status: path == "/no" ? 404 : 200,
        reason: "OK",
        body: Array((request.method + "\n" + text).utf8),
        to: request,
        fields: cookies
      )
    }
  }

  private func expect(
    _ source: String,
    _ output: String,
    at location: SourceLocation = #_sourceLocation
  ) {
    let prompt = prompt()
    _ = prompt.printed("s = requests.Session()\ns.headers = {}")
    #expect(prompt.printed(source) == output, sourceLocation: location)
  }

  @Test func cookiesAreKept() {
    expect(
      """
      r = s.get('http://h.example/set')
      r.cookies.get_dict(), s.cookies.get_dict()
      print(s.get('http://h.example/x').text)
      print(s.get('http://other.example/x').text)
      requests.get('http://h.example/x').request.headers.get('Cookie')
      """,
      """
      ({'k': 'v'}, {'k': 'v'})
      GET
      Accept-Encoding: identity
      Cookie: k=v

      GET
      Accept-Encoding: identity


      """
    )
  }

  @Test func redirectsAreFollowed() {
    expect(
      """
      r = s.post('http://h.example/a#top', data='x')
      r.url, r.history, [h.url for h in r.history], [h.history for h in r.history]
      print(r.text)
      [h.next for h in r.history], r.next, [h.content for h in r.history]
      s.cookies.get_dict(), [h.cookies.get_dict() for h in r.history]
      r = s.post('http://h.example/b', data='x')
      r.request.method, r.request.body, r.history[0].request.body
      r = s.get('http://h.example/a', allow_redirects=False)
      r.status_code, r.is_redirect, r.is_permanent_redirect, r.next, r.next.url, r.history
      s.head('http://h.example/a').status_code
      """,
      """
      ('http://h.example/c#top', [<Response [302]>, <Response [307]>], \
      ['http://h.example/a#top', 'http://h.example/b#top'], [[], [<Response [302]>]])
      GET
      Accept-Encoding: identity
      Cookie: seen=/b

      ([None, <PreparedRequest [GET]>], None, [b'moved', b'moved'])
      ({'seen': '/b'}, [{'seen': '/a'}, {'seen': '/b'}])
      ('POST', 'x', 'x')
      (302, True, False, <PreparedRequest [GET]>, 'http://h.example/b', [])
      302

      """
    )
  }

  @Test func redirectsEnd() {
    expect(
      """
      s.get('http://h.example/loop')
      s.max_redirects = 2
      s.get('http://h.example/loop')
      """,
      """
      requests.exceptions.TooManyRedirects: Exceeded 30 redirects.
      requests.exceptions.TooManyRedirects: Exceeded 2 redirects.

      """
    )
    let prompt = prompt()
    _ = prompt.printed("requests.get('http://h.example/loop')")
    #expect(prompt.transport.requests.count == 31)
  }

  @Test func credentialsStayAtHome() {
    expect(
      """
      print(s.get('http://h.example/away', headers={'Authorization': 'Bearer x', 'X': '1'}).text)
      print(s.get('http://h.example/a', headers={'Authorization': 'Bearer x'}).text)
      """,
      """
      GET
      Accept-Encoding: identity
      X: 1

      GET
      Accept-Encoding: identity
      Authorization: Bearer x
      Cookie: seen=/b


      """
    )
  }

  @Test func preparedRequestsAreSent() {
    expect(
      """
      p = s.prepare_request(requests.Request('PUT', 'http://h.example/x', data='body'))
      p.headers['X'] = '1'
      r = s.send(p)
      r.request is p, r.text
      s.send(p, stream=True, timeout=3).raw.read(3)
      s.send(p, foo=1)
      with s:
          s.get('http://h.example/no').ok
      """,
      """
      (True, 'PUT\\nAccept-Encoding: identity\\nContent-Length: 4\\nX: 1\\n')
      b'PUT'
      TypeError: HTTPAdapter.send() got an unexpected keyword argument 'foo'
      False

      """
    )
  }

  @Test func hooksSeeResponses() {
    expect(
      """
      def show(response, **keywords):
          print(response.status_code, sorted(keywords))

      def replace(response, **keywords):
          made = requests.Response()
          made.status_code = 299
          return made

      r = s.get('http://h.example/a', hooks={'response': show})
      s.hooks['response'].append(replace)
      s.get('http://h.example/x')
      s.get('http://h.example/x', hooks={'response': lambda r, **k: 5})
      s.get('http://h.example/x', hooks={'response': print}, timeout=(1, 2))
      """,
      """
      302 ['cert', 'proxies', 'stream', 'timeout', 'verify']
      307 ['cert', 'proxies', 'stream', 'timeout', 'verify']
      200 ['cert', 'proxies', 'stream', 'timeout', 'verify']
      <Response [299]>
      AttributeError: 'int' object has no attribute 'history'
      TypeError: 'timeout' is an invalid keyword argument for print()

      """
    )
  }

  @Test func bodiesComeInPieces() {
    expect(
      """
      r = s.get('http://h.example/x', stream=True)
      next(r.iter_content(2)), list(r.iter_content(10))
      r.content
      r.iter_content(1)
      list(r.iter_lines())
      with s.get('http://h.example/x', stream=True) as r:
          list(r.iter_lines())

      r = s.get('http://h.example/x', stream=True)
      r.close()
      r.content
      r = s.get('http://h.example/x', stream=True)
      r.text, r.content, r.raw.read()
      """,
      """
      (b'GE', [b'T\\nAccept-E', b'ncoding: i', b'dentity\\n'])
      RuntimeError: The content for this response was already consumed
      requests.exceptions.StreamConsumedError
      requests.exceptions.StreamConsumedError
      [b'GET', b'Accept-Encoding: identity']
      b''
      ('GET\\nAccept-Encoding: identity\\n', b'GET\\nAccept-Encoding: identity\\n', b'')

      """
    )
  }

  @Test func aSessionOfAnySettingsIsASession() {
    expect(
      """
      s.auth = ('u', 'p')
      s.params = {'a': '1'}
      s.cookies = {'a': 'b'}
      s.get('http://h.example/set')
      s.cookies = None
      s.get('http://h.example/x').url
      s.verify = 5
      s.get('http://h.example/x').ok
      """,
      """
      AttributeError: 'dict' object has no attribute 'extract_cookies'
      'http://h.example/x?a=1'
      True

      """
    )
  }

  @Test func digestsAnswerAChallenge() {
    let prompt = RequestsPrompt { (request) throws(TransportError) in
      let isKnown = request.fields.contains("Authorization")
      return Response(
        status: isKnown ? 200 : 401,
        reason: "",
        body: Array((request.fields["Authorization"] ?? "").utf8),
        to: request,
        fields: [
          (
            "WWW-Authenticate",
            "Digest realm=\"r\", nonce=\"n\", opaque=\"o\", qop=\"auth,auth-int\""
          )
        ]
      )
    }
    #expect(
      prompt.printed(
        """
        a = requests.auth.HTTPDigestAuth('u', 'p')
        r = requests.get('http://h/x?y', auth=a)
        r, r.history, r.text.split('response')[0]
        requests.get('http://h/x?y', auth=a).history
        a
        """
      ).hasPrefix(
        """
        (<Response [200]>, [<Response [401]>], 'Digest username="u", realm="r", nonce="n", uri="/x?y", ')
        []

        """
      )
    )
  }
}
