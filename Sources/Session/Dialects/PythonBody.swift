internal import Syntax

/// The arguments of `requests` that make a body.
struct PythonBody {
  private(set) var arguments: [(name: String, value: Expression)] = []
  /// The `Content-Type` that `requests` sends for them by itself.
  private(set) var impliedType: String?

  init(_ request: SpokenRequest, _ expressions: inout PythonExpressions) {
    if let path = request.bodyFile, !request.isChunked {
      arguments = [("data", Expression.open(path))]
      return
    }
    switch request.form {
    case .none: return
    case .json(let value):
      if let literal = expressions.literal(value) {
        arguments = [("json", literal)]
        impliedType = "application/json"
        return
      }
    case .form(let pairs):
      arguments = [("data", expressions.pairs(pairs))]
      impliedType = SpokenBody.formType
      return
    case .multipart(let form):
      let files = form.parts.map { Self.file($0, request, &expressions) }
      arguments = [("files", Expression(.list(files)))]
      impliedType = request.contentType
      return
    case .bytes: break
    }
    let body = Self.content(request.body, &expressions)
    guard request.isChunked else {
      arguments = [("data", body)]
      return
    }
    // An iterator has no length, so it is sent in chunks.
    let chunks = request.body.isEmpty ? [] : [expressions.bytes(request.body)]
    let iterator = Expression(
      .call(
        Expression(.name("iter")),
        arguments: [.positional(Expression(.list(chunks)))]
      )
    )
    arguments = [("data", iterator)]
  }

  /// Text where it is text: ASCII as it is, the rest encoded in the open.
  private static func content(
    _ bytes: [UInt8],
    _ expressions: inout PythonExpressions
  ) -> Expression {
    guard let text = String(validating: bytes, as: UTF8.self), !bytes.contains(0) else {
      return expressions.bytes(bytes)
    }
    return bytes.allSatisfy { $0 < 0x80 } ? expressions.text(text) : expressions.encoded(text)
  }

  /// `(field, (file name, content, type))`.
  private static func file(
    _ part: MultipartForm.Part,
    _ request: SpokenRequest,
    _ expressions: inout PythonExpressions
  ) -> Expression {
    let name = part.fileName.map { Expression(.string($0)) } ?? Expression(.none)
    var parts = [name]
    if let path = request.file(for: part) {
      parts.append(Expression.open(path))
    } else {
      parts.append(content(part.content, &expressions))
    }
    if let type = part.type { parts.append(Expression(.string(type))) }
    return Expression(.tuple([Expression(.string(part.name)), Expression(.tuple(parts))]))
  }
}
