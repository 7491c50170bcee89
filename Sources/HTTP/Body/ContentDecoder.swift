/// Takes content codings off a body (RFC 9110 §8.4): those that `requests` knows by itself, which
/// are gzip and deflate.
///
/// A body in any other coding is passed through as it is, as `requests` does.
final class ContentDecoder {
  /// The field as urllib3 names it in messages.
  private let field: String
  /// In the order in which they are taken off.
  private let stages: [CodingStage]

  /// nil when there is nothing to take off.
  init?(_ fields: Fields) throws(BodyFault) {
    guard let field = fields["Content-Encoding"]?.lowercased(), !field.isEmpty else { return nil }
    self.field = field
    let names = field.split(separator: ",", omittingEmptySubsequences: false).map(Self.trimmed)
    let known = ["gzip", "x-gzip", "deflate"]
    guard names.count > 1 ? names.contains(where: known.contains) : known.contains(field) else {
      return nil
    }
    guard names.count <= 5 else { throw .tooManyEncodings(names.count) }
    stages = names.reversed().map { name in
      CodingStage(isGzip: name.hasSuffix("gzip"))
    }
  }

  /// Whether it could give more without being fed.
  var hasMore: Bool { stages.contains { $0.hasMore } }

  /// What came out, at most `limit` bytes; the rest waits inside.
  func decode(_ bytes: [UInt8], limit: Int) throws(BodyFault) -> [UInt8] {
    do throws(Inflater.Failure) {
      guard stages.count > 1 else { return try stages[0].decode(bytes, limit: limit) }
      var output: [UInt8] = []
      var input = bytes
      while true {
        var hasAny = false
        for stage in stages {
          input = try stage.decode(input, limit: limit - output.count)
          if !input.isEmpty { hasAny = true }
        }
        output += input
        input = []
        guard hasAny, output.count < limit else { return output }
      }
    } catch {
      throw .undecodable(encoding: field, words: error.words)
    }
  }

  /// What comes out when nothing more goes in.
  func finish() throws(BodyFault) -> [UInt8] {
    do throws(Inflater.Failure) {
      var rest: [UInt8] = []
      for stage in stages { rest = try stage.finish(rest) }
      return rest
    } catch {
      throw .undecodable(encoding: field, words: error.words)
    }
  }

  private static func trimmed(_ text: Substring) -> String {
    var rest = text
    while rest.first == " " || rest.first == "\t" { rest.removeFirst() }
    while rest.last == " " || rest.last == "\t" { rest.removeLast() }
    return String(rest)
  }
}

extension BodyFault: Error {}

/// One content coding.
private final class CodingStage {
  private let isGzip: Bool
  private var inflater: Inflater?
  private var input = ByteQueue()
  /// A gzip body may have several members; what follows them and is none is passed over.
  private var isAfterFirstMember = false
  private var ignoresRest = false
  /// "deflate" should be a zlib stream, and from some servers it is none: what came so far is kept
  /// until something was unpacked.
  private var tried: [UInt8]? = []

  init(isGzip: Bool) {
    self.isGzip = isGzip
    inflater = Inflater(isGzip ? .gzip : .zlib)
  }

  var hasMore: Bool { !input.isEmpty && !ignoresRest }

  func decode(_ bytes: [UInt8], limit: Int) throws(Inflater.Failure) -> [UInt8] {
    guard !ignoresRest else { return [] }
    input.append(bytes)
    if !isGzip, tried != nil { tried? += bytes }
    var output: [UInt8] = []
    while output.count < limit, !input.isEmpty, !ignoresRest {
      try advance(limit, into: &output)
    }
    return output
  }

  /// What zlib holds back after its last input, which is never much.
  func finish(_ bytes: [UInt8]) throws(Inflater.Failure) -> [UInt8] {
    var output = try decode(bytes, limit: BodyReader.largestPiece)
    if !ignoresRest { _ = try inflater?.unpack([], limit: BodyReader.largestPiece, into: &output) }
    return output
  }

  private func advance(_ limit: Int, into output: inout [UInt8]) throws(Inflater.Failure) {
    guard let inflater else { throw Inflater.Failure(words: "out of memory") }
    do throws(Inflater.Failure) {
      let before = output.count
      let used = try inflater.unpack(
        input.rest,
        limit: limit - output.count,
        into: &output
      )
      input.skip(used)
      if !output.isEmpty { tried = nil }
      guard inflater.isAtEnd else {
        if used == 0, output.count == before { _ = input.takeAll() }
        return
      }
      guard isGzip else { return ignoreRest() }
      isAfterFirstMember = true
      self.inflater = Inflater(.gzip)
    } catch {
      if isGzip {
        ignoreRest()
        guard isAfterFirstMember else { throw error }
      } else if let again = tried {
        tried = nil
        self.inflater = Inflater(.deflate)
        _ = input.takeAll()
        input.append(again)
      } else {
        ignoreRest()
        throw error
      }
    }
  }

  private func ignoreRest() {
    ignoresRest = true
    _ = input.takeAll()
  }
}
