extension String {
  /// Whether every code point is ASCII, so that code points and UTF-8 bytes have the same places.
  ///
  /// The string knows it of itself: for ASCII the count of UTF-16 units is that of bytes, at once.
  var isASCII: Bool { utf16.count == utf8.count }

  /// How many code points it has: `len(text)`.
  var length: Int { isASCII ? utf8.count : unicodeScalars.count }
}
