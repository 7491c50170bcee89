import Testing

@testable import LineEditing

private func wide(_ text: String) -> WideText { WideText(decoding: text.utf8) }

private func text(_ wide: WideText?) -> String? {
  wide.map { String(decoding: $0.utf8, as: UTF8.self) }
}

extension LineHistory {
  /// As a file and a session before would leave it.
  fileprivate init(entries: [String]) {
    let lines = entries.map { HistoryEncoding.encode(Array($0.utf8)) + [0x0a] }
    self.init(StoredEntries(Array(lines.joined())[...], limit: 1_000))
  }

  fileprivate mutating func older(leaving line: String, at cursor: Int = 0) -> String? {
    text(older(leaving: Draft(text: wide(line), cursor: cursor))?.text)
  }

  fileprivate mutating func newer(leaving line: String) -> String? {
    text(newer(leaving: Draft(text: wide(line), cursor: 0))?.text)
  }

  fileprivate var all: [String?] {
    var copy = self
    var entries: [String?] = []
    while let entry = copy.entry(entries.count) { entries.append(text(entry)) }
    return entries.reversed()
  }
}

struct LineHistoryTests {
  @Test func walksBackAndForth() {
    var history = LineHistory(entries: ["one", "two"])
    #expect(history.older(leaving: "live") == "two")
    #expect(history.older(leaving: "two") == "one")
    #expect(history.older(leaving: "one") == nil)
    #expect(history.newer(leaving: "one") == "two")
    #expect(history.newer(leaving: "two") == "live")
    #expect(history.newer(leaving: "live") == nil)
  }

  @Test func keepsWhatWasChangedUntilTheInputIsFinished() {
    var history = LineHistory(entries: ["one", "two"])
    _ = history.older(leaving: "live")
    _ = history.older(leaving: "two, changed")
    #expect(history.newer(leaving: "one, changed") == "two, changed")
    history.add(wide("three"))
    #expect(history.older(leaving: "") == "three")
    #expect(history.older(leaving: "three") == "two")
    #expect(history.older(leaving: "two") == "one")
  }

  @Test func showsWhatBeginsLikeTheLineBeforeTheCursor() {
    var history = LineHistory(entries: ["get /a", "1 + 1", "get /b", "get /b", "head /c", "get /b"])
    #expect(history.older(leaving: "get /z", at: 4) == "get /b")
    // The cursor may have moved meanwhile: the walk goes on as it began.
    #expect(history.older(leaving: "get /b", at: 6) == "get /a")
    #expect(history.older(leaving: "get /a", at: 6) == nil)
    #expect(history.newer(leaving: "get /a") == "get /b")
    #expect(history.newer(leaving: "get /b") == "get /z")
    // A changed line begins another walk.
    #expect(history.older(leaving: "h", at: 1) == "head /c")
  }

  @Test func theLiveLineKeepsItsCursor() {
    var history = LineHistory(entries: ["get /a"])
    let live = LineHistory.Draft(text: wide("get /z"), cursor: 3)
    let found = history.older(leaving: live)
    #expect(found == LineHistory.Draft(text: wide("get /a"), cursor: 6))
    #expect(found.map { history.newer(leaving: $0) } == live)
  }

  @Test func keepsNeitherEmptyNorRepeatedEntries() {
    var history = LineHistory(entries: ["one"])
    let isKept = ["", "one", "two", "two", "one"].map { history.add(wide($0)) }
    #expect(isKept == [false, false, true, false, true])
    #expect(history.all == ["one", "two", "one"])
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
      LineHistory(
        entries: ["get /tasks", "četa", "get /tasks state=x", "get /tasks state=x", "post /n"]
      )
    )
    for key in decoded(keys) {
      #expect(search.handle(key) == .searching)
    }
    #expect(search.prompt.text == prompt)
    #expect(text(search.text) == entry)
  }

  @Test func endsWithItsKeys() {
    var search = HistorySearch(LineHistory(entries: ["one"]))
    let outcomes = [0x07, 0x0d, 0x1b, 0x7f].map { search.handle($0) }
    #expect(outcomes == [.aborted, .accepted, .accepted, .refused])
  }

  @Test func saysWhereTheMatchStands() {
    var search = HistorySearch(LineHistory(entries: ["get /tasks"]))
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
