/// Reads a body in pieces of the size that is asked for, as urllib3's `HTTPResponse` does.
///
/// Only what is asked for is received: a body of any length can be read in little memory.
package final class BodyReader {
  private let source: any BodySource
  private let request: Request
  private let fields: Fields
  private var chunks: ChunkParser?
  private let announced: Int?
  private var decoder: ContentDecoder?
  private var hasDecoder = false

  /// As received.
  private var received = ByteQueue()
  /// Without the codings, waiting to be asked for.
  private var decoded = ByteQueue()
  private var receivedCount = 0
  private var isSourceAtEnd = false
  package private(set) var isClosed = false
  /// Told of each piece before anybody else sees it, and of a short body at once.
  package var observer: (([UInt8]) -> Void)?
  /// What the observer has seen of a chunk and nobody else yet.
  private var shown: ArraySlice<[UInt8]> = []
  private var hasShownAhead = false
  /// A failure that came while looking ahead.
  private var postponed: TransportError?

  /// What one piece may hold: more would be memory that the shell does not come back from.
  static let largestPiece = 1 << 30
  /// How far ahead the observer sees.
  private static let foresight = 1 << 16

  /// `isDecoded` says that transfer and content codings are off already.
  package convenience init(_ source: any BodySource, of head: Response, isDecoded: Bool) {
    self.init(source, of: head, isDecoded: isDecoded, length: nil)
  }

  private init(_ source: any BodySource, of head: Response, isDecoded: Bool, length: Int?) {
    self.source = source
    request = head.request
    fields = isDecoded ? Fields() : head.fields
    let isBodiless = head.isBodiless
    chunks = fields.isChunked && !isBodiless ? ChunkParser() : nil
    announced =
      isBodiless
      ? 0 : chunks == nil ? length ?? fields.contentLength : nil
  }

  package convenience init(_ whole: [UInt8], of head: Response) {
    self.init(WholeBody(whole), of: head, isDecoded: true, length: whole.count)
  }

  package var isChunked: Bool { chunks != nil }

  /// Nothing more can come out of it.
  package var isAtEnd: Bool {
    isClosed && decoded.isEmpty && !(decoder?.hasMore ?? false)
  }

  /// Gives up on what was not handed out.
  package func close() {
    shown = []
    end()
  }

  private func end() {
    guard !isClosed else { return }
    isClosed = true
    source.close()
  }

  // MARK: - Reading

  /// The next piece for who iterates: of a chunked body at most one chunk, else `size` bytes; nil at
  /// the end.
  package func piece(_ size: Int?, decodes: Bool = true) throws(TransportError) -> [UInt8]? {
    while true {
      if chunks == nil {
        guard !isAtEnd else { return nil }
        let bytes = try read(size, decodes: decodes)
        if !bytes.isEmpty { return bytes }
      } else {
        if let first = shown.popFirst() { return first }
        shown = try chunkPieces(size, decodes: decodes)[...]
        if shown.isEmpty { return nil }
        if let observer { observer(Array(shown.joined())) }
      }
    }
  }

  /// The next piece of a chunk without the codings, and for an observer as many as it foresees; none
  /// at the end.
  private func chunkPieces(_ size: Int?, decodes: Bool) throws(TransportError) -> [[UInt8]] {
    var limit = size
    if observer != nil, let size, size > 0 { limit = max(Self.foresight / size, 1) * size }
    var pieces: [[UInt8]] = []
    while pieces.isEmpty {
      if decodes, let decoder, decoder.hasMore {
        pieces.append(try decode([], limit: size ?? Self.largestPiece))
      } else if let bytes = try chunkPiece(limit, unit: size, isEager: false) {
        var rest = ByteQueue()
        rest.append(bytes)
        while !rest.isEmpty {
          let piece = rest.take(size ?? rest.count)
          pieces.append(decodes ? try decode(piece, limit: size ?? Self.largestPiece) : piece)
          while decodes, let decoder, decoder.hasMore, !rest.isEmpty {
            pieces.append(try decode([], limit: size ?? Self.largestPiece))
          }
        }
      } else {
        let last = decodes ? try finishDecoding() : []
        return last.isEmpty ? [] : [last]
      }
      pieces.removeAll(where: \.isEmpty)
    }
    return pieces
  }

  /// Whatever has come, without the codings; nil at the end.
  ///
  /// For who wants all of it, as fast as it comes.
  package func next() throws(TransportError) -> [UInt8]? {
    while !isAtEnd {
      if let decoder, decoder.hasMore {
        let bytes = try decode([], limit: Self.eagerPiece)
        if !bytes.isEmpty { return seen(bytes) }
      }
      let bytes = try nextRaw()
      let plain =
        bytes.isEmpty ? try finishDecoding() : try decode(bytes, limit: Self.eagerPiece)
      if !plain.isEmpty { return seen(plain) }
      if bytes.isEmpty { return nil }
    }
    return nil
  }

  private static let eagerPiece = 1 << 18

  /// What has come without the transfer coding; none at the end.
  private func nextRaw() throws(TransportError) -> [UInt8] {
    guard chunks != nil else {
      if received.isEmpty { _ = try receive() }
      return try raw(max(received.count, 1))
    }
    // How much of what has come is frame shows on the way: only the first piece is waited for.
    var bytes = try chunkPiece(nil, unit: nil, isEager: true) ?? []
    while !bytes.isEmpty, !received.isEmpty,
      let piece = try chunkPiece(nil, unit: nil, isEager: true, waits: false)
    {
      bytes += piece
    }
    return bytes
  }

  /// When what happened, once the body has come to its end.
  package var timing: Timing? { source.timing }

  /// `read(amt, decode_content)`: exactly `size` bytes unless the body ends before; all of the rest
  /// for nil.
  package func read(_ size: Int?, decodes: Bool) throws(TransportError) -> [UInt8] {
    showAhead()
    guard let size else { return try readRest(decodes: decodes) }
    guard decodes else { return seen(try raw(size)) }
    try prepareDecoder()
    while decoded.count < size {
      if let decoder, decoder.hasMore {
        decoded.append(try decode([], limit: size - decoded.count))
        continue
      }
      let bytes = try raw(size)
      guard !bytes.isEmpty else {
        decoded.append(try finishDecoding())
        break
      }
      decoded.append(try decode(bytes, limit: size - decoded.count))
    }
    return seen(decoded.take(size))
  }

  private func readRest(decodes: Bool) throws(TransportError) -> [UInt8] {
    var all = decodes ? decoded.takeAll() : []
    while true {
      var bytes = try raw(1 << 16)
      let isLast = bytes.isEmpty
      if decodes {
        bytes = isLast ? try finishDecoding() : try decode(bytes, limit: Self.largestPiece)
      }
      if isLast, bytes.isEmpty { return seen(all) }
      guard all.count + bytes.count <= Self.largestPiece else { throw failure(.tooLarge) }
      all += bytes
    }
  }

  /// Shows a short body as a whole: a secret in it is not to be handed out in two halves.
  private func showAhead() {
    guard let observer, !hasShownAhead, chunks == nil, let announced,
      announced <= Self.foresight
    else { return }
    hasShownAhead = true
    do throws(TransportError) {
      while received.count < announced, try fetch() {}
    } catch {
      postponed = error
    }
    var preview = Array(received.rest)
    if let decoder = try? ContentDecoder(fields) {
      preview = (try? decoder.decode(preview, limit: Self.foresight)) ?? []
    }
    observer(preview)
    self.observer = nil
  }

  private func seen(_ bytes: [UInt8]) -> [UInt8] {
    if !bytes.isEmpty { observer?(bytes) }
    return bytes
  }

  // MARK: - Codings

  /// Up to `size` bytes without the transfer coding: fewer only at the end.
  private func raw(_ size: Int) throws(TransportError) -> [UInt8] {
    guard size > 0 else { return [] }
    if chunks != nil {
      var bytes: [UInt8] = []
      while bytes.count < size {
        guard let piece = try chunkPiece(size - bytes.count, unit: nil, isEager: true) else {
          break
        }
        if bytes.isEmpty { bytes = piece } else { bytes += piece }
      }
      return bytes
    }
    while received.count < size, try receive() {}
    let bytes = received.take(size)
    receivedCount += bytes.count
    if let announced, receivedCount >= announced { end() }
    guard bytes.isEmpty else { return bytes }
    if !isClosed, let announced, receivedCount < announced {
      end()
      throw failure(.incomplete(read: receivedCount, missing: announced - receivedCount))
    }
    end()
    return []
  }

  /// A piece of a chunk; nil after the last, and where one would have to be waited for.
  ///
  /// Where a connection ends in the middle of one, what is left is still cut in units.
  private func chunkPiece(
    _ limit: Int?,
    unit: Int?,
    isEager: Bool,
    waits: Bool = true
  ) throws(TransportError) -> [UInt8]? {
    guard !isClosed, limit != 0 else { return nil }
    var limit = limit
    do throws(ChunkParser.Failure) {
      while let step = try chunks?.next(limit, from: &received, isEager: isEager) {
        switch step {
        case .piece(let bytes): return bytes
        case .end:
          end()
          return nil
        case .more(let fault):
          guard waits else { return nil }
          if try receiveForChunk() { continue }
          if let unit, let most = limit, most > unit {
            limit = max(min(received.count, most - 1) / unit, 1) * unit
            continue
          }
          end()
          guard let fault else { return nil }
          throw ChunkParser.Failure(fault)
        }
      }
      return nil
    } catch {
      end()
      throw pending ?? failure(error.fault)
    }
  }

  /// The transport's own failure, on its way through the parser's.
  private var pending: TransportError?

  private func receiveForChunk() throws(ChunkParser.Failure) -> Bool {
    do throws(TransportError) {
      return try receive()
    } catch {
      pending = error
      throw ChunkParser.Failure(.endsBeforeChunk)
    }
  }

  /// Gets the next bytes from the source; false at its end.
  private func receive() throws(TransportError) -> Bool {
    do throws(TransportError) {
      return try fetch()
    } catch {
      isSourceAtEnd = true
      end()
      throw error
    }
  }

  private func fetch() throws(TransportError) -> Bool {
    if let postponed {
      self.postponed = nil
      throw postponed
    }
    guard !isSourceAtEnd, !isClosed else { return false }
    do throws(TransportError) {
      let bytes = try source.next()
      guard received.count + bytes.count <= Self.largestPiece else { throw failure(.tooLarge) }
      isSourceAtEnd = bytes.isEmpty
      received.append(bytes)
      return !bytes.isEmpty
    } catch {
      isSourceAtEnd = true
      // An early end is worded by who knows what was expected.
      guard error.kind == .brokenBody, error.evidence.systemError == nil else { throw error }
      return false
    }
  }

  private func prepareDecoder() throws(TransportError) {
    guard !hasDecoder else { return }
    hasDecoder = true
    do throws(BodyFault) {
      decoder = try ContentDecoder(fields)
    } catch {
      end()
      throw failure(error)
    }
  }

  private func decode(_ bytes: [UInt8], limit: Int) throws(TransportError) -> [UInt8] {
    try prepareDecoder()
    guard let decoder else { return bytes }
    do throws(BodyFault) {
      return try decoder.decode(bytes, limit: limit)
    } catch {
      throw failure(error)
    }
  }

  /// What the codings hold back when all has come.
  private func finishDecoding() throws(TransportError) -> [UInt8] {
    guard let decoder else { return [] }
    do throws(BodyFault) {
      return try decoder.finish()
    } catch {
      throw failure(error)
    }
  }

  private func failure(_ fault: BodyFault) -> TransportError {
    let place = URL(request.url)?.origin?.address ?? request.url
    var evidence = TransportError.Evidence()
    evidence.fault = fault
    let (kind, message): (TransportError.Kind, String)
    switch fault {
    case .incomplete, .endsBeforeChunk:
      (kind, message) = (.brokenBody, "closed the connection before the body was whole.")
    case .invalidChunkSize: (kind, message) = (.brokenBody, "sent a body that can't be read.")
    case .undecodable, .tooManyEncodings:
      (kind, message) = (.contentDecoding, "sent a body that can't be decompressed.")
    case .tooLarge: return CurlError.tooLarge(request)
    }
    return TransportError(kind, "\(place) \(message)", request: request, evidence: evidence)
  }
}
