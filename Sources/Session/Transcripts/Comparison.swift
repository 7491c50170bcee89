internal import Syntax

/// Whether what a page promises is what happened.
///
/// First as text; then, when both sides are Python literals, as values, because pages re-indent and
/// re-order by hand. `...` stands for anything: for text, for an element, for further entries.
package enum Comparison {
  package static func matches(expected: String, actual: String) -> Bool {
    matches(expected: expected, actual: actual, Directives())
  }

  static func matches(expected: String, actual: String, _ directives: Directives) -> Bool {
    var expected = expected.withoutTrailingSpace
    var actual = actual.withoutTrailingSpace
    if directives.acceptsBlankLineMark, expected.contains(Directives.blankLine),
      !actual.contains(Directives.blankLine)
    {
      expected = expected.withBlankLines
      actual = actual.withEmptyLines
    }
    if directives.acceptsTrueForOne,
      (expected == "1" && actual == "True") || (expected == "0" && actual == "False")
    {
      return true
    }
    if directives.normalisesWhitespace {
      expected = expected.withSingleSpaces
      actual = actual.withSingleSpaces
    }
    guard directives.hasEllipsis else { return expected == actual }
    if expected == actual || matchesText(expected, actual) { return true }
    guard let promised = literal(expected), let happened = literal(actual) else { return false }
    return matches(promised, happened)
  }

  private static func literal(_ text: String) -> Expression? {
    if let expression = try? PythonParser.parseExpression(SourceText(text)) { return expression }
    // A `...` entry is no Python in a dict: it becomes a pair of them.
    return try? PythonParser.parseExpression(SourceText(text.pairingEllipses))
  }

  // MARK: - Values

  private static func matches(_ expected: Expression, _ actual: Expression) -> Bool {
    switch (expected.kind, actual.kind) {
    case (.ellipsis, _): true
    case (.string(let expected), .string(let actual)): matchesText(expected, actual)
    case (.list(let expected), .list(let actual)), (.tuple(let expected), .tuple(let actual)):
      matches(expected[...], actual[...])
    case (.set(let expected), .set(let actual)): matchesInAnyOrder(expected, actual)
    case (.dictionary(let expected), .dictionary(let actual)): matches(expected, actual)
    // `{...}` alone is a set to Python, and a dict of anything to whoever writes a page.
    case (.set(let expected), .dictionary): expected.allSatisfy { $0.kind == .ellipsis }
    case (.call(let function, let expected), .call(let other, let actual)):
      function == other && expected.count == actual.count
        && zip(expected, actual).allSatisfy { matches($0, $1) }
    case (.unary(let sign, let expected), .unary(let other, let actual)):
      sign == other && matches(expected, actual)
    default: expected == actual
    }
  }

  private static func matches(_ expected: Argument, _ actual: Argument) -> Bool {
    switch (expected, actual) {
    case (.positional(let expected), .positional(let actual)): matches(expected, actual)
    case (.keyword(let name, let expected), .keyword(let other, let actual)):
      name == other && matches(expected, actual)
    default: expected == actual
    }
  }

  /// In order; an ellipsis takes any number of elements, none included.
  ///
  /// What an ellipsis takes is changed only where it is the last one so far: earlier ones could do no
  /// better, and a page of many must not take forever.
  private static func matches(
    _ expected: ArraySlice<Expression>,
    _ actual: ArraySlice<Expression>
  ) -> Bool {
    var (from, to) = (expected.startIndex, actual.startIndex)
    var lastEllipsis: (behind: Int, taken: Int)?
    while to < actual.endIndex {
      if from < expected.endIndex, expected[from].kind == .ellipsis {
        from += 1
        lastEllipsis = (from, to)
      } else if from < expected.endIndex, matches(expected[from], actual[to]) {
        (from, to) = (from + 1, to + 1)
      } else if let (behind, taken) = lastEllipsis {
        (from, to) = (behind, taken + 1)
        lastEllipsis = (behind, taken + 1)
      } else {
        return false
      }
    }
    return expected[from...].allSatisfy { $0.kind == .ellipsis }
  }

  private static func matchesInAnyOrder(_ expected: [Expression], _ actual: [Expression]) -> Bool {
    let isOpen = expected.contains { $0.kind == .ellipsis }
    let promised = expected.filter { $0.kind != .ellipsis }
    guard isOpen || promised.count == actual.count else { return false }
    return promised.allSatisfy { wanted in actual.contains { matches(wanted, $0) } }
  }

  private static func matches(_ expected: [DictionaryItem], _ actual: [DictionaryItem]) -> Bool {
    var isOpen = false
    var missing = actual
    for item in expected {
      guard case .pair(let key, let value) = item else { return false }
      if key.kind == .ellipsis {
        isOpen = true
        continue
      }
      let place = missing.firstIndex { other in
        guard case .pair(key, let otherValue) = other else { return false }
        return matches(value, otherValue)
      }
      guard let place else { return false }
      missing.remove(at: place)
    }
    return isOpen || missing.isEmpty
  }

  // MARK: - Text

  /// `...` in the expected text matches any text; the pieces between must come in order.
  private static func matchesText(_ expected: String, _ actual: String) -> Bool {
    let pieces = expected.piecesBetweenEllipses
    guard pieces.count > 1, let first = pieces.first, let last = pieces.last else {
      return expected == actual
    }
    var rest = Array(actual.utf8)[...]
    guard rest.starts(with: first) else { return false }
    rest = rest.dropFirst(first.count)
    for piece in pieces.dropFirst().dropLast() {
      guard let end = rest.endOfFirst(piece) else { return false }
      rest = rest[end...]
    }
    return rest.count >= last.count && rest.suffix(last.count).elementsEqual(last)
  }
}

extension String {
  fileprivate var withBlankLines: String {
    separateLines
      .map { $0.withoutTrailingSpace == Directives.blankLine ? "" : $0 }
      .joined(separator: "\n")
  }

  fileprivate var withEmptyLines: String {
    separateLines.map { $0.allSatisfy(\.isWhitespace) ? "" : $0 }
      .joined(separator: "\n")
  }

  fileprivate var withSingleSpaces: String {
    split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  fileprivate var withoutTrailingSpace: String {
    var text = self[...]
    while let last = text.last, last.isWhitespace { text = text.dropLast() }
    return String(text)
  }

  fileprivate var piecesBetweenEllipses: [[UInt8]] {
    let bytes = Array(utf8)
    let dots = Array("...".utf8)
    var pieces: [[UInt8]] = []
    var rest = bytes[...]
    while let end = rest.endOfFirst(dots) {
      pieces.append(Array(rest[..<(end - dots.count)]))
      rest = rest[end...]
    }
    return pieces + [Array(rest)]
  }

  /// Every `...` before a closing brace as `...: ...`, so that it parses as an entry of a dict.
  fileprivate var pairingEllipses: String {
    let pieces = split(separator: "...", omittingEmptySubsequences: false)
    var result = ""
    for (place, piece) in pieces.enumerated() {
      result += piece
      guard place + 1 < pieces.count else { break }
      let next = pieces[place + 1].first { !$0.isWhitespace }
      let before = piece.last { !$0.isWhitespace }
      let isEntry = (before == "," || before == "{") && (next == "}" || next == ",")
      result += isEntry ? "...: ..." : "..."
    }
    return result
  }
}

extension ArraySlice<UInt8> {
  /// The index behind the first occurrence of a piece.
  fileprivate func endOfFirst(_ piece: [UInt8]) -> Int? {
    guard count >= piece.count else { return nil }
    for start in startIndex...(endIndex - piece.count)
    where self[start..<(start + piece.count)].elementsEqual(piece) {
      return start + piece.count
    }
    return nil
  }
}
