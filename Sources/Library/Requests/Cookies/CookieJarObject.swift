import HTTP
import Interpreter
import Values

/// `requests.cookies.RequestsCookieJar`.
final class CookieJarObject: Instance {
  var jar: CookieJar

  init(_ jar: CookieJar) { self.jar = jar }

  /// The cookies that an answer set.
  init(of response: Response) {
    jar = CookieJar()
    jar.receive(response.fields, from: response.request.url, now: Clock.system.now().seconds)
  }

  /// The jar that an argument `cookies` means: a jar's own, or one made of names and values.
  static func jar(
    from cookies: Value,
    _ interpreter: Interpreter
  ) throws(PythonException) -> CookieJar {
    if case .object(let object) = cookies, let jar = object as? CookieJarObject { return jar.jar }
    var jar = CookieJar()
    guard cookies.isTrue else { return jar }
    for key in try interpreter.elements(of: cookies) {
      let value = try interpreter.item(key, of: cookies)
      jar.set(try CookieArguments.cookie(name: key, value: value))
    }
    return jar
  }

  var type: ClassObject { Self.type }
  var length: Int? { jar.all.count }
  var isTrue: Bool { !jar.all.isEmpty }

  func hash(into hasher: inout Hasher) throws(Fault) {
    throw .type("unhashable type: '\(type.name)'")
  }

  func isEqual(to other: Value) -> Bool {
    switch other {
    case .dict(let dict): Value.dict(plain()).isEqual(to: .dict(dict))
    case .object(let object):
      (object as? CookieJarObject).map {
        Value.dict(plain()).isEqual(to: .dict($0.plain()))
      } ?? false
    default: false
    }
  }

  /// `get_dict`: values by name, of the cookies of a domain and a path.
  func plain(domain: Value = .none, path: Value = .none) -> Dict {
    let dict = Dict()
    for cookie in jar.all where Self.fits(cookie, domain, path) {
      dict[cookie.name] = Self.value(cookie)
    }
    return dict
  }

  static func value(_ cookie: Cookie) -> Value { cookie.value.map { .string($0) } ?? .none }

  static func fits(_ cookie: Cookie, _ domain: Value, _ path: Value) -> Bool {
    (domain.isNone || domain.isEqual(to: .string(cookie.domain)))
      && (path.isNone || path.isEqual(to: .string(cookie.path)))
  }

  /// The value of the only cookie of that name; nil when there is none.
  func value(
    of name: Value,
    domain: Value = .none,
    path: Value = .none
  ) throws(PythonException) -> Value? {
    var found: Value?
    for cookie in jar.all
    where name.isEqual(to: .string(cookie.name)) && Self.fits(cookie, domain, path) {
      guard found == nil else {
        throw PythonException(
          RequestsErrors.cookieConflict,
          "There are multiple cookies with name, \(name.representation)"
        )
      }
      found = Self.value(cookie)
    }
    return found
  }

  static func missing(_ name: Value, _ domain: Value, _ path: Value) -> PythonException {
    PythonException(
      ExceptionClasses.keyError,
      "name=\(name.representation), domain=\(domain.representation), path=\(path.representation)"
    )
  }

  /// `remove_cookie_by_name`.
  func remove(_ name: Value, domain: Value = .none, path: Value = .none) {
    jar.remove { name.isEqual(to: .string($0.name)) && Self.fits($0, domain, path) }
  }

  /// `set(name, value)`, where None takes a cookie away.
  func set(_ name: Value, _ value: Value) throws(PythonException) {
    guard !value.isNone else { return remove(name) }
    jar.set(try CookieArguments.cookie(name: name, value: value))
  }

  func item(_ key: Value, in interpreter: Interpreter) throws(PythonException) -> Value? {
    if let value = try value(of: key) { return value }
    throw Self.missing(key, .none, .none)
  }

  func setItem(_ key: Value, to value: Value) throws(PythonException) -> Bool {
    try set(key, value)
    return true
  }

  func deleteItem(_ key: Value) throws(PythonException) -> Bool {
    remove(key)
    return true
  }

  func contains(_ value: Value) throws(PythonException) -> Bool? {
    jar.all.contains { value.isEqual(to: .string($0.name)) }
  }

  func makeIterator(
    in interpreter: Interpreter
  ) throws(PythonException) -> (any IteratorObject)? {
    GeneratedValues("deepvalues", jar.all.map { .object(CookieObject($0)) })
  }

  var representation: String { described(CookieObject.representation) }
  var text: String { described(CookieObject.text) }

  private func described(_ describe: (Cookie) -> String) -> String {
    "<RequestsCookieJar[\(jar.all.map(describe).joined(separator: ", "))]>"
  }
}
