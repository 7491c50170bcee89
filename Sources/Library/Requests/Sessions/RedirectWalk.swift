import HTTP
import Interpreter
import Values

/// The way along redirects, as `Session.resolve_redirects` goes it.
struct RedirectWalk {
  /// The answers that led on, oldest first.
  private(set) var history: [ResponseObject] = []
  /// How the next request is sent: its proxies may be others.
  private(set) var options: SendOptions
  private let session: SessionObject
  private let interpreter: Interpreter
  private var request: PreparedRequestObject
  private var fragment: String?

  init(
    _ session: SessionObject,
    _ request: PreparedRequestObject,
    _ options: SendOptions,
    _ interpreter: Interpreter
  ) {
    self.session = session
    self.request = request
    self.options = options
    self.interpreter = interpreter
    fragment = request.url.flatMap { URL($0)?.fragment }
  }

  /// The request to send after this answer, or nil when it is the last.
  mutating func next(
    after response: ResponseObject
  ) throws(PythonException) -> PreparedRequestObject? {
    guard let location = response.redirectTarget, !location.isEmpty else { return nil }
    response.history = List(history.map { .object($0) })
    history.append(response)
    try consume(response)
    let most = try session.known(.maxRedirects)?.cLong() ?? 30
    guard history.count <= most else {
      throw RequestsErrors.exception(
        RequestsErrors.tooManyRedirects,
        "Exceeded \(most) redirects.",
        request: response.request,
        response: .object(response)
      )
    }
    response.close()

    let next = request.copied()
    let status = response.response.status
    next.url = try target(location, from: response.response.url)
    next.method = .string(Redirects.method(after: status, was: request.method.text))
    if !Redirects.keepsBody(after: status) {
      for name in ["Content-Length", "Content-Type", "Transfer-Encoding"] {
        next.headers?[name] = nil
      }
      next.body = .none
    }
    try setCookies(of: next, after: response)
    options.proxies = try session.resolvedProxies(
      options.proxies,
      for: next.url ?? "",
      interpreter
    )
    next.headers?["Proxy-Authorization"] = nil
    try setAuthorization(of: next, after: response)
    request = next
    return next
  }

  /// Takes the body off the connection; a broken one does not stop a redirect.
  private func consume(_ response: ResponseObject) throws(PythonException) {
    do throws(PythonException) {
      _ = try response.load()
    } catch {
      let forgiven = [
        RequestsErrors.chunkedEncoding, RequestsErrors.contentDecoding,
        ExceptionClasses.runtimeError,
      ]
      guard forgiven.contains(where: { error.object.type.isSubclass(of: $0) }) else { throw error }
    }
  }

  private mutating func target(
    _ location: String,
    from base: String
  ) throws(PythonException) -> String {
    guard let url = Redirects.target(location, from: base, fragment: &fragment) else {
      throw RequestsErrors.exception(
        RequestsErrors.invalidURL,
        "Failed to parse: \(location)",
        request: .object(request)
      )
    }
    return url
  }

  private func setCookies(
    of next: PreparedRequestObject,
    after response: ResponseObject
  ) throws(PythonException) {
    next.headers?["Cookie"] = nil
    var jar = next.cookies
    jar.receive(
      response.response.fields,
      from: request.url ?? "",
      now: interpreter.clock.now().seconds
    )
    for cookie in try session.jar()?.jar.all ?? [] { jar.set(cookie) }
    let (from, to) = (response.response.request.url, next.url ?? "")
    if Redirects.isDowngrade(from: from, to: to) {
      // RFC 6265 §5.4 would send those without `Secure`: a redirect can't talk us into that.
      jar = CookieJar()
    } else if Redirects.stripsAuthorization(from: from, to: to) {
      // A cookie of the `cookies` argument has no domain: it was meant for the first request's.
      jar.remove { $0.domain.isEmpty }
    }
    try RequestPreparation(next, interpreter).setCookies(jar)
  }

  /// Credentials stay at home; the person's own file may have others for the new host.
  private func setAuthorization(
    of next: PreparedRequestObject,
    after response: ResponseObject
  ) throws(PythonException) {
    let url = next.url ?? ""
    if next.headers?["Authorization"] != nil,
      Redirects.stripsAuthorization(from: response.response.request.url, to: url)
    {
      next.headers?["Authorization"] = nil
    }
    guard session.trustsEnvironment else { return }
    let found = session.netrcCredentials(for: url, interpreter)
    if !found.isNone { try RequestPreparation(next, interpreter).setAuth(found) }
  }
}
