import Foundation
import HTTP

extension RequestCase {
  // MARK: - requests

  /// As the script of `requests` reads it.
  func description(_ base: String) -> [String: Any] {
    var made: [String: Any] = [
      "method": method, "url": base + path, "params": query.map { [$0.0, $0.1] },
      "headers": allHeaders.map { [$0.0, $0.1] },
    ]
    switch body {
    case .none: break
    case .json: made["json"] = String(decoding: bodyBytes ?? [], as: UTF8.self)
    case .form(let pairs): made["data"] = pairs.map { [$0.0, $0.1] }
    case .multipart(let parts):
      made["files"] = parts.map { [$0.name, $0.file, $0.content, $0.type] as [Any?] }.map { row in
        row.map { $0 ?? NSNull() }
      }
    case .text, .bytes: made["body"] = Data(bodyBytes ?? []).base64EncodedString()
    }
    if case .basic(let name, let password) = credentials { made["auth"] = [name, password] }
    if let follows {
      made["follows"] = follows
    } else if method == "HEAD" {
      made["follows"] = false
    }
    return made
  }

  static let requestsScript = """
    import base64, json, sys, requests
    for case in json.load(open(sys.argv[1])):
        given = {}
        if 'json' in case: given['json'] = json.loads(case['json'])
        if 'data' in case: given['data'] = [tuple(pair) for pair in case['data']]
        if 'body' in case: given['data'] = base64.b64decode(case['body'])
        if 'files' in case:
            given['files'] = [
                (name, (file, content, kind) if kind else (file, content))
                for name, file, content, kind in case['files']
            ]
        if 'auth' in case: given['auth'] = tuple(case['auth'])
        requests.request(
            case['method'], case['url'], params=[tuple(pair) for pair in case['params']],
            headers=dict(case['headers']), allow_redirects=case.get('follows', True), **given)
    """

  // MARK: - curl

  /// The line for a shell; what an argument can't hold is in a file of the folder.
  func curlLine(_ base: String, _ folder: Foundation.URL) throws -> String {
    var words = ["-s", "-o", "/dev/null", "-g", "--path-as-is"]
    if method == "HEAD" {
      words.append("-I")
    } else if method != "POST" || isBodiless {
      words += ["-X", method]
    }
    for (name, value) in allHeaders {
      // The value of `curl -H` is bytes; the others send Latin-1 where they can.
      words += ["-H", value.isEmpty ? "\(name);" : "\(name): \(value)"]
    }
    if case .basic(let name, let password) = credentials { words += ["-u", "\(name):\(password)"] }
    if follows == true { words += ["-L"] }
    switch body {
    case .none: break
    case .json where number % 2 == 0:
      if !allHeaders.contains(where: { $0.0 == "Content-Type" }) {
        words += ["-H", "Content-Type: application/json"]
      }
      words += ["-d", String(decoding: bodyBytes ?? [], as: UTF8.self)]
    case .json:
      words += ["-H", "Accept: */*", "--json", String(decoding: bodyBytes ?? [], as: UTF8.self)]
    case .form(let pairs):
      // A space is `+` for some and `%20` for others; both are right.
      let isPlain = pairs.allSatisfy {
        $0.0.allSatisfy(\.isLetter) && $0.0.utf8.count == $0.0.count
      }
      if isPlain, pairs.allSatisfy({ !$0.1.contains(" ") }) {
        for pair in pairs { words += ["--data-urlencode", "\(pair.0)=\(pair.1)"] }
      } else {
        words += ["--data-raw", Query.encode(pairs.map { (Array($0.0.utf8), Array($0.1.utf8)) })]
      }
    case .multipart(let parts):
      for part in parts {
        guard let file = part.file else {
          words += ["--form-string", "\(part.name)=\(part.content)"]
          continue
        }
        try Data(part.content.utf8).write(to: folder.appending(path: file))
        words += ["-F", "\(part.name)=@\(file);type=\(part.type ?? "")"]
      }
    case .text, .bytes:
      try Data(bodyBytes ?? []).write(to: folder.appending(path: "\(number).body"))
      if !allHeaders.contains(where: { $0.0 == "Content-Type" }) {
        words += ["-H", "Content-Type:"]
      }
      words += ["--data-binary", "@\(number).body"]
    }
    let query = Query.encode(self.query.map { (Array($0.0.utf8), Array($0.1.utf8)) })
    words.append(base + target + (query.isEmpty ? "" : (target.contains("?") ? "&" : "?") + query))
    return "curl " + words.map(Self.shellQuoted).joined(separator: " ")
  }

  private var isBodiless: Bool { if case .none = body { true } else { false } }

  static func shellQuoted(_ text: String) -> String {
    "'" + text.components(separatedBy: "'").joined(separator: "'\\''") + "'"
  }

  // MARK: - HTTPie

  /// The arguments after `http`, and the standard input; nil for what it has no words for.
  func httpieArguments(_ base: String, _ folder: Foundation.URL) throws -> (
    words: [String], input: String?
  )? {
    guard !isBeyondHTTPie, Self.isGrouped(query.map(\.0)) else { return nil }
    var words: [String] = []
    var items: [String] = []
    var input: String?
    for pair in query {
      guard let item = Self.item(pair.0, "==", pair.1) else { return nil }
      items.append(item)
    }
    for (name, value) in allHeaders {
      guard let item = value.isEmpty ? "\(name);" : Self.item(name, ":", value) else { return nil }
      items.append(item)
    }
    let hasType = allHeaders.contains { $0.0 == "Content-Type" }
    let acceptsAll = !allHeaders.contains { $0.0 == "Accept" }
    switch body {
    case .none: break
    case .json(let fields):
      for (name, value) in fields {
        guard let item = Self.item(name, ":=", value) else { return nil }
        items.append(item)
      }
      if acceptsAll { items.append("Accept:*/*") }
    case .form(let pairs):
      guard Self.isGrouped(pairs.map(\.0)) else { return nil }
      for pair in pairs {
        guard let item = Self.item(pair.0, "=", pair.1) else { return nil }
        items.append(item)
      }
      words.append("--form")
      items.append("Content-Type:application/x-www-form-urlencoded")
    case .multipart(let parts):
      guard Self.isGrouped(parts.map(\.name)) else { return nil }
      words.append("--multipart")
      for part in parts {
        if let file = part.file {
          try Data(part.content.utf8).write(to: folder.appending(path: file))
          items.append("\(part.name)@\(file);type=\(part.type ?? "")")
        } else {
          guard let item = Self.item(part.name, "=", part.content) else { return nil }
          items.append(item)
        }
      }
    case .text, .bytes:
      let file = folder.appending(path: "\(number).body")
      try Data(bodyBytes ?? []).write(to: file)
      input = file.path
      if !hasType { items.append("Content-Type:") }
      if acceptsAll { items.append("Accept:*/*") }
    }
    if input == nil { words.append("--ignore-stdin") }
    if follows == true { words.append("--follow") }
    if case .basic(let name, let password) = credentials { words += ["-a", "\(name):\(password)"] }
    return (words + [method, base + path] + items, input)
  }

  private static func item(_ name: String, _ separator: String, _ value: String) -> String? {
    let marks = Set(":;=@")
    // A backslash before a mark can't be written.
    for (one, next) in zip(value, value.dropFirst()) where one == "\\" && marks.contains(next) {
      return nil
    }
    let key = name.map { marks.contains($0) ? "\\\($0)" : String($0) }.joined()
    let isMarked = value.first.map { marks.contains($0) } ?? false
    return key + separator + (isMarked ? "\\" : "") + value
  }

  /// Runs HTTPie many times in one process: `[{"words": […], "input": path or null}]`.
  static let httpieScript = """
    import json, sys
    from httpie.context import Environment
    from httpie.core import main
    for call in json.load(open(sys.argv[1])):
        path = call['input']
        output, error = open('/dev/null', 'w'), open('httpie.err', 'w+')
        env = Environment(
            stdin=open(path or '/dev/null', 'rb'), stdin_isatty=False, stdout=output,
            stdout_isatty=False, stderr=error)
        code = main(['http'] + call['words'], env)
        if code:
            error.seek(0)
            print('http', call['words'], 'ended with', code, error.read())
    """
}
