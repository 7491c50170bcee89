import Interpreter
import Values

/// The functions of `requests.utils` that read header fields.
enum HeaderUtilities {
  static func add(to module: Module) {
    module.add(
      NativeFunction("get_encoding_from_headers", Signature("headers")) {
        (interpreter, bound) throws(PythonException) in
        let get = try interpreter.attribute("get", of: bound[0] ?? .none)
        let type = try interpreter.call(get, Arguments([.string("content-type")]))
        return ContentType(type.isNone ? nil : type.text).encoding.map { .string($0) } ?? .none
      }
    )
    module.add(
      NativeFunction("parse_header_links", Signature("value")) {
        (_, bound) throws(PythonException) in
        .list(List(LinkField.all(in: (bound[0] ?? .none).text).map { .dict($0) }))
      }
    )
    module.add(
      NativeFunction("parse_dict_header", Signature("value")) {
        (_, bound) throws(PythonException) in
        let dict = Dict()
        for (name, value) in HeaderList.pairs(in: (bound[0] ?? .none).text) {
          dict[name] = value.map { .string($0) } ?? Value.none
        }
        return .dict(dict)
      }
    )
    module.add(
      NativeFunction("parse_list_header", Signature("value")) {
        (_, bound) throws(PythonException) in
        let parts = HeaderList.parts(of: (bound[0] ?? .none).text)
        return .list(List(parts.map { .string(HeaderList.unquoted($0)) }))
      }
    )
    module.add(
      NativeFunction("unquote_header_value", Signature("value, is_filename=False")) {
        (_, bound) throws(PythonException) in
        .string(HeaderList.unquoted((bound[0] ?? .none).text))
      }
    )
    module.add(
      NativeFunction("check_header_validity", Signature("header")) {
        (interpreter, bound) throws(PythonException) in
        let parts = try interpreter.elements(of: bound[0] ?? .none)
        guard parts.count == 2 else {
          throw .value(
            parts.count < 2
              ? "not enough values to unpack (expected 2, got \(parts.count))"
              : "too many values to unpack (expected 2)"
          )
        }
        try RequestPreparation.check(parts[0], parts[1])
        return .none
      }
    )
  }
}

/// Fields that are lists (RFC 9110 §5.6.1), as `requests.utils` reads them.
enum HeaderList {
  /// The parts between commas that are in no quotes.
  static func parts(of field: String) -> [String] {
    var parts: [String] = []
    var part = ""
    var (isQuoted, isEscaped) = (false, false)
    for character in field {
      if isEscaped {
        isEscaped = false
      } else if isQuoted, character == "\\" {
        isEscaped = true
      } else if character == "\"" {
        isQuoted.toggle()
      } else if character == ",", !isQuoted {
        parts.append(trimmed(part))
        part = ""
        continue
      }
      part.append(character)
    }
    if !part.isEmpty { parts.append(trimmed(part)) }
    return parts
  }

  /// `name=value` parts, and names alone.
  static func pairs(in field: String) -> [(name: String, value: String?)] {
    parts(of: field).map { part in
      let halves = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard halves.count > 1 else { return (part, nil) }
      return (String(halves[0]), unquoted(String(halves[1])))
    }
  }

  /// Without quotes around it, and without the backslashes that quotes need.
  static func unquoted(_ text: String) -> String {
    guard text.utf8.count > 1, text.hasPrefix("\""), text.hasSuffix("\"") else { return text }
    return String(text.dropFirst().dropLast())
      .replacing("\\\\", with: "\\").replacing("\\\"", with: "\"")
  }

  private static func trimmed(_ text: String) -> String {
    var rest = text[...]
    while let first = rest.first, first.isWhitespace { rest.removeFirst() }
    while let last = rest.last, last.isWhitespace { rest.removeLast() }
    return String(rest)
  }
}
