import HTTP
import Interpreter
import Values

/// `response.raw`: the body as it comes, content codings left on unless asked.
final class RawResponse: Instance {
  private let response: ResponseObject

  init(_ response: ResponseObject) { self.response = response }

  static let type: ClassObject = {
    let type = ClassObject("HTTPResponse", module: "urllib3.response")
    type.addPythonMethod("read", "amt=None, decode_content=None, cache_content=False") {
      (raw: RawResponse, _, bound) throws(PythonException) in
      .bytes(Bytes(try raw.read(raw.size(bound[1]), decodes: raw.decodes(bound[2]))))
    }
    type.addPythonMethod("stream", "amt=65536, decode_content=None") {
      (raw: RawResponse, _, bound) throws(PythonException) in
      let size = bound[1] == nil ? 65_536 : try raw.size(bound[1])
      return .object(RawPieces(raw, size: size, decodes: raw.decodes(bound[2])))
    }
    for name in ["close", "release_conn", "drain_conn"] {
      type.addPythonMethod(name, "") { (raw: RawResponse, _, _) throws(PythonException) in
        if name != "release_conn" { raw.response.close() }
        return .none
      }
    }
    type.addPythonMethod("isclosed", "") {
      (raw: RawResponse, _, _) throws(PythonException) in .bool(raw.isClosed)
    }
    type.addPythonMethod("readable", "") {
      (_: RawResponse, _, _) throws(PythonException) in .bool(true)
    }
    type.addPythonMethod("getheader", "name, default=None") {
      (raw: RawResponse, _, bound) throws(PythonException) in
      try raw.response.headers.get(bound[1] ?? .none) ?? bound[2] ?? .none
    }
    return type
  }()

  var type: ClassObject { Self.type }
  var attributeNames: [String] {
    ["closed", "decode_content", "headers", "reason", "status", "version"]
  }

  private var isClosed: Bool { response.body.reader.isClosed || response.body.isLoaded }

  func attribute(_ name: String, in interpreter: Interpreter) throws(PythonException) -> Value? {
    switch name {
    case "status": .int(Integer(response.response.status))
    case "reason": .string(response.response.reason)
    case "headers": .object(response.headers.copied())
    case "closed": .bool(isClosed)
    case "version": .int(Integer(response.response.version))
    case "decode_content": .bool(response.decodesRaw)
    default: nil
    }
  }

  func setAttribute(_ name: String, to value: Value) throws(PythonException) -> Bool {
    guard name == "decode_content" else { return false }
    response.decodesRaw = value.isTrue
    return true
  }

  private func decodes(_ wish: Value?) -> Bool {
    guard let wish, !wish.isNone else { return response.decodesRaw }
    return wish.isTrue
  }

  private func size(_ value: Value?) throws(PythonException) -> Int? {
    guard let value, !value.isNone else { return nil }
    let size = try value.cLong()
    return size < 0 ? nil : size
  }

  func read(_ size: Int?, decodes: Bool) throws(PythonException) -> [UInt8] {
    do throws(TransportError) {
      return try response.body.reader.read(size, decodes: decodes)
    } catch {
      throw response.exception(error)
    }
  }

  func piece(_ size: Int?, decodes: Bool) throws(PythonException) -> [UInt8]? {
    do throws(TransportError) {
      return try response.body.reader.piece(size, decodes: decodes)
    } catch {
      throw response.exception(error)
    }
  }

  /// Lines with their ends.
  func makeIterator(
    in interpreter: Interpreter
  ) throws(PythonException) -> (any IteratorObject)? {
    RawLines(RawPieces(self, size: 65_536, decodes: true))
  }
}

/// What `raw.stream()` gives.
final class RawPieces: IteratorObject {
  private let raw: RawResponse
  private let size: Int?
  private let decodes: Bool

  init(_ raw: RawResponse, size: Int?, decodes: Bool) {
    self.raw = raw
    self.size = size
    self.decodes = decodes
  }

  var typeName: String { "generator" }
  var representation: String { GeneratedValues.representation(of: self, "HTTPResponse.stream") }

  func next(in interpreter: Interpreter) throws(PythonException) -> Value? {
    guard size != 0 else { return nil }
    return try raw.piece(size, decodes: decodes).map { .bytes(Bytes($0)) }
  }
}

/// What iterating over `raw` gives.
final class RawLines: IteratorObject {
  private let pieces: RawPieces
  private var pending: [UInt8] = []
  private var isDone = false

  init(_ pieces: RawPieces) { self.pieces = pieces }

  var typeName: String { "generator" }
  var representation: String { GeneratedValues.representation(of: self, "HTTPResponse.__iter__") }

  func next(in interpreter: Interpreter) throws(PythonException) -> Value? {
    var searched = 0
    while true {
      if let end = pending[searched...].firstIndex(of: 0x0A) {
        let line = Array(pending[...end])
        pending.removeFirst(line.count)
        return .bytes(Bytes(line))
      }
      searched = pending.count
      guard !isDone, case .bytes(let piece)? = try pieces.next(in: interpreter) else {
        isDone = true
        defer { pending = [] }
        return pending.isEmpty ? nil : .bytes(Bytes(pending))
      }
      pending += piece.bytes
    }
  }
}
