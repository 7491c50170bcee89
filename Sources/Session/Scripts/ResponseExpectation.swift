internal import HTTP
internal import Syntax

/// What is expected of a response in few words: `status 2xx`, `header Content-Type ~ json`,
/// `time < 500ms`.
struct ResponseExpectation {
  enum Subject {
    case status([String])
    case header(name: String, relation: Relation, text: String)
    case time(relation: Relation, seconds: Double, text: String)
  }

  enum Relation: String {
    case equal = "=="
    case notEqual = "!="
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
    /// The text is in it somewhere, whatever the case.
    case contains = "~"
    case containsNot = "!~"
    /// There is one.
    case exists = ""
  }

  let subject: Subject

  /// Reads the words behind `expect`; nil when they are Python.
  ///
  /// `status == 200` and `time < 5` are Python where a variable has that name and holds no module.
  init?(_ words: [Word], isVariable: (String) -> Bool) {
    let texts = words.map(\.text)
    guard texts.count > 1 else { return nil }
    let rest = Array(texts.dropFirst())
    let subject: Subject?
    switch texts[0] {
    case "status": subject = Self.status(rest, isVariable("status"))
    case "header" where rest[0].isFieldName: subject = Self.header(rest)
    case "time" where !isVariable("time"): subject = Self.time(rest)
    default: subject = nil
    }
    guard let subject else { return nil }
    self.subject = subject
  }

  private static func status(_ words: [String], _ isVariable: Bool) -> Subject? {
    var codes = words
    if codes.first == "==" {
      guard !isVariable else { return nil }
      codes.removeFirst()
    }
    codes = codes.flatMap { $0.split(separator: ",").map(String.init) }
    guard !codes.isEmpty, codes.allSatisfy(\.isStatusPattern) else { return nil }
    return .status(codes)
  }

  private static func header(_ words: [String]) -> Subject? {
    guard words.count > 1 else { return .header(name: words[0], relation: .exists, text: "") }
    guard words.count > 2, let relation = Relation(rawValue: words[1]), relation != .exists else {
      return nil
    }
    let text = words.dropFirst(2).joined(separator: " ").withoutQuotes
    return .header(name: words[0], relation: relation, text: text)
  }

  private static func time(_ words: [String]) -> Subject? {
    guard words.count == 2, let relation = Relation(rawValue: words[0]), relation != .exists,
      let seconds = words[1].seconds
    else { return nil }
    return .time(relation: relation, seconds: seconds, text: words[1])
  }

  // MARK: - Comparing

  /// What is wrong with a response; nil when it is as expected.
  func problem(of response: Response) -> String? {
    switch subject {
    case .status(let codes):
      guard !codes.contains(where: { response.status.matches($0) }) else { return nil }
      return "expected status \(codes.joined(separator: " or ")), got \(response.status) "
        + response.reason
    case .header(let name, let relation, let text):
      guard let value = response.fields[name] else {
        guard relation != .notEqual, relation != .containsNot else { return nil }
        return "expected header \(name)\(relation.text(text)), the response has none"
      }
      guard !relation.holds(value, text) else { return nil }
      return "expected header \(name)\(relation.text(text)), got '\(value)'"
    case .time(let relation, let seconds, let text):
      let time = response.timing.total
      guard !relation.holds(time, seconds) else { return nil }
      return "expected time \(relation.rawValue) \(text), got \(time.asDuration)"
    }
  }
}

extension ResponseExpectation.Relation {
  fileprivate func text(_ other: String) -> String {
    self == .exists ? "" : " \(rawValue) '\(other)'"
  }

  fileprivate func holds(_ value: String, _ other: String) -> Bool {
    switch self {
    case .contains: value.lowercased().contains(other.lowercased())
    case .containsNot: !value.lowercased().contains(other.lowercased())
    case .exists: true
    default: holds(ordering: value == other ? 0 : value < other ? -1 : 1)
    }
  }

  fileprivate func holds(_ value: Double, _ other: Double) -> Bool {
    holds(ordering: value == other ? 0 : value < other ? -1 : 1)
  }

  private func holds(ordering: Int) -> Bool {
    switch self {
    case .equal: ordering == 0
    case .notEqual: ordering != 0
    case .less: ordering < 0
    case .lessOrEqual: ordering <= 0
    case .greater: ordering > 0
    case .greaterOrEqual: ordering >= 0
    case .contains, .containsNot, .exists: false
    }
  }
}

extension Int {
  /// Whether a status is the one of a pattern: `404`, or `4xx` for its class (RFC 9110 §15).
  fileprivate func matches(_ pattern: String) -> Bool {
    let digits = String(self)
    return digits.count == pattern.count
      && zip(digits, pattern).allSatisfy { $1 == "x" || $1 == "X" || $0 == $1 }
  }
}

extension String {
  fileprivate var isStatusPattern: Bool {
    count == 3 && first.map { $0.isASCII && $0.isNumber } == true
      && dropFirst().allSatisfy { $0 == "x" || $0 == "X" || ($0.isASCII && $0.isNumber) }
  }

  fileprivate var isFieldName: Bool {
    !isEmpty && allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_") }
      && first?.isLetter == true
  }

  /// A duration: `500ms`, `1.5s`, `2` seconds.
  fileprivate var seconds: Double? {
    if hasSuffix("ms") { return Double(dropLast(2)).map { $0 / 1_000 } }
    return Double(hasSuffix("s") ? dropLast() : self[...])
  }

  fileprivate var withoutQuotes: String {
    guard count > 1, let first, first == last, first == "'" || first == "\"" else { return self }
    return String(dropFirst().dropLast())
  }
}
