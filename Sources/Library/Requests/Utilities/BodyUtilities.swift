import HTTP
import Interpreter
import Values

/// The functions of `requests.utils` that look at bodies and settings.
enum BodyUtilities {
  static func add(to module: Module) {
    module.add(
      NativeFunction("guess_json_utf", Signature("data")) { (_, bound) throws(PythonException) in
        guard case .bytes(let bytes)? = bound[0] else { return .none }
        return encoding(ofJSON: bytes.bytes).map { .string($0) } ?? .none
      }
    )
    module.add(
      NativeFunction("super_len", Signature("o")) { (interpreter, bound) throws(PythonException) in
        .int(Integer(try length(of: bound[0] ?? .none, interpreter)))
      }
    )
    module.add(
      NativeFunction("iter_slices", Signature("string, slice_length")) {
        (interpreter, bound) throws(PythonException) in
        let text = bound[0] ?? .none
        let size = try ResponseObject.size(bound[1] ?? .none)
        if case .bytes(let bytes) = text { return .object(BodySlices(bytes.bytes, size: size)) }
        return .object(
          GeneratedValues("iter_slices", slices(Array(text.text.unicodeScalars), size))
        )
      }
    )
    addPairs(to: module)
    module.add(
      NativeFunction("to_native_string", Signature("string, encoding='ascii'")) {
        (_, bound) throws(PythonException) in
        guard case .bytes(let bytes)? = bound[0] else { return bound[0] ?? .none }
        let encoding = bound[1].flatMap { Encoding(name: $0.text) } ?? .ascii
        return .string(try encoding.decode(bytes.bytes))
      }
    )
  }

  private static func addPairs(to module: Module) {
    module.add(
      NativeFunction("to_key_val_list", Signature("value")) {
        (interpreter, bound) throws(PythonException) in
        let value = bound[0] ?? .none
        if value.isNone { return .none }
        try refuseScalar(value)
        guard try interpreter.isMappingLike(value) else {
          return .list(List(try interpreter.elements(of: value)))
        }
        let items = try interpreter.items(of: value)
        return .list(List(items.map { .tuple(Tuple([$0.key, $0.value])) }))
      }
    )
    module.add(
      NativeFunction("from_key_val_list", Signature("value")) {
        (interpreter, bound) throws(PythonException) in
        let value = bound[0] ?? .none
        if value.isNone { return .none }
        try refuseScalar(value)
        let dict = Dict()
        try interpreter.update(dict, from: value)
        return .dict(dict)
      }
    )
  }

  private static func refuseScalar(_ value: Value) throws(PythonException) {
    switch value {
    case .string, .bytes, .bool, .int:
      throw .value("cannot encode objects that are not 2-tuples")
    default: return
    }
  }

  private static func length(
    of value: Value,
    _ interpreter: Interpreter
  ) throws(PythonException) -> Int {
    switch value {
    case .string(let text): text.utf8.count
    case .bytes(let bytes): bytes.bytes.count
    case .list, .tuple, .dict: try interpreter.elements(of: value).count
    default: try StreamedBody(value, interpreter).length()
    }
  }

  private static func slices(_ scalars: [UnicodeScalar], _ size: Int?) -> [Value] {
    let size = size.flatMap { $0 > 0 ? $0 : nil } ?? max(scalars.count, 1)
    return stride(from: 0, to: scalars.count, by: size).map { start in
      var text = String.UnicodeScalarView()
      text.append(contentsOf: scalars[start..<min(start + size, scalars.count)])
      return .string(String(text))
    }
  }

  /// Python's name for the encoding that the first four bytes show; nil for none that is JSON's.
  private static func encoding(ofJSON bytes: [UInt8]) -> String? {
    let sample = Array(bytes.prefix(4))
    if sample == [0xFF, 0xFE, 0, 0] || sample == [0, 0, 0xFE, 0xFF] { return "utf-32" }
    if sample.starts(with: [0xEF, 0xBB, 0xBF]) { return "utf-8-sig" }
    if sample.starts(with: [0xFF, 0xFE]) || sample.starts(with: [0xFE, 0xFF]) { return "utf-16" }
    switch sample.map({ $0 == 0 }) {
    case let zeros where !zeros.contains(true): return "utf-8"
    case [true, false, true, false]: return "utf-16-be"
    case [false, true, false, true]: return "utf-16-le"
    case [true, true, true, false]: return "utf-32-be"
    case [false, true, true, true]: return "utf-32-le"
    default: return nil
    }
  }
}
