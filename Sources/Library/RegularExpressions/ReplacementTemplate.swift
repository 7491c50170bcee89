import Interpreter
import PatternEngine
import Values

/// A replacement with group references (`Lib/re/_parser.py`, `parse_template`).
struct ReplacementTemplate {
  enum Part {
    /// A string or bytes, whatever the template is.
    case literal(Value)
    case group(Int)
  }

  let parts: [Part]
  private let isText: Bool

  private init(_ parts: [Part], isText: Bool) {
    self.parts = parts
    self.isText = isText
  }

  /// Parses, or raises `re.error`.
  static func parse(
    _ template: Value,
    for pattern: PatternObject
  ) throws(PythonException) -> ReplacementTemplate {
    switch template {
    case .string(let text):
      guard text.utf8.contains(0x5C) else { break }
      return try parse(text.unicodeScalars.map(\.value), template, for: pattern)
    case .bytes(let bytes):
      guard bytes.bytes.contains(0x5C) else {
        return ReplacementTemplate([.literal(template)], isText: false)
      }
      return try parse(bytes.bytes.map(UInt32.init), template, for: pattern)
    default:
      try raising { () throws(Fault) in
        var hasher = Hasher()
        try template.hash(into: &hasher)
      }
      throw .type(
        "decoding to str: need a bytes-like object, \(template.typeName) found"
      )
    }
    return ReplacementTemplate([.literal(template)], isText: true)
  }

  private static func parse(
    _ codePoints: [UInt32],
    _ template: Value,
    for pattern: PatternObject
  ) throws(PythonException) -> ReplacementTemplate {
    let isText = if case .string = template { true } else { false }
    do throws(PatternError) {
      var parser = TemplateParser(
        source: try PatternSource(codePoints, isText: isText),
        pattern: pattern
      )
      return ReplacementTemplate(try parser.parse(), isText: isText)
    } catch {
      throw error.exception(in: template)
    }
  }

  /// The replacement when it is the same for all matches.
  var literal: Value? {
    switch parts.count {
    case 0: isText ? .string("") : .bytes(Bytes())
    case 1: if case .literal(let value) = parts[0] { value } else { nil }
    default: nil
    }
  }

  /// Appends the text for a match; groups that took no part are empty.
  func expand(
    _ groups: MatchedGroups,
    _ subject: Subject,
    into joined: inout JoinedText
  ) throws(PythonException) {
    var expanded = JoinedText(isText: subject.isText)
    for part in parts {
      switch part {
      case .literal(let value): try expanded.append(value)
      case .group(let group):
        try expanded.append(groups.range(of: group).map { subject.bytes[$0] } ?? [])
      }
    }
    try joined.append(expanded)
  }
}
