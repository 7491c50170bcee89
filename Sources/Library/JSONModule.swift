import Interpreter
import Values

/// The module `json`.
enum JSONModule {
  static func make() -> Module {
    let module = Module("json")
    module.add(JSONErrors.decodeError)
    module.add(loads)
    module.add(load)
    module.add(dumps)
    module.add(dump)
    return module
  }

  /// `json.decoder`, where the exception says it comes from.
  static func makeDecoder() -> Module {
    let module = Module("json.decoder")
    module.add(JSONErrors.decodeError)
    return module
  }

  private static let readingKeywords =
    "cls=None, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, "
    + "object_pairs_hook=None"

  private static var loads: NativeFunction {
    NativeFunction("loads", Signature("s, *, \(readingKeywords)")) {
      (_, bound) throws(PythonException) in
      try refuseHooks(bound, function: "loads")
      return try read(bound[0] ?? .none)
    }
  }

  private static var load: NativeFunction {
    NativeFunction("load", Signature("fp, *, \(readingKeywords)")) {
      (interpreter, bound) throws(PythonException) in
      try refuseHooks(bound, function: "load")
      let read = try interpreter.attribute("read", of: bound[0] ?? .none)
      return try JSONModule.read(interpreter.call(read, Arguments()))
    }
  }

  private static func refuseHooks(
    _ bound: BoundArguments,
    function: String
  ) throws(PythonException) {
    let names = [
      "cls", "object_hook", "parse_float", "parse_int", "parse_constant", "object_pairs_hook",
    ]
    for (place, name) in names.enumerated() {
      guard let value = bound[place + 1], !value.isNone else { continue }
      throw .leftOut("'\(name)' of json.\(function)()")
    }
  }

  private static func read(_ value: Value) throws(PythonException) -> Value {
    switch value {
    case .string(let text):
      if text.unicodeScalars.first == "\u{FEFF}" {
        throw JSONErrors.decoding(
          "Unexpected UTF-8 BOM (decode using utf-8-sig)",
          document: value
        )
      }
      return try read(Array(text.utf8), document: value)
    case .bytes(let bytes):
      return try read(JSONEncoding.utf8(bytes.bytes), document: value)
    default:
      throw .type(
        "the JSON object must be str, bytes or bytearray, not \(value.type.name)"
      )
    }
  }

  private static func read(_ bytes: [UInt8], document: Value) throws(PythonException) -> Value {
    do throws(JSONError) {
      return try JSONReader.read(bytes)
    } catch {
      throw JSONErrors.exception(error, document: document)
    }
  }

  private static let writingKeywords =
    "skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None, "
    + "indent=None, separators=None, default=None, sort_keys=False"

  private static var dumps: NativeFunction {
    NativeFunction("dumps", Signature("obj, *, \(writingKeywords)")) {
      (interpreter, bound) throws(PythonException) in
      let options = try JSONOptions(Array(bound.values.dropFirst()), function: "dumps", interpreter)
      return .string(try options.write(bound[0] ?? .none, interpreter))
    }
  }

  private static var dump: NativeFunction {
    NativeFunction("dump", Signature("obj, fp, *, \(writingKeywords)")) {
      (interpreter, bound) throws(PythonException) in
      let options = try JSONOptions(Array(bound.values.dropFirst(2)), function: "dump", interpreter)
      let text = try options.write(bound[0] ?? .none, interpreter)
      let write = try interpreter.attribute("write", of: bound[1] ?? .none)
      _ = try interpreter.call(write, Arguments([.string(text)]))
      return .none
    }
  }
}

/// The encodings of JSON texts, told apart as `json.detect_encoding` does (RFC 4627 §3).
enum JSONEncoding {
  static func utf8(_ bytes: [UInt8]) -> [UInt8] {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return Array(bytes.dropFirst(3)) }
    guard bytes.count >= 2, let width = width(bytes) else { return bytes }
    let isBig = bytes.starts(with: [0xFE, 0xFF]) || bytes[0] == 0
    if width == 2 {
      let units = stride(from: 0, to: bytes.count - 1, by: 2).map { place -> UInt16 in
        let (first, second) = (UInt16(bytes[place]), UInt16(bytes[place + 1]))
        return isBig ? first << 8 | second : second << 8 | first
      }
      return Array(String(decoding: units.drop { $0 == 0xFEFF }, as: UTF16.self).utf8)
    }
    let units = stride(from: 0, to: bytes.count - 3, by: 4).map { place -> UInt32 in
      let word = bytes[place..<(place + 4)]
      return (isBig ? Array(word) : word.reversed()).reduce(0) { $0 << 8 | UInt32($1) }
    }
    return Array(String(decoding: units.drop { $0 == 0xFEFF }, as: UTF32.self).utf8)
  }

  /// Bytes a character; nil for UTF-8.
  private static func width(_ bytes: [UInt8]) -> Int? {
    if bytes.starts(with: [0, 0, 0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE, 0, 0]) {
      return 4
    }
    if bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE]) { return 2 }
    guard bytes.count >= 4 else { return bytes[0] == 0 || bytes[1] == 0 ? 2 : nil }
    if bytes[0] == 0 { return bytes[1] == 0 ? 4 : 2 }
    guard bytes[1] == 0 else { return nil }
    return bytes[2] == 0 && bytes[3] == 0 ? 4 : 2
  }
}
