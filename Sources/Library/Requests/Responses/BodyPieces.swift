import HTTP
import Interpreter
import Values

/// The slices of a body that is there, cut when they are asked for (`requests.utils.iter_slices`).
final class BodySlices: IteratorObject {
  private let body: [UInt8]
  private let size: Int
  private var place = 0

  init(_ body: [UInt8], size: Int?) {
    self.body = body
    self.size = size.flatMap { $0 > 0 ? $0 : nil } ?? max(body.count, 1)
  }

  var typeName: String { "generator" }
  var representation: String { GeneratedValues.representation(of: self, "iter_slices") }

  func next(in interpreter: Interpreter) throws(PythonException) -> Value? {
    guard place < body.count else { return nil }
    let end = size < body.count - place ? place + size : body.count
    let slice = Array(body[place..<end])
    place = end
    return .bytes(Bytes(slice))
  }
}

/// The pieces of a body as they come: what is not asked for is not received.
final class BodyPieces: IteratorObject {
  private let response: ResponseObject
  private let size: Int?
  private var hasBegun = false
  private var isDone = false

  init(_ response: ResponseObject, size: Int?) {
    self.response = response
    self.size = size.flatMap { $0 < 0 ? nil : $0 }
  }

  /// A walk along chunks that ends early ends the connection, as urllib3's generator does.
  deinit {
    if hasBegun, !isDone, response.body.reader.isChunked { response.close() }
  }

  var typeName: String { "generator" }

  var representation: String {
    GeneratedValues.representation(of: self, "Response.iter_content.<locals>.generate")
  }

  func next(in interpreter: Interpreter) throws(PythonException) -> Value? {
    guard !isDone else { return nil }
    hasBegun = true
    if size == 0 {
      isDone = true
      response.body.finish()
      return nil
    }
    do throws(TransportError) {
      if let piece = try response.body.piece(size) { return .bytes(Bytes(piece)) }
      isDone = true
      return nil
    } catch {
      isDone = true
      throw response.exception(error)
    }
  }
}

/// Pieces as text; characters that were cut apart are put together again.
final class DecodedPieces: IteratorObject {
  private let source: any IteratorObject
  private let encoding: Value
  private var decoder: TextDecoder?
  private var isDone = false

  init(_ source: any IteratorObject, encoding: Value) {
    self.source = source
    self.encoding = encoding
  }

  var typeName: String { "generator" }

  var representation: String {
    GeneratedValues.representation(of: self, "stream_decode_response_unicode")
  }

  func next(in interpreter: Interpreter) throws(PythonException) -> Value? {
    var decoder: TextDecoder
    if let known = self.decoder { decoder = known } else { decoder = try makeDecoder() }
    defer { self.decoder = decoder }
    while !isDone {
      guard case .bytes(let piece)? = try interpreter.next(of: source) else {
        isDone = true
        let rest = try decoder.decode([], isLast: true)
        return rest.isEmpty ? nil : .string(rest)
      }
      let text = try decoder.decode(piece.bytes, isLast: false)
      if !text.isEmpty { return .string(text) }
    }
    return nil
  }

  private func makeDecoder() throws(PythonException) -> TextDecoder {
    guard case .string(let name) = encoding else {
      throw .type("lookup() argument must be str, not \(encoding.typeName)")
    }
    return TextDecoder(try Encoding(forName: name, otherwise: "codecs.decode"), .replace)
  }
}
