/// A content coding that is taken off a body.
enum ContentCoding {
  case gzip
  case deflate
  case brotli
  case zstandard

  init?(_ name: String) {
    switch name {
    case "gzip", "x-gzip": self = .gzip
    case "deflate": self = .deflate
    case "br": self = .brotli
    case "zstd": self = .zstandard
    default: return nil
    }
  }

  fileprivate func makeUnpacker() -> (any Unpacker)? {
    switch self {
    case .gzip: Inflater(.gzip)
    case .deflate: Inflater(.zlib)
    case .brotli: Brotli()
    case .zstandard: Zstandard()
    }
  }
}

/// One content coding at work, with urllib3's patience for what follows the end of its stream.
final class CodingStage {
  private let coding: ContentCoding
  private var unpacker: (any Unpacker)?
  private var input = ByteQueue()
  /// A gzip body may have several members; what follows them and is none is passed over.
  private var isAfterFirstMember = false
  private var ignoresRest = false
  private var hasBegun = false
  /// "deflate" should be a zlib stream, and from some servers it is none: what came so far is kept
  /// until something was unpacked.
  private var tried: [UInt8]?

  init(_ coding: ContentCoding) {
    self.coding = coding
    unpacker = coding.makeUnpacker()
    if case .deflate = coding { tried = [] }
  }

  var hasMore: Bool { !input.isEmpty && !ignoresRest }

  func decode(_ bytes: [UInt8], limit: Int) throws(UnpackFailure) -> [UInt8] {
    guard !ignoresRest else { return [] }
    input.append(bytes)
    if !bytes.isEmpty { hasBegun = true }
    tried? += bytes
    var output: [UInt8] = []
    while output.count < limit, !input.isEmpty, !ignoresRest {
      try advance(limit, into: &output)
    }
    return output
  }

  /// What the library holds back after its last input, which is never much.
  func finish(_ bytes: [UInt8]) throws(UnpackFailure) -> [UInt8] {
    var output = try decode(bytes, limit: BodyReader.largestPiece)
    guard !ignoresRest else { return output }
    _ = try unpacker?.unpack([], limit: BodyReader.largestPiece, into: &output)
    if case .zstandard = coding, hasBegun, unpacker?.isAtEnd == false {
      throw UnpackFailure(words: "Zstandard data is incomplete")
    }
    return output
  }

  private func advance(_ limit: Int, into output: inout [UInt8]) throws(UnpackFailure) {
    guard let unpacker else { throw UnpackFailure(words: "out of memory") }
    if unpacker.isAtEnd, try !beginAgain() { return }
    do throws(UnpackFailure) {
      let before = output.count
      let used = try self.unpacker?.unpack(
        input.rest,
        limit: limit - output.count,
        into: &output
      )
      input.skip(used ?? 0)
      if !output.isEmpty { tried = nil }
      guard self.unpacker?.isAtEnd == true else {
        if used == 0, output.count == before { _ = input.takeAll() }
        return
      }
      if case .deflate = coding { ignoreRest() }
    } catch {
      try recover(from: error)
    }
  }

  /// After a stream's end: another one begins; false when the rest is nothing to unpack.
  private func beginAgain() throws(UnpackFailure) -> Bool {
    switch coding {
    case .gzip, .zstandard:
      isAfterFirstMember = true
      unpacker = coding.makeUnpacker()
      return true
    case .brotli:
      ignoreRest()
      throw Brotli.failure
    case .deflate:
      ignoreRest()
      return false
    }
  }

  private func recover(from failure: UnpackFailure) throws(UnpackFailure) {
    if case .deflate = coding, let again = tried {
      tried = nil
      unpacker = Inflater(.deflate)
      _ = input.takeAll()
      input.append(again)
      return
    }
    ignoreRest()
    if case .gzip = coding, isAfterFirstMember { return }
    throw failure
  }

  private func ignoreRest() {
    ignoresRest = true
    _ = input.takeAll()
  }
}
