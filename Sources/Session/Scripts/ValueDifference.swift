internal import Values

/// Where two values differ: the way there in Python's notation, and both sides.
struct ValueDifference {
  private(set) var lines: [String] = []
  private var more = 0
  private static let limit = 10
  /// Deeper values are compared as a whole; a value may even hold itself.
  private static let deepest = 50

  /// The places of two containers that differ, and of two texts that are too long to be shown; none
  /// for other values, whose text says all.
  init(expected: Value, actual: Value) {
    if case .string(let expected) = expected, case .string(let actual) = actual {
      if let place = TextPlace(expected, actual) { lines = ["from " + place.text] }
      return
    }
    guard expected.isContainer, actual.isContainer else { return }
    compare(expected, actual, at: "", depth: 0)
    if lines.count == 1, lines[0].hasPrefix(":") { lines = [] }
    if more > 0 { lines.append("and \(more) more") }
  }

  private mutating func compare(_ expected: Value, _ actual: Value, at path: String, depth: Int) {
    guard !expected.isEqual(to: actual) else { return }
    switch (expected, actual) {
    case _ where depth > Self.deepest: differ(expected, actual, at: path)
    case (.dict(let expected), .dict(let actual)):
      compare(expected, actual, at: path, depth: depth + 1)
    case (.list(let expected), .list(let actual)):
      compare(expected.elements[...], actual.elements[...], at: path, depth: depth + 1)
    case (.tuple(let expected), .tuple(let actual)):
      compare(expected.elements[...], actual.elements[...], at: path, depth: depth + 1)
    case (.set(let expected), .set(let actual)): compare(expected, actual, at: path)
    case (.string(let first), .string(let second)):
      guard let place = TextPlace(first, second) else { return differ(expected, actual, at: path) }
      add("\(path): from \(place.text)")
    default: differ(expected, actual, at: path)
    }
  }

  private mutating func compare(_ expected: Dict, _ actual: Dict, at path: String, depth: Int) {
    for key in expected.keys {
      let place = "\(path)[\(key.representation)]"
      guard let value = try? expected.value(for: key) else { continue }
      if let other = try? actual.value(for: key) {
        compare(value, other, at: place, depth: depth)
      } else {
        add("\(place): expected \(value.abbreviation), there is none")
      }
    }
    for key in actual.keys {
      guard (try? expected.value(for: key)) == nil else { continue }
      let value = (try? actual.value(for: key)) ?? .none
      add("\(path)[\(key.representation)]: not expected, got \(value.abbreviation)")
    }
  }

  private mutating func compare(_ expected: SetValue, _ actual: SetValue, at path: String) {
    let place = path.isEmpty ? "" : path + ": "
    for value in expected.elements where (try? actual.contains(value)) != true {
      add("\(place)expected \(value.abbreviation) in it")
    }
    for value in actual.elements where (try? expected.contains(value)) != true {
      add("\(place)not expected \(value.abbreviation)")
    }
  }

  /// What both begin and end with is set aside, so that one element more does not shift the rest.
  private mutating func compare(
    _ expected: ArraySlice<Value>,
    _ actual: ArraySlice<Value>,
    at path: String,
    depth: Int
  ) {
    var (expected, actual) = (expected, actual)
    if expected.count != actual.count {
      while let first = expected.first, let other = actual.first, first.isEqual(to: other) {
        expected.removeFirst()
        actual.removeFirst()
      }
      while let last = expected.last, let other = actual.last, last.isEqual(to: other) {
        expected.removeLast()
        actual.removeLast()
      }
    }
    let shared = min(expected.count, actual.count)
    for distance in 0..<shared {
      let (first, second) = (expected.startIndex + distance, actual.startIndex + distance)
      compare(expected[first], actual[second], at: "\(path)[\(second)]", depth: depth)
    }
    for place in expected.indices.dropFirst(shared) {
      add("\(path)[\(place)]: expected \(expected[place].abbreviation), there is none")
    }
    for place in actual.indices.dropFirst(shared) {
      add("\(path)[\(place)]: not expected, got \(actual[place].abbreviation)")
    }
  }

  private mutating func differ(_ expected: Value, _ actual: Value, at path: String) {
    add("\(path): expected \(expected.abbreviation), got \(actual.abbreviation)")
  }

  private mutating func add(_ line: String) {
    if lines.count < Self.limit { lines.append(line) } else { more += 1 }
  }
}

/// Where two texts part of which at least one is too long to be shown whole.
private struct TextPlace {
  let text: String

  init?(_ expected: String, _ actual: String) {
    let (first, second) = (Array(expected.unicodeScalars), Array(actual.unicodeScalars))
    let shared = zip(first, second).prefix { $0 == $1 }.count
    // What is further left is seen in the beginnings that are shown.
    guard shared >= 120, max(first.count, second.count) > 200 else { return nil }
    func rest(_ scalars: [Unicode.Scalar]) -> String {
      let rest = scalars[shared...]
      let piece = String(String.UnicodeScalarView(rest.prefix(60)))
      return Value.string(piece).representation + (rest.count > 60 ? "…" : "")
    }
    text = "character \(shared + 1) on: expected \(rest(first)), got \(rest(second))"
  }
}

extension Value {
  fileprivate var isContainer: Bool {
    switch self {
    case .dict, .list, .tuple, .set: true
    default: false
    }
  }

  /// How it is written in a message: `repr`, the middle of a long one left out.
  var abbreviation: String {
    let text = representation
    guard text.unicodeScalars.count > 240 else { return text }
    return "\(String(text.unicodeScalars.prefix(160))) … \(String(text.unicodeScalars.suffix(60)))"
  }
}
