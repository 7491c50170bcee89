internal import HTTP
internal import Syntax

/// The Python that a curl line is.
struct CurlTranslation {
  /// `response = requests.post(…)`.
  let statement: Statement
  /// Whether it does the same however often it arrives.
  let mayBeRepeated: Bool

  private static let verbs = ["GET", "OPTIONS", "HEAD", "POST", "PUT", "PATCH", "DELETE"]

  init(
    _ line: CurlLine,
    files: Files,
    streams: Bool = false,
    keepsNetrcOut: Bool = false
  ) throws(Failure) {
    let body = try CurlBody(line, files)
    let method = (line.method ?? Self.impliedMethod(line)).uppercased()
    mayBeRepeated = Retry.methods.contains(method.lowercased())
    let hasVerb = Self.verbs.contains(method)
    var arguments: [Argument] = hasVerb ? [] : [.positional(Expression(.string(method)))]
    arguments.append(.positional(Expression(.string(try Self.url(line, body)))))
    func add(_ name: String, _ value: Expression?) {
      if let value { arguments.append(.keyword(name: name, value: value)) }
    }
    add("headers", Self.headers(line, body))
    if !line.isGet { add(line.parts.isEmpty ? "data" : "files", body.expression) }
    if let user = line.user {
      let pair = [CurlBody.credential(user.name), CurlBody.credential(user.password)]
      add("auth", Expression(.tuple(pair)))
    } else if keepsNetrcOut {
      add("auth", .noAuth)
    }
    add("timeout", Self.timeout(line))
    // `requests` follows redirects unless told otherwise, and curl only when told, HEAD aside.
    if line.follows == (method == "HEAD") {
      add("allow_redirects", Expression(.boolean(line.follows)))
    }
    Self.addSecurity(line, &arguments)
    if streams { add("stream", Expression(.boolean(true))) }
    let function = Expression(
      .attribute(Expression(.name("requests")), name: hasVerb ? method.lowercased() : "request")
    )
    statement = Statement(
      .assignment(
        targets: [Expression(.name("response"))],
        value: Expression(.call(function, arguments: arguments))
      )
    )
  }

  private static func impliedMethod(_ line: CurlLine) -> String {
    if line.asksForHead { return "HEAD" }
    return line.isGet || line.data.isEmpty && line.parts.isEmpty ? "GET" : "POST"
  }

  /// The URL with its scheme, and the data behind it that `-G` puts there.
  private static func url(_ line: CurlLine, _ body: CurlBody) throws(Failure) -> String {
    var url = line.url.text
    let scheme = url.firstRange(of: "://").map { url[..<$0.lowerBound] }
    if let scheme, !["http", "https"].contains(scheme.lowercased()) {
      throw .command(
        CommandError("only http and https are spoken here, not \(scheme)", at: line.url.range)
      )
    }
    if scheme == nil { url = "http://" + url }
    let afterHost = url.dropFirst(url.firstRange(of: "://").map { _ in 8 } ?? 0)
    // Empty brackets are no range (curl(1), "URL").
    let path = String(afterHost.drop { $0 != "/" }).replacing("[]", with: "")
    let hasRange = path.contains { "[{".contains($0) }
    if line.isGlobbed, hasRange {
      throw .command(
        CommandError(
          "curl makes several URLs of brackets and braces",
          at: line.url.range,
          hint: "write one URL, or add -g to take them as they are"
        )
      )
    }
    guard line.isGet, let query = body.text, !query.isEmpty else { return url }
    let parts = url.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let address = parts[0] + (parts[0].contains("?") ? "&" : "?") + query
    return parts.count > 1 ? "\(address)#\(parts[1])" : String(address)
  }

  private static func isFormType(_ header: (name: String, value: String?)) -> Bool {
    header.name.lowercased() == "content-type"
      && header.value?.lowercased().hasPrefix("multipart/form-data") == true
  }

  private static func headers(_ line: CurlLine, _ body: CurlBody) -> Expression? {
    var headers = line.headers
    func has(_ name: String) -> Bool { headers.contains { $0.name.lowercased() == name } }
    // The codings asked for are those that can be undone here.
    if line.isCompressed { headers.removeAll { $0.name.lowercased() == "accept-encoding" } }
    // The type of a form names the line between its parts, which is made with them.
    if !line.parts.isEmpty { headers.removeAll(where: Self.isFormType) }
    if line.sendsJSON {
      if !has("content-type") { headers.append(("Content-Type", "application/json")) }
      if !has("accept") { headers.append(("Accept", "application/json")) }
    } else if !line.data.isEmpty, !line.isGet, !has("content-type") {
      headers.append(("Content-Type", SpokenBody.formType))
    }
    guard !headers.isEmpty else { return nil }
    let items = headers.map { header in
      DictionaryItem.pair(
        key: Expression(.string(header.name)),
        value: header.value.map(Self.value) ?? Expression(.none)
      )
    }
    return Expression(.dictionary(items))
  }

  /// A header's text: curl sends the bytes that it got, `requests` encodes text as Latin-1.
  private static func value(_ text: String) -> Expression {
    let text = Expression(.string(text))
    guard case .string(let value) = text.kind, !value.utf8.allSatisfy({ $0 < 0x80 }) else {
      return text
    }
    return Expression(.call(Expression(.attribute(text, name: "encode")), arguments: []))
  }

  private static func timeout(_ line: CurlLine) -> Expression? {
    func seconds(_ value: Double?) -> Expression {
      guard let value else { return Expression(.none) }
      return Expression(Int(exactly: value).map { .integer(IntegerLiteral($0)) } ?? .float(value))
    }
    guard let connect = line.connectTimeout else { return line.maxTime.map { seconds($0) } }
    return Expression(.tuple([seconds(connect), seconds(line.maxTime)]))
  }

  private static func addSecurity(_ line: CurlLine, _ arguments: inout [Argument]) {
    func text(_ text: String) -> Expression { Expression(.string(text)) }
    if !line.verifies {
      arguments.append(.keyword(name: "verify", value: Expression(.boolean(false))))
    } else if let path = line.authorities {
      arguments.append(.keyword(name: "verify", value: text(path)))
    }
    if let path = line.certificate {
      let pair = line.key.map { Expression(.tuple([text(path), text($0)])) }
      arguments.append(.keyword(name: "cert", value: pair ?? text(path)))
    }
    guard let given = line.proxy else { return }
    let proxies = ["http", "https"].map { scheme in
      DictionaryItem.pair(key: text(scheme), value: text(proxy(given)))
    }
    arguments.append(.keyword(name: "proxies", value: Expression(.dictionary(proxies))))
  }

  /// curl(1), `--proxy`: an HTTP proxy on port 1080 unless it says otherwise.
  private static func proxy(_ text: String) -> String {
    guard !text.isEmpty else { return "" }
    let proxy = text.contains("://") ? text : "http://" + text
    guard var url = URL(proxy), url.port == nil else { return proxy }
    url.port = 1080
    return url.text
  }
}
