internal import HTTP
internal import Interpreter
internal import Syntax
internal import Values

/// The Python that a request command is: the one line that a person following the guide would write,
/// parts that are not needed left out.
struct RequestTranslation {
  let line: RequestLine
  /// `response = requests.get(…)`.
  let statement: Statement
  /// The call alone.
  let call: Expression
  let usesAuth: Bool
  let usesFilters: Bool
  /// The origin that gets `auth` although it was not set for it (`--auth`).
  let foreignOrigin: String?

  init(_ command: CommandLine, in source: SourceText, session: Session) throws(Failure) {
    let line = try RequestLine(command, in: source)
    let globals = session.interpreter.globals
    let url = try Self.url(of: line.path, in: source)
    let (usesAuth, foreignOrigin) = try Self.decideAuth(line, url, session)
    let startsFromFilters = ["get", "head"].contains(line.method) && line.options.sendsFilters
    let usesFilters = startsFromFilters && globals["filters"] != nil

    var arguments = [Argument.positional(url)]
    func add(_ name: String, _ value: Expression?) {
      if let value { arguments.append(.keyword(name: name, value: value)) }
    }
    add("headers", Self.merged(usesAuth ? "auth" : nil, line.headers))
    let parameters = line.parameters.map { (name: $0.name, value: Self.parameter($0.values)) }
    add("params", Self.merged(usesFilters ? "filters" : nil, parameters))
    add(line.options.sendsForm ? "data" : "json", Self.merged(nil, line.fields))
    add("timeout", line.options.timeout.map { Expression(.float($0).shortest) })
    add("allow_redirects", line.options.followsRedirects.map { Expression(.boolean($0)) })
    add("verify", line.options.verifiesCertificates ? nil : Expression(.boolean(false)))

    let function = Expression(.attribute(Expression(.name("requests")), name: line.method))
    call = Expression(.call(function, arguments: arguments))
    statement = Statement(
      .assignment(targets: [Expression(.name("response"))], value: call)
    )
    self.line = line
    self.usesAuth = usesAuth
    self.usesFilters = usesFilters
    self.foreignOrigin = foreignOrigin
  }

  /// `f'{base_url}/tasks/{task_id}'`, or the URL as it is.
  private static func url(of path: Word, in source: SourceText) throws(Failure) -> Expression {
    let parts = try parsing { () throws(SyntaxError) in
      try PathTemplate.parse(path, in: source)
    }
    let isWhole = path.text.hasPrefix("http://") || path.text.hasPrefix("https://")
    if isWhole {
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

  /// `auth` goes to the origin that `base_url` had when it was set, and nowhere else unless asked.
  private static func decideAuth(
    _ line: RequestLine,
    _ url: Expression,
    _ session: Session
  ) throws(Failure) -> (uses: Bool, foreignOrigin: String?) {
    guard line.options.sendsAuth != false else { return (false, nil) }
    let interpreter = session.interpreter
    let (auth, address) = try raising { () throws(PythonException) -> (Value?, Value) in
      (try interpreter.globals.lookUp("auth"), try interpreter.evaluate(url))
    }
    guard auth != nil else {
      guard line.options.sendsAuth == true else { return (false, nil) }
      throw .command(
        CommandError("auth is not set", hint: "`login` gets a token", status: .stepFailed)
      )
    }
    session.credentials.note(interpreter.globals)
    guard case .string(let text) = address, let origin = Origin(text)?.text,
      origin != session.credentials.authOrigin
    else { return (true, nil) }
    return line.options.sendsAuth == true ? (true, origin) : (false, nil)
  }

  private static func parameter(_ values: [Expression]) -> Expression {
    values.count == 1 ? values[0] : Expression(.list(values))
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

extension Expression.Kind {
  /// A whole number of seconds is written without its `.0`.
  fileprivate var shortest: Expression.Kind {
    guard case .float(let value) = self, let whole = Int(exactly: value) else { return self }
    return .integer(IntegerLiteral(whole))
  }
}
