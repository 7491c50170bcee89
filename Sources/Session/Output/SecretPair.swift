/// A secret that stands second in a pair, in text that need not parse: `auth=('name', 'password')`,
/// `HTTPBasicAuth('name', 'password')`, `get('password', '…')`, `[('password', '…')]`.
struct SecretPair {
  let value: Range<Int>

  /// Looks behind a name that stands at `start..<end`, and before it.
  init?(after name: String, from start: Int, to end: Int, in bytes: [UInt8]) {
    // The last letter tells for most words of a long text.
    guard let last = name.utf8.last.map({ $0 | 0x20 }),
      last == UInt8(ascii: "h") || SecretNames.isSecret(name)
    else { return nil }
    let text = Text(bytes: bytes)
    let lowered = name.lowercased()
    let found =
      if lowered.hasSuffix("auth") {
        text.password(behind: end, isCall: Self.makers.contains(lowered))
      } else if SecretNames.isSecret(name) {
        text.value(behindKeyAt: start..<end)
      } else {
        Range<Int>?.none
      }
    guard let found, !found.isEmpty else { return nil }
    value = found
  }

  /// The classes that are called with a name and a password.
  private static let makers = ["httpbasicauth", "httpdigestauth", "httpproxyauth"]

  private struct Text {
    let bytes: [UInt8]

    /// `='name', 'password')` with its bracket, or only that behind a call.
    func password(behind end: Int, isCall: Bool) -> Range<Int>? {
      var place = end
      if !isCall {
        place = skip("'\"] ", from: place)
        guard let separator = byte(place), "=:".utf8.contains(separator) else { return nil }
        place = skip(" ", from: place + 1)
      }
      guard byte(place) == UInt8(ascii: "(") else { return nil }
      let first = skip(" \n\t", from: place + 1)
      let comma =
        StringSpan(behindPrefixAt: first, in: bytes)?.end
        ?? bytes[first...].firstIndex { !$0.isNamePart } ?? bytes.count
      return secondLiteral(behind: comma)?.content
    }

    /// `, '…'` behind a key in quotes that is the first of a pair.
    func value(behindKeyAt key: Range<Int>) -> Range<Int>? {
      guard let quote = byte(key.upperBound), "'\"".utf8.contains(quote),
        byte(key.lowerBound - 1) == quote
      else { return nil }
      var place = back(" \nbruBRU", from: key.lowerBound - 2)
      guard byte(place) == UInt8(ascii: "(") else { return nil }
      place = back(" \n", from: place - 1)
      guard let literal = secondLiteral(behind: key.upperBound + 1) else { return nil }
      // Names of fields in a row are no pair.
      let content = String(decoding: bytes[literal.content], as: UTF8.self)
      guard !SecretNames.isSecret(content) else { return nil }
      let word = bytes[...max(place, -1)].reversed().prefix(while: \.isWordByte).reversed()
      if Self.lookups.contains(String(decoding: word, as: UTF8.self)) { return literal.content }
      let isListed =
        byte(place) == UInt8(ascii: "[")
        || byte(place) == UInt8(ascii: ",")
          && byte(back(" \n", from: place - 1)) == UInt8(ascii: ")")
      let closing = skip(" \n,", from: literal.end)
      return isListed && byte(closing) == UInt8(ascii: ")") ? literal.content : nil
    }

    private static let lookups = ["get", "getenv", "pop", "setdefault"]

    private func secondLiteral(behind end: Int) -> StringSpan? {
      let place = skip(" \n", from: end)
      guard byte(place) == UInt8(ascii: ",") else { return nil }
      return StringSpan(behindPrefixAt: place + 1, in: bytes)
    }

    private func byte(_ place: Int) -> UInt8? {
      bytes.indices.contains(place) ? bytes[place] : nil
    }

    private func skip(_ skipped: String, from start: Int) -> Int {
      var place = start
      while let next = byte(place), skipped.utf8.contains(next) { place += 1 }
      return min(place, bytes.count)
    }

    private func back(_ skipped: String, from start: Int) -> Int {
      var place = start
      while let next = byte(place), skipped.utf8.contains(next) { place -= 1 }
      return place
    }
  }
}

extension UInt8 {
  /// A byte of a name, its parts and its subscripts.
  fileprivate var isNamePart: Bool { isWordByte || "._[]'\"".utf8.contains(self) }
}
