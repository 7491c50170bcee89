import Values

/// Strings as Python sees them: sequences of code points, compared without normalisation.
extension String {
  /// Whether every code point is ASCII, so that code points and UTF-8 bytes have the same places.
  ///
  /// The string knows it of itself: for ASCII the count of UTF-16 units is that of bytes, at once.
  package var isASCII: Bool { utf16.count == utf8.count }

  /// How many code points it has: `len(text)`.
  package var length: Int { isASCII ? utf8.count : unicodeScalars.count }

  init(_ bytes: ArraySlice<UInt8>) { self = String(decoding: bytes, as: UTF8.self) }

  /// `text[place]`; the place is known to be in range.
  func codePoint(at place: Int) -> String {
    if isASCII { return String(UnicodeScalar(utf8[utf8.index(startIndex, offsetBy: place)])) }
    return String(unicodeScalars[unicodeScalars.index(startIndex, offsetBy: place)])
  }

  /// `text[start:stop:step]`.
  func cut(_ bounds: Slice.Bounds) -> String {
    guard bounds.count > 0 else { return "" }
    if bounds.step == 1 {
      return isASCII
        ? cut(utf8, bounds.start, bounds.count) : cut(unicodeScalars, bounds.start, bounds.count)
    }
    if isASCII {
      let bytes = Array(utf8)
      return String(decoding: bounds.places.map { bytes[$0] }, as: UTF8.self)
    }
    let scalars = Array(unicodeScalars)
    var result = String.UnicodeScalarView()
    for place in bounds.places { result.append(scalars[place]) }
    return String(result)
  }

  private func cut<View: BidirectionalCollection>(
    _ view: View,
    _ start: Int,
    _ count: Int
  ) -> String where View.Index == String.Index {
    let from = view.index(startIndex, offsetBy: start)
    return String(self[from..<view.index(from, offsetBy: count)])
  }

  /// What there is to say of the bytes.
  func withBytes<Answer>(_ body: (UnsafeRawBufferPointer) -> Answer) -> Answer {
    var text = self
    return text.withUTF8 { body(UnsafeRawBufferPointer($0)) }
  }

  /// `part in text`.
  package func contains(codePointsOf part: String) -> Bool {
    withBytes { bytes in part.withBytes { ByteSearch.firstOffset(of: $0, in: bytes) } } != nil
  }

  /// `text * count`, by copies that double: a hundred million of a letter is no loop of as many.
  init(_ text: String, times count: Int) {
    let unit = Array(text.utf8)
    let (total, overflow) = unit.count.multipliedReportingOverflow(by: Swift.max(count, 0))
    guard !overflow, total > 0 else {
      self = ""
      return
    }
    self.init(unsafeUninitializedCapacity: total) { buffer in
      guard let base = buffer.baseAddress else { return 0 }
      var filled = unit.count
      base.initialize(from: unit, count: filled)
      while filled < total {
        let more = Swift.min(filled, total - filled)
        (base + filled).initialize(from: base, count: more)
        filled += more
      }
      return total
    }
  }

  /// A text between so many of a scalar in front of it and behind it.
  init(_ text: String, after left: Int, before right: Int, of fill: UnicodeScalar) {
    guard fill.isASCII else {
      let fill = String(fill)
      self = String(fill, times: left) + text + String(fill, times: right)
      return
    }
    let byte = UInt8(truncatingIfNeeded: fill.value)
    let count = text.utf8.count
    self.init(unsafeUninitializedCapacity: left + count + right) { buffer in
      guard let base = buffer.baseAddress else { return 0 }
      base.initialize(repeating: byte, count: left)
      var place = left
      for unit in text.utf8 {
        (base + place).initialize(to: unit)
        place += 1
      }
      (base + place).initialize(repeating: byte, count: right)
      return place + right
    }
  }

  /// The text of code points.
  init(scalars: some Sequence<UnicodeScalar>) {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    self.init(view)
  }
}
