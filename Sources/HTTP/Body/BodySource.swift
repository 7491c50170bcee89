/// Where the bytes of a body come from, one after the other.
package protocol BodySource: AnyObject {
  /// The next bytes as they were received, none at the end; waits for them.
  func next() throws(TransportError) -> [UInt8]
  /// When what happened, once the body has come to its end.
  var timing: Timing? { get }
  /// Ends the exchange: what was not asked for never comes.
  func close()
}

extension BodySource {
  package var timing: Timing? { nil }
}

/// A body that is there already.
package final class WholeBody: BodySource {
  private var bytes: [UInt8]

  package init(_ bytes: [UInt8]) { self.bytes = bytes }

  package func next() throws(TransportError) -> [UInt8] {
    defer { bytes = [] }
    return bytes
  }

  package func close() { bytes = [] }
}

/// An answer whose body is still to come.
package struct OpenResponse {
  /// Everything but the body, which is empty here.
  package var head: Response
  package let body: BodyReader

  package init(head: Response, body: BodyReader) {
    self.head = head
    self.body = body
  }
}

/// What is wrong with a body that can't be read to its end.
package enum BodyFault: Hashable, Sendable {
  /// The connection ended that many bytes too early.
  case incomplete(read: Int, missing: Int)
  /// The connection ended where the size of a chunk should be.
  case endsBeforeChunk
  /// A line that is no size of a chunk.
  case invalidChunkSize([UInt8])
  /// The name of the encoding, and zlib's words.
  case undecodable(encoding: String, words: String)
  case tooManyEncodings(Int)
  case tooLarge
}
