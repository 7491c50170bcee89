/// The part of a text that a method with `start` and `end` looks at, as UTF-8.
///
/// The text is not copied: whoever goes through a long one with `find` asks many times.
struct TextSpan {
  private let text: String
  /// Of a whole text, which is rarely looked at twice, the places are not kept.
  private let places: TextPlaces?
  /// The places of the part in bytes; nil when it starts beyond its end, where nothing is found.
  private let range: Range<Int>?

  init(_ text: String, _ start: Int?, _ end: Int?, _ places: TextPlaces) {
    self.text = text
    guard start != nil || end != nil else {
      self.places = nil
      range = 0..<text.utf8.count
      return
    }
    self.places = places
    let length = places.length(of: text)
    let from = Self.clamp(start ?? 0, length)
    let to = min(Self.clamp(end ?? length, length), length)
    guard from <= to else {
      range = nil
      return
    }
    let begin = places.offset(ofCodePoint: from, in: text)
    range = begin..<places.offset(ofCodePoint: to, in: text)
  }

  /// What there is to say of the part's bytes; nil when there is none.
  func withBytes<Answer>(_ body: (UnsafeRawBufferPointer) -> Answer) -> Answer? {
    guard let range else { return nil }
    var text = text
    return text.withUTF8 { body(UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: $0[range]))) }
  }

  /// The place in code points of a place in the part's bytes.
  func codePoint(at offset: Int) -> Int {
    let place = (range?.lowerBound ?? 0) + offset
    return places?.codePoint(atOffset: place, in: text) ?? text.codePoints(before: place)
  }

  /// From the end when it is negative; may be beyond the end.
  static func clamp(_ place: Int, _ length: Int) -> Int {
    place < 0 ? max(place &+ length, 0) : place
  }
}
