import HTTP
import Interpreter
package import Values

/// `requests.Session`: settings and cookies that are kept from one request to the next.
///
/// The connections are the transport's: every session shares them.
final class SessionObject: Instance {
  let client: RequestsClient
  private let slots = Slots(Array(repeating: .ellipsis, count: Slot.allCases.count))

  /// The attributes, made when they are first looked at: a plain `requests.get` makes a session of
  /// its own and needs none of them.
  enum Slot: Int, CaseIterable {
    case headers
    case auth
    case proxies
    case hooks
    case params
    case stream
    case verify
    case cert
    case maxRedirects
    case trustEnv
    case cookies
    case adapters

    static let names: [String: Slot] = [
      "headers": .headers, "auth": .auth, "proxies": .proxies, "hooks": .hooks, "params": .params,
      "stream": .stream, "verify": .verify, "cert": .cert, "max_redirects": .maxRedirects,
      "trust_env": .trustEnv, "cookies": .cookies, "adapters": .adapters,
    ]
  }

  init(_ client: RequestsClient) { self.client = client }

  var type: ClassObject { client.sessionType }
  var attributeNames: [String] { Slot.names.keys.sorted() }

  subscript(_ slot: Slot) -> Value {
    get {
      if let known = known(slot) { return known }
      let made = initial(slot)
      slots[slot.rawValue] = made
      return made
    }
    set { slots[slot.rawValue] = newValue }
  }

  /// The attribute unless it was never looked at, and so is what it was in the beginning.
  func known(_ slot: Slot) -> Value? {
    if case .ellipsis = slots[slot.rawValue] { return nil }
    return slots[slot.rawValue]
  }

  private func initial(_ slot: Slot) -> Value {
    switch slot {
    case .headers: .object(DefaultHeaders.make())
    case .auth, .cert: .none
    case .proxies, .params: .dict(Dict())
    case .hooks: .dict(Hooks().events)
    case .stream: .bool(false)
    case .verify, .trustEnv: .bool(true)
    case .maxRedirects: .int(Integer(30))
    case .cookies: .object(CookieJarObject(CookieJar()))
    case .adapters: .dict(AdapterObject.standard)
    }
  }

  func attribute(_ name: String, in interpreter: Interpreter) throws(PythonException) -> Value? {
    let value = Slot.names[name].map { self[$0] }
    // It was set where nobody could be told.
    if name == "auth", let value { interpreter.note(credentials: value) }
    return value
  }

  func setAttribute(_ name: String, to value: Value) throws(PythonException) -> Bool {
    guard let slot = Slot.names[name] else { return false }
    self[slot] = value
    return true
  }

  // MARK: - Settings

  var trustsEnvironment: Bool { known(.trustEnv)?.isTrue ?? true }

  /// The cookies; what was put in their place is asked for them as Python's code would.
  func jar() throws(PythonException) -> CookieJarObject? {
    guard let cookies = known(.cookies) else { return nil }
    if case .object(let object) = cookies, let jar = object as? CookieJarObject { return jar }
    throw PythonException(
      ExceptionClasses.attributeError,
      "'\(cookies.typeName)' object has no attribute 'extract_cookies'"
    )
  }

  /// Keeps what an answer sets.
  func keepCookies(
    of response: ResponseObject,
    _ interpreter: Interpreter
  ) throws(PythonException) {
    guard response.response.fields.contains("Set-Cookie") else { return }
    if known(.cookies) == nil { _ = self[.cookies] }
    try jar()?.jar.receive(
      response.response.fields,
      from: response.response.request.url,
      now: interpreter.clock.now().seconds
    )
  }
}

extension Value {
  /// Whether it is a `requests.Session`.
  package var isRequestsSession: Bool {
    guard case .object(let object) = self else { return false }
    return object is SessionObject
  }
}
