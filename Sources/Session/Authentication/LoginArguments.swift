internal import Syntax

/// The words after `login`: who logs in, and how.
struct LoginArguments {
  enum Kind: Hashable {
    case client(id: String?, secret: String?)
    case basic(user: String, password: String?)
    case bearer(token: String?)
    case apiKey(name: String, value: String?)
  }

  static let usage =
    "[CLIENT_ID [SECRET] | --basic USER [PASSWORD] | --bearer [TOKEN] | "
    + "--api-key NAME[:VALUE]]"
  static let options = ["--api-key", "--basic", "--bearer"]

  let kind: Kind
  /// What of the line is a secret, and where it stands, in the order of the line.
  let secrets: [(text: String, range: SourceRange)]

  init(_ line: CommandLine) throws(CommandError) {
    var words = line.words[...]
    func misuse() -> CommandError {
      CommandError("login is written: login \(Self.usage)", at: line.restRange)
    }
    guard let first = words.first, first.startsOption else {
      guard words.count <= 2 else { throw misuse() }
      let secret = words.dropFirst().first
      kind = .client(id: words.first?.text, secret: secret?.text)
      secrets = secret.map { [($0.text, $0.range)] } ?? []
      return
    }
    words.removeFirst()
    // `--basic=USER` is the same as `--basic USER`.
    let parts = first.text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    var operands = words.map { Operand($0.text, $0.range) }
    if parts.count == 2 {
      let start = min(first.range.start + parts[0].utf8.count + 1, first.range.end)
      operands.insert(Operand(String(parts[1]), SourceRange(start, first.range.end)), at: 0)
    }
    switch parts[0] {
    case "--basic":
      guard let user = operands.first else {
        throw CommandError("--basic needs a user name", at: first.range)
      }
      let (name, given) = user.splitAtColon
      let password = given ?? operands.dropFirst().first
      guard operands.count <= (given == nil ? 2 : 1), !name.isEmpty else { throw misuse() }
      kind = .basic(user: name, password: password?.text)
      secrets = password.map { [($0.text, $0.range)] } ?? []
    case "--bearer":
      // Pasted as it stands in a header, the scheme comes along.
      if operands.first?.text.lowercased() == "bearer" { operands.removeFirst() }
      guard operands.count <= 1 else { throw misuse() }
      let token = operands.first.map { Operand(SecretNames.credentials(in: $0.text), $0.range) }
      kind = .bearer(token: token?.text)
      secrets = token.map { [($0.text, $0.range)] } ?? []
    case "--api-key":
      guard operands.count == 1, let header = operands.first else {
        throw CommandError(
          "--api-key needs the name of a header",
          at: first.range,
          hint: "login --api-key X-Api-Key"
        )
      }
      let (name, value) = header.splitAtColon
      kind = .apiKey(name: name, value: value?.text)
      secrets = value.map { [($0.text, $0.range)] } ?? []
    default:
      let near = Suggestion.nearest(to: String(parts[0]), among: Self.options)
      throw CommandError(
        "there is no option \(parts[0])",
        at: first.range,
        hint: near.map { "did you mean \($0)?" }
          ?? "the options are " + Self.options.joined(separator: " ")
      )
    }
  }

  /// A word, or a part of one.
  private struct Operand {
    let text: String
    let range: SourceRange

    init(_ text: String, _ range: SourceRange) {
      self.text = text
      self.range = range
    }

    /// What is before the first colon, and what is after it.
    var splitAtColon: (before: String, after: Operand?) {
      guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else { return (text, nil) }
      let before = String(text[..<colon])
      let start = min(range.start + before.utf8.count + 1, range.end)
      return (
        before,
        Operand(String(text[text.utf8.index(after: colon)...]), SourceRange(start, range.end))
      )
    }
  }
}

extension Word {
  /// `--name`, unless it was quoted.
  fileprivate var startsOption: Bool {
    pieces.first.map { !$0.isQuoted && $0.text.hasPrefix("--") } ?? false
  }
}
