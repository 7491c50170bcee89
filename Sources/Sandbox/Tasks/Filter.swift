/// A query parameter that a record must match.
struct Filter<Item: Sendable>: Sendable {
  /// What kind of value the parameter has, and where a record keeps its own.
  enum Kind: Sendable {
    case integer(@Sendable (Entry<Item>) -> Int?)
    case text(@Sendable (Entry<Item>) -> String?)
    /// A text of which `like(…)` matches any part, whatever the case.
    case pattern(@Sendable (Entry<Item>) -> String?)
    /// A text that is the same in either case.
    case uuid(@Sendable (Entry<Item>) -> String?)
    case texts(@Sendable (Entry<Item>) -> [String])
    case choice([String], @Sendable (Entry<Item>) -> String?)
    case flag(@Sendable (Entry<Item>) -> Bool)
    case time(@Sendable (Entry<Item>) -> Moment?)
  }

  typealias Condition = @Sendable (Entry<Item>) -> Bool

  let name: String
  let kind: Kind

  init(_ name: String, _ kind: Kind) {
    self.name = name
    self.kind = kind
  }

  /// Makes the condition that the parameter's values mean together.
  ///
  /// Any of several values may match, except for times, which all have to: two of them are the
  /// ends of a range.
  func condition(_ values: [String]) throws(Refusal) -> Condition {
    switch kind {
    case .integer(let field):
      var wanted: Set<Int> = []
      for value in values { wanted.insert(try Filter.integer(value, of: name)) }
      return { [wanted] in field($0).map(wanted.contains) ?? false }
    case .text(let field):
      let wanted = Set(values)
      return { field($0).map(wanted.contains) ?? false }
    case .pattern(let field):
      let patterns = values.map(TextPattern.init)
      return { item in
        field(item).map { text in patterns.contains { $0.matches(text) } } ?? false
      }
    case .uuid(let field):
      let wanted = Set(values.map { $0.lowercased() })
      return { field($0).map { wanted.contains($0.lowercased()) } ?? false }
    case .texts(let field):
      let wanted = Set(values)
      return { !wanted.isDisjoint(with: field($0)) }
    case .choice(let choices, let field):
      for value in values where !choices.contains(value) {
        throw .invalid(name, value: value, "Not one of: \(choices.joined(separator: ", ")).")
      }
      let wanted = Set(values)
      return { field($0).map(wanted.contains) ?? false }
    case .flag(let field):
      var wanted: Set<Bool> = []
      for value in values { wanted.insert(try Filter.flag(value, of: name)) }
      return { [wanted] in wanted.contains(field($0)) }
    case .time(let field):
      var bounds: [TimeBound] = []
      for value in values { bounds.append(try TimeBound(value, of: name)) }
      return { [bounds] item in
        field(item).map { time in bounds.allSatisfy { $0.holds(for: time) } } ?? false
      }
    }
  }

  static func integer(_ text: String, of name: String) throws(Refusal) -> Int {
    guard let number = Int(text) else {
      throw .invalid(name, value: text, "Not an integer of 64 bits.")
    }
    return number
  }

  /// Reads a truth value in the spellings of Go's `ParseBool`, Python's `True` among them.
  static func flag(_ text: String, of name: String) throws(Refusal) -> Bool {
    switch text {
    case "true", "True", "TRUE", "t", "T", "1": return true
    case "false", "False", "FALSE", "f", "F", "0": return false
    default: throw .invalid(name, value: text, "Neither true nor false.")
    }
  }
}

/// A text to find: the whole of it, or a part within `like(…)`.
private struct TextPattern: Sendable {
  private let text: String
  private let isPart: Bool

  init(_ value: String) {
    isPart = value.hasPrefix("like(") && value.hasSuffix(")")
    text = isPart ? value.dropFirst(5).dropLast().lowercased() : value
  }

  func matches(_ candidate: String) -> Bool {
    guard isPart else { return candidate == text }
    return text.isEmpty || candidate.lowercased().contains(text)
  }
}
