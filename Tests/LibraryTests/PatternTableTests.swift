import Foundation
import Testing

/// What `re` finds, for each row of a table that CPython has answered.
///
/// `scripts/oracle/patterns.py` records the answers; its `outcome` is also what is run here.
@Suite struct PatternTableTests {
  private static let script = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../scripts/oracle/patterns.py").standardized
  private static let table = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Golden/patterns.txt")

  /// The function between the two marks of the script.
  private func outcome() throws -> String {
    let text = try String(contentsOf: Self.script, encoding: .utf8)
    let start = try #require(text.range(of: "def outcome"))
    let end = try #require(text.range(of: "# end"))
    return String(text[start.lowerBound..<end.lowerBound])
  }

  private func rows() throws -> [(row: String, answer: String)] {
    let lines = try String(contentsOf: Self.table, encoding: .utf8).split(separator: "\n")
    return stride(from: 0, to: lines.count - 1, by: 2).map {
      (String(lines[$0]), String(lines[$0 + 1].drop { $0 == " " }))
    }
  }

  @Test func findsWhatCPythonFinds() throws {
    let rows = try rows()
    #expect(rows.count >= 300)
    let calls = rows.map { "outcome(*\($0.row))" }.joined(separator: "\n")
    let program = "import re\n\(try outcome())\n\(calls)\n"
    let answers = printed(by: program).split(separator: "\n").map(String.init)
    #expect(answers.count == rows.count)
    for (row, answer) in zip(rows, answers) where row.answer != answer {
      Issue.record("\(row.row)\n  here:    \(answer)\n  CPython: \(row.answer)")
    }
  }

  @Test func tableIsWhatCPythonFindsHere() throws {
    guard let python = CPython.path else {
      print("LibraryTests: no CPython 3.11 here; the table of patterns was not compared with it")
      return
    }
    #expect(CPython.run(python, [Self.script.path, "--compare"]) == "")
  }
}
