extension Redactor {
  /// Redacts lines of a report, in which carets go on standing under what they mark.
  package func redact(lines: [String]) -> [String] {
    guard !isEmpty else { return lines }
    var shown: [String] = []
    var rest = lines[...]
    while let line = rest.popFirst() {
      guard let carets = rest.first, let marked = Self.marked(by: carets) else {
        shown.append(redact(line))
        continue
      }
      rest.removeFirst()
      let bytes = Array(line.utf8)
      var places = [marked.lowerBound, marked.upperBound].map { Self.offset(of: $0, in: line) }
      let redacted = redact(bytes, moving: &places)
      let columns = places.map { String(decoding: redacted[..<$0], as: UTF8.self) }
        .map(\.unicodeScalars.count)
      shown.append(String(decoding: redacted, as: UTF8.self))
      shown.append(
        String(repeating: " ", count: columns[0])
          + String(repeating: "^", count: max(1, columns[1] - columns[0]))
      )
    }
    return shown
  }

  /// The columns that a line of carets marks; nil when it is another line.
  private static func marked(by line: String) -> Range<Int>? {
    let bytes = line.utf8
    let start = bytes.prefix { $0 == UInt8(ascii: " ") }.count
    guard start < bytes.count, bytes.dropFirst(start).allSatisfy({ $0 == UInt8(ascii: "^") })
    else { return nil }
    return start..<bytes.count
  }

  /// The bytes before a column; a line ends before the carets after its end.
  private static func offset(of column: Int, in line: String) -> Int {
    String(String.UnicodeScalarView(line.unicodeScalars.prefix(column))).utf8.count
  }
}
