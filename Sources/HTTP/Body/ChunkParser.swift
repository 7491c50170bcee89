/// The chunked transfer coding (RFC 9112 §7.1), read as urllib3 reads it: a reader sees where chunks
/// end.
struct ChunkParser {
  private enum State {
    case size
    case data(left: Int)
    case dataEnd
    case trailers
    case done
  }

  /// What a look at the bytes gave.
  enum Step {
    case piece([UInt8])
    case end
    /// Nothing before more bytes come; at the connection's end, what that means.
    case more(orElse: BodyFault?)
  }

  private var state = State.size
  private static let longestLine = 65_536

  /// The next piece of a chunk, at most `limit` bytes long; a chunk's last piece takes its line end
  /// along.
  ///
  /// With `isEager` a piece may be shorter: whatever has come.
  mutating func next(
    _ limit: Int?,
    from bytes: inout ByteQueue,
    isEager: Bool = false
  ) throws(Failure) -> Step {
    while true {
      switch state {
      case .size:
        guard let line = line(in: bytes) else {
          guard bytes.count <= Self.longestLine else { throw Failure(.tooLarge) }
          return .more(orElse: try sizeAtEnd(Array(bytes.rest)))
        }
        bytes.skip(line.count)
        let size = try Self.size(line)
        state = size == 0 ? .trailers : .data(left: size)
      case .data(let left):
        var wanted = limit.map { min($0, left) } ?? left
        if isEager, !bytes.isEmpty { wanted = min(wanted, bytes.count) }
        guard bytes.count >= wanted else {
          return .more(orElse: .incomplete(read: bytes.count, missing: wanted - bytes.count))
        }
        let piece = bytes.take(wanted)
        state = wanted == left ? .dataEnd : .data(left: left - wanted)
        return .piece(piece)
      case .dataEnd:
        guard bytes.count >= 2 else {
          return .more(orElse: .incomplete(read: bytes.count, missing: 2 - bytes.count))
        }
        bytes.skip(2)
        state = .size
      case .trailers:
        guard let line = line(in: bytes) else {
          guard bytes.count <= Self.longestLine else { throw Failure(.tooLarge) }
          return .more(orElse: nil)
        }
        bytes.skip(line.count)
        if line.count <= 2 { state = .done }
      case .done: return .end
      }
    }
  }

  struct Failure: Error {
    let fault: BodyFault
    init(_ fault: BodyFault) { self.fault = fault }
  }

  /// The first line with its end.
  private func line(in bytes: ByteQueue) -> ArraySlice<UInt8>? {
    let rest = bytes.rest
    return rest.firstIndex(of: UInt8(ascii: "\n")).map { rest[...$0] }
  }

  /// A connection may end without the line end of the last size.
  private func sizeAtEnd(_ line: [UInt8]) throws(Failure) -> BodyFault? {
    guard !line.isEmpty else { return .endsBeforeChunk }
    guard let size = try? Self.size(line[...]) else { return .invalidChunkSize(line) }
    return size == 0 ? nil : .incomplete(read: 0, missing: size)
  }

  /// Hexadecimal digits up to a semicolon, blanks around them allowed.
  private static func size(_ line: ArraySlice<UInt8>) throws(Failure) -> Int {
    let part = line.prefix { $0 != UInt8(ascii: ";") }
    let text = String(decoding: part, as: UTF8.self)
    let digits = text.filter { !$0.isWhitespace }
    guard let size = Int(digits, radix: 16), size >= 0, size <= 1 << 48 else {
      throw Failure(
        part.isEmpty ? .endsBeforeChunk : .invalidChunkSize(Array(part))
      )
    }
    return size
  }
}
