internal import Syntax
internal import Values

/// `count [EXPR] by KEY`: how many items have each value of a key.
struct CountCommand: Command {
  let name = "count"
  let usage = "[EXPR] [by KEY]"
  let summary = "count items, or count them by a key"
  let takesExpression = true
  let operands = Operands.rows(keyword: "by")
  let details = """
    Without an expression it is the list of the last response.

      count response.json()['items'] by state
      count by result.code
    """

  func run(_ call: CommandCall) throws(Failure) {
    var words = call.line.words[...]
    var key: String?
    if words.count >= 2, words[words.endIndex - 2].text == "by" {
      key = words.last?.text
      words = words.dropLast(2)
    }
    let range = words.first.map { first in
      SourceRange(first.range.start, words[words.endIndex - 1].range.end)
    }
    let items = try Rows.of(range, call).items
    guard let key else { return call.output.write("\(items.count)\n") }
    var counts: [(text: String, count: Int)] = []
    var places: [String: Int] = [:]
    for item in items {
      let text = item.part(at: key)?.label ?? "(none)"
      if let place = places[text] {
        counts[place].count += 1
      } else {
        places[text] = counts.count
        counts.append((text, 1))
      }
    }
    // The order of the first ones stays among equals.
    let sorted = counts.enumerated().sorted {
      ($1.element.count, $0.offset) < ($0.element.count, $1.offset)
    }
    let table = TextTable(
      heads: [key, "count"],
      rows: sorted.map { [$0.element.text, "\($0.element.count)"] }
    )
    let width = call.output.out.isTerminal ? call.output.out.columns() : .max / 2
    for line in table.lines(within: width) { call.output.write(line + "\n") }
  }
}

extension Value {
  /// As a value that is counted: also None has a name.
  fileprivate var label: String {
    if case .none = self { representation } else { cell }
  }
}
