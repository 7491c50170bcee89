/// The cookies that a person writes, in text that need not parse: `Cookie:sid=…`,
/// `{'Cookie': 'sid=…'}`, `cookies={'sid': '…'}`, `cookies.set('sid', '…')`.
///
/// Which of them are secrets is said by ``CookieSecrets``, as for a curl line.
struct CookieText {
  private let bytes: [UInt8]
  /// Where the secret values stand, in order.
  private(set) var values: [Range<Int>] = []

  /// Looks behind a name that stands at `start..<end`; nil when no secret follows it.
  init?(after name: String, from start: Int, to end: Int, in bytes: [UInt8]) {
    // The first letter tells for most words of a long text.
    guard name.utf8.first.map({ $0 | 0x20 }) == UInt8(ascii: "c") else { return nil }
    self.bytes = bytes
    switch name.lowercased() {
    case "cookie": findField(from: start, to: end)
    case "cookies": findJar(behind: end)
    case "create_cookie", "cookiejar_from_dict": findPairs(from: end)
    default: return nil
    }
    guard !values.isEmpty else { return nil }
  }

  private mutating func note(_ name: String, _ value: Range<Int>) {
    let text = String(decoding: bytes[value], as: UTF8.self)
    // A field of an f-string is a variable.
    guard !text.isEmpty, !text.hasPrefix("{"), CookieSecrets.isSecret((name, text)) else { return }
    values.append(value)
  }

  // MARK: - A header field

  /// The value behind `Cookie:`, `'Cookie':`, `['Cookie'] =`, and the rest of `'Cookie: …'`.
  private mutating func findField(from start: Int, to end: Int) {
    let separator = skip("'\"] ", from: end)
    guard let mark = byte(separator), ":=".utf8.contains(mark) else { return }
    let place = separator + 1
    if separator == end, let quote = byte(start - 1), "'\"".utf8.contains(quote) {
      findCookies(in: place..<(bytes[place...].firstIndex(of: quote) ?? bytes.count))
    } else if let literal = StringSpan(behindPrefixAt: place, in: bytes) {
      findCookies(in: literal.content)
    } else if separator == end {
      findCookies(in: place..<wordEnd(from: place))
    }
  }

  /// Where a word of a command ends: at a blank that is neither quoted nor escaped.
  private func wordEnd(from start: Int) -> Int {
    var place = start
    while let next = byte(place), next > 0x20 {
      if next == UInt8(ascii: "\\") {
        place += 2
      } else {
        place = StringSpan(at: place, in: bytes)?.end ?? place + 1
      }
    }
    return min(place, bytes.count)
  }

  /// The pairs of a field (RFC 6265 §4.2.1), with the quotes and escapes of a command in them.
  private mutating func findCookies(in field: Range<Int>) {
    let around = Set(" '\"\\".utf8)
    for pair in bytes[field].split(separator: UInt8(ascii: ";")) {
      guard let mark = pair.firstIndex(of: UInt8(ascii: "=")) else { continue }
      let name = pair[..<mark].filter { !around.contains($0) }
      var value = pair[(mark + 1)...]
      while let first = value.first, around.contains(first) { value.removeFirst() }
      while let last = value.last, around.contains(last) { value.removeLast() }
      note(String(decoding: name, as: UTF8.self), value.startIndex..<value.endIndex)
    }
  }

  // MARK: - A jar

  /// Behind `cookies`: `= {…}`, `: {…}`, `= dict(…)`, `.set(…)`, `.update(…)`, `['sid'] = '…'`.
  private mutating func findJar(behind end: Int) {
    if byte(end) == UInt8(ascii: ".") {
      let word = word(at: end + 1)
      guard ["set", "update", "setdefault"].contains(word) else { return }
      return findPairs(from: end + 1 + word.utf8.count)
    }
    if byte(end) == UInt8(ascii: "["), let name = StringSpan(at: end + 1, in: bytes) {
      let mark = skip("] ", from: name.end)
      guard byte(mark) == UInt8(ascii: "="), byte(mark + 1) != UInt8(ascii: "="),
        let value = StringSpan(behindPrefixAt: mark + 1, in: bytes)
      else { return }
      return note(String(decoding: bytes[name.content], as: UTF8.self), value.content)
    }
    let mark = skip("'\"] ", from: end)
    guard let separator = byte(mark), ":=".utf8.contains(separator),
      byte(mark + 1) != UInt8(ascii: "=")
    else { return }
    let place = skip(" \n", from: mark + 1)
    findPairs(from: word(at: place) == "dict" ? place + 4 : place)
  }

  /// What a keyword of `set` and `create_cookie` that is no cookie's name says.
  private static let attributes = ["domain", "path", "comment", "expires"]

  /// The names and values between brackets: `{'sid': '…'}`, `('sid', '…')`, `(sid='…')`.
  private mutating func findPairs(from start: Int) {
    guard let opening = byte(start), "([{".utf8.contains(opening) else { return }
    var (place, depth) = (start, 0)
    var name: String?
    while let next = byte(place) {
      if let literal = StringSpan(at: place, in: bytes) {
        if let known = name {
          note(known, literal.content)
          name = nil
        } else {
          name = String(decoding: bytes[literal.content], as: UTF8.self)
        }
        place = literal.end
      } else if next.isWordByte {
        let word = word(at: place)
        place += word.utf8.count
        // The letters before a literal are a part of it.
        if let quote = byte(place), "'\"".utf8.contains(quote) { continue }
        let mark = skip(" ", from: place)
        let isKeyword = byte(mark) == UInt8(ascii: "=")
        if isKeyword, ["name", "value"].contains(word) { continue }
        name = isKeyword && !Self.attributes.contains(word) ? word : nil
        if isKeyword, name == nil { place = StringSpan(at: mark + 1, in: bytes)?.end ?? place }
      } else {
        if "([{".utf8.contains(next) { depth += 1 }
        if ")]}".utf8.contains(next) { depth -= 1 }
        guard depth > 0 else { return }
        place += 1
      }
    }
  }

  // MARK: - Bytes

  private func byte(_ place: Int) -> UInt8? {
    bytes.indices.contains(place) ? bytes[place] : nil
  }

  private func skip(_ skipped: String, from start: Int) -> Int {
    var place = start
    while let next = byte(place), skipped.utf8.contains(next) { place += 1 }
    return place
  }

  private func word(at start: Int) -> String {
    guard start < bytes.count else { return "" }
    return String(decoding: bytes[start...].prefix(while: \.isWordByte), as: UTF8.self)
  }
}
