import Interpreter
import PatternEngine
import Values

/// A `re.Match`.
final class MatchObject: Instance {
  let pattern: PatternObject
  let subject: Subject
  let groups: MatchedGroups
  /// The bytes between `pos` and `endpos`.
  private let window: Range<Int>

  init(
    _ pattern: PatternObject,
    _ subject: Subject,
    _ groups: MatchedGroups,
    window: Range<Int>
  ) {
    self.pattern = pattern
    self.subject = subject
    self.groups = groups
    self.window = window
  }

  var type: ClassObject { Self.type }
  var typeName: String { type.qualifiedName }

  var representation: String {
    let (start, end) = span(of: 0)
    let text = text(of: 0).representation.unicodeScalars.prefix(50)
    return "<re.Match object; span=(\(start), \(end)), match=\(String(text))>"
  }

  /// The text of a group, `None` when it took no part.
  func text(of group: Int, default missing: Value = .none) -> Value {
    groups.range(of: group).map(subject.slice) ?? missing
  }

  /// Start and end of a group in code points; -1 when it took no part.
  func span(of group: Int) -> (start: Int, end: Int) {
    guard let range = groups.range(of: group) else { return (-1, -1) }
    return (
      subject.codePoints(before: range.lowerBound), subject.codePoints(before: range.upperBound)
    )
  }

  /// The tuple of a group's start and end.
  func spanValue(of group: Int) -> Value {
    let (start, end) = span(of: group)
    return .tuple(Tuple([.int(Integer(start)), .int(Integer(end))]))
  }

  /// The group that a number or a name stands for.
  func number(of key: Value) throws(PythonException) -> Int {
    let number: Int? =
      switch key {
      case .string(let name): pattern.groupNumber(name)
      default: key.asInteger.map { $0.small ?? -1 }
      }
    if number == nil {
      // Whatever is no number is looked up among the names.
      try raising { () throws(Fault) in
        var hasher = Hasher()
        try key.hash(into: &hasher)
      }
    }
    guard let number, (0...pattern.parsed.groupCount).contains(number) else {
      throw .index("no such group")
    }
    return number
  }

  /// The number of the group that ended last.
  private var lastIndex: Int? {
    if pattern.parsed.needsMarks { return groups.mark }
    var last: (group: Int, end: Int)?
    let order = pattern.parsed.closingOrder
    for group in 0..<pattern.parsed.groupCount {
      guard let end = groups.range(of: group + 1)?.upperBound else { continue }
      if let last, (last.end, order[last.group]) > (end, order[group + 1]) { continue }
      last = (group + 1, end)
    }
    return last?.group
  }

  func item(_ key: Value, in interpreter: Interpreter) throws(PythonException) -> Value? {
    text(of: try number(of: key))
  }

  func attribute(_ name: String, in interpreter: Interpreter) throws(PythonException) -> Value? {
    switch name {
    case "string": return subject.value
    case "re": return .object(pattern)
    case "pos": return .int(Integer(subject.codePoints(before: window.lowerBound)))
    case "endpos": return .int(Integer(subject.codePoints(before: window.upperBound)))
    case "lastindex": return lastIndex.map { .int(Integer($0)) } ?? Value.none
    case "lastgroup":
      let last = lastIndex
      let name = pattern.parsed.groupNames.first { $0.number == last }?.name
      return name.map { .string($0) } ?? Value.none
    case "regs":
      return .tuple(Tuple((0...pattern.parsed.groupCount).map(spanValue)))
    default: return nil
    }
  }

  var attributeNames: [String] {
    ["endpos", "lastgroup", "lastindex", "pos", "re", "regs", "string"]
  }

  func setAttribute(_ name: String, to value: Value) throws(PythonException) -> Bool {
    guard attributeNames.contains(name) else { return false }
    throw PythonException(Fault(.attributeError, "readonly attribute"))
  }
}
