import HTTP
import Testing

/// Bodies read in pieces: chunks, lengths, codings, early ends.
@Suite struct BodyReaderTests {
  /// Gives what it was made with, one part after the other.
  private final class Parts: BodySource {
    private var parts: [[UInt8]]
    private(set) var isClosed = false
    /// How often it was asked.
    private(set) var count = 0

    init(_ parts: [[UInt8]]) { self.parts = parts }

    func next() throws(TransportError) -> [UInt8] {
      count += 1
      return parts.isEmpty ? [] : parts.removeFirst()
    }
    func close() { isClosed = true }
  }

  private func reader(
    _ parts: [String],
    fields: [(String, String)] = [],
    method: String = "GET"
  ) -> BodyReader {
    reader(parts.map { Array($0.utf8) }, fields: fields, method: method)
  }

  private func reader(
    _ parts: [[UInt8]],
    fields: [(String, String)] = [],
    method: String = "GET"
  ) -> BodyReader {
    let request = Request(method: method, url: "http://h.example/")
    let head = Response(200, fields, to: request)
    return BodyReader(Parts(parts), of: head, isDecoded: false)
  }

  /// A server may be silent after it: who has something must not wait for more.
  @Test(
    arguments: [
      ([("Transfer-Encoding", "chunked")], "3\r\nabc\r\n3\r\ndef\r\n4\r\ngh", "abcdefgh"),
      ([("Transfer-Encoding", "chunked")], "3\r\nabc\r\n3\r\ndef\r\n0\r\n\r\n", "abcdef"),
      ([("Content-Length", "10")], "abc", "abc"), ([], "abc", "abc"),
    ] as [([(String, String)], String, String)]
  )
  func whatHasComeIsGivenAtOnce(fields: [(String, String)], sent: String, body: String) throws {
    let source = Parts([Array(sent.utf8)])
    let head = Response(200, fields, to: Request(method: "GET", url: "http://h.example/"))
    let reader = BodyReader(source, of: head, isDecoded: false)
    #expect(try reader.next() == Array(body.utf8))
    #expect(source.count == 1)
  }

  /// The pieces as text, and how it ended.
  private func pieces(_ reader: BodyReader, _ size: Int?) -> String {
    var found: [String] = []
    do throws(TransportError) {
      while let piece = try reader.piece(size) {
        found.append(String(decoding: piece, as: UTF8.self))
      }
    } catch {
      found.append("\(error.evidence.fault.map { "\($0)" } ?? "\(error.kind)")")
    }
    return found.joined(separator: "|")
  }

  private let chunked = [("Transfer-Encoding", "chunked")]

  @Test(arguments: [
    (nil, "abc|defgh|i"), (4, "abc|defg|h|i"), (3, "abc|def|gh|i"), (100, "abc|defgh|i"),
  ])
  func chunksAreNotJoined(size: Int?, expected: String) {
    let whole = "3\r\nabc\r\n5;x=y\r\ndefgh\r\n1\r\ni\r\n0\r\nLate: 1\r\n\r\n"
    #expect(pieces(reader([whole], fields: chunked), size) == expected)
    let single = whole.map { String($0) }
    #expect(pieces(reader(single, fields: chunked), size) == expected)
  }

  @Test(arguments: [(nil, "abcdefgh"), (3, "abc|def|gh"), (8, "abcdefgh"), (100, "abcdefgh")])
  func otherBodiesAreCutToSize(size: Int?, expected: String) {
    #expect(pieces(reader(["ab", "cdef", "gh"]), size) == expected)
    #expect(
      pieces(reader(["ab", "cdef", "gh"], fields: [("Content-Length", "8")]), size) == expected
    )
  }

  @Test(arguments: [
    ("a\r\nabc", 2, "ab|incomplete(read: 1, missing: 1)"),
    ("a\r\nabc", nil, "incomplete(read: 3, missing: 7)"),
    ("3\r\nabc\r\n", 9, "abc|endsBeforeChunk"),
    ("", 9, "endsBeforeChunk"),
    ("3\r\nabc", 9, "abc|incomplete(read: 0, missing: 2)"),
    ("3\r\nabc\r\n0\r\n", 9, "abc"),
    ("3\r\nabc\r\n0", 9, "abc"),
    ("3\r\nabc\r\n5", 9, "abc|incomplete(read: 0, missing: 5)"),
  ])
  func earlyEndsOfChunksAreNoticed(sent: String, size: Int?, expected: String) {
    #expect(pieces(reader([sent], fields: chunked), size) == expected)
  }

  @Test func noSizeIsNoSize() {
    let found = pieces(reader(["3\r\nabc\r\nzz\r\n"], fields: chunked), 9)
    #expect(found == "abc|invalidChunkSize([122, 122, 13, 10])")
  }

  @Test func aShortBodyIsNoticed() {
    let fields = [("Content-Length", "10")]
    #expect(pieces(reader(["abc"], fields: fields), 2) == "ab|incomplete(read: 3, missing: 7)")
    #expect(pieces(reader([String](), fields: fields, method: "HEAD"), 2) == "")
  }

  /// `gzip.compress(b'hello', mtime=0)`.
  private static let packed: [UInt8] = [
    31, 139, 8, 0, 0, 0, 0, 0, 2, 255, 203, 72, 205, 201, 201, 7, 0, 134, 166, 16, 54, 5, 0, 0, 0,
  ]

  @Test(arguments: [(nil, "hello"), (2, "he|ll|o"), (1, "h|e|l|l|o")])
  func codingsAreTakenOff(size: Int?, expected: String) {
    for parts in [[Self.packed], Self.packed.map { [$0] }] {
      let found = pieces(reader(parts, fields: [("Content-Encoding", "GZip")]), size)
      #expect(found == expected)
    }
    let twice = Self.packed + Self.packed + Array("garbage".utf8)
    #expect(pieces(reader([twice], fields: [("Content-Encoding", "x-gzip")]), nil) == "hellohello")
  }

  /// `brotli.compress(b'hello')`, `zstandard.compress(b'hello')`.
  private static let coded: [(String, [UInt8])] = [
    ("br", [11, 2, 128, 104, 101, 108, 108, 111, 3]),
    ("zstd", [40, 181, 47, 253, 32, 5, 41, 0, 0, 104, 101, 108, 108, 111]),
  ]

  @Test(arguments: [(nil, "hello"), (2, "he|ll|o")])
  func newCodingsAreTakenOff(size: Int?, expected: String) {
    for (name, bytes) in Self.coded {
      for parts in [[bytes], bytes.map { [$0] }] {
        #expect(pieces(reader(parts, fields: [("Content-Encoding", name)]), size) == expected)
      }
    }
    let frames = Self.coded[1].1 + Self.coded[1].1
    let found = pieces(reader([frames], fields: [("Content-Encoding", "zstd")]), nil)
    #expect(found == "hellohello")
    let both = pieces(
      reader([Self.coded[0].1], fields: [("Content-Encoding", "identity-of-none, br")]),
      nil
    )
    #expect(both.hasPrefix("undecodable"))
  }

  // Recorded from urllib3 with the modules brotli and backports.zstd.
  @Test func newCodingsThatBreakAreSaid() {
    let (br, zstd) = (Self.coded[0].1, Self.coded[1].1)
    for (name, bytes, words) in [
      ("br", br + [1], "brotli: decoder failed"), ("br", [255, 255], "brotli: decoder failed"),
      ("zstd", Array(zstd.dropLast()), "Zstandard data is incomplete"),
      (
        "zstd", Array("garbage".utf8),
        "Unable to decompress Zstandard data: Unknown frame descriptor"
      ),
    ] {
      let found = pieces(reader([bytes], fields: [("Content-Encoding", name)]), nil)
      #expect(
        found.hasSuffix("undecodable(encoding: \"\(name)\", words: \"\(words)\")"),
        "\(found)"
      )
    }
  }

  @Test func unknownCodingsPassThrough() {
    #expect(
      pieces(reader(["as it is"], fields: [("Content-Encoding", "compress")]), nil) == "as it is"
    )
    #expect(pieces(reader(["as it is"], fields: [("Content-Encoding", "a, b")]), nil) == "as it is")
  }

  @Test func whatCannotBeUnpackedIsSaid() {
    #expect(
      pieces(reader(["no gzip here"], fields: [("Content-Encoding", "gzip")]), nil)
        == "undecodable(encoding: \"gzip\", words: \"Error -3 while decompressing data: incorrect "
        + "header check\")"
    )
    let many = Array(repeating: "gzip", count: 6).joined(separator: ", ")
    #expect(
      pieces(reader(["x"], fields: [("Content-Encoding", many)]), nil) == "tooManyEncodings(6)"
    )
  }

  @Test func rawReadsLeaveCodingsOn() throws {
    let reader = reader([Self.packed], fields: [("Content-Encoding", "gzip")])
    #expect(try reader.read(2, decodes: false) == [31, 139])
    #expect(try reader.read(nil, decodes: false) == Array(Self.packed[2...]))
    #expect(try reader.read(nil, decodes: false) == [])
    #expect(reader.isClosed)
  }

  @Test func closingEndsIt() throws {
    let reader = reader(["3\r\nabc\r\n3\r\ndef\r\n"], fields: chunked)
    #expect(try reader.piece(2) == Array("ab".utf8))
    reader.close()
    #expect(try reader.piece(2) == nil)
  }

  @Test func observersSeeAShortBodyBeforeItIsHandedOut() throws {
    for (parts, fields) in [
      (["{\"a\":", "1}"], [("Content-Length", "7")]),
      (["5\r\n{\"a\":\r\n", "2\r\n1}\r\n0\r\n\r\n"], chunked),
    ] {
      let reader = reader(parts, fields: fields)
      var seen = ""
      reader.observer = { seen += String(decoding: $0, as: UTF8.self) }
      _ = try reader.piece(1)
      #expect(seen.hasPrefix("{\"a\":"))
      while try reader.piece(1) != nil {}
      #expect(seen == "{\"a\":1}")
    }
  }
}
