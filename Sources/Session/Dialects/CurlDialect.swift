internal import HTTP

/// `as curl`: a command line of the curl tool.
struct CurlDialect: RequestDialect {
  let name = "curl"

  func rendition(of request: SpokenRequest) throws(Unsayable) -> Rendition {
    guard !request.hasBody || request.method != "HEAD" else {
      throw Unsayable("curl can't send a body with HEAD: it would wait for one in the answer")
    }
    var command = ShellCommand("curl")
    var notes: [String] = []
    try addMethod(request, &command)
    try command.add(word: request.masked(request.urlText))
    command.endHead()
    try addURLOptions(request, &command)
    try addFields(request, &command)
    try addBody(request, &command, &notes)
    try addCarrying(request.options, request, &command)
    return Rendition(text: Array(command.text.utf8), variables: command.variables, notes: notes)
  }

  /// Only where the other options don't imply it.
  private func addMethod(
    _ request: SpokenRequest,
    _ command: inout ShellCommand
  ) throws(Unsayable) {
    let implied = !request.hasBody && !Self.postsNothing(request) ? "GET" : "POST"
    if request.method == "HEAD" {
      try command.add("--head")
    } else if request.method != implied {
      try command.add("-X", request.method)
    }
  }

  /// A POST with an empty body: with `-X POST` curl would post again where a redirect leads.
  private static func postsNothing(_ request: SpokenRequest) -> Bool {
    request.method == "POST" && request.saysEmpty
  }

  /// What curl would make of brackets and dots.
  private func addURLOptions(
    _ request: SpokenRequest,
    _ command: inout ShellCommand
  ) throws(Unsayable) {
    let path = request.url?.path ?? ""
    if request.urlText.contains(where: { "[]{}".contains($0) }) { try command.add("--globoff") }
    if path.contains("/.") { try command.add("--path-as-is") }
  }

  private func addFields(
    _ request: SpokenRequest,
    _ command: inout ShellCommand
  ) throws(Unsayable) {
    for field in request.ownFields {
      if field.name.lowercased() == "cookie", field.value.contains("="),
        ShellText.isTypable(Array(field.value.utf8))
      {
        try command.add("-b", request.masked(field))
      } else if field.value.isEmpty {
        try command.add("-H", "\(field.name);")
      } else {
        try command.add("-H", "\(field.name): " + request.masked(field))
      }
    }
    for name in request.missingFields where name != "Connection" {
      try command.add("-H", "\(name):")
    }
    if let basic = request.basic {
      let value = MaskedText(basic.name + ":") + request.masked(basic.password)
      try command.add("-u", value)
    }
    if request.isCompressed { try command.add("--compressed") }
  }

  // MARK: - Body

  private func addBody(
    _ request: SpokenRequest,
    _ command: inout ShellCommand,
    _ notes: inout [String]
  ) throws(Unsayable) {
    guard request.hasBody else {
      if Self.postsNothing(request) {
        try command.add("-d", "")
        let type = request.contentType
        if type != SpokenBody.formType {
          try command.add("-H", type.map { "Content-Type: \($0)" } ?? "Content-Type:")
        }
        return
      }
      if let type = request.contentType { try command.add("-H", "Content-Type: \(type)") }
      if request.saysEmpty { try command.add("-H", "Content-Length: 0") }
      return
    }
    if case .multipart(let form) = request.form, let parts = parts(of: form, request) {
      for part in parts { try command.add(part.option, part.value) }
      for part in form.parts where part.fileName != nil && part.type == nil {
        notes.append("curl adds a Content-Type to the part '\(part.name)'")
      }
      return
    }
    switch request.contentType {
    case SpokenBody.formType: break
    case let type?: try command.add("-H", "Content-Type: \(type)")
    case nil: try command.add("-H", "Content-Type:")
    }
    // Before version 7.83 curl asks first whether more than 1 kB is welcome (RFC 9110 §10.1.1).
    if request.body.count > 1024 { try command.add("-H", "Expect:") }
    if let path = request.bodyFile { return try command.add("--data-binary", "@\(path)") }
    let body = request.placeholders.masked(request.body)
    if ShellCommand.needsInput(request.body) {
      command.setInput(body)
      return try command.add("--data-binary", "@-")
    }
    try command.add(request.body.first == UInt8(ascii: "@") ? "--data-raw" : "-d", body)
  }

  /// The parts as `-F` takes them; nil when one of them can't be said so.
  private func parts(
    of form: MultipartForm,
    _ request: SpokenRequest
  ) -> [(option: String, value: MaskedText)]? {
    var parts: [(String, MaskedText)] = []
    for part in form.parts {
      guard !part.name.isEmpty, part.name.allSatisfy({ !"=\";\\\n\r\r\n".contains($0) }) else {
        return nil
      }
      if let fileName = part.fileName {
        guard let path = request.file(for: part), ShellText.isTypable(Array(fileName.utf8)) else {
          return nil
        }
        var value = "\(part.name)=@\(Self.quoted(path))"
        if path.split(separator: "/").last.map(String.init) != fileName {
          value += ";filename=\(Self.quoted(fileName))"
        }
        if let type = part.type { value += ";type=\(type)" }
        parts.append(("-F", MaskedText(value)))
        continue
      }
      guard part.content.count < ShellCommand.largestArgument, !part.content.contains(0) else {
        return nil
      }
      let content = request.placeholders.masked(part.content)
      guard let type = part.type else {
        let isPlain =
          !part.content.contains(UInt8(ascii: ";"))
          && !(part.content.first.map { "@<\"".utf8.contains($0) } ?? false)
        parts.append((isPlain ? "-F" : "--form-string", "\(part.name)=" + content))
        continue
      }
      guard let text = content.plain else { return nil }
      parts.append(("-F", MaskedText("\(part.name)=\(Self.quoted(text));type=\(type)")))
    }
    return parts
  }

  /// A value inside `-F`, in quotes where a mark would end it.
  private static func quoted(_ text: String) -> String {
    let isPlain = !text.contains { ",;\"\\".contains($0) } && text.first != " "
    guard !isPlain || text.first.map({ "@<".contains($0) }) == true else { return text }
    var out = "\""
    for character in text {
      if character == "\"" || character == "\\" { out += "\\" }
      out.append(character)
    }
    return out + "\""
  }

  // MARK: - How it is carried

  private func addCarrying(
    _ options: Request.Options,
    _ request: SpokenRequest,
    _ command: inout ShellCommand
  ) throws(Unsayable) {
    switch options.version {
    case .http1: break
    case .http2: try command.add("--http2")
    case .http2Only: try command.add("--http2-prior-knowledge")
    }
    if options.followsRedirects { try command.add("-L") }
    if !options.verifiesCertificates { try command.add("-k") }
    if let path = options.authorities {
      try command.add(path.hasSuffix("/") ? "--capath" : "--cacert", path)
    }
    if let path = options.clientCertificate { try command.add("--cert", path) }
    if let path = options.clientKey { try command.add("--key", path) }
    if let proxy = options.proxy, !proxy.isEmpty {
      try command.add("--proxy", request.masked(proxy))
    }
    if let seconds = options.connectTimeout, seconds != options.readTimeout {
      try command.add("--connect-timeout", SpokenRequest.seconds(seconds))
    }
    if let seconds = options.readTimeout {
      try command.add("--max-time", SpokenRequest.seconds(seconds))
    }
  }
}
