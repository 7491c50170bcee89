import Interpreter
import PatternEngine
import Values

extension PatternObject {
  /// `sub`, or `subn` when it counts.
  func replace(
    in string: Value,
    by replacement: Value,
    limit: Int,
    counts: Bool,
    _ interpreter: Interpreter
  ) throws(PythonException) -> Value {
    let replacement = try Replacement(replacement, for: self, interpreter)
    let subject = try subject(of: string)
    var scan = MatchScan(self, subject)
    var joined = JoinedText(isText: isText)
    var last = 0
    var count = 0
    while limit == 0 || count < limit, let groups = try scan.next(in: interpreter) {
      if last < groups.start { try joined.append(subject.bytes[last..<groups.start]) }
      switch replacement {
      case .literal(let value): try joined.append(value)
      case .template(let template): try template.expand(groups, subject, into: &joined)
      case .function(let function):
        let match = MatchObject(self, subject, groups, window: scan.window)
        let result = try interpreter.call(function, Arguments([.object(match)]))
        if !result.isNone { try joined.append(result) }
      }
      last = groups.end
      count += 1
    }
    if last < subject.bytes.count { try joined.append(subject.bytes[last...]) }
    let result = try joined.value()
    return counts ? .tuple(Tuple([result, .int(Integer(count))])) : result
  }
}

/// What takes the place of each match.
enum Replacement {
  case literal(Value)
  case template(ReplacementTemplate)
  case function(Value)

  init(
    _ value: Value,
    for pattern: PatternObject,
    _ interpreter: Interpreter
  ) throws(PythonException) {
    if interpreter.isCallable(value) {
      self = .function(value)
      return
    }
    let template = try ReplacementTemplate.parse(value, for: pattern)
    self = template.literal.map { .literal($0) } ?? .template(template)
  }
}

/// Pieces put together as `''.join` does, that is: the first piece of another type is complained of
/// at the end.
struct JoinedText {
  let isText: Bool
  private var bytes: [UInt8] = []
  private var count = 0
  private var wrong: (place: Int, typeName: String)?

  /// The longest text the language makes.
  private static let maximumBytes = 1 << 29

  init(isText: Bool) { self.isText = isText }

  mutating func append(_ piece: ArraySlice<UInt8>) throws(PythonException) {
    guard bytes.count + piece.count <= Self.maximumBytes else { throw .memory }
    bytes += piece
    count += 1
  }

  mutating func append(_ value: Value) throws(PythonException) {
    switch value {
    case .string(let text) where isText:
      guard bytes.count + text.utf8.count <= Self.maximumBytes else { throw .memory }
      bytes += text.utf8
      count += 1
    case .bytes(let content) where !isText: try append(content.bytes[...])
    default:
      if wrong == nil { wrong = (count, value.typeName) }
      count += 1
    }
  }

  /// Takes several pieces that have been put together before as one.
  mutating func append(_ other: JoinedText) throws(PythonException) {
    try other.check()
    try append(other.bytes[...])
  }

  private func check() throws(PythonException) {
    guard let wrong else { return }
    throw .type(
      "sequence item \(wrong.place): expected \(isText ? "str instance" : "a bytes-like object")"
        + ", \(wrong.typeName) found"
    )
  }

  func value() throws(PythonException) -> Value {
    try check()
    return isText ? .string(String(decoding: bytes, as: UTF8.self)) : .bytes(Bytes(bytes))
  }
}
