import Values

/// The methods of `str`.
enum StringMethods {
  static let table: [String: Value] = {
    var table = MethodTable<String>(of: "str") {
      guard case .string(let text) = $0 else { return nil }
      return text
    }
    addCase(to: &table)
    addTests(to: &table)
    addSearch(to: &table)
    addReplacement(to: &table)
    addSplitting(to: &table)
    addLayout(to: &table)
    addConversion(to: &table)
    return table.attributes
  }()

  /// The text of an argument that must be a string, for CPython's argument messages.
  static func text(
    _ value: Value,
    _ function: String,
    _ place: Int? = nil
  ) throws(PythonException) -> String {
    guard case .string(let text) = value else {
      let argument = place.map { "argument \($0)" } ?? "argument"
      throw .type("\(function)() \(argument) must be str, not \(value.argumentTypeName)")
    }
    return text
  }
}

/// The part of a text that a method with `start` and `end` looks at, as UTF-8.
struct TextSpan {
  /// The whole text.
  let bytes: [UInt8]
  /// The places of the part; nil when it starts beyond its end, where nothing is found.
  let range: Range<Int>?
  private let isASCII: Bool

  init(_ text: String, _ start: Int?, _ end: Int?) {
    bytes = Array(text.utf8)
    isASCII = text.isASCII
    guard start != nil || end != nil else {
      range = 0..<bytes.count
      return
    }
    let length = text.length
    let from = Self.clamp(start ?? 0, length)
    let to = min(Self.clamp(end ?? length, length), length)
    guard from <= to else {
      range = nil
      return
    }
    range = isASCII ? from..<to : Self.offset(of: from, in: bytes)..<Self.offset(of: to, in: bytes)
  }

  var part: ArraySlice<UInt8>? { range.map { bytes[$0] } }

  /// The place in code points of a place in bytes.
  func codePoint(at offset: Int) -> Int {
    isASCII ? offset : bytes[..<offset].count { $0 & 0xC0 != 0x80 }
  }

  /// From the end when it is negative; may be beyond the end.
  static func clamp(_ place: Int, _ length: Int) -> Int {
    place < 0 ? max(place &+ length, 0) : place
  }

  private static func offset(of codePoint: Int, in bytes: [UInt8]) -> Int {
    var remaining = codePoint
    for (offset, byte) in bytes.enumerated() where byte & 0xC0 != 0x80 {
      if remaining == 0 { return offset }
      remaining -= 1
    }
    return bytes.count
  }
}
