import Testing

@testable import LineEditing

/// How what Tab lists is laid out.
struct CandidateListTests {
  private func rows(_ candidates: [(String, String)], _ columns: Int) -> [String] {
    CandidateList(
      candidates.map { Completion.Candidate($0.0, summary: $0.1) },
      columns: columns
    ).rows
  }

  private func names(_ names: [String], _ columns: Int) -> [String] {
    rows(names.map { ($0, "") }, columns)
  }

  @Test func columnsAreAsWideAsTheyHaveToBe() {
    let list = ["a", "bb", "a_name_that_is_long", "c", "dd", "e"]
    #expect(names(list, 30) == ["a   a_name_that_is_long  dd", "bb  c                    e"])
    #expect(names(list, 80) == ["a  bb  a_name_that_is_long  c  dd  e"])
    #expect(names(list, 20) == list)
    #expect(names(["one", "two"], 9) == ["one  two"])
    #expect(names(["one", "two"], 8) == ["one", "two"])
    #expect(names([], 20).isEmpty)
  }

  @Test func aSummaryIsCutBetweenWords() {
    let list = [("token", "A token to show at the door"), ("tasks", "All tasks")]
    #expect(rows(list, 40) == ["token  A token to show at the door", "tasks  All tasks"])
    let longer = [("in-progress", "Tasks that are on their way"), ("x", "")]
    #expect(rows(longer, 40) == ["in-progress  Tasks that are on their…", "x"])
    #expect(rows([("in-progress", "Tasks, that are on"), ("x", "")], 28) == ["in-progress  x"])
    let comma = [("in-progress-for", "All the tasks, thattttttttttttttttttt"), ("x", "")]
    #expect(rows(comma, 40) == ["in-progress-for  All the tasks…", "x"])
    let word = [("name", String(repeating: "w", count: 60))]
    #expect(rows(word, 40) == ["name  " + String(repeating: "w", count: 32) + "…"])
  }

  @Test func narrowTerminalsShowNamesAlone() {
    let list = [("token", "A token to show at the door"), ("tasks", "All tasks")]
    #expect(rows(list, 20) == ["token  tasks"])
    // No room to say anything.
    let wide = [("a_name_of_nearly_forty_columns", "says this"), ("b", "says that")]
    #expect(rows(wide, 40) == ["a_name_of_nearly_forty_columns  b"])
  }

  @Test func aNameTooLongForTheTerminalGoesOnBelow() {
    #expect(
      names(["RequestsDependencyWarning", "get"], 20) == ["RequestsDependency", "  Warning", "get"]
    )
    #expect(
      names(["/api/2/idp/introspect_token"], 20) == ["/api/2/idp/", "  introspect_token"]
    )
    #expect(names(["xxxxxxxxxxxx"], 8) == ["xxxxxxx", "xxxxx"])
  }

  @Test(arguments: 1...50)
  func noRowIsWiderThanTheTerminal(columns: Int) {
    let texts = ["a", "some_longer_name", "https://example.com/a/b/c", "other"]
    for summary in ["", "what is said of it, at length and then some"] {
      for row in rows(texts.map { ($0, summary) }, columns) {
        #expect(row.count <= max(2, columns - 1), "\(row) at \(columns)")
      }
    }
  }
}
