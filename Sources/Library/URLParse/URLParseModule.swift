import Interpreter
import Values

/// The module `urllib.parse`, for texts; URLs of bytes are left out.
enum URLParseModule {
  static func make() -> Module {
    let module = Module("urllib.parse", isPython: { _ in true })
    addQuoting(to: module)
    addSplitting(to: module)
    addJoining(to: module)
    QueryString.addFunctions(to: module)
    for type in [URLResult.parseType, URLResult.splitType, URLResult.defragType] {
      module.add(type)
    }
    return module
  }

  /// A URL given as text.
  static func text(
    _ value: Value,
    _ interpreter: Interpreter
  ) throws(PythonException) -> String {
    switch value {
    case .string(let text): return text
    case .bytes: throw .leftOut("a URL of bytes")
    case .none: return ""
    default:
      // CPython takes what is no text for bytes.
      guard value.isTrue else { return "" }
      _ = try interpreter.attribute("decode", of: value)
      throw .leftOut("a URL of bytes")
    }
  }

  /// Arguments of which the first says whether all are texts; nothing goes with both.
  private static func texts(
    _ values: [Value],
    _ interpreter: Interpreter
  ) throws(PythonException) -> [String] {
    func isText(_ value: Value) -> Bool {
      if case .string = value { true } else { false }
    }
    guard let first = values.first else { return [] }
    for value in values.dropFirst() where value.isTrue && isText(value) != isText(first) {
      throw .type("Cannot mix str and non-str arguments")
    }
    var texts: [String] = []
    for value in values { texts.append(try text(value, interpreter)) }
    guard isText(first) else { throw .leftOut("a URL of bytes") }
    return texts
  }

  private static func addQuoting(to module: Module) {
    for (name, plus, safe) in [("quote", false, "'/'"), ("quote_plus", true, "''")] {
      module.add(
        NativeFunction(name, Signature("string, safe=\(safe), encoding=None, errors=None")) {
          (interpreter, bound) throws(PythonException) in
          .string(
            try URLQuoting.quote(
              bound[0] ?? .none,
              safe: bound[1],
              codec: URLQuoting.Codec(bound[2], bound[3]),
              plus: plus,
              interpreter
            )
          )
        }
      )
    }
    for (name, plus) in [("unquote", false), ("unquote_plus", true)] {
      module.add(
        NativeFunction(name, Signature("string, encoding='utf-8', errors='replace'")) {
          (interpreter, bound) throws(PythonException) in
          let codec = URLQuoting.Codec(bound[1], bound[2])
          if case .bytes(let bytes) = bound[0], !plus {
            return .string(try codec.decode(URLQuoting.unquote(bytes.bytes), interpreter))
          }
          guard case .string(let text) = bound[0] else {
            throw try noText(bound[0] ?? .none, plus: plus, interpreter)
          }
          let spaced = plus ? text.utf8.map { $0 == 0x2B ? 0x20 : $0 } : Array(text.utf8)
          return .string(
            try URLQuoting.unquote(String(decoding: spaced, as: UTF8.self), codec, interpreter)
          )
        }
      )
    }
    module.add(
      NativeFunction("unquote_to_bytes", Signature("string")) {
        (_, bound) throws(PythonException) in
        switch bound[0] {
        case .string(let text): return .bytes(Bytes(URLQuoting.unquote(Array(text.utf8))))
        case .bytes(let bytes): return .bytes(Bytes(URLQuoting.unquote(bytes.bytes)))
        default: throw .type("a bytes-like object is required")
        }
      }
    )
  }

  /// What is no text has no `%` to be looked for, or lacks the method that is called next.
  private static func noText(
    _ value: Value,
    plus: Bool,
    _ interpreter: Interpreter
  ) throws(PythonException) -> PythonException {
    if !plus, (try? interpreter.makeIterator(over: value)) == nil {
      return .type("argument of type '\(value.typeName)' is not iterable")
    }
    _ = try interpreter.attribute(plus ? "replace" : "split", of: value)
    return .leftOut("unquoting a \(value.typeName)")
  }

  private static func addSplitting(to module: Module) {
    for (name, takesParams) in [("urlparse", true), ("urlsplit", false)] {
      module.add(
        NativeFunction(name, Signature("url, scheme='', allow_fragments=True")) {
          (interpreter, bound) throws(PythonException) in
          let given = try texts([bound[0] ?? .none, bound[1] ?? .string("")], interpreter)
          let parts = try URLParts(
            given[0],
            scheme: given[1],
            fragments: bound[2]?.isTrue ?? true,
            params: takesParams
          )
          return .object(takesParams ? URLResult.parsed(parts) : URLResult.split(parts))
        }
      )
    }
    module.add(
      NativeFunction("urldefrag", Signature("url")) {
        (interpreter, bound) throws(PythonException) in
        let url = try texts([bound[0] ?? .none], interpreter)[0]
        guard url.contains("#") else { return .object(URLResult.defragged(url, "")) }
        var parts = try URLParts(url, params: true)
        let fragment = parts.fragment
        parts.fragment = ""
        return .object(URLResult.defragged(parts.url, fragment))
      }
    )
  }

  private static func addJoining(to module: Module) {
    module.add(
      NativeFunction("urljoin", Signature("base, url, allow_fragments=True")) {
        (interpreter, bound) throws(PythonException) in
        let (base, url) = (bound[0] ?? .none, bound[1] ?? .none)
        guard base.isTrue else { return url }
        guard url.isTrue else { return base }
        let given = try texts([base, url], interpreter)
        return .string(
          try URLParts.join(given[0], given[1], fragments: bound[2]?.isTrue ?? true)
        )
      }
    )
    for (name, count) in [("urlunparse", 6), ("urlunsplit", 5)] {
      module.add(
        NativeFunction(name, Signature("components")) {
          (interpreter, bound) throws(PythonException) in
          let texts = try texts(interpreter.elements(of: bound[0] ?? .none), interpreter)
          guard texts.count == count else {
            throw .value(
              texts.count < count
                ? "not enough values to unpack (expected \(count + 1), got \(texts.count + 1))"
                : "too many values to unpack (expected \(count + 1))"
            )
          }
          var parts = URLParts()
          (parts.scheme, parts.netloc, parts.path) = (texts[0], texts[1], texts[2])
          parts.params = count == 6 ? texts[3] : ""
          (parts.query, parts.fragment) = (texts[count - 2], texts[count - 1])
          return .string(parts.url)
        }
      )
    }
  }
}
