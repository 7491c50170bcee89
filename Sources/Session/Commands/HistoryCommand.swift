internal import Syntax

/// `history`: the inputs of this session with their numbers, secrets replaced.
struct HistoryCommand: Command {
  let name = "history"
  let usage = "[N | /TEXT]"
  let summary = "list the inputs of this session with their numbers"
  let isAside = true
  let details = """
    history 10 lists the last ten, history /tasks those that hold the text tasks.
    `as curl N` takes these numbers.
    """

  func run(_ call: CommandCall) throws(Failure) {
    let session = call.session
    let rows = try chosen(call)
    let width = max(5, rows.last.map { String($0.number).count } ?? 0)
    for row in rows {
      let number = String(row.number)
      let margin = String(repeating: " ", count: width - number.count) + number + "  "
      let indentation = String(repeating: " ", count: margin.count)
      let lines = row.text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      for (place, line) in lines.enumerated() {
        session.output.write((place == 0 ? margin : indentation) + line + "\n")
      }
    }
  }

  private func chosen(_ call: CommandCall) throws(Failure) -> [(number: Int, text: String)] {
    let session = call.session
    let rest = call.line.rest
    let entries = session.history.entries
    func row(_ entry: History.Entry) -> (number: Int, text: String) {
      (entry.number, session.redactedForHistory(entry.text))
    }
    if rest.isEmpty { return entries.map(row) }
    if rest.hasPrefix("/"), rest.utf8.count > 1 {
      return entries.map(row).filter { $0.text.contains(rest.dropFirst()) }
    }
    guard let count = Int(rest), count > 0 else { throw .command(call.misuse(usage)) }
    return entries.suffix(count).map(row)
  }
}
