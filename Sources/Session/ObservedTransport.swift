package import HTTP
internal import Interpreter
internal import Library
package import Values

/// Carries requests and takes note of what the session has to know about them: the last exchange,
/// and the secrets that were sent or received.
package final class ObservedTransport: Transport {
  private let inner: any Transport
  /// Told of every secret that is sent or received.
  package var learn: (_ secret: String, Redactor.Kind) -> Void = { _, _ in }
  /// Told of every request that went out and how it was answered, nil for not at all.
  package var onExchange: (Request, _ status: Int?) -> Void = { _, _ in }
  /// While true only GET and the request for a token go out: the lessons with real data.
  package var allowsOnlyLooking = false
  /// Told of every answer that holds a token.
  package var noteAnswer: (Dict) -> Void = { _ in }
  /// While true nothing is sent: the request is kept in ``heldRequest`` and fails.
  package var holdsRequests = false
  package var heldRequest: Request?
  /// Told of every request that is sent, but for those that only follow a redirect.
  package var noteSent: (Request) -> Void = { _ in }
  /// Told of every answer, its body aside.
  package var noteAnswered: (Response) -> Void = { _ in }
  /// Where the last answer led: a request there is no new one.
  private var redirectTarget: String?
  /// A download that was broken off: the request for its URL, and where that leads, asks for the
  /// rest.
  var partial: PartialDownload? {
    didSet { isResuming = false }
  }
  private var isResuming = false
  /// An origin that is asked without a proxy: the practice server, whose requests don't leave the
  /// machine.
  var direct: Origin?
  /// The version of HTTP that the running command asks for; nil for the usual one.
  package var version: Request.Version?
  /// Told of each host whose certificate is not looked at, before it is asked.
  package var warn: (_ message: String) -> Void = { _ in }
  package var watcher: ((TransferProgress) -> Void)? {
    get { inner.watcher }
    set { inner.watcher = newValue }
  }
  /// What most requests say in the same words as the one before.
  private var lastSecretField: Fields.Field?
  private var lastProxyPair: String?
  /// The values of the cookies that servers have set.
  private var cookiesSet: Set<String> = []
  /// What the last answer was, since somebody looked.
  var lastStatus: (code: Int, reason: String)?

  package init(_ inner: any Transport) { self.inner = inner }

  package func send(_ request: Request) throws(TransportError) -> Response {
    try note(request)
    let sent = completed(request)
    let response = try observing(request) { () throws(TransportError) in try inner.send(sent) }
    onExchange(request, response.status)
    noteHead(of: response)
    lastStatus = (response.status, response.reason)
    learnTokens(in: response.body)
    return response
  }

  /// A body that comes in pieces is searched as it grows, before anybody sees the newest piece.
  package func open(_ request: Request) throws(TransportError) -> OpenResponse {
    try note(request)
    let sent = completed(request)
    let response = try observing(request) { () throws(TransportError) in try inner.open(sent) }
    onExchange(request, response.head.status)
    noteHead(of: response.head)
    lastStatus = (response.head.status, response.head.reason)
    var body: [UInt8]? = []
    response.body.observer = { [weak self] piece in
      guard let known = body else { return }
      guard known.count + piece.count <= Self.largestTokenAnswer,
        (known.first ?? piece.first) == UInt8(ascii: "{")
      else { return body = nil }
      let grown = known + piece
      body = grown
      if grown.last(where: { $0 > 0x20 }) == UInt8(ascii: "}") { self?.learnTokens(in: grown) }
    }
    return response
  }

  private func observing<Answer>(
    _ request: Request,
    _ exchange: () throws(TransportError) -> Answer
  ) throws(TransportError) -> Answer {
    do {
      return try exchange()
    } catch {
      onExchange(request, nil)
      throw error
    }
  }

  /// The request with what the running command adds to what Python says.
  private func completed(_ request: Request) -> Request {
    var request = request
    if let direct, Origin(request.url) == direct { request.options.proxy = "" }
    if let version { request.options.version = version }
    guard let partial, request.method == "GET", isResuming || partial.isOf(request.url),
      !request.fields.contains("Range")
    else { return request }
    isResuming = true
    for field in Resumption.fields(for: partial) { request.fields.append(field.name, field.value) }
    return request
  }

  private func note(_ request: Request) throws(TransportError) {
    try RequestCheck.checkScheme(of: request)
    learnSecrets(sentBy: request)
    learnCookies(sentBy: request)
    if allowsOnlyLooking, request.method != "GET", !request.asksForToken {
      throw TransportError(
        .other,
        "the lessons send only GET to a real service; nothing was sent",
        request: request
      )
    }
    guard holdsRequests else {
      if request.url != redirectTarget {
        var sent = request
        if let version { sent.options.version = version }
        noteSent(sent)
      }
      redirectTarget = nil
      if !request.options.verifiesCertificates, let origin = Origin(request.url),
        origin.scheme == "https"
      {
        warn("warning: the certificate of \(origin.host) is not checked")
      }
      return
    }
    heldRequest = request
    throw TransportError(.other, "not sent", request: request)
  }

  private func noteHead(of response: Response) {
    noteAnswered(response)
    noteCookies(setBy: response)
    if let target = response.fields["Location"] {
      for secret in SecretFields.values(inURL: target) { learn(secret, .hidden) }
    }
    guard response.request.options.followsRedirects,
      Redirects.isRedirect(response.status, response.fields),
      let location = response.fields["Location"]
    else { return }
    var fragment = URL(response.url)?.fragment
    redirectTarget = Redirects.target(location, from: response.url, fragment: &fragment)
  }

  private func learnSecrets(sentBy request: Request) {
    for field in request.fields.all
    where SecretNames.isSecret(field.name) && field != lastSecretField {
      lastSecretField = field
      let isBasic = field.value.startsIgnoringASCIICase(with: "basic ")
      learn(SecretNames.credentials(in: field.value), isBasic ? .hidden : .token)
      if let basic = BasicCredentials(field.value) { learn(basic.password, .hidden) }
    }
    if let pair = request.options.proxy.flatMap({ URL($0)?.userInfo }), pair != lastProxyPair {
      lastProxyPair = pair
      let encoded = Base64Codec.encode(PercentEncoding.decode(pair))
      learn(String(decoding: encoded, as: UTF8.self), .hidden)
    }
  }

  /// A cookie that a person made up is as secret as a password; one that a server set may be seen.
  private func learnCookies(sentBy request: Request) {
    for field in request.fields.all
    where field.name.utf8.count == 6 && field.name.lowercased() == "cookie" {
      for pair in CookieSecrets.pairs(in: field.value)
      where CookieSecrets.isSecret(pair) && !cookiesSet.contains(pair.value) {
        learn(pair.value, .hidden)
      }
    }
  }

  private func noteCookies(setBy response: Response) {
    for field in response.fields.all
    where field.name.utf8.count == 10 && field.name.lowercased() == "set-cookie" {
      guard let pair = CookieSecrets.pairs(in: field.value).first else { continue }
      cookiesSet.insert(pair.value)
    }
  }

  /// The fields of a token endpoint's answer (RFC 6749 §5.1, OpenID Connect Core §3.1.3.3).
  private static let tokenFields = ["access_token", "refresh_token", "id_token"]
  /// A token's answer is small; a large body is not searched.
  private static let largestTokenAnswer = 1 << 16

  /// Whether a body can have such a field; by far the most answers can't and need not be read.
  ///
  /// Its name stands there in plain letters or is spelled with escapes (RFC 8259 §7).
  private static func maybeNamesToken(_ body: [UInt8]) -> Bool {
    ByteSearch.first(Array("_token".utf8), in: body[...]) != nil
      || ByteSearch.first(Array("\\u".utf8), in: body[...]) != nil
  }

  private func learnTokens(in body: [UInt8]) {
    guard body.count <= Self.largestTokenAnswer, body.first == UInt8(ascii: "{"),
      Self.maybeNamesToken(body), case .dict(let answer)? = try? JSONReader.read(body)
    else { return }
    for field in Self.tokenFields {
      if case .string(let token)? = answer[field] { learn(token, .token) }
    }
    noteAnswer(answer)
  }
}

extension Request {
  /// Whether it is the client credentials grant, which changes nothing.
  fileprivate var asksForToken: Bool {
    method == "POST" && URL(url)?.path.hasSuffix("/idp/token") ?? false
  }
}
