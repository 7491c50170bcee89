import Foundation
import Testing

/// Replays sessions that CPython 3.11 has answered: `scripts/oracle/interpreter.py` records them.
@Suite struct GoldenTests {
  @Test(arguments: [
    "arguments", "builtins", "bytes", "comprehensions", "containers", "formats", "limits",
    "operators",
    "percent", "slices", "statements", "strings", "unpacking",
  ])
  func answersAsCPython(session: String) throws {
    let prompt = Prompt()
    let exchanges = try Session(named: session).exchanges
    #expect(exchanges.count > 20)
    for exchange in exchanges {
      let answer = prompt.answer(to: exchange.input)
      #expect(answer == exchange.output, "\(session).txt:\(exchange.line): \(exchange.input)")
    }
  }
}

/// Input and what came out, in turn.
struct Session {
  struct Exchange {
    let line: Int
    var input: String
    var output = ""
  }

  private(set) var exchanges: [Exchange] = []

  init(named name: String) throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Golden/\(name).txt")
    let text = try String(contentsOf: file, encoding: .utf8)
    for (place, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      if line.hasPrefix(">>> ") {
        exchanges.append(Exchange(line: place + 1, input: String(line.dropFirst(4))))
      } else if line.hasPrefix("... ") {
        exchanges[exchanges.count - 1].input += "\n" + line.dropFirst(4)
      } else if !exchanges.isEmpty {
        exchanges[exchanges.count - 1].output += line + "\n"
      }
    }
    // The end of the last line is no empty line.
    if !exchanges.isEmpty { exchanges[exchanges.count - 1].output.removeLast() }
  }
}
