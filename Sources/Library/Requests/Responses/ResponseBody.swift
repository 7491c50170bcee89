import HTTP
import Interpreter
import Values

/// The body of a response: there, still to come, or read and gone.
final class ResponseBody {
  let reader: BodyReader
  /// What was loaded; nil inside for `requests.Response()`, which has none.
  private var loaded: Bytes??
  /// Whether it was read to its end.
  private(set) var isConsumed: Bool

  /// A body that is there.
  init(_ content: Bytes?, of response: Response) {
    loaded = .some(content)
    isConsumed = true
    reader = BodyReader([], of: response)
  }

  /// A body that is still to come.
  init(_ reader: BodyReader) {
    self.reader = reader
    isConsumed = false
  }

  /// Whether all of it is in memory.
  var isLoaded: Bool { loaded != nil }

  /// What is in memory.
  var bytes: Bytes { (loaded ?? nil) ?? Bytes([]) }

  /// The whole, received now if it was not before; nil when it was given away in pieces, or when there
  /// is none.
  func content() throws(TransportError) -> Bytes? {
    if let loaded { return loaded }
    guard !isConsumed else { return nil }
    var all: [UInt8] = []
    while let piece = try reader.piece(10_240) {
      guard all.count + piece.count <= 1 << 30 else {
        reader.close()
        throw TransportError(.other, "", evidence: .tooLarge)
      }
      all += piece
    }
    let bytes = Bytes(all)
    replace(by: bytes)
    return bytes
  }

  /// Whether somebody can still have it: it is in memory, or none of it was given away.
  var isThere: Bool { isLoaded || !isConsumed }

  func replace(by bytes: Bytes) {
    loaded = .some(bytes)
    isConsumed = true
  }

  /// The next piece for who iterates; nil at the end.
  func piece(_ size: Int?) throws(TransportError) -> [UInt8]? {
    if let piece = try reader.piece(size) { return piece }
    isConsumed = true
    return nil
  }

  /// Somebody has read it to its end.
  func finish() { isConsumed = true }

  func close() { reader.close() }
}

extension TransportError.Evidence {
  fileprivate static var tooLarge: Self {
    var evidence = Self()
    evidence.fault = .tooLarge
    return evidence
  }
}
