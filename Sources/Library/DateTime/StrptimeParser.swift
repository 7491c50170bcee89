import Interpreter
import Values

/// Reads a datetime by a format, as CPython's `_strptime` does.
///
/// CPython turns the format into a regular expression. Each directive here offers the lengths that
/// its expression would try, in the same order, so that ambiguous text (`%d%m` and `111`) is
/// understood alike.
struct StrptimeParser {
  private let text: [Unicode.Scalar]
  private let elements: [Element]
  private let mismatch: PythonException

  private typealias Element = StrptimeFormat.Element

  static func parse(_ arguments: Arguments) throws(PythonException) -> DateTimeObject {
    guard arguments.keywords.isEmpty else {
      throw .type("datetime.strptime() takes no keyword arguments")
    }
    guard arguments.positional.count == 2 else {
      throw .type("strptime() takes exactly 2 arguments (\(arguments.positional.count) given)")
    }
    var texts: [String] = []
    for (place, value) in arguments.positional.enumerated() {
      guard case .string(let text) = value else {
        throw .type("strptime() argument \(place + 1) must be str, not \(value.argumentTypeName)")
      }
      texts.append(text)
    }
    return try StrptimeParser(texts[0], format: texts[1]).moment()
  }

  init(_ text: String, format: String) throws(PythonException) {
    self.text = Array(text.unicodeScalars)
    elements = try StrptimeFormat(format).elements
    let written = Value.string(text).representation
    mismatch = PythonException.value(
      "time data \(written) does not match format \(Value.string(format).representation)"
    )
  }

  private func moment() throws(PythonException) -> DateTimeObject {
    guard let match = match() else { throw mismatch }
    guard match.end == text.count else {
      var rest = ""
      rest.unicodeScalars.append(contentsOf: text[match.end...])
      throw .value("unconverted data remains: \(rest)")
    }
    return try StrptimeFields(match.groups, text: text).moment()
  }

  private struct Match {
    let groups: [(letter: Character, range: Range<Int>)]
    let end: Int
  }

  /// Backtracking, with places that failed remembered, so that no format takes long.
  private func match() -> Match? {
    struct Step {
      let place: Int
      var candidates: ArraySlice<Int>
    }
    var steps = [Step(place: 0, candidates: candidates(0, at: 0)[...])]
    var failed: Set<[Int]> = []
    while !steps.isEmpty {
      let depth = steps.count - 1
      guard depth < elements.count else { break }
      guard let length = steps[depth].candidates.popFirst() else {
        failed.insert([depth, steps[depth].place])
        steps.removeLast()
        continue
      }
      let next = steps[depth].place + length
      guard !failed.contains([depth + 1, next]) else { continue }
      steps.append(Step(place: next, candidates: candidates(depth + 1, at: next)[...]))
    }
    guard let last = steps.last else { return nil }
    var groups: [(letter: Character, range: Range<Int>)] = []
    for (index, element) in elements.enumerated() {
      guard case .directive(let letter) = element else { continue }
      groups.append((letter, steps[index].place..<steps[index + 1].place))
    }
    return Match(groups: groups, end: last.place)
  }

  private func candidates(_ index: Int, at place: Int) -> [Int] {
    guard index < elements.count else { return [] }
    switch elements[index] {
    case .literal(let scalar):
      guard place < text.count else { return [] }
      let isEqual =
        text[place] == scalar
        || text[place].properties.lowercaseMapping == scalar.properties.lowercaseMapping
      return isEqual ? [1] : []
    case .space:
      let count = text[place...].prefix { $0.properties.isWhitespace }.count
      return Array((0..<count).reversed().map { $0 + 1 })
    case .directive(let letter):
      return StrptimeFields.lengths(of: letter, in: text[place...])
    }
  }
}
