internal import Interpreter
internal import Syntax
internal import Values

/// `table [EXPR] [COLUMNS]`: a list of dictionaries as a table.
struct TableCommand: Command {
  let name = "table"
  let usage = "[EXPR] [COLUMN…]"
  let summary = "show a list of objects as a table"
  let takesExpression = true
  let operands = Operands.rows(keyword: nil)
  let details = """
    Without an expression it is the list of the last response. Columns are keys, `result.code` for one
    inside another; without any, those that hold texts and numbers, as many as fit.

      table response.json()['items'] id type state result.code
    """

  func run(_ call: CommandCall) throws(Failure) {
    let (range, columns) = Self.split(call)
    let rows = try Rows.of(range, call)
    let width = call.output.out.columns()
    let heads = columns.isEmpty ? Self.plainKeys(of: rows.items, within: width) : columns
    guard !rows.items.isEmpty else { return call.output.write("(no items)\n") }
    if let missing = columns.first(where: { !rows.hasPart(at: $0) }) {
      let near = Suggestion.nearest(to: missing, among: Self.keys(of: rows.items))
      throw .command(
        CommandError(
          "no item has '\(missing)'",
          at: call.line.range,
          hint: near.map { "did you mean \($0)?" },
          status: .stepFailed
        )
      )
    }
    let table = TextTable(
      heads: heads,
      rows: rows.items.map { item in
        heads.map { head in
          head == Self.wholeItem ? item.cell : item.part(at: head)?.cell ?? ""
        }
      }
    )
    // Only a screen has an edge.
    for line in table.lines(within: call.output.out.isTerminal ? width : .max / 2) {
      call.output.write(line + "\n")
    }
  }

  /// The keys that say most, wherever they stand.
  private static let wellKnown = ["id", "name", "title", "type", "state", "status"]

  /// The head of what is no dictionary.
  private static let wholeItem = "value"

  /// The expression in front, and the names behind it: the fewest words that leave an expression.
  private static func split(_ call: CommandCall) -> (SourceRange?, [String]) {
    let words = call.line.words
    let names = words.flatMap { $0.text.split(separator: ",").map(String.init) }
    // `id` and `type` are built-in functions, too, but no lists.
    if let first = names.first, first.first?.isNumber == false,
      first.unicodeScalars.allSatisfy({ $0.isNameScalar || $0 == "." }),
      call.session.interpreter.globals[String(first.prefix { $0 != "." })] == nil
    {
      return (nil, names)
    }
    for count in stride(from: words.count, through: 1, by: -1) {
      let range = SourceRange(words[0].range.start, words[count - 1].range.end)
      let columns = words[count...].flatMap { $0.text.split(separator: ",").map(String.init) }
      guard (try? PythonParser.parseExpression(call.source, range: range)) != nil else { continue }
      return (range, columns)
    }
    let isExpression = !words.isEmpty
    return (isExpression ? call.line.restRange : nil, [])
  }

  /// The keys of all items, in the order in which they come.
  private static func keys(of items: [Value]) -> [String] {
    var keys: [String] = []
    for case .dict(let fields) in items {
      for place in 0..<fields.count {
        guard case .string(let key) = fields.entry(at: place).key, !keys.contains(key) else {
          continue
        }
        keys.append(key)
      }
    }
    return keys
  }

  /// The keys with scalar values, in the order of the first item, while they fit.
  private static func plainKeys(of items: [Value], within width: Int) -> [String] {
    guard items.allSatisfy({ if case .dict = $0 { true } else { false } }) else {
      return [wholeItem]
    }
    var keys = keys(of: items)
    let first = wellKnown.filter(keys.contains)
    keys = first + keys.filter { !first.contains($0) }
    var used = 0
    return keys.filter { key in
      let parts = items.compactMap { $0.part(at: key) }
      guard parts.allSatisfy(\.isScalar) else { return false }
      let widest = max(key.displayWidth, parts.map(\.cell.displayWidth).max() ?? 0)
      guard used + widest <= width else { return false }
      used += widest + 2
      return true
    }
  }
}

extension Value {
  fileprivate var isScalar: Bool {
    switch self {
    case .list, .dict, .tuple, .set: false
    default: true
    }
  }
}
