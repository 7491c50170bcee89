/// A text among others that are sorted: its first bytes, which mostly decide, and where it stands.
///
/// UTF-8 orders as its code points do. Two numbers are compared without a look at the texts, which
/// lie all over the memory.
struct TextPlace {
  /// The first 16 bytes, the first one highest; zero behind a text's end.
  private let head: UInt64
  private let neck: UInt64
  private let length: Int
  private let place: Int

  /// The places of texts in the order of the texts; equal ones keep theirs.
  static func sorted(_ texts: [String]) -> [Int] {
    let places = texts.indices.map { TextPlace(texts[$0], at: $0) }
    let sorted = Sorting.sorted(places) { (one, two) throws(Never) in
      if one.head != two.head { return one.head < two.head }
      if one.neck != two.neck { return one.neck < two.neck }
      // A NUL looks like a text's end; the lengths tell them apart.
      if max(one.length, two.length) <= 16 { return one.length < two.length }
      return texts[one.place].precedesByCodePoint(texts[two.place])
    }
    return sorted.map(\.place)
  }

  private init(_ text: String, at place: Int) {
    var head: UInt64 = 0
    var neck: UInt64 = 0
    var text = text
    text.withUTF8 { bytes in
      for (position, byte) in bytes.prefix(16).enumerated() {
        let shifted = UInt64(byte) << (56 - UInt64(position % 8) * 8)
        if position < 8 { head |= shifted } else { neck |= shifted }
      }
    }
    (self.head, self.neck, self.length, self.place) = (head, neck, text.utf8.count, place)
  }
}
