import Testing

@testable import LineEditing

private func wide(_ text: String) -> WideText { WideText(decoding: text.utf8) }

private func text(_ wide: WideText?) -> String? {
  wide.map { String(decoding: $0.utf8, as: UTF8.self) }
}

struct LineHistoryTests {
  @Test func walksBackAndForth() {
    var history = LineHistory([wide("one"), wide("two")])
    #expect(text(history.older(leaving: wide("live"))) == "two")
    #expect(text(history.older(leaving: wide("two"))) == "one")
    #expect(text(history.older(leaving: wide("one"))) == nil)
    #expect(text(history.newer(leaving: wide("one"))) == "two")
    #expect(text(history.newer(leaving: wide("two"))) == "live")
    #expect(text(history.newer(leaving: wide("live"))) == nil)
  }

  @Test func keepsWhatWasChangedUntilTheInputIsFinished() {
    var history = LineHistory([wide("one"), wide("two")])
    _ = history.older(leaving: wide("live"))
    _ = history.older(leaving: wide("two, changed"))
    #expect(text(history.newer(leaving: wide("one, changed"))) == "two, changed")
    history.add(wide("three"))
    #expect(text(history.older(leaving: [])) == "three")
    #expect(text(history.older(leaving: wide("three"))) == "two")
    #expect(text(history.older(leaving: wide("two"))) == "one")
  }

  @Test func keepsNeitherEmptyNorRepeatedEntries() {
    var history = LineHistory()
    let isKept = ["", "one", "one", "two", "one"].map { history.add(wide($0)) }
    #expect(isKept == [false, true, false, true, true])
    #expect(history.entries.map(text) == ["one", "two", "one"])
  }

  @Test func keepsTheNewest() {
    var history = LineHistory(limit: 2)
    for entry in ["one", "two", "three"] {
      history.add(wide(entry))
    }
    #expect(history.entries.map(text) == ["two", "three"])
    #expect(LineHistory([wide("one"), wide("two")], limit: 1).entries.map(text) == ["two"])
  }
}

struct HistorySearchTests {
  /// `keys` with `^R`, `^S`, `^G`, `^H` and `^[` for control keys; the prompt and entry after them.
  @Test(
    arguments: [
      ("", "(reverse-i-search)`': ", nil),
      ("tasks", "(reverse-i-search)`tasks': ", "get /tasks state=x"),
      ("tasks^R", "(reverse-i-search)`tasks': ", "get /tasks"),
      ("tasks^R^R", "(failed reverse-i-search)`tasks': ", "get /tasks"),
      ("tasks^R^S", "(reverse-i-search)`tasks': ", "get /tasks state=x"),
      ("nothing", "(failed reverse-i-search)`nothing': ", "post /n"),
      ("nothing^H^H^H^H^H^H", "(reverse-i-search)`n': ", "post /n"),
      ("če", "(reverse-i-search)`če': ", "četa"),
      ("^R", "(reverse-i-search)`': ", nil),
    ] as [(String, String, String?)]
  )
  func finds(keys: String, prompt: String, entry: String?) {
    var search = HistorySearch(
      ["get /tasks", "četa", "get /tasks state=x", "get /tasks state=x", "post /n"].map(wide)
    )
    for key in decoded(keys) {
      #expect(search.handle(key) == .searching)
    }
    #expect(search.prompt.text == prompt)
    #expect(text(search.text) == entry)
  }

  @Test func endsWithItsKeys() {
    var search = HistorySearch([wide("one")])
    let outcomes = [0x07, 0x0d, 0x1b, 0x7f].map { search.handle($0) }
    #expect(outcomes == [.aborted, .accepted, .accepted, .refused])
  }

  @Test func saysWhereTheMatchStands() {
    var search = HistorySearch([wide("get /tasks")])
    for key in wide("tasks") {
      _ = search.handle(key)
    }
    #expect(search.offset == 5)
  }

  private func decoded(_ keys: String) -> WideText {
    var result: WideText = []
    var isControl = false
    for scalar in keys.unicodeScalars {
      if scalar == "^" {
        isControl = true
      } else {
        result.append(Int32(isControl ? scalar.value & 0x1f : scalar.value))
        isControl = false
      }
    }
    return result
  }
}
