internal import Glibc

/// Takes secrets out of text on its way to a person or a file.
///
/// Works on values, not on places: whatever was once known as a secret is shown as the walkthrough
/// shows a token, its first 50 characters and `...`, or as `***` when it is shorter. What follows
/// may be cut from the end (CPython cuts long values in messages), so any prefix of more than 50
/// characters counts as the whole.
package struct Redactor {
  /// What is shown of a long token.
  package static let shownLength = 50
  /// Shorter texts are everyday words: hiding them would hide the answer.
  private static let shortestSecret = 4

  /// How a secret is shown.
  package enum Kind: Sendable {
    /// As the walkthrough shows one: its beginning, when it is long.
    case token
    /// Not at all: passwords, client secrets, `Basic` credentials.
    case hidden
  }

  private struct Pattern {
    /// What is searched for: the beginning of a long secret, or the whole of a short one.
    let needle: [UInt8]
    /// What may follow the needle and belongs to the secret: spellings of one secret, and tokens of
    /// one issuer, begin alike.
    var tails: [[UInt8]]
    let replacement: [UInt8]
    /// The beginning of a token is no secret by itself: its abbreviation stays as it is.
    let needsTail: Bool

    var length: Int { needle.count + (tails.map(\.count).max() ?? 0) }
  }

  private var patterns: [Pattern] = []
  private var known: Set<String> = []

  package init() {}

  package var isEmpty: Bool { patterns.isEmpty }

  /// Every secret that was learnt.
  package var secrets: Set<String> { known }

  /// Learns a secret, in the spellings it is likely to be printed in.
  package mutating func learn(_ secret: String, as kind: Kind) {
    guard secret.utf8.count >= Self.shortestSecret, known.insert(secret).inserted else { return }
    for spelling in Set([secret, secret.quotedForURL, secret.escapedAsLiteral]) {
      add(Array(spelling.utf8), kind)
    }
    // A longer secret that begins with a shorter one is to be found first.
    patterns.sort { $0.length > $1.length }
  }

  private mutating func add(_ bytes: [UInt8], _ kind: Kind) {
    let needle = Array(bytes.prefix(Self.shownLength))
    let isShown = kind == .token && bytes.count > Self.shownLength
    let tail = Array(bytes.dropFirst(Self.shownLength))
    let same = patterns.firstIndex { $0.needle == needle && $0.needsTail == isShown }
    if let same { return patterns[same].tails.append(tail) }
    patterns.append(
      Pattern(
        needle: needle,
        tails: [tail],
        replacement: isShown ? needle + Array("...".utf8) : Array("***".utf8),
        needsTail: isShown
      )
    )
  }

  /// How a token is shown, known as a secret or not.
  package static func abbreviation(of token: String) -> String {
    token.utf8.count > shownLength
      ? String(decoding: token.utf8.prefix(shownLength), as: UTF8.self) + "..." : "***"
  }

  package func redact(_ text: String) -> String {
    guard !isEmpty else { return text }
    return String(decoding: redact(Array(text.utf8)), as: UTF8.self)
  }

  package func redact(_ bytes: [UInt8]) -> [UInt8] {
    patterns.reduce(bytes) { redact($1, in: $0) }
  }

  private func redact(_ pattern: Pattern, in bytes: [UInt8]) -> [UInt8] {
    var place = find(pattern.needle, in: bytes, from: 0)
    guard place != nil else { return bytes }
    var result: [UInt8] = []
    var copied = 0
    while let start = place {
      let rest = bytes[(start + pattern.needle.count)...]
      let end = pattern.tails.map { rest.commonPrefixEnd(with: $0) }.max() ?? rest.startIndex
      if !pattern.needsTail || end > start + pattern.needle.count {
        result += bytes[copied..<start]
        result += pattern.replacement
        copied = end
      }
      place = find(pattern.needle, in: bytes, from: end)
    }
    return result + bytes[copied...]
  }

  /// How many bytes at the end could be the beginning of a secret, so that a writer in pieces holds
  /// them back until more is known.
  package func heldBack(at end: [UInt8]) -> Int {
    var longest = 0
    for pattern in patterns {
      for tail in pattern.tails {
        let whole = pattern.needle + tail
        var length = min(whole.count - 1, end.count)
        while length > longest {
          if end.suffix(length).elementsEqual(whole.prefix(length)) { longest = length }
          length -= 1
        }
      }
    }
    return longest
  }

  private func find(_ needle: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
    guard let first = needle.first, bytes.count >= needle.count else { return nil }
    let last = bytes.count - needle.count
    return bytes.withUnsafeBytes { buffer -> Int? in
      guard let base = buffer.baseAddress else { return nil }
      var place = start
      while place <= last {
        guard let found = memchr(base + place, Int32(first), last - place + 1) else { return nil }
        place = UnsafeRawPointer(found) - base
        if memcmp(base + place, needle, needle.count) == 0 { return place }
        place += 1
      }
      return nil
    }
  }
}

extension ArraySlice<UInt8> {
  /// Where it stops to be like the beginning of the other.
  fileprivate func commonPrefixEnd(with other: [UInt8]) -> Int {
    var end = startIndex
    for byte in other {
      guard end < endIndex, self[end] == byte else { break }
      end += 1
    }
    return end
  }
}

extension String {
  /// As `urllib.parse.quote_plus` writes it in a query or a form.
  fileprivate var quotedForURL: String {
    var result = ""
    for byte in utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"):
        result.unicodeScalars.append(Unicode.Scalar(byte))
      case UInt8(ascii: " "): result += "+"
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        result += "%" + (digits.count == 1 ? "0" : "") + digits
      }
    }
    return result
  }

  /// As a string literal or JSON text writes its backslashes.
  fileprivate var escapedAsLiteral: String {
    split(separator: "\\", omittingEmptySubsequences: false).joined(separator: "\\\\")
  }
}
