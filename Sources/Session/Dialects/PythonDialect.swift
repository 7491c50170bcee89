internal import HTTP
internal import Syntax

/// `as python`: a whole script of `requests`, as the guide would write it.
struct PythonDialect: RequestDialect {
  let name = "python"
  /// Longer calls get an argument a line.
  private static let width = 100

  func rendition(of request: SpokenRequest) throws(Unsayable) -> Rendition {
    var expressions = PythonExpressions(request.placeholders)
    var arguments: [Argument] = []
    let (url, parameters) = Self.address(request, &expressions)
    let verbs = ["GET", "OPTIONS", "HEAD", "POST", "PUT", "PATCH", "DELETE"]
    let hasVerb = verbs.contains(request.method)
    if !hasVerb { arguments.append(.positional(Expression(.string(request.method)))) }
    arguments.append(.positional(url))
    func add(_ name: String, _ value: Expression?) {
      if let value { arguments.append(.keyword(name: name, value: value)) }
    }
    add("params", parameters)
    let body = PythonBody(request, &expressions)
    add("headers", Self.headers(request, body, &expressions))
    for (name, value) in body.arguments { add(name, value) }
    if let basic = request.basic {
      let pair = [Expression(.string(basic.name)), expressions.text(basic.password)]
      add("auth", Expression(.tuple(pair)))
    }
    for (name, value) in Self.carrying(request, hasVerb ? request.method : "", &expressions) {
      add(name, value)
    }
    let function = "requests.\(hasVerb ? request.method.lowercased() : "request")"
    let needsOS = !expressions.variables.isEmpty
    let needsPrinter = request.method != "HEAD" && request.isAnsweredInJSON
    var script = needsOS ? "import os\n" : ""
    if needsPrinter { script += "import pprint\n" }
    script += script.isEmpty ? "import requests\n\n" : "\nimport requests\n\n"
    script += Self.call(function, arguments)
    script += "print(response.status_code, response.reason)\n"
    if needsPrinter {
      script += "pprint.pprint(response.json())\n"
    } else if request.method != "HEAD" {
      script += "print(response.text)\n"
    }
    return Rendition(text: Array(script.utf8), variables: expressions.variables)
  }

  private static func call(_ function: String, _ arguments: [Argument]) -> String {
    let call = Expression(.call(Expression(.name(function)), arguments: arguments))
    let line = "response = \(Unparser.source(of: call))\n"
    guard line.count > width else { return line }
    let lines = arguments.map { argument in
      // Printed as what it is, the argument of a call: a tuple has its brackets there.
      let call = Expression(.call(Expression(.name("f")), arguments: [argument]))
      return "    \(Unparser.source(of: call).dropFirst(2).dropLast()),\n"
    }
    return "response = \(function)(\n\(lines.joined()))\n"
  }

  /// The URL, and its parameters where they can be said one by one.
  private static func address(
    _ request: SpokenRequest,
    _ expressions: inout PythonExpressions
  ) -> (url: Expression, parameters: Expression?) {
    guard let pairs = request.parameters else {
      return (expressions.text(request.urlText), nil)
    }
    return (expressions.text(request.urlWithoutQuery), expressions.pairs(pairs))
  }

  private static func headers(
    _ request: SpokenRequest,
    _ body: PythonBody,
    _ expressions: inout PythonExpressions
  ) -> Expression? {
    var items: [DictionaryItem] = []
    for field in request.ownFields {
      // `http.client` writes Latin-1; what that can't say goes as bytes.
      let isWide = field.value.unicodeScalars.contains { $0.value > 255 }
      let value = isWide ? expressions.encoded(field.value) : expressions.text(field.value)
      items.append(.pair(key: Expression(.string(field.name)), value: value))
    }
    if let type = request.contentType, type != body.impliedType {
      items.append(.pair(key: Expression(.string("Content-Type")), value: expressions.text(type)))
    }
    for name in request.missingFields {
      items.append(.pair(key: Expression(.string(name)), value: Expression(.none)))
    }
    return items.isEmpty ? nil : Expression(.dictionary(items))
  }

  private static func carrying(
    _ request: SpokenRequest,
    _ method: String,
    _ expressions: inout PythonExpressions
  ) -> [(String, Expression)] {
    let options = request.options
    var arguments: [(String, Expression)] = []
    func text(_ text: String) -> Expression { Expression(.string(text)) }
    let follows = method != "HEAD"
    if options.followsRedirects != follows {
      arguments.append(("allow_redirects", Expression(.boolean(options.followsRedirects))))
    }
    func seconds(_ value: Double?) -> Expression {
      guard let value else { return Expression(.none) }
      return Expression(Int(exactly: value).map { .integer(IntegerLiteral($0)) } ?? .float(value))
    }
    if options.connectTimeout != nil || options.readTimeout != nil {
      let (connect, read) = (seconds(options.connectTimeout), seconds(options.readTimeout))
      arguments.append(("timeout", connect == read ? read : Expression(.tuple([connect, read]))))
    }
    if !options.verifiesCertificates { arguments.append(("verify", Expression(.boolean(false)))) }
    if let path = options.authorities { arguments.append(("verify", text(path))) }
    if let path = options.clientCertificate {
      let pair = options.clientKey.map { Expression(.tuple([text(path), text($0)])) }
      arguments.append(("cert", pair ?? text(path)))
    }
    if let proxy = options.proxy, !proxy.isEmpty {
      let scheme = request.url?.scheme ?? "http"
      let pair = DictionaryItem.pair(key: text(scheme), value: expressions.text(proxy))
      arguments.append(("proxies", Expression(.dictionary([pair]))))
    }
    return arguments
  }
}
