internal import HTTP
internal import Values

/// `as httpie`: a command line of HTTPie 3.
struct HTTPieDialect: RequestDialect {
  let name = "httpie"

  func rendition(of request: SpokenRequest) throws(Unsayable) -> Rendition {
    var command = ShellCommand("http")
    var notes: [String] = []
    let body = try HTTPieBody(request)
    let readsInput = body.input != nil
    if !readsInput { try command.add("--ignore-stdin") }
    for option in body.options { try command.add(option) }
    if request.isChunked { try command.add("--chunked") }
    try addCarrying(request, &command)
    if request.url?.path.contains("/.") == true { try command.add("--path-as-is") }
    try command.add(word: MaskedText(request.method))
    let pairs = request.parameters.flatMap { pairs in
      HTTPieBody.isGrouped(pairs.map(\.name)) ? Self.items(pairs, separator: "==", request) : nil
    }
    try command.add(
      word: request.masked(pairs == nil ? request.urlText : request.urlWithoutQuery)
    )
    command.endHead()
    for item in pairs ?? [] { try command.add(word: item) }
    for item in try fields(of: request, body) { try command.add(word: item) }
    for item in body.items { try command.add(word: item) }
    if let raw = body.raw { try command.add("--raw", raw) }
    if let input = body.input { command.setInput(input) }
    if case .multipart(let form) = request.form, body.isMultipart {
      for part in form.parts where part.fileName != nil && part.type == nil {
        notes.append("HTTPie adds a Content-Type to the part '\(part.name)'")
      }
    }
    return Rendition(text: Array(command.text.utf8), variables: command.variables, notes: notes)
  }

  /// Pairs as items; nil when one of them has no such form.
  static func items(
    _ pairs: [(name: String, value: String)],
    separator: String,
    _ request: SpokenRequest
  ) -> [MaskedText]? {
    var items: [MaskedText] = []
    for pair in pairs {
      guard let item = HTTPieItem.text(pair.name, separator, request.masked(pair.value)) else {
        return nil
      }
      items.append(item)
    }
    return items
  }

  private func fields(
    of request: SpokenRequest,
    _ body: HTTPieBody
  ) throws(Unsayable) -> [MaskedText] {
    var items: [MaskedText] = []
    for field in request.ownFields where !isSaidOtherwise(field, request) {
      let value = request.masked(field)
      guard String(validating: value.bytes, as: UTF8.self) != nil else {
        throw Unsayable(
          "HTTPie sends headers as UTF-8, and the value of \(field.name) is in Latin-1"
        )
      }
      if field.value.isEmpty {
        items.append(MaskedText("\(field.name);"))
        continue
      }
      guard let item = HTTPieItem.text(field.name, ":", value) else {
        throw Unsayable(
          "HTTPie has no way to write the value of \(field.name): "
            + "a backslash before a separator escapes it"
        )
      }
      items.append(item)
    }
    for name in request.missingFields where name != "Accept" {
      items.append(MaskedText("\(name):"))
    }
    switch request.accept {
    case nil: items.append(MaskedText("Accept:"))
    case "*/*"? where body.impliesJSON: items.append(MaskedText("Accept:*/*"))
    default: break
    }
    if request.contentType != body.impliedType {
      items.append(MaskedText("Content-Type:\(request.contentType ?? "")"))
    }
    return items
  }

  private func isSaidOtherwise(_ field: Fields.Field, _ request: SpokenRequest) -> Bool {
    request.isChunked && field.name.lowercased() == "transfer-encoding"
  }

  private func addCarrying(
    _ request: SpokenRequest,
    _ command: inout ShellCommand
  ) throws(Unsayable) {
    let options = request.options
    if options.followsRedirects { try command.add("--follow") }
    if !options.verifiesCertificates { try command.add("--verify=no") }
    if let path = options.authorities { try command.add("--verify", path) }
    if let path = options.clientCertificate { try command.add("--cert", path) }
    if let path = options.clientKey { try command.add("--cert-key", path) }
    if let proxy = options.proxy, !proxy.isEmpty {
      let scheme = request.url?.scheme ?? "http"
      try command.add("--proxy", "\(scheme):" + request.masked(proxy))
    }
    if let seconds = options.readTimeout ?? options.connectTimeout {
      try command.add("--timeout", SpokenRequest.seconds(seconds))
    }
    if let basic = request.basic {
      try command.add("-a", MaskedText(basic.name + ":") + request.masked(basic.password))
    }
  }
}
