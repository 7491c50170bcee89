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
  private static let shortestLine = 8

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
    for spelling in SecretSpellings.all(of: secret) { add(Array(spelling.utf8), kind) }
    for line in Self.lines(of: secret) { learn(line, as: kind) }
    // A longer secret that begins with a shorter one is to be found first.
    patterns.sort { $0.length > $1.length }
  }

  /// The lines of a secret that has several, as they come out one by one; short ones are no secret,
  /// nor are the marks around a key (RFC 7468 §2).
  private static func lines(of secret: String) -> [String] {
    let lines = secret.unicodeScalars.split { $0 == "\n" || $0 == "\r" }.map { String($0) }
    guard lines.count > 1 else { return [] }
    return lines.filter { $0.utf8.count >= shortestLine && !$0.hasPrefix("-----") }
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
    var places: [Int] = []
    return redact(bytes, moving: &places)
  }

  /// Redacts, and says where places in the bytes have come to stand.
  func redact(_ bytes: [UInt8], moving places: inout [Int]) -> [UInt8] {
    var bytes = bytes
    for pattern in patterns { bytes = redact(pattern, in: bytes, moving: &places) }
    return bytes
  }

  private func redact(
    _ pattern: Pattern,
    in bytes: [UInt8],
    moving places: inout [Int]
  ) -> [UInt8] {
    var place = find(pattern.needle, in: bytes, from: 0)
    guard place != nil else { return bytes }
    var result: [UInt8] = []
    var copied = 0
    let old = places
    while let start = place {
      let rest = bytes[(start + pattern.needle.count)...]
      let end = pattern.tails.map { rest.commonPrefixEnd(with: $0) }.max() ?? rest.startIndex
      if !pattern.needsTail || end > start + pattern.needle.count {
        result += bytes[copied..<start]
        result += pattern.replacement
        for index in old.indices where old[index] > start {
          let inside = min(old[index] - start, pattern.replacement.count)
          places[index] +=
            (old[index] < end ? inside : pattern.replacement.count)
            - min(old[index] - start, end - start)
        }
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
