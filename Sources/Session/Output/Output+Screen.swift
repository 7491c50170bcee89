/// What is read by a person and not by a program: colour, and a screen that ends somewhere.
extension Output {
  /// A text longer than this is neither coloured nor held back to be counted.
  private static let longestHeld = 1 << 24

  /// Shows the body of an answer.
  ///
  /// Where no terminal is, the bytes. On one, coloured when it is a value; what is longer than the
  /// screen goes through the pager, or else is cut there, with the words that show all of it.
  package func present(_ text: [UInt8], isValue: Bool, whole command: String? = nil) {
    let shown = screenText(text, isValue: isValue)
    guard let shown else { return text.withUnsafeBytes { write($0) } }
    guard let rows = out.rows(), rows > 3, text.rowCount(columns: out.columns()) >= rows else {
      return writeScreen(shown)
    }
    if let page = out.page, page(shown) { return }
    guard let command else { return writeScreen(shown) }
    let lines = shown.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let kept = max(1, rows - 3)
    guard lines.count - 1 > kept else { return writeScreen(shown) }
    writeScreen(
      Array(lines[..<kept].joined(separator: [UInt8(ascii: "\n")])) + [UInt8(ascii: "\n")]
    )
    let more = lines.count - 1 - kept
    note("\(more.counted("more line")): `\(command)`", style: .aside)
  }

  /// Shows the value of an expression, as far as it goes.
  package func echo(_ text: [UInt8]) {
    guard let shown = screenText(text, isValue: true) else {
      return text.withUnsafeBytes { write($0) }
    }
    writeScreen(shown)
  }

  /// Redacted, escaped and coloured; nil where there is no terminal, or too much for one.
  private func screenText(_ text: [UInt8], isValue: Bool) -> [UInt8]? {
    guard out.isTerminal, text.count <= Self.longestHeld else { return nil }
    flush()
    keep(text)
    let safe = (revealsSecrets ? text : redactor.redact(text)).escapedForTerminal
    return isValue && out.hasColor ? ValueColors.painted(safe) : safe
  }

  /// What a status line is written in: by the class of the code.
  package func writeStatus(_ text: String, _ status: Int) {
    guard out.isTerminal, out.hasColor else { return write(text + "\n") }
    flush()
    keep(Array((text + "\n").utf8))
    let color =
      switch status {
      case 200..<300: "32"
      case 300..<400: "36"
      case 400..<500: "33"
      default: "31"
      }
    let safe = Array((revealsSecrets ? text : redactor.redact(text)).utf8).escapedForTerminal
    writeScreen(Array("\u{1B}[\(color)m".utf8) + safe + Array("\u{1B}[0m\n".utf8))
  }
}

extension [UInt8] {
  /// The rows that a text takes on a terminal of that width, a character a column: enough to tell
  /// whether it fits.
  fileprivate func rowCount(columns: Int) -> Int {
    var rows = 0
    var column = 0
    for byte in self {
      if byte == UInt8(ascii: "\n") {
        rows += 1
        column = 0
      } else if byte & 0xC0 != 0x80 {
        column += 1
        if column > columns {
          rows += 1
          column = 1
        }
      }
    }
    return rows + (column > 0 ? 1 : 0)
  }
}
