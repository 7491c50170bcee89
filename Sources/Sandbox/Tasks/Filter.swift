/// What the values of one query parameter together ask of a field.
///
/// Any of several values may match, except for times, which all have to: two of them are the ends
/// of a range.
enum Filter: Sendable {
  case numbers(Set<Int>)
  case texts(Set<String>)
  case patterns([TextPattern])
  case times([TimeBound])

  init<Item>(_ values: [String], for field: Field<Item>) throws(Refusal) {
    let name = field.parameter
    var numbers: Set<Int> = []
    switch field.content {
    case .integer:
      for value in values { numbers.insert(try Filter.integer(value, of: name)) }
      self = .numbers(numbers)
    case .choice(let choices, _):
      for value in values {
        guard let place = choices.firstIndex(of: value) else {
          throw .invalid(name, value: value, "Not one of: \(choices.joined(separator: ", ")).")
        }
        numbers.insert(place)
      }
      self = .numbers(numbers)
    case .flag:
      for value in values { numbers.insert(try Filter.flag(value, of: name) ? 1 : 0) }
      self = .numbers(numbers)
    case .text, .texts: self = .texts(Set(values))
    case .uuid: self = .texts(Set(values.map { $0.lowercased() }))
    case .pattern:
      let patterns = values.map(TextPattern.init)
      self =
        patterns.contains { $0.isPart } ? .patterns(patterns) : .texts(Set(values))
    case .time:
      var bounds: [TimeBound] = []
      for value in values { bounds.append(try TimeBound(value, of: name)) }
      self = .times(bounds)
    }
  }

  func matches(_ value: FieldValue) -> Bool {
    switch (self, value) {
    case (.numbers(let wanted), .number(let number)): wanted.contains(number)
    case (.texts(let wanted), .text(let text)): wanted.contains(text)
    case (.texts(let wanted), .texts(let texts)): !wanted.isDisjoint(with: texts)
    case (.patterns(let patterns), .text(let text)): patterns.contains { $0.matches(text) }
    case (.times(let bounds), .moment(let moment)): bounds.allSatisfy { $0.holds(for: moment) }
    default: false
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
struct TextPattern: Sendable {
  let isPart: Bool
  private let text: String

  init(_ value: String) {
    isPart = value.hasPrefix("like(") && value.hasSuffix(")")
    text = isPart ? value.dropFirst(5).dropLast().lowercased() : value
  }

  func matches(_ candidate: String) -> Bool {
    guard isPart else { return candidate == text }
    return text.isEmpty || candidate.lowercased().contains(text)
  }
}
