import HTTP
import Interpreter
import Values

/// What a person says of a cookie: the arguments of `requests.cookies.create_cookie`.
enum CookieArguments {
  static func cookie(
    name: Value,
    value: Value,
    _ keywords: [(name: String, value: Value)] = []
  ) throws(PythonException) -> Cookie {
    guard case .string(let text) = value else {
      throw PythonException(
        ExceptionClasses.attributeError,
        "'\(value.typeName)' object has no attribute 'startswith'"
      )
    }
    return try made(name: name.text, value: unquoted(text), keywords)
  }

  /// `create_cookie` itself, which looks at nothing.
  static func made(
    name: String,
    value: String?,
    _ keywords: [(name: String, value: Value)]
  ) throws(PythonException) -> Cookie {
    let unknown = keywords.filter { !known.contains($0.name) }.map(\.name).sorted()
    guard unknown.isEmpty else {
      let list = Value.list(List(unknown.map { .string($0) }))
      throw .type("create_cookie() got unexpected keyword arguments: \(list.representation)")
    }
    var cookie = Cookie(name: name, value: value)
    for (name, value) in keywords { try set(name, to: value, in: &cookie) }
    return cookie
  }

  private static let known: Set<String> = [
    "version", "port", "domain", "path", "secure", "expires", "discard", "comment", "comment_url",
    "rest", "rfc2109",
  ]

  private static func set(
    _ name: String,
    to value: Value,
    in cookie: inout Cookie
  ) throws(PythonException) {
    let text = value.isNone ? nil : value.text
    switch name {
    case "version": cookie.version = try value.isNone ? 0 : value.cLong()
    case "port":
      cookie.port = text
      cookie.isPortSpecified = value.isTrue
    case "domain":
      cookie.domain = text ?? ""
      cookie.isDomainSpecified = value.isTrue
      cookie.hasInitialDot = cookie.domain.hasPrefix(".")
    case "path":
      cookie.path = text ?? ""
      cookie.isPathSpecified = value.isTrue
    case "secure": cookie.isSecure = value.isTrue
    case "expires": cookie.expires = try seconds(value)
    case "discard": cookie.isDiscarded = value.isTrue
    case "comment": cookie.comment = text
    case "comment_url": cookie.commentURL = text
    case "rest":
      guard case .dict(let dict) = value else { return }
      cookie.rest = zip(dict.keys, dict.values).map { key, value in
        Cookie.Attribute(key.text, value.isNone ? nil : value.text)
      }
    case "rfc2109": cookie.isRFC2109 = value.isTrue
    default: return
    }
  }

  private static func seconds(_ value: Value) throws(PythonException) -> Int? {
    switch value {
    case .none: nil
    case .float(let number): Int(exactly: number.rounded(.down))
    default: try value.cLong()
    }
  }

  /// `requests` takes escaped quotes out of a quoted value.
  private static func unquoted(_ text: String) -> String {
    text.hasPrefix("\"") && text.hasSuffix("\"") ? text.replacing("\\\"", with: "") : text
  }
}
