internal import HTTP
internal import Interpreter
internal import Library
internal import Syntax

/// What a step printed, `...` in the place of what the next run prints otherwise: the practice
/// server's port, an object's address, when the last answer was sent, how long something took.
struct UnsteadyText {
  let session: Session

  func opened(_ text: String, of input: Input) -> String {
    var text = text.withOpenAddresses
    if let url = session.credentials.startedPractice?.baseURL, let origin = Origin(url),
      let port = origin.text.lastIndex(of: ":")
    {
      text = text.replacing(origin.text, with: origin.text[...port] + "...")
    }
    if let date = session.lastRequest?.response.response.fields["Date"] {
      text = text.replacing(date, with: "...")
    }
    guard case .command(let line) = input.kind, Self.measuring(line) else { return text }
    return text.separateLines.map(\.withOpenFigures).joined(separator: "\n")
  }

  private static func measuring(_ line: CommandLine) -> Bool {
    line.name.text == "timing" || line.words.contains { $0.text.hasPrefix("--repeat") }
  }
}

extension String {
  /// `<function f at 0x7f00418a7830>` with dots for the address.
  fileprivate var withOpenAddresses: String {
    let pieces = split(separator: " at 0x", omittingEmptySubsequences: false)
    return pieces.dropFirst().reduce(into: String(pieces[0])) { result, piece in
      let rest = piece.drop(while: \.isHexDigit)
      let isAddress = rest.first == ">" && piece.startIndex < rest.startIndex
      result += " at 0x" + (isAddress ? "..." + rest : piece)
    }
  }

  /// Dots for a line's numbers and what they are aligned by, units included.
  fileprivate var withOpenFigures: String {
    guard let digit = firstIndex(where: { $0.isASCII && $0.isNumber }) else { return self }
    var start = digit
    while start > startIndex, self[index(before: start)] == " " { start = index(before: start) }
    return self[..<start] + " ..."
  }
}
