import HTTP
import Interpreter
import Values

/// `http.cookiejar.Cookie`, as a jar gives it.
final class CookieObject: Instance {
  let cookie: Cookie

  init(_ cookie: Cookie) { self.cookie = cookie }

  static let type: ClassObject = {
    let type = ClassObject("Cookie", module: "http.cookiejar")
    type.addPythonMethod("is_expired", "now=None") {
      (object: CookieObject, interpreter, bound) throws(PythonException) in
      let now = bound[1] ?? .none
      let seconds = try now.isTrue ? now.cLong() : interpreter.clock.now().seconds
      return .bool(object.cookie.isExpired(at: seconds))
    }
    type.addPythonMethod("has_nonstandard_attr", "name") {
      (object: CookieObject, _, bound) throws(PythonException) in
      .bool(object.attribute(bound[1]?.text ?? "") != nil)
    }
    type.addPythonMethod("get_nonstandard_attr", "name, default=None") {
      (object: CookieObject, _, bound) throws(PythonException) in
      guard let found = object.attribute(bound[1]?.text ?? "") else { return bound[2] ?? .none }
      return value(found.value)
    }
    return type
  }()

  private func attribute(_ name: String) -> Cookie.Attribute? {
    cookie.rest.last { $0.name == name }
  }

  var type: ClassObject { Self.type }
  var attributeNames: [String] { Self.fields(of: cookie).map(\.name) + ["rfc2109"] }

  /// Every field in the order of its `repr`.
  private static func fields(of cookie: Cookie) -> [(name: String, value: Value)] {
    [
      ("version", .int(Integer(cookie.version))), ("name", .string(cookie.name)),
      ("value", value(cookie.value)), ("port", value(cookie.port)),
      ("port_specified", .bool(cookie.isPortSpecified)), ("domain", .string(cookie.domain)),
      ("domain_specified", .bool(cookie.isDomainSpecified)),
      ("domain_initial_dot", .bool(cookie.hasInitialDot)), ("path", .string(cookie.path)),
      ("path_specified", .bool(cookie.isPathSpecified)), ("secure", .bool(cookie.isSecure)),
      ("expires", cookie.expires.map { .int(Integer($0)) } ?? .none),
      ("discard", .bool(cookie.isDiscarded)), ("comment", value(cookie.comment)),
      ("comment_url", value(cookie.commentURL)),
    ]
  }

  private static func value(_ text: String?) -> Value { text.map { .string($0) } ?? .none }

  func attribute(_ name: String, in interpreter: Interpreter) throws(PythonException) -> Value? {
    if name == "rfc2109" { return .bool(cookie.isRFC2109) }
    return Self.fields(of: cookie).first { $0.name == name }?.value
  }

  var representation: String { Self.representation(of: cookie) }

  static func representation(of cookie: Cookie) -> String {
    let rest = Dict()
    for attribute in cookie.rest { rest[attribute.name] = value(attribute.value) }
    let fields = Self.fields(of: cookie).map { "\($0.name)=\($0.value.representation)" }
    let parts =
      fields + [
        "rest=\(Value.dict(rest).representation)",
        "rfc2109=\(Value.bool(cookie.isRFC2109).representation)",
      ]
    return "Cookie(\(parts.joined(separator: ", ")))"
  }

  var text: String { Self.text(of: cookie) }

  static func text(of cookie: Cookie) -> String {
    let pair = cookie.value.map { "\(cookie.name)=\($0)" } ?? cookie.name
    return "<Cookie \(pair) for \(cookie.domain)\(cookie.path)>"
  }
}
