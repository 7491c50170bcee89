internal import Syntax

/// The `--options` of a request command.
struct RequestOptions {
  private(set) var sendsFilters = true
  /// nil: as the origin says.
  private(set) var sendsAuth: Bool?
  private(set) var timeout: Double?
  private(set) var followsRedirects: Bool?
  private(set) var verifiesCertificates = true
  /// A file or folder of certificates to trust instead of the system's.
  private(set) var authorities: String?
  private(set) var certificate: String?
  private(set) var key: String?
  private(set) var proxy: String?
  private(set) var sendsForm = false
  private(set) var asksForHTTP2 = false
  private(set) var format: Settings.BodyFormat?
  /// The greatest number of pages to fetch; nil for one page as it comes.
  private(set) var pages: Int?
  /// How often to send, for the figures.
  private(set) var repetitions: Int?
  /// How often to try again.
  private(set) var retries = 0
  /// The names of the options without a value that were read.
  private var turned: Set<String> = []
  /// The files that options name, and where.
  private(set) var files: [(path: String, range: SourceRange)] = []

  init() {}

  /// What a line in another language asks for.
  init(retries: Int, asksForHTTP2: Bool) {
    self.retries = retries
    self.asksForHTTP2 = asksForHTTP2
  }

  /// The pages that `--all` fetches when no number is given.
  static let pageLimit = 1000

  /// What follows an option's name.
  private enum Operand {
    case none
    /// `--name=VALUE` or `--name VALUE`; the name is what help and messages call the value.
    case required(String)
    /// `--name` or `--name=VALUE`.
    case optional(String)
  }

  private static let table: [(name: String, operand: Operand, summary: String)] = [
    ("--all", .optional("PAGES"), "follow the pages, the items in `items`"),
    ("--auth", .none, "send auth to another origin, too"),
    ("--ca", .required("FILE"), "trust these certificates"),
    ("--cert", .required("FILE"), "show who you are by this certificate"),
    ("--follow", .none, "follow redirects"),
    ("--form", .none, "send the fields as a form"),
    ("--format", .required("pprint|json|raw"), "how the body is shown"),
    ("--http2", .none, "speak HTTP/2 where the server does"),
    ("--insecure", .none, "don't check the server's certificate"),
    ("--key", .required("FILE"), "the private key of --cert"),
    ("--no-auth", .none, "leave auth out"),
    ("--no-filters", .none, "leave filters out"),
    ("--no-follow", .none, "show a redirect, don't follow it"),
    ("--proxy", .required("URL"), "go through a proxy"),
    ("--repeat", .required("N"), "send so often, and show the figures"),
    ("--retry", .required("N"), "try again after 429, 50x or no answer"),
    ("--timeout", .required("SECONDS"), "how long to wait for the server"),
  ]

  static var names: [String] { table.map(\.name) }

  /// The options and what they do.
  static var listed: [(name: String, summary: String)] {
    table.map { ($0.name, $0.summary) }
  }

  /// Whether the word behind this one is its value.
  static func takesValue(_ word: String) -> Bool {
    guard case .required? = table.first(where: { $0.name == word })?.operand else { return false }
    return true
  }

  mutating func read(
    _ word: Word,
    rest: inout ArraySlice<Word>,
    home: String?
  ) throws(Failure) {
    let parts = word.text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = String(parts[0])
    let given = parts.count > 1 ? String(parts[1]) : nil
    guard let operand = Self.table.first(where: { $0.name == name })?.operand else {
      throw unknown(name, word)
    }
    switch operand {
    case .none:
      guard given == nil else {
        throw .command(CommandError("\(name) takes no value", at: word.range))
      }
      try refuseOpposite(of: name, word)
      turn(name)
    case .optional:
      guard let given else { return turn(name) }
      try set(name, to: given, word)
    case .required(let what):
      let operand =
        given == nil
        ? rest.popFirst() : Word(pieces: word.dropFirst(name.count + 1), range: word.range)
      let value = what == "FILE" ? operand?.fileName(home: home) : operand?.text
      guard let operand, let value, !value.isEmpty else {
        throw .command(
          CommandError("\(name) needs a value", at: word.range, hint: "\(name) \(what)")
        )
      }
      if what == "FILE" { files.append((value, operand.range)) }
      try set(name, to: value, word)
    }
  }

  private mutating func refuseOpposite(of name: String, _ word: Word) throws(Failure) {
    turned.insert(name)
    let plain = name.replacing("--no-", with: "--")
    let other = plain == name ? name.replacing("--", with: "--no-", maxReplacements: 1) : plain
    guard turned.contains(other) else { return }
    throw .command(CommandError("\(other) and \(name) contradict each other", at: word.range))
  }

  private mutating func turn(_ name: String) {
    switch name {
    case "--all": pages = Self.pageLimit
    case "--auth": sendsAuth = true
    case "--no-auth": sendsAuth = false
    case "--no-filters": sendsFilters = false
    case "--follow": followsRedirects = true
    case "--no-follow": followsRedirects = false
    case "--insecure": verifiesCertificates = false
    case "--form": sendsForm = true
    case "--http2": asksForHTTP2 = true
    default: break
    }
  }

  private mutating func set(_ name: String, to value: String, _ word: Word) throws(Failure) {
    switch name {
    case "--timeout":
      guard let seconds = Double(value), seconds > 0, seconds.isFinite else {
        throw .command(CommandError("--timeout takes a number of seconds", at: word.range))
      }
      timeout = seconds
    case "--format":
      guard let format = Settings.BodyFormat(rawValue: value) else {
        throw .command(CommandError("--format takes pprint, json or raw", at: word.range))
      }
      self.format = format
    case "--ca": authorities = value
    case "--cert": certificate = value
    case "--key": key = value
    case "--proxy": proxy = value
    case "--all": pages = try count(value, 1...100_000, name, word)
    case "--repeat": repetitions = try count(value, 1...10_000_000, name, word)
    case "--retry": retries = try count(value, 0...100, name, word)
    default: break
    }
  }

  private func count(
    _ text: String,
    _ range: ClosedRange<Int>,
    _ name: String,
    _ word: Word
  ) throws(Failure) -> Int {
    guard let number = Int(text), range.contains(number) else {
      throw .command(
        CommandError(
          "\(name) takes a whole number from \(range.lowerBound) to \(range.upperBound)",
          at: word.range
        )
      )
    }
    return number
  }

  private func unknown(_ name: String, _ word: Word) -> Failure {
    let near = Suggestion.nearest(to: name, among: Self.names)
    return .command(
      CommandError(
        "there is no option \(name)",
        at: word.range,
        hint: near.map { "did you mean \($0)?" }
          ?? "the options are " + Self.names.joined(separator: " ")
      )
    )
  }

  /// Refuses what does not go together.
  func check(_ method: String, at range: SourceRange) throws(Failure) {
    if let problem = problem(method) {
      throw .command(CommandError(problem.message, at: range, hint: problem.hint))
    }
  }

  private func problem(_ method: String) -> (message: String, hint: String?)? {
    if retries > 0, !Retry.methods.contains(method) {
      return (
        "\(method) is not tried again: it may act twice",
        "--retry is for " + Retry.methods.sorted().joined(separator: ", ")
      )
    }
    if pages != nil, method != "get" { return ("--all is for get", nil) }
    if pages != nil, repetitions != nil { return ("--all and --repeat don't go together", nil) }
    if key != nil, certificate == nil { return ("--key needs --cert", "--cert FILE --key FILE") }
    if authorities != nil, !verifiesCertificates {
      return ("--ca and --insecure contradict each other", nil)
    }
    return nil
  }
}
