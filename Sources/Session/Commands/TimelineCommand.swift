internal import Interpreter
internal import Library
internal import Syntax
internal import Values

/// `timeline [EXPR]`: when things began and how long they took.
struct TimelineCommand: Command {
  let name = "timeline"
  let usage = "[EXPR]"
  let summary = "show when things began and how long they took"
  let takesExpression = true
  let details = """
    Without an expression it is the list of the last response. An item begins at its startedAt,
    createdAt or enqueuedAt, and ends at its completedAt; what has no end is still going on.
    """

  private static let beginnings = ["startedAt", "createdAt", "enqueuedAt"]
  private static let barWidth = 24

  private struct Row {
    let start: Double
    let end: Double?
    let text: String
    let label: String

    var duration: String { end.map { ($0 - start).asDuration } ?? "going on" }
  }

  func run(_ call: CommandCall) throws(Failure) {
    let items = try Rows.of(call.line.words.isEmpty ? nil : call.line.restRange, call).items
    let rows = items.compactMap(Self.row)
      .sorted { $0.start < $1.start }
    guard let first = rows.first else {
      let names = Self.beginnings.joined(separator: ", ")
      throw .command(
        CommandError(
          "no item has a time to begin with: \(names)",
          at: call.line.range,
          status: .stepFailed
        )
      )
    }
    let last = rows.map { $0.end ?? $0.start }.max() ?? first.start
    let width = call.output.out.isTerminal ? call.output.out.columns() : .max / 2
    let widest = rows.map(\.duration.count).max() ?? 0
    for row in rows {
      let bar = Self.bar(row, from: first.start, to: last)
      let padding = String(repeating: " ", count: widest - row.duration.count)
      let line = "\(row.text)  \(bar)  \(row.duration)\(padding)  \(row.label)"
      call.output.write(line.cut(to: width) + "\n")
    }
  }

  private static func row(_ item: Value) -> Row? {
    for name in beginnings {
      guard case .string(let text)? = item.part(at: name), let start = ISOMoment.seconds(text)
      else { continue }
      var end: Double?
      if case .string(let text)? = item.part(at: "completedAt") { end = ISOMoment.seconds(text) }
      let label = ["type", "name", "title", "id"].lazy
        .compactMap { item.part(at: $0)?.cell }.first { !$0.isEmpty }
      let state = item.part(at: "state").map { "  \($0.cell)" } ?? ""
      return Row(
        start: start,
        end: end.map { max($0, start) },
        text: String(text.prefix(19)).replacing("T", with: " "),
        label: (label ?? "") + state
      )
    }
    return nil
  }

  private static func bar(_ row: Row, from start: Double, to end: Double) -> String {
    let span = max(end - start, 1e-9)
    let left = min(barWidth - 1, Int((row.start - start) / span * Double(barWidth)))
    let length =
      row.end.map { max(1, Int((($0 - row.start) / span * Double(barWidth)).rounded())) } ?? 1
    let filled = min(length, barWidth - left)
    let mark = row.end == nil ? "▷" : "█"
    return String(repeating: "·", count: left) + String(repeating: mark, count: filled)
      + String(repeating: "·", count: barWidth - left - filled)
  }
}
