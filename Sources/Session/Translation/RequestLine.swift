internal import Syntax

/// A request command taken apart: the method, the path, what is sent with it, and how.
struct RequestLine {
  let method: String
  let path: Word
  /// Query parameters, header fields and body fields in the order written; a name that is repeated
  /// keeps its first place.
  private(set) var parameters: [(name: String, values: [Expression])] = []
  private(set) var headers: [(name: String, value: Expression)] = []
  private(set) var fields: [(name: String, value: Expression)] = []
  private(set) var options = RequestOptions()

  init(_ line: CommandLine, in source: SourceText) throws(Failure) {
    method = line.name.text
    var words = line.words[...]
    var operands: [Word] = []
    while let word = words.popFirst() {
      if word.isOption { try options.read(word, rest: &words) } else { operands.append(word) }
    }
    guard let path = operands.first else {
      throw .command(
        CommandError(
          "\(line.name.text) needs a path or a URL",
          at: line.range,
          hint: "\(line.name.text) /tasks"
        )
      )
    }
    self.path = path
    for word in operands.dropFirst() {
      let item = try parsing { () throws(SyntaxError) in
        try RequestItem.parse(word, in: source)
      }
      try add(item, word)
    }
  }

  /// RFC 9110 §9.3: these methods have no use for a body, so a plain item is a parameter.
  private var sendsBody: Bool { ["post", "put", "patch"].contains(method) }

  private mutating func add(_ item: RequestItem, _ word: Word) throws(Failure) {
    switch item {
    case .item(let name, let values, let text):
      if sendsBody {
        addField(name, Expression(.string(text)))
      } else {
        addParameter(name, values)
      }
    case .parameter(let name, let values, _): addParameter(name, values)
    case .expression(let name, let value): addField(name, value)
    case .header(let name, let value): addHeader(name, Expression(.string(value)))
    case .removedHeader(let name): addHeader(name, Expression(.none))
    case .file, .upload:
      throw .command(
        CommandError(
          "bodies from files are not part of this version",
          at: word.range,
          hint: "give the fields as name=value or name:=EXPR"
        )
      )
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

  private mutating func addField(_ name: String, _ value: Expression) {
    if let place = fields.firstIndex(where: { $0.name == name }) {
      fields[place].value = value
    } else {
      fields.append((name, value))
    }
  }
}

extension Word {
  /// `--name`, unless it was quoted.
  fileprivate var isOption: Bool {
    pieces.first.map { !$0.isQuoted && $0.text.hasPrefix("--") } ?? false
  }
}
