import HTTP
import Interpreter
import Values

extension RequestPreparation {
  func setBody(data: Value, files: Value, json: Value) throws(PythonException) {
    var contentType: String?
    var body = Value.none
    if !data.isTrue, !json.isNone {
      contentType = "application/json"
      body = .bytes(Bytes(Array(try self.json(json).utf8)))
    }
    if try StreamedBody.isOne(data, interpreter) {
      guard !files.isTrue else {
        throw PythonException(
          ExceptionClasses.notImplementedError,
          "Streamed bodies and files are mutually exclusive."
        )
      }
      return try setStream(data)
    }
    if files.isTrue {
      let form = try Multipart(interpreter).encode(files: files, data: data)
      contentType = form.contentType
      guard form.content.isInMemory else {
        prepared.headers?["Content-Length"] = .string(String(form.content.count))
        if prepared.headers?["Content-Type"] == nil {
          prepared.headers?["Content-Type"] = .string(form.contentType)
        }
        prepared.content = form.content
        return
      }
      body = .bytes(Bytes(form.content.bytes()))
    } else if data.isTrue {
      body = try FormEncoding(interpreter).encode(data)
      switch data {
      case .string, .bytes: contentType = nil
      default: contentType = "application/x-www-form-urlencoded"
      }
    }
    try setLength(of: body)
    if let contentType, prepared.headers?["Content-Type"] == nil {
      prepared.headers?["Content-Type"] = .string(contentType)
    }
    prepared.body = body
  }

  /// Sets `Content-Length` for what has a length.
  func setLength(of body: Value) throws(PythonException) {
    let count: Int
    switch body {
    case .none:
      if case .string("GET") = prepared.method { return }
      if case .string("HEAD") = prepared.method { return }
      if prepared.headers?["Content-Length"] == nil {
        prepared.headers?["Content-Length"] = .string("0")
      }
      return
    case .string(let text): count = text.utf8.count
    case .bytes(let bytes): count = bytes.bytes.count
    case .object, .set: count = try StreamedBody(body, interpreter).length()
    default: return
    }
    if count > 0 { prepared.headers?["Content-Length"] = .string(String(count)) }
  }

  private func setStream(_ data: Value) throws(PythonException) {
    let length = try StreamedBody(data, interpreter).length()
    prepared.body = data
    if length > 0 {
      prepared.headers?["Content-Length"] = .string(String(length))
    } else {
      prepared.headers?["Transfer-Encoding"] = .string("chunked")
    }
  }

  private func json(_ value: Value) throws(PythonException) -> String {
    let options = try JSONOptions([nil, nil, nil, .bool(false)], function: "dumps", interpreter)
    do throws(PythonException) {
      return try options.write(value, interpreter)
    } catch {
      guard error.object.type.isSubclass(of: ExceptionClasses.valueError) else { throw error }
      throw RequestsErrors.exception(
        RequestsErrors.invalidJSON,
        error.object.text,
        request: .object(prepared)
      )
    }
  }
}

extension [Value] {
  /// The bytes of strings and bytes, one after the other.
  func flatMapBytes() throws(PythonException) -> [UInt8] {
    var all: [UInt8] = []
    for value in self {
      switch value {
      case .string(let text): all += Array<UInt8>(text.utf8)
      case .bytes(let bytes): all += bytes.bytes
      default: throw .type("a bytes-like object is required, not '\(value.typeName)'")
      }
    }
    return all
  }
}
