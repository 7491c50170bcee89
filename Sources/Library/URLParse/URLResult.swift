import Interpreter
import Values

/// A `ParseResult`, `SplitResult` or `DefragResult`: a named tuple that knows its URL.
final class URLResult: StructSequence {
  private var parts: URLParts {
    func text(_ name: String) -> String {
      names.firstIndex(of: name).map { tuple.elements[$0].text } ?? ""
    }
    var parts = URLParts()
    parts.scheme = text("scheme")
    parts.netloc = text("netloc")
    parts.path = text("path") + text("url")
    parts.params = text("params")
    parts.query = text("query")
    parts.fragment = text("fragment")
    return parts
  }

  static func parsed(_ parts: URLParts) -> URLResult {
    make(
      parseType,
      parseNames,
      [parts.scheme, parts.netloc, parts.path, parts.params, parts.query, parts.fragment]
    )
  }

  static func split(_ parts: URLParts) -> URLResult {
    make(
      splitType,
      splitNames,
      [parts.scheme, parts.netloc, parts.path, parts.query, parts.fragment]
    )
  }

  static func defragged(_ url: String, _ fragment: String) -> URLResult {
    make(defragType, ["url", "fragment"], [url, fragment])
  }

  private static func make(
    _ type: ClassObject,
    _ names: [String],
    _ values: [String]
  ) -> URLResult {
    URLResult(type, names: names, values: values.map { .string($0) })
  }

  private static let parseNames = ["scheme", "netloc", "path", "params", "query", "fragment"]
  private static let splitNames = ["scheme", "netloc", "path", "query", "fragment"]
  static let parseType = type("ParseResult")
  static let splitType = type("SplitResult")
  static let defragType = type("DefragResult")

  private static func type(_ name: String) -> ClassObject {
    let type = ClassObject(name, module: "urllib.parse")
    type.addMethod("geturl", of: URLResult.self) { (result, _) throws(PythonException) in
      .string(result.parts.url)
    }
    type.addMethod("_asdict", of: URLResult.self) { (result, _) throws(PythonException) in
      let dict = Dict()
      for (name, value) in zip(result.names, result.tuple.elements) { dict[name] = value }
      return .dict(dict)
    }
    type.addMethod("_replace", of: URLResult.self) {
      (result, _, arguments) throws(PythonException) in
      var values = result.tuple.elements
      var unknown: [Value] = []
      for (name, value) in arguments.keywords {
        if let place = result.names.firstIndex(of: name) {
          values[place] = value
        } else {
          unknown.append(.string(name))
        }
      }
      guard unknown.isEmpty else {
        throw .value("Got unexpected field names: \(Value.list(List(unknown)).representation)")
      }
      return .object(URLResult(result.type, names: result.names, values: values))
    }
    return type
  }

  override var typeName: String { type.name }

  override func attribute(
    _ name: String,
    in interpreter: Interpreter
  ) throws(PythonException) -> Value? {
    if let value = try super.attribute(name, in: interpreter) { return value }
    guard type !== Self.defragType else { return nil }
    switch name {
    case "username": return user.name.map { .string($0) } ?? Value.none
    case "password": return user.password.map { .string($0) } ?? Value.none
    case "hostname": return hostname.map { .string($0) } ?? Value.none
    case "port": return try port.map { .int(Integer($0)) } ?? Value.none
    default: return nil
    }
  }

  override var attributeNames: [String] {
    type === Self.defragType
      ? names : names + ["hostname", "password", "port", "username"]
  }

  override func setAttribute(_ name: String, to value: Value) throws(PythonException) -> Bool {
    guard attributeNames.contains(name) else { return false }
    throw PythonException(
      Fault(
        .attributeError,
        names.contains(name)
          ? "can't set attribute" : "property '\(name)' of '\(type.name)' object has no setter"
      )
    )
  }

  // MARK: - The network location

  private static func cut(_ text: Substring, at byte: Character) -> (Substring, Substring)? {
    guard let place = text.firstIndex(of: byte) else { return nil }
    return (text[..<place], text[text.index(after: place)...])
  }

  private var location: (user: Substring?, host: Substring) {
    let netloc = parts.netloc[...]
    guard let place = netloc.lastIndex(of: "@") else { return (nil, netloc) }
    return (netloc[..<place], netloc[netloc.index(after: place)...])
  }

  private var user: (name: String?, password: String?) {
    guard let user = location.user else { return (nil, nil) }
    guard let (name, password) = Self.cut(user, at: ":") else { return (String(user), nil) }
    return (String(name), String(password))
  }

  private var hostAndPort: (host: Substring, port: Substring) {
    let host = location.host
    guard let (_, bracketed) = Self.cut(host, at: "[") else {
      return Self.cut(host, at: ":") ?? (host, "")
    }
    guard let (name, rest) = Self.cut(bracketed, at: "]") else { return (bracketed, "") }
    return (name, Self.cut(rest, at: ":")?.1 ?? "")
  }

  private var hostname: String? {
    let host = hostAndPort.host
    guard !host.isEmpty else { return nil }
    guard let (name, zone) = Self.cut(host, at: "%") else { return host.lowercased() }
    return "\(name.lowercased())%\(zone)"
  }

  private var port: Int? {
    get throws(PythonException) {
      let port = hostAndPort.port
      guard !port.isEmpty else { return nil }
      guard port.utf8.allSatisfy({ (48...57).contains($0) }) else {
        let shown = Value.string(String(port)).representation
        throw .value("Port could not be cast to integer value as \(shown)")
      }
      guard let number = Int(port), number <= 65535 else {
        throw .value("Port out of range 0-65535")
      }
      return number
    }
  }
}
