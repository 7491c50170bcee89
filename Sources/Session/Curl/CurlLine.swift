internal import Syntax

/// A curl line understood: what it sends, and how.
struct CurlLine {
  private(set) var url: CurlWord
  private(set) var method: String?
  /// In the order written, a name kept as it is.
  private(set) var headers: [(name: String, value: String?)] = []
  private(set) var data: [CurlData] = []
  private(set) var parts: [CurlPart] = []
  private(set) var user: (name: CurlWord, password: CurlWord)?
  private(set) var sendsJSON = false
  private(set) var asksForHead = false
  private(set) var isGet = false
  private(set) var follows = false
  private(set) var verifies = true
  private(set) var isCompressed = false
  private(set) var asksForHTTP2 = false
  private(set) var isGlobbed = true
  private(set) var authorities: String?
  private(set) var certificate: String?
  private(set) var key: String?
  private(set) var proxy: String?
  private(set) var maxTime: Double?
  private(set) var connectTimeout: Double?
  private(set) var output: CurlWord?
  private(set) var retries = 0
  /// Where a `.netrc` is asked for; nil where it is to stay out.
  private(set) var netrc: SourceRange?
  /// Where the number of redirects is limited.
  private(set) var redirectLimit: SourceRange?
  private var bearer: String?

  init(_ arguments: CurlArguments, at range: SourceRange) throws(Failure) {
    guard let url = arguments.urls.first else {
      throw .command(
        CommandError("curl needs a URL", at: range, hint: "curl https://host/path")
      )
    }
    if arguments.urls.count > 1 {
      throw .command(
        CommandError("curl takes one URL here", at: arguments.urls[1].range)
      )
    }
    self.url = url
    for given in arguments.options { try read(given) }
    if let bearer, !headers.contains(where: { $0.name.lowercased() == "authorization" }) {
      headers.append(("Authorization", "Bearer " + bearer))
    }
    if !data.isEmpty, !parts.isEmpty {
      throw .command(CommandError("curl sends either -d or -F, not both", at: range))
    }
    if asksForHead, !isGet, !data.isEmpty || !parts.isEmpty {
      throw .command(CommandError("curl can't send a body with -I", at: range))
    }
  }

  private mutating func read(_ given: CurlArguments.Given) throws(Failure) {
    let (value, text) = (given.value, given.value.text)
    switch given.option {
    case .request: method = text
    case .header: try readHeader(value)
    case .userAgent: set("User-Agent", text.isEmpty ? nil : text)
    case .referer: set("Referer", text.hasSuffix(";auto") ? String(text.dropLast(5)) : text)
    case .cookie: try readCookie(value)
    case .data, .dataASCII, .dataRaw, .dataBinary, .dataURLEncode: try readData(given)
    case .json:
      sendsJSON = true
      try readData(given)
    case .form, .formString:
      parts.append(try CurlPart(value, isVerbatim: given.option == .formString))
    case .user: user = try Self.pair(value)
    case .get: isGet = true
    case .head: asksForHead = true
    case .location: follows = true
    case .insecure: verifies = false
    case .compressed: isCompressed = true
    case .http11: asksForHTTP2 = false
    case .http2: asksForHTTP2 = true
    case .globoff: isGlobbed = false
    case .maxTime: maxTime = try Self.seconds(given)
    case .connectTimeout: connectTimeout = try Self.seconds(given)
    case .proxy: proxy = text
    case .output: output = text == "-" ? nil : value
    case .cacert, .capath: authorities = text
    case .cert: certificate = text
    case .key: key = text
    case .retry: retries = try Self.count(given)
    case .range: set("Range", "bytes=" + text)
    case .oauth2Bearer: bearer = text
    case .maxRedirs: redirectLimit = value.range
    case .netrc, .netrcOptional: netrc = value.range
    case .silent, .showError, .verbose, .include, .url, .pathAsIs: break
    }
  }

  private mutating func set(_ name: String, _ value: String?) {
    headers.removeAll { $0.name.lowercased() == name.lowercased() }
    headers.append((name, value))
  }

  /// `Name: value`, `Name:` to leave one out, `Name;` for an empty one.
  private mutating func readHeader(_ word: CurlWord) throws(Failure) {
    let text = word.text
    guard !text.hasPrefix("@") else {
      throw .command(CommandError("headers from a file are not understood", at: word.range))
    }
    guard let mark = text.firstIndex(where: { $0 == ":" || $0 == ";" }), mark > text.startIndex
    else { throw .command(CommandError("a header is written: 'Name: value'", at: word.range)) }
    let name = String(text[..<mark])
    let value = text[text.index(after: mark)...].trimmed
    guard text[mark] == ":" else { return set(name, "") }
    if value.isEmpty { return set(name, nil) }
    // The same name twice is a list (RFC 9110 §5.3); a dictionary holds each once.
    guard let place = headers.firstIndex(where: { $0.name.lowercased() == name.lowercased() }),
      let before = headers[place].value
    else { return set(name, value) }
    let separator = name.lowercased() == "cookie" ? "; " : ", "
    headers[place].value = before + separator + value
  }

  private mutating func readCookie(_ word: CurlWord) throws(Failure) {
    guard !word.bytes.isEmpty else { return }
    guard word.bytes.contains(UInt8(ascii: "=")) else {
      throw .command(
        CommandError(
          "cookies from a file are not understood",
          at: word.range,
          hint: "write -b 'name=value; name=value'"
        )
      )
    }
    try readHeader(CurlWord(bytes: Array("Cookie: ".utf8) + word.bytes, range: word.range))
  }

  private mutating func readData(_ given: CurlArguments.Given) throws(Failure) {
    let piece = CurlData(given.option, given.value)
    if piece.path == "-" {
      throw .command(
        CommandError("a body from the standard input is not understood", at: given.value.range)
      )
    }
    data.append(piece)
  }

  private static func pair(_ word: CurlWord) throws(Failure) -> (CurlWord, CurlWord) {
    guard let colon = word.bytes.firstIndex(of: UInt8(ascii: ":")) else {
      throw .command(
        CommandError(
          "-u needs a password, too: nothing is asked for here",
          at: word.range,
          hint: "-u NAME:PASSWORD"
        )
      )
    }
    return (
      CurlWord(bytes: Array(word.bytes[..<colon]), range: word.range), word.dropFirst(colon + 1)
    )
  }

  private static func count(_ given: CurlArguments.Given) throws(Failure) -> Int {
    guard let count = Int(given.value.text), (0...100).contains(count) else {
      throw .command(
        CommandError("--retry takes a number up to 100", at: given.value.range)
      )
    }
    return count
  }

  private static func seconds(_ given: CurlArguments.Given) throws(Failure) -> Double {
    guard let seconds = Double(given.value.text), seconds > 0, seconds.isFinite else {
      throw .command(
        CommandError("--\(given.option.long) takes a number of seconds", at: given.value.range)
      )
    }
    return seconds
  }
}

extension Substring {
  /// Without the blanks around it.
  fileprivate var trimmed: String {
    var text = self
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
