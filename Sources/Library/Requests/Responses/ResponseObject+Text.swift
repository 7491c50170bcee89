import HTTP
package import Interpreter
package import Values

extension ResponseObject {
  /// The name of the encoding, when there is one.
  var encodingName: String? {
    guard case .string(let name) = encoding, !name.isEmpty else { return nil }
    return name
  }

  /// `response.text`: what can't be decoded is replaced.
  package func decodedText() throws(PythonException) -> String {
    let body = try load()
    guard !body.isEmpty else { return "" }
    return ContentType.text(body, encoding: encodingName ?? ContentType.apparentEncoding(of: body))
  }

  /// `response.json()`, from the bytes themselves wherever they say what they are.
  package func json() throws(PythonException) -> Value {
    let bytes = try load()
    if encodingName == nil, bytes.count > 3 {
      if let value = try parsed(bytes) { return value }
    } else {
      let named = encodingName.flatMap { Encoding(name: $0) }
      // What `json.loads` says of bytes it does not say of a text.
      let isUnmarked = bytes.count < 4 || !bytes.prefix(4).contains(0)
      if named == .utf8 || named == .ascii, isUnmarked, !bytes.starts(with: [0xEF, 0xBB, 0xBF]),
        let value = try parsed(bytes)
      {
        return value
      }
    }
    return try parsedText()
  }

  private func parsedText() throws(PythonException) -> Value { try parsed(decodedText()) }

  private func parsed(_ text: String) throws(PythonException) -> Value {
    do throws(JSONError) {
      return try JSONReader.read(text)
    } catch {
      throw failure(error, in: text)
    }
  }

  /// nil when the bytes are not in the encoding that they seem to be in.
  private func parsed(_ bytes: [UInt8]) throws(PythonException) -> Value? {
    do throws(JSONError) {
      return try JSONReader.read(bytes)
    } catch {
      if error.fault?.kind == .unicodeDecodeError { return nil }
      throw failure(error, in: ContentType.jsonText(bytes) ?? "")
    }
  }

  private func failure(_ error: JSONError, in text: String) -> PythonException {
    if let fault = error.fault { return PythonException(fault) }
    return RequestsErrors.decoding(
      error.message,
      document: .string(text),
      position: error.position,
      line: error.line,
      column: error.column
    )
  }

  /// `response.json(**kwargs)`: the keywords are those of `json.loads`.
  func json(
    _ keywords: [(name: String, value: Value)],
    _ interpreter: Interpreter
  ) throws(PythonException) -> Value {
    let loads = try interpreter.attribute("loads", of: .object(interpreter.importModule("json")))
    let bytes = try load()
    var guess: String?
    if encodingName == nil, bytes.count > 3 { guess = ContentType.jsonText(bytes) }
    let text: String
    if let guess { text = guess } else { text = try decodedText() }
    do throws(PythonException) {
      return try interpreter.call(loads, Arguments([.string(text)], keywords: keywords))
    } catch {
      guard error.object.type === JSONErrors.decodeError,
        case .int(let position)? = error.object.attributes["pos"],
        case .int(let line)? = error.object.attributes["lineno"],
        case .int(let column)? = error.object.attributes["colno"]
      else { throw error }
      throw RequestsErrors.decoding(
        error.object.attributes["msg"]?.text ?? "",
        document: .string(text),
        position: position.small ?? 0,
        line: line.small ?? 1,
        column: column.small ?? 1
      )
    }
  }
}
