import HTTP
import Interpreter
import Values

/// Parameters and forms as text (`PreparedRequest._encode_params`).
struct FormEncoding {
  private let interpreter: Interpreter

  init(_ interpreter: Interpreter) { self.interpreter = interpreter }

  /// Text and bytes stay; mappings and pairs become `name=value&…`; anything else stays too, and is
  /// what the caller complains about.
  func encode(_ data: Value) throws(PythonException) -> Value {
    switch data {
    case .string, .bytes: return data
    default: break
    }
    let isMapping = try interpreter.isMappingLike(data)
    if !isMapping, try interpreter.iterated(data) == nil { return data }
    let entries = isMapping ? try interpreter.items(of: data) : try interpreter.pairs(in: data)
    var pairs: [Query.Pair] = []
    for (key, value) in entries {
      if !isMapping { interpreter.note(value, under: key) }
      let name = try bytes(key)
      for single in try singles(value) where !single.isNone {
        for element in try nested(single) { pairs.append((name, try bytes(element))) }
      }
    }
    return .string(Query.encode(pairs))
  }

  /// A list gives its elements, text only itself.
  private func singles(_ value: Value) throws(PythonException) -> [Value] {
    switch value {
    case .string, .bytes: return [value]
    default: return try interpreter.iterated(value) ?? [value]
    }
  }

  /// A list in a list is repeated as well (`urlencode(doseq=True)`).
  private func nested(_ value: Value) throws(PythonException) -> [Value] {
    switch value {
    case .list, .tuple, .dict, .set: return try interpreter.elements(of: value)
    default: return [value]
    }
  }

  private func bytes(_ value: Value) throws(PythonException) -> [UInt8] {
    switch value {
    case .string(let text): Array(text.utf8)
    case .bytes(let bytes): bytes.bytes
    default: Array(try interpreter.text(of: value).utf8)
    }
  }
}
