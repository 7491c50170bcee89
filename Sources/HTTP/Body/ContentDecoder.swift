/// Takes content codings off a body (RFC 9110 §8.4): gzip, deflate, br and zstd.
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
    guard names.contains(where: { ContentCoding($0) != nil }) else { return nil }
    guard names.count <= 5 else { throw .tooManyEncodings(names.count) }
    // urllib3 takes a name that it does not know for deflate, in a list with one that it does.
    stages = names.reversed().map { CodingStage(ContentCoding($0) ?? .deflate) }
  }

  /// Whether it could give more without being fed.
  var hasMore: Bool { stages.contains { $0.hasMore } }

  /// What came out, at most `limit` bytes; the rest waits inside.
  func decode(_ bytes: [UInt8], limit: Int) throws(BodyFault) -> [UInt8] {
    do throws(UnpackFailure) {
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
    do throws(UnpackFailure) {
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
