import Syntax

extension RequestCase {
  /// The input for apiwalk: a command where commands can say it, a Python line otherwise.
  func input(_ base: String) -> String { command(base) ?? python(base) }

  private func command(_ base: String) -> String? {
    let commands = ["GET", "HEAD", "DELETE", "OPTIONS", "POST", "PUT", "PATCH"]
    guard commands.contains(method), Self.isGrouped(query.map(\.0)) else { return nil }
    var words = [method.lowercased(), Self.quoted(base + path.doublingBraces)]
    words += query.map { Self.quoted($0.0) + "==" + Self.quoted($0.1) }
    for (name, value) in allHeaders {
      guard !value.isEmpty else { return nil }
      words.append(Self.quoted(name) + ":" + Self.quoted(value))
    }
    switch body {
    case .none: break
    case .form(let pairs):
      guard Set(pairs.map(\.0)).count == pairs.count else { return nil }
      words.append("--form")
      words += pairs.map { Self.quoted($0.0) + "=" + Self.quoted($0.1) }
    case .json(let fields):
      for (name, value) in fields {
        let isText = value.hasPrefix("\"") && !value.contains("\\")
        guard isText else { return nil }
        words.append("\(name)=" + Self.quoted(String(value.dropFirst().dropLast())))
      }
    case .multipart, .text, .bytes: return nil
    }
    if let follows { words.append(follows ? "--follow" : "--no-follow") }
    if case .basic = credentials { return nil }
    let line = words.joined(separator: " ")
    return line.contains("\n") || line.contains("\t") ? nil : line
  }

  private static func quoted(_ text: String) -> String {
    var out = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\"" || scalar == "\\" { out += "\\" }
      out.unicodeScalars.append(scalar)
    }
    return out + "\""
  }

  private func python(_ base: String) -> String {
    func text(_ text: String) -> String { Unparser.source(of: Expression(.string(text))) }
    func pairs(_ pairs: [(String, String)]) -> String {
      "[" + pairs.map { "(\(text($0.0)), \(text($0.1)))" }.joined(separator: ", ") + "]"
    }
    var arguments = [text(method), text(base + path)]
    if !query.isEmpty { arguments.append("params=\(pairs(query))") }
    arguments.append("headers=dict(\(pairs(allHeaders)))")
    switch body {
    case .none: break
    case .json(let fields):
      let json = "{" + fields.map { "\"\($0.0)\": \($0.1)" }.joined(separator: ", ") + "}"
      arguments.append("json=json.loads(\(text(json)))")
    case .form(let fields): arguments.append("data=\(pairs(fields))")
    case .multipart(let parts):
      let files = parts.map { part in
        let name = part.file.map { text($0) } ?? "None"
        let type = part.type.map { ", \(text($0))" } ?? ""
        return "(\(text(part.name)), (\(name), \(text(part.content))\(type)))"
      }
      arguments.append("files=[\(files.joined(separator: ", "))]")
    case .text(let body, _): arguments.append("data=\(text(body)).encode()")
    case .bytes(let bytes, _):
      arguments.append("data=\(Unparser.source(of: Expression(.bytes(bytes))))")
    }
    if case .basic(let name, let password) = credentials {
      arguments.append("auth=(\(text(name)), \(text(password)))")
    }
    if let follows { arguments.append("allow_redirects=\(follows ? "True" : "False")") }
    if follows == nil, method == "HEAD" { arguments.append("allow_redirects=False") }
    return "response = requests.request(\(arguments.joined(separator: ", ")))"
  }
}

extension String {
  /// A path is an f-string.
  fileprivate var doublingBraces: String {
    split(separator: "{", omittingEmptySubsequences: false).joined(separator: "{{")
      .split(separator: "}", omittingEmptySubsequences: false).joined(separator: "}}")
  }
}
