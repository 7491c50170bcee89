import Foundation
import Testing

/// Calls of built-ins, methods and formats with all sorts of arguments, as CPython 3.11 answers
/// them: `scripts/oracle/calls.py` records them.
@Suite struct CallTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Golden/Calls")

  @Test(arguments: [
    "bytes", "dict", "float", "formats", "frozenset", "functions", "int", "list", "range", "set",
    "slice", "str", "tuple",
  ])
  func answersAsCPython(table: String) throws {
    let prompt = Prompt()
    let lines = try Data(contentsOf: Self.folder.appending(path: "\(table).txt"))
      .split(separator: 0x0A)
    #expect(lines.count > 30)
    for line in lines {
      let call = try JSONDecoder().decode([String].self, from: line)
      let answer = prompt.answer(to: call[0])
      #expect(answer == call[1], "\(table).txt: \(call[0])")
    }
  }
}
