internal import HTTP
internal import Syntax

/// The body of a curl line as an expression, files read when it is evaluated.
struct CurlBody {
  /// nil when there is no body.
  let expression: Expression?
  /// The whole as text, when no file has to be read for it.
  let text: String?

  init(_ line: CurlLine, _ files: Files) throws(Failure) {
    guard line.parts.isEmpty else {
      expression = Expression(.list(line.parts.map(Self.part)))
      text = nil
      return
    }
    guard !line.data.isEmpty else {
      expression = nil
      text = nil
      return
    }
    var pieces: [Piece] = []
    for (place, data) in line.data.enumerated() {
      if place > 0, !data.isJSON { Self.append(.bytes([UInt8(ascii: "&")]), to: &pieces) }
      Self.append(try Self.piece(data, files, isRead: line.isGet, line), to: &pieces)
    }
    expression = Self.expression(of: pieces)
    if case .bytes(let bytes)? = pieces.first, pieces.count == 1 {
      text = String(decoding: bytes, as: UTF8.self)
    } else {
      text = nil
    }
  }

  private enum Piece {
    case bytes([UInt8])
    case file(path: String, keepsLines: Bool)
  }

  private static func append(_ piece: Piece, to pieces: inout [Piece]) {
    if case .bytes(let bytes) = piece, case .bytes(let before)? = pieces.last {
      pieces[pieces.count - 1] = .bytes(before + bytes)
    } else {
      pieces.append(piece)
    }
  }

  /// A file that becomes a part of the URL, or is encoded, is read now.
  private static func piece(
    _ data: CurlData,
    _ files: Files,
    isRead: Bool,
    _ line: CurlLine
  ) throws(Failure) -> Piece {
    switch data.content {
    case .bytes(let bytes): return .bytes(bytes)
    case .file(let path, let keepsLines):
      guard isRead else { return .file(path: path, keepsLines: keepsLines) }
      let bytes = try read(path, files, line)
      return .bytes(keepsLines ? bytes : bytes.filter { ![0, 0x0A, 0x0D].contains($0) })
    case .encodedFile(let name, let path):
      let text = CurlData.encode(try read(path, files, line))
      return .bytes(Array(((name.isEmpty ? "" : name + "=") + text).utf8))
    }
  }

  private static func read(
    _ path: String,
    _ files: Files,
    _ line: CurlLine
  ) throws(Failure) -> [UInt8] {
    do throws(FileError) {
      return try files.read(path)
    } catch {
      throw .command(CommandError(error.message, status: .stepFailed))
    }
  }

  // MARK: - Expressions

  private static func expression(of pieces: [Piece]) -> Expression {
    if pieces.count == 1 { return expression(pieces[0]) }
    let parts = pieces.map { piece in
      if case .bytes(let bytes) = piece { Expression(.bytes(bytes)) } else { expression(piece) }
    }
    let joint = Expression(.attribute(Expression(.bytes([])), name: "join"))
    return Expression(.call(joint, arguments: [.positional(Expression(.list(parts)))]))
  }

  private static func expression(_ piece: Piece) -> Expression {
    switch piece {
    case .bytes(let bytes): return literal(bytes)
    case .file(let path, let keepsLines):
      let text = method("read", of: Expression.open(path))
      guard !keepsLines else { return text }
      return ["\r", "\n", "\0"].reduce(text) { text, mark in
        method("replace", of: text, Expression(.bytes(Array(mark.utf8))), Expression(.bytes([])))
      }
    }
  }

  /// Text where the bytes are text.
  static func literal(_ bytes: [UInt8]) -> Expression {
    String(validating: bytes, as: UTF8.self).map { Expression(.string($0)) }
      ?? Expression(.bytes(bytes))
  }

  /// A name or a password: curl sends the bytes it got, `requests` encodes text as Latin-1.
  static func credential(_ word: CurlWord) -> Expression {
    word.bytes.allSatisfy { $0 < 0x80 }
      ? Expression(.string(word.text)) : Expression(.bytes(word.bytes))
  }

  private static func method(
    _ name: String,
    of value: Expression,
    _ arguments: Expression...
  ) -> Expression {
    Expression(
      .call(
        Expression(.attribute(value, name: name)),
        arguments: arguments.map { .positional($0) }
      )
    )
  }

  /// `('name', (file name or None, content, type))`.
  private static func part(_ part: CurlPart) -> Expression {
    let content =
      switch part.content {
      case .bytes(let bytes): literal(bytes)
      case .upload(let path): Expression.open(path)
      case .text(let path): method("read", of: Expression.open(path))
      }
    let name = part.fileName.map { Expression(.string($0)) } ?? Expression(.none)
    let type = part.type.map { [Expression(.string($0))] } ?? []
    let value = Expression(.tuple([name, content] + type))
    return Expression(.tuple([Expression(.string(part.name)), value]))
  }
}
