internal import Interpreter
internal import Syntax
internal import Values

/// The word of a request command that a failure is about, so that the caret stands under it.
///
/// What a command makes of its words has no place in the line: Python's own words tell which of them
/// was meant.
struct Culprit {
  private let line: RequestLine
  private let exception: PythonException

  init(of exception: PythonException, in line: RequestLine) {
    self.exception = exception
    self.line = line
  }

  /// nil when it is about the request as a whole, or more than one word could be meant.
  var range: SourceRange? {
    let found = line.operands.filter { isMeant($0.item) }
    if let only = found.first { return found.count == 1 ? only.range : nil }
    let files = line.options.files.filter { message.hasSuffix("invalid path: \($0.path)") }
    return files.first?.range
  }

  private var message: String { exception.lastLine }

  private func isMeant(_ item: RequestItem) -> Bool {
    switch item {
    case .file(let path): namesFile(path)
    case .upload(_, let upload): namesFile(upload.path)
    case .header(let name, let value): isMeant(header: name, value)
    case .expression(_, let value): message.contains("Out of range float") && !value.isPlain
    case .item, .parameter, .removedHeader: false
    }
  }

  /// `[Errno 2] No such file or directory: 'missing.json'`.
  private func namesFile(_ path: String) -> Bool {
    message.contains("[Errno ") && message.hasSuffix(": " + Value.string(path).representation)
  }

  /// A header that is not Latin-1 (RFC 9110 §5.5), or holds what none may.
  private func isMeant(header name: String, _ value: String) -> Bool {
    if message.hasPrefix("UnicodeEncodeError") {
      return (name + value).unicodeScalars.contains { $0.value > 0xFF }
    }
    return message.contains("InvalidHeader")
      && [name, value].contains { message.hasSuffix(": " + Value.string($0).representation) }
  }
}

extension Expression {
  /// Whether it is made of literals, all of which JSON has.
  fileprivate var isPlain: Bool {
    switch kind {
    case .none, .boolean, .integer, .string: true
    case .float(let value): value.isFinite
    case .list, .dictionary: parts.allSatisfy(\.isPlain)
    default: false
    }
  }
}

extension Failure {
  /// The same, at the word of the line that it is about if it has no place yet.
  func placed(in line: RequestLine) -> Failure {
    guard case .python(let exception) = self, exception.range.map(\.isEmpty) ?? true,
      let range = Culprit(of: exception, in: line).range
    else { return self }
    return placed(at: range)
  }
}
