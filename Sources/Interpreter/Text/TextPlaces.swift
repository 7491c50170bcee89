import Values

/// Where code points stand in the texts outside ASCII that were last asked about.
///
/// Such a text is UTF-8, in which the place of a code point is only found by counting. It is counted
/// once, and not at every step of a loop over its places. A few texts are kept, so that a loop may go
/// through more than one.
final class TextPlaces {
  private struct Known {
    let text: String
    let length: Int
    /// The place in bytes of every ``distance``th code point.
    let marks: [Int]
  }

  private static let distance = 64
  /// Shorter texts, in bytes, are counted every time.
  private static let shortest = 256
  private static let limit = 4

  private var known: [Known] = []
  private var next = 0

  /// `len(text)`.
  func length(of text: String) -> Int { find(text)?.length ?? text.length }

  /// `text[place]`; the place is known to be in range.
  func codePoint(at place: Int, of text: String) -> String {
    guard let known = find(text) else { return text.codePoint(at: place) }
    return String(text.unicodeScalars[index(of: place, in: known)])
  }

  /// Where in the bytes a code point begins; their end for the place behind the last.
  func offset(ofCodePoint place: Int, in text: String) -> Int {
    if text.isASCII { return place }
    guard let known = find(text) else {
      let scalars = text.unicodeScalars
      let index = scalars.index(text.startIndex, offsetBy: place, limitedBy: text.endIndex)
      return text.utf8.distance(from: text.startIndex, to: index ?? text.endIndex)
    }
    return text.utf8.distance(from: text.startIndex, to: index(of: place, in: known))
  }

  /// Which code point begins at a place in the bytes.
  func codePoint(atOffset offset: Int, in text: String) -> Int {
    guard let known = find(text) else { return text.codePoints(before: offset) }
    var marks = 0..<known.marks.count
    while marks.count > 1 {
      let middle = marks.lowerBound + marks.count / 2
      marks = known.marks[middle] <= offset ? middle..<marks.upperBound : marks.lowerBound..<middle
    }
    let mark = known.marks[marks.lowerBound]
    let rest = text.utf8.dropFirst(mark).prefix(offset - mark)
    return marks.lowerBound * Self.distance + rest.count(where: \.beginsCodePoint)
  }

  /// `text[start:stop:step]`.
  func cut(_ text: String, _ bounds: Slice.Bounds) -> String {
    guard bounds.count > 0, bounds.step == 1, let known = find(text) else {
      return text.cut(bounds)
    }
    let start = index(of: bounds.start, in: known)
    return String(text[start..<index(of: bounds.start + bounds.count, in: known)])
  }

  private func find(_ text: String) -> Known? {
    guard text.utf8.count >= Self.shortest, !text.isASCII else { return nil }
    if let same = known.first(where: { $0.text.isSameStorage(as: text) }) { return same }
    guard let new = Self.counted(text) else { return nil }
    if known.count < Self.limit {
      known.append(new)
    } else {
      known[next] = new
      next = (next + 1) % Self.limit
    }
    return new
  }

  /// nil for a text whose bytes are not at hand.
  private static func counted(_ text: String) -> Known? {
    text.utf8.withContiguousStorageIfAvailable { bytes in
      var marks: [Int] = []
      marks.reserveCapacity(bytes.count / distance)
      var length = 0
      for (offset, byte) in bytes.enumerated() where byte.beginsCodePoint {
        if length % distance == 0 { marks.append(offset) }
        length += 1
      }
      return Known(text: text, length: length, marks: marks)
    }
  }

  private func index(of place: Int, in known: Known) -> String.Index {
    let text = known.text
    guard place < known.length else { return text.endIndex }
    let mark = text.utf8.index(text.startIndex, offsetBy: known.marks[place / Self.distance])
    return text.unicodeScalars.index(mark, offsetBy: place % Self.distance)
  }
}

extension UInt8 {
  /// Whether a code point of UTF-8 begins with it.
  fileprivate var beginsCodePoint: Bool { self & 0xC0 != 0x80 }
}

extension String {
  /// How many code points there are in front of a place in the bytes.
  func codePoints(before offset: Int) -> Int {
    isASCII ? offset : utf8.prefix(offset).count(where: \.beginsCodePoint)
  }

  /// Whether it is the very text that somebody keeps: the same bytes at the same place, so that it
  /// can't have changed.
  fileprivate func isSameStorage(as other: String) -> Bool {
    unsafeBitCast(self, to: (UInt64, UInt64).self)
      == unsafeBitCast(other, to: (UInt64, UInt64).self)
  }
}
