internal import Syntax

/// A request command taken apart: the method, the path, what is sent with it, and how.
struct RequestLine {
  let method: String
  let path: Word
  /// Query parameters and header fields in the order written; a name that is repeated keeps its
  /// first place.
  private(set) var parameters: [(name: String, values: [Expression])] = []
  private(set) var headers: [(name: String, value: Expression)] = []
  private(set) var body = RequestBody()
  private(set) var options = RequestOptions()
  /// The items as written, and where.
  private(set) var operands: [(item: RequestItem, range: SourceRange)] = []

  /// `home` is the folder that `~` means at the start of a file's name.
  init(_ line: CommandLine, in source: SourceText, home: String?) throws(Failure) {
    method = line.name.text
    var words = line.words[...]
    var plain: [Word] = []
    while let word = words.popFirst() {
      if word.isOption {
        try options.read(word, rest: &words, home: home)
      } else {
        plain.append(word)
      }
    }
    guard let path = plain.first else {
      throw .command(
        CommandError(
          "\(line.name.text) needs a path or a URL",
          at: line.range,
          hint: "\(line.name.text) /tasks"
        )
      )
    }
    self.path = path
    for word in plain.dropFirst() {
      let item = try parsing { () throws(SyntaxError) in
        try RequestItem.parse(word, in: source, home: home)
      }
      operands.append((item, word.range))
      try add(item, word)
    }
    body.isForm = options.sendsForm
    try options.check(method, at: line.range)
  }

  /// RFC 9110 §9.3: these methods have no use for a body, so a plain item is a parameter.
  private var sendsBody: Bool { ["post", "put", "patch"].contains(method) }

  private mutating func add(_ item: RequestItem, _ word: Word) throws(Failure) {
    switch item {
    case .item(let name, _, let text) where sendsBody:
      try body.add(field: name, Expression(.string(text)), at: word.range)
    case .item(let name, let values, _), .parameter(let name, let values, _):
      addParameter(name, values)
    case .expression(let name, let value): try body.add(field: name, value, at: word.range)
    case .header(let name, let value): addHeader(name, Expression(.string(value)))
    case .removedHeader(let name): addHeader(name, Expression(.none))
    case .file(let path): try body.setFile(path, at: word.range)
    case .upload(let name, let upload):
      try body.add(upload: upload, as: name, at: word.range)
    }
  }

  private mutating func addParameter(_ name: String, _ values: [String]) {
    let values = values.map { Expression(.string($0)) }
    if let place = parameters.firstIndex(where: { $0.name == name }) {
      parameters[place].values += values
    } else {
      parameters.append((name, values))
    }
  }

  private mutating func addHeader(_ name: String, _ value: Expression) {
    headers.removeAll { $0.name.lowercased() == name.lowercased() }
    headers.append((name, value))
  }

  /// The header fields that the line asks for, with the type of a file where nothing is said of it.
  var allHeaders: [(name: String, value: Expression)] {
    guard let type = body.fileType,
      !headers.contains(where: { $0.name.lowercased() == "content-type" })
    else { return headers }
    return headers + [("Content-Type", Expression(.string(type)))]
  }
}

extension Word {
  /// `--name`, unless it was quoted.
  var isOption: Bool {
    pieces.first.map { !$0.isQuoted && $0.text.hasPrefix("--") } ?? false
  }
}
