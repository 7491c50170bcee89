internal import Syntax

/// The `--options` of a request command.
struct RequestOptions {
  private(set) var sendsFilters = true
  /// nil: as the origin says.
  private(set) var sendsAuth: Bool?
  private(set) var timeout: Double?
  private(set) var followsRedirects: Bool?
  private(set) var verifiesCertificates = true
  private(set) var sendsForm = false
  private(set) var format: Settings.BodyFormat?

  static let names = [
    "--auth", "--follow", "--form", "--format", "--insecure", "--no-auth", "--no-filters",
    "--no-follow", "--timeout",
  ]

  mutating func read(_ word: Word, rest: inout ArraySlice<Word>) throws(Failure) {
    let parts = word.text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = String(parts[0])
    let given = parts.count > 1 ? String(parts[1]) : nil
    switch name {
    case "--timeout":
      let text = try value(given, of: word, from: &rest)
      guard let seconds = Double(text), seconds > 0, seconds.isFinite else {
        throw .command(CommandError("--timeout takes a number of seconds", at: word.range))
      }
      timeout = seconds
    case "--format":
      guard let format = Settings.BodyFormat(rawValue: try value(given, of: word, from: &rest))
      else {
        throw .command(CommandError("--format takes pprint, json or raw", at: word.range))
      }
      self.format = format
    default:
      guard given == nil else {
        throw .command(CommandError("\(name) takes no value", at: word.range))
      }
      try readSwitch(name, word)
    }
  }

  private mutating func readSwitch(_ name: String, _ word: Word) throws(Failure) {
    switch name {
    case "--auth": sendsAuth = true
    case "--no-auth": sendsAuth = false
    case "--no-filters": sendsFilters = false
    case "--follow": followsRedirects = true
    case "--no-follow": followsRedirects = false
    case "--insecure": verifiesCertificates = false
    case "--form": sendsForm = true
    default:
      let near = Suggestion.nearest(to: name, among: Self.names)
      throw .command(
        CommandError(
          "there is no option \(name)",
          at: word.range,
          hint: near.map { "did you mean \($0)?" }
            ?? "the options are " + Self.names.joined(separator: " ")
        )
      )
    }
  }

  /// The value after `=`, or else the next word.
  private func value(
    _ given: String?,
    of word: Word,
    from rest: inout ArraySlice<Word>
  ) throws(Failure) -> String {
    if let given { return given }
    guard let next = rest.popFirst() else {
      throw .command(CommandError("\(word.text) needs a value", at: word.range))
    }
    return next.text
  }
}
