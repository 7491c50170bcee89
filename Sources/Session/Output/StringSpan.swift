/// A string literal in text that need not parse: where its quotes open, and what they hold.
struct StringSpan {
  /// What stands between the quotes.
  let content: Range<Int>
  /// Behind the closing quotes, or where the text or the line ends without them.
  let end: Int

  /// nil where no quote opens; three of them hold several lines (Python 3.11 reference, §2.4.1).
  init?(at place: Int, in bytes: [UInt8]) {
    guard place < bytes.count,
      bytes[place] == UInt8(ascii: "'") || bytes[place] == UInt8(ascii: "\"")
    else { return nil }
    let quote = bytes[place]
    let triple = [quote, quote, quote]
    let mark = bytes[place...].starts(with: triple) ? triple : [quote]
    let start = place + mark.count
    var end = start
    while end < bytes.count, !bytes[end...].starts(with: mark) {
      if mark.count == 1, bytes[end] == UInt8(ascii: "\n") { break }
      end += bytes[end] == UInt8(ascii: "\\") ? 2 : 1
    }
    end = min(end, bytes.count)
    content = start..<end
    self.end = bytes[end...].starts(with: mark) ? end + mark.count : end
  }

  /// The same behind blanks and the letters that may stand before a literal.
  init?(behindPrefixAt place: Int, in bytes: [UInt8]) {
    let skipped = bytes[min(place, bytes.count)...].prefix { " \n\trbuRBU".utf8.contains($0) }
    self.init(at: skipped.endIndex, in: bytes)
  }
}
