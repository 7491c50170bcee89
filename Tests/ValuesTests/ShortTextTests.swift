import Testing
import Values

@Suite struct ShortTextTests {
  /// The same text with memory of its own, which a short one does without.
  private func apart(_ text: String) -> String {
    var copy = ""
    copy.reserveCapacity(64)
    copy += text
    return copy
  }

  private static let texts =
    (0...20).map { String(repeating: "w", count: $0) } + ["é", "日本語", "fünfzehn Bytes", "😀😀😀😀"]

  @Test(arguments: texts) func isMadeOfWhatNeedsNoMemory(_ text: String) {
    let short = ShortText(text)
    #expect((short != nil) == (text.utf8.count <= 15))
    if let short {
      #expect(short.firstByte == text.utf8.first ?? 0)
      #expect(short.count == text.utf8.count)
    }
    #expect(ShortText(apart(text)) == nil)
  }

  @Test func tellsTextsApart() {
    #expect(ShortText("name") == ShortText("na" + "me"))
    #expect(ShortText("name") != ShortText("Name"))
    #expect(ShortText("a") != ShortText("a\0"))
    // `é` in one code point and in two.
    #expect(ShortText("\u{E9}") != ShortText("e\u{301}"))
  }

  /// Few entries are searched one by one, many by an index.
  @Test(arguments: [1, 100]) func isFoundHoweverItIsKept(_ count: Int) throws {
    let dict = Dict()
    for number in 0..<count { dict["key \(number)"] = .int(Integer(number)) }
    for (place, text) in Self.texts.enumerated() {
      try dict.set(.int(Integer(-place)), for: .string(place % 2 == 0 ? text : apart(text)))
    }
    #expect(dict.count == count + Self.texts.count)
    for (place, text) in Self.texts.enumerated() {
      for key in [text, apart(text)] {
        #expect(try dict.value(for: .string(key))?.representation == "\(-place)")
        #expect(dict[key]?.representation == "\(-place)")
        try dict.set(.int(Integer(-place)), for: .string(key))
      }
      if let short = ShortText(text) {
        #expect(dict.value(for: short)?.representation == "\(-place)")
        dict.set(.int(Integer(-place)), for: short)
      }
    }
    #expect(dict.count == count + Self.texts.count)
    #expect(try dict.value(for: .string("missing")) == nil)
  }

  @Test func isFoundBetweenDeletions() throws {
    let dict = Dict()
    for number in 0..<50 { dict["\(number)"] = .int(Integer(number)) }
    for number in stride(from: 0, to: 50, by: 2) { try dict.remove(.string("\(number)")) }
    try dict.remove(.string("49"))
    dict["new"] = Value.none
    for number in 0..<50 {
      let isThere = number % 2 == 1 && number < 49
      #expect((try dict.value(for: .string("\(number)")) != nil) == isThere)
    }
    #expect(dict.count == 25)
  }
}
