import Interpreter
import Values

extension RequestPreparation {
  func setBody(of prepared: PreparedRequestObject) throws(PythonException) {
    var contentType: String?
    var body = Value.none
    let (data, json) = (arguments.data, arguments.json)
    if !data.isTrue, !json.isNone {
      contentType = "application/json"
      body = .bytes(Bytes(Array(try self.json(json).utf8)))
    }
    if let stream = try streamed(data) {
      guard !arguments.files.isTrue else {
        throw PythonException(
          ExceptionClasses.notImplementedError,
          "Streamed bodies and files are mutually exclusive."
        )
      }
      return setStream(stream, of: prepared)
    }
    if arguments.files.isTrue {
      let form = try Multipart(interpreter).encode(files: arguments.files, data: data)
      body = .bytes(Bytes(form.body))
      contentType = form.contentType
    } else if data.isTrue {
      body = try FormEncoding(interpreter).encode(data)
      switch data {
      case .string, .bytes: contentType = nil
      default: contentType = "application/x-www-form-urlencoded"
      }
    }
    guard try length(of: body, prepared) else {
      throw .type(
        "'body' must be a bytes-like object, file-like object, or iterable. "
          + "Instead was \(body.representation)"
      )
    }
    if let contentType, prepared.headers["Content-Type"] == nil {
      prepared.headers["Content-Type"] = .string(contentType)
    }
    prepared.body = body
  }

  /// Sets `Content-Length`; false when the value is no body.
  private func length(
    of body: Value,
    _ prepared: PreparedRequestObject
  ) throws(PythonException) -> Bool {
    let count: Int
    switch body {
    case .none:
      let method = prepared.method.text
      if method != "GET", method != "HEAD", prepared.headers["Content-Length"] == nil {
        prepared.headers["Content-Length"] = .string("0")
      }
      return true
    case .string(let text): count = text.utf8.count
    case .bytes(let bytes): count = bytes.bytes.count
    default: return false
    }
    if count > 0 { prepared.headers["Content-Length"] = .string(String(count)) }
    return true
  }

  private func json(_ value: Value) throws(PythonException) -> String {
    let options = try JSONOptions([nil, nil, nil, .bool(false)], function: "dumps", interpreter)
    do throws(PythonException) {
      return try options.write(value, interpreter)
    } catch {
      guard error.object.type.isSubclass(of: ExceptionClasses.valueError) else { throw error }
      throw RequestsErrors.exception(RequestsErrors.invalidJSON, error.object.text)
    }
  }

  // MARK: - Streams

  private enum Stream {
    case file([UInt8])
    case chunks([UInt8])
  }

  /// A file, read whole, or the pieces of an iterable; nil for what is a body by itself.
  private func streamed(_ data: Value) throws(PythonException) -> Stream? {
    switch data {
    case .set(let set): return .chunks(try set.elements.flatMapBytes())
    case .object(let object):
      if object is any Instance, try interpreter.isMappingLike(data) { return nil }
      if let read = try interpreter.findAttribute("read", of: data) {
        return .file(try [interpreter.call(read, Arguments())].flatMapBytes())
      }
      guard let pieces = try interpreter.iterated(data) else { return nil }
      return .chunks(try pieces.flatMapBytes())
    default: return nil
    }
  }

  private func setStream(_ stream: Stream, of prepared: PreparedRequestObject) {
    switch stream {
    case .file(let bytes):
      prepared.body = .bytes(Bytes(bytes))
      if bytes.isEmpty {
        prepared.headers["Transfer-Encoding"] = .string("chunked")
      } else {
        prepared.headers["Content-Length"] = .string(String(bytes.count))
      }
    case .chunks(let bytes):
      prepared.body = .bytes(Bytes(bytes))
      prepared.headers["Transfer-Encoding"] = .string("chunked")
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
