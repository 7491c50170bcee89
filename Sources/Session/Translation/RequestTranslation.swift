internal import HTTP
internal import Interpreter
internal import Syntax
internal import Values

/// The Python that a request command is: the one line that a person following the guide would write,
/// parts that are not needed left out.
struct RequestTranslation {
  let line: RequestLine
  let url: Expression
  let auth: AuthUse
  let usesFilters: Bool
  /// What it is sent by: `requests`, or the variable `session`.
  let sender: String
  /// Whether a `.netrc` that the environment names is to stay out of it: `--no-auth`.
  private let keepsNetrcOut: Bool
  /// Whether the body is to come when it is asked for: it goes to a file.
  var streams = false

  init(_ command: CommandLine, in source: SourceText, session: Session) throws(Failure) {
    line = try RequestLine(command, in: source, home: session.home)
    url = try Self.url(of: line.path, in: source)
    auth = try AuthUse.of(line, to: url, session)
    keepsNetrcOut = line.options.sendsAuth == false && session.usesNetrc
    let startsFromFilters = ["get", "head"].contains(line.method) && line.options.sendsFilters
    usesFilters = startsFromFilters && session.interpreter.globals["filters"] != nil
    sender = session.sender
  }

  /// `response = requests.get(…)`.
  var statement: Statement { Self.assignment(of: call) }

  /// `requests.get(…)`.
  var call: Expression { call(to: url, sending: parameters) }

  /// The request for what comes after a page.
  func statement(following step: PageStep) -> Statement {
    switch step {
    case .cursor(let name, let value):
      let others = parameters.filter { $0.name != name }
      return Self.assignment(of: call(to: url, sending: others + [(name, value)]))
    case .link(let address):
      // The address says everything; only what the headers say is said again.
      return Self.assignment(of: call(to: address, sending: [], withFilters: false))
    }
  }

  private var parameters: [(name: String, value: Expression)] {
    line.parameters.map {
      ($0.name, $0.values.count == 1 ? $0.values[0] : Expression(.list($0.values)))
    }
  }

  private static func assignment(of call: Expression) -> Statement {
    Statement(.assignment(targets: [Expression(.name("response"))], value: call))
  }

  private func call(
    to url: Expression,
    sending parameters: [(name: String, value: Expression)],
    withFilters: Bool = true
  ) -> Expression {
    var arguments = [Argument.positional(url)]
    func add(_ name: String, _ value: Expression?) {
      if let value { arguments.append(.keyword(name: name, value: value)) }
    }
    let options = line.options
    add("headers", Self.merged(auth.place == .headers ? "auth" : nil, line.allHeaders))
    add("params", Self.merged(usesFilters && withFilters ? "filters" : nil, parameters))
    arguments += line.body.arguments
    let credentials = auth.place == .argument ? Expression(.name("auth")) : nil
    add("auth", credentials ?? (keepsNetrcOut ? .noAuth : nil))
    add("timeout", options.timeout.map { Expression(.float($0).shortest) })
    add("allow_redirects", options.followsRedirects.map { Expression(.boolean($0)) })
    add("proxies", options.proxy.map(Self.proxies))
    add("verify", options.verification)
    add("cert", options.identity)
    add("stream", streams ? Expression(.boolean(true)) : nil)
    let function = Expression(.attribute(Expression(.name(sender)), name: line.method))
    return Expression(.call(function, arguments: arguments))
  }

  /// `f'{base_url}/tasks/{task_id}'`, or the URL as it is.
  private static func url(of path: Word, in source: SourceText) throws(Failure) -> Expression {
    let parts = try parsing { () throws(SyntaxError) in
      try PathTemplate.parse(path, in: source)
    }
    if path.beginsWithScheme {
      if case .text(let text)? = parts.first, parts.count == 1 { return Expression(.string(text)) }
      return Expression(.formatted(parts))
    }
    let base = FormatPart.field(
      Expression(.name("base_url")),
      label: nil,
      conversion: nil,
      specification: nil
    )
    guard !path.text.hasPrefix("/"), !path.text.hasPrefix("?") else {
      return Expression(.formatted([base] + parts))
    }
    if case .text(let text)? = parts.first {
      return Expression(.formatted([base, .text("/" + text)] + parts.dropFirst()))
    }
    return Expression(.formatted([base, .text("/")] + parts))
  }

  private static func proxies(_ url: String) -> Expression {
    let pairs = ["http", "https"].map {
      DictionaryItem.pair(key: Expression(.string($0)), value: Expression(.string(url)))
    }
    return Expression(.dictionary(pairs))
  }

  /// `variable`, `{…}`, `{**variable, …}`, or nothing.
  private static func merged(
    _ variable: String?,
    _ items: [(name: String, value: Expression)]
  ) -> Expression? {
    guard !items.isEmpty else { return variable.map { Expression(.name($0)) } }
    let unpacked = variable.map { DictionaryItem.unpacked(Expression(.name($0))) }
    let pairs = items.map {
      DictionaryItem.pair(key: Expression(.string($0.name)), value: $0.value)
    }
    return Expression(.dictionary([unpacked].compactMap { $0 } + pairs))
  }
}

extension Word {
  /// Whether it is a URL and no path: it begins with a scheme (RFC 3986 §3.1).
  ///
  /// One that nobody speaks is for `requests` to refuse.
  fileprivate var beginsWithScheme: Bool {
    let scheme = text.utf8.prefix { byte in
      byte.isASCIILetter || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        || "+-.".utf8.contains(byte)
    }
    guard let first = scheme.first, first.isASCIILetter else { return false }
    return text.utf8.dropFirst(scheme.count).starts(with: "://".utf8)
  }
}

extension UInt8 {
  fileprivate var isASCIILetter: Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20)
  }
}

extension RequestOptions {
  /// `verify=False`, `verify='FILE'`.
  fileprivate var verification: Expression? {
    guard verifiesCertificates else { return Expression(.boolean(false)) }
    return authorities.map { Expression(.string($0)) }
  }

  /// `cert='FILE'`, `cert=('FILE', 'KEY')`.
  fileprivate var identity: Expression? {
    guard let certificate else { return nil }
    let file = Expression(.string(certificate))
    return key.map { Expression(.tuple([file, Expression(.string($0))])) } ?? file
  }
}

extension Expression.Kind {
  /// A whole number of seconds is written without its `.0`.
  fileprivate var shortest: Expression.Kind {
    guard case .float(let value) = self, let whole = Int(exactly: value) else { return self }
    return .integer(IntegerLiteral(whole))
  }
}
