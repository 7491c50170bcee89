/// Reads what a browser shows of the `<pre>` blocks of an HTML page, line by line.
///
/// Tags are taken out and character references put in (HTML Living Standard §13.1.4); what stands
/// outside of `<pre>` is prose and reads as empty lines.
struct MarkupReader {
  private var isInside = false
  private var isInTag = false
  private var isInComment = false
  private var tag = ""

  static func lines(_ raw: [ArraySlice<UInt8>]) -> [Page.Line] {
    var reader = MarkupReader()
    return raw.map { reader.read($0) }
  }

  private mutating func read(_ raw: ArraySlice<UInt8>) -> Page.Line {
    var line = Page.Line(raw: raw, text: "")
    var rest = line.content
    // Markup since the last thing seen; before the first it is the lead, at the end the tail.
    var markup = ""
    var isEmpty = true
    while let character = rest.first {
      if isInComment || isInTag || character == "<" {
        markup += readMarkup(&rest)
        continue
      }
      let (shown, source) = Self.character(at: rest)
      rest = rest.dropFirst(source.count)
      guard isInside else {
        markup += source
        continue
      }
      if isEmpty { line.lead = markup }
      isEmpty = false
      markup = ""
      line.text += shown
    }
    if isEmpty { line.lead = "" }
    line.tail = isEmpty ? "" : markup
    return line
  }

  /// A tag or a comment, or as much of it as the line holds.
  private mutating func readMarkup(_ rest: inout Substring) -> String {
    if !isInComment, !isInTag {
      if rest.hasPrefix("<!--") { isInComment = true } else { isInTag = true }
      tag = ""
    }
    let mark = isInComment ? "-->" : ">"
    let end = rest.firstRange(of: mark)
    let piece = end.map { rest[..<$0.upperBound] } ?? rest
    rest = rest[piece.endIndex...]
    if isInTag { tag += piece }
    guard end != nil else { return String(piece) }
    if isInTag {
      let name = tag.dropFirst().prefix { $0.isLetter || $0 == "/" }.lowercased()
      if name == "pre" { isInside = true }
      if name == "/pre" { isInside = false }
    }
    isInTag = false
    isInComment = false
    return String(piece)
  }

  private static let names = [
    "lt": "<", "gt": ">", "amp": "&", "quot": "\"", "apos": "'", "nbsp": " ", "hellip": "…",
  ]

  /// The character at the start and how it is written.
  private static func character(at text: Substring) -> (shown: String, source: String) {
    let one = String(text.prefix(1))
    guard one == "&", let end = text.prefix(12).firstIndex(of: ";") else { return (one, one) }
    let source = String(text[...end])
    let name = text[text.index(after: text.startIndex)..<end]
    if let known = names[String(name)] { return (known, source) }
    guard name.hasPrefix("#") else { return (one, one) }
    let digits = name.dropFirst()
    let isHexadecimal = digits.hasPrefix("x") || digits.hasPrefix("X")
    let number = isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    guard let scalar = number.flatMap({ Unicode.Scalar($0) }) else { return (one, one) }
    return (scalar == "\u{A0}" ? " " : String(scalar), source)
  }
}
