/// A command line in the making: options one after the other, one a line when they are many.
struct ShellCommand {
  /// Longer lines are broken.
  private static let width = 80
  /// The largest argument that every system takes (Linux: 128 KiB).
  static let largestArgument = 100_000

  private var parts: [MaskedText] = []
  /// What the command reads from its standard input.
  private var input: MaskedText?
  /// How many of the parts stand on the first line.
  private var headCount = 1
  private(set) var variables: [Placeholder] = []

  init(_ program: String) { parts = [MaskedText(program)] }

  /// An option, and its value as one word.
  mutating func add(_ option: String, _ value: MaskedText? = nil) throws(Unsayable) {
    guard let value else { return parts.append(MaskedText(option)) }
    variables += value.variables
    parts.append(MaskedText(option + " ") + (try ShellText.word(value)))
  }

  mutating func add(_ option: String, _ value: String) throws(Unsayable) {
    try add(option, MaskedText(value))
  }

  /// A word of its own.
  mutating func add(word: MaskedText) throws(Unsayable) {
    variables += word.variables
    parts.append(try ShellText.word(word))
  }

  /// What was added so far stands on the first line.
  mutating func endHead() { headCount = parts.count }

  mutating func setInput(_ text: MaskedText) {
    input = text
    variables += text.variables
  }

  /// Whether a body has to come from the standard input: an argument can't hold it.
  static func needsInput(_ body: [UInt8]) -> Bool {
    body.count > largestArgument || !ShellText.isTypable(body)
  }

  /// The line, or the lines joined by backslashes.
  var text: String {
    let words = parts.map { String(decoding: $0.bytes, as: UTF8.self) }
    let start = input.map { ShellText.printing($0) + " | " } ?? ""
    let line = words.joined(separator: " ")
    guard line.count > Self.width else { return start + line + "\n" }
    let head = words[..<headCount].joined(separator: " ")
    let lines = head.count > Self.width ? words : [head] + words[headCount...]
    return start + lines.joined(separator: " \\\n  ") + "\n"
  }
}
