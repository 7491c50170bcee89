/// One way in which a server misbehaves, and what is to be said of it.
package struct Fault: Sendable, CustomStringConvertible {
  package let name: String
  package let answer: LoopbackServer.Answer
  /// `TransportError.Kind`, or the answer's status where it is one.
  package let kind: String
  /// The class in `requests.exceptions`, or the status.
  package let raised: String
  /// How the sentence for a person begins, after the address.
  package let message: String
  /// Whether Python's `requests` is known to see it otherwise.
  package var isOurs = false

  package var description: String { name }

  private init(
    _ name: String,
    _ answer: LoopbackServer.Answer,
    _ kind: String,
    _ raised: String,
    _ message: String = "",
    isOurs: Bool = false
  ) {
    self.name = name
    self.answer = answer
    self.kind = kind
    self.raised = raised
    self.message = message
    self.isOurs = isOurs
  }

  private static let ok = "HTTP/1.1 200 OK\r\n"
  private static let chunked = ok + "Transfer-Encoding: chunked\r\n\r\n"

  private static func coded(_ coding: String, _ body: [UInt8]) -> LoopbackServer.Answer {
    let head = ok + "Content-Encoding: \(coding)\r\nContent-Length: \(body.count)\r\n\r\n"
    return .init(bytes: Array(head.utf8) + body)
  }

  package static let all: [Fault] = connections + heads + interim + bodies + codings + oddities

  private static let connections = [
    Fault("closed at once", .init("", .close), "emptyAnswer", "ConnectionError", "closed the"),
    Fault("reset at once", .init("", .reset), "connectionBroken", "ConnectionError"),
    Fault("closed in the head", .init(ok + "Content-Le", .close), "200", "200"),
    Fault(
      "silent at once",
      .init("", .stall),
      "readTimeout",
      "ReadTimeout",
      "sent nothing for 0.4 s"
    ),
    Fault(
      "silent in the head",
      .init(ok + "Content-Le", .stall),
      "readTimeout",
      "ReadTimeout",
      "sent nothing for 0.4 s"
    ),
    Fault(
      "silent in the body",
      .init(ok + "Content-Length: 9\r\n\r\nabc", .stall),
      "bodyTimeout",
      "ConnectionError",
      "sent nothing for 0.4 s"
    ),
    Fault(
      "silent in a chunk",
      .init(chunked + "5\r\nab", .stall),
      "bodyTimeout",
      "ConnectionError",
      "sent nothing for 0.4 s"
    ),
  ]

  private static let heads = [
    Fault(
      "too many fields",
      .init(ok + String(repeating: "X: 1\r\n", count: 101) + "\r\n", .close),
      "headTooLarge",
      "ConnectionError",
      "sent a longer head"
    ),
    Fault(
      "endless fields",
      .init(ok + String(repeating: "X-Field: 12345\r\n", count: 60_000), .close),
      "headTooLarge",
      "ConnectionError",
      "sent a longer head"
    ),
    Fault(
      "an endless line",
      .init(ok + "X: " + String(repeating: "x", count: 1_000_000), .close),
      "headTooLarge",
      "ConnectionError",
      "sent a longer head"
    ),
    Fault(
      "360 kB of head",
      .init(
        ok
          + (0..<6).map { "X-\($0): \(String(repeating: "y", count: 60_000))\r\n" }.joined()
          + "Content-Length: 0\r\n\r\n"
      ),
      "headTooLarge",
      "ConnectionError",
      "sent a longer head",
      isOurs: true
    ),
    Fault(
      "garbage",
      .init(bytes: [0, 1, 2, 0xFF, 0xFE, 13, 10, 13, 10], .close),
      "notHTTP",
      "ConnectionError",
      "answered something that is not HTTP"
    ),
    Fault(
      "another protocol",
      .init("SSH-2.0-OpenSSH_9.2\r\n", .close),
      "notHTTP",
      "ConnectionError",
      "answered something that is not HTTP"
    ),
    Fault(
      "a status that is none",
      .init("HTTP/1.1 abc OK\r\n\r\n", .close),
      "notHTTP",
      "ConnectionError",
      "answered something that is not HTTP"
    ),
    Fault(
      "a line without a colon",
      .init(ok + "no colon\r\nContent-Length: 0\r\n\r\n", .close),
      "notHTTP",
      "ConnectionError",
      "answered something that is not HTTP",
      isOurs: true
    ),
    Fault(
      "a fold of nothing",
      .init(ok + " X: 1\r\nContent-Length: 0\r\n\r\n", .close),
      "notHTTP",
      "ConnectionError",
      "answered something that is not HTTP",
      isOurs: true
    ),
    Fault(
      "two lengths",
      .init(ok + "Content-Length: 2\r\nContent-Length: 5\r\n\r\nok", .close),
      "invalidHeader",
      "InvalidHeader",
      "Content-Length contained multiple unmatching values (2, 5)"
    ),
  ]

  private static let interim = [
    Fault(
      "a flood of interim answers",
      .init(
        String(repeating: "HTTP/1.1 100 Continue\r\n\r\n", count: 2_000)
          + ok + "Content-Length: 0\r\n\r\n"
      ),
      "headTooLarge",
      "ConnectionError",
      "sent a longer head",
      isOurs: true
    ),
    Fault(
      "an early hint",
      .init("HTTP/1.1 103 Early Hints\r\nX: 1\r\n\r\n" + ok + "Content-Length: 0\r\n\r\n"),
      "200",
      "200",
      isOurs: true
    ),
    Fault(
      "another protocol begins",
      .init("HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\n\r\nhello", .close),
      "101",
      "101"
    ),
  ]

  private static let bodies = [
    Fault(
      "reset in the body",
      .init(slowly: [ok + "Content-Length: 9\r\n\r\nab", ""], every: 0.1, .reset),
      "brokenBody",
      "ChunkedEncodingError"
    ),
    Fault(
      "a short body",
      .init(ok + "Content-Length: 9\r\n\r\nabc", .close),
      "brokenBody",
      "ChunkedEncodingError",
      "closed the connection before the body was whole"
    ),
    Fault(
      "no last chunk",
      .init(chunked + "3\r\nabc\r\n", .close),
      "brokenBody",
      "ChunkedEncodingError",
      "closed the connection before the body was whole"
    ),
    Fault(
      "a bad chunk",
      .init(chunked + "zz\r\nabc\r\n0\r\n\r\n", .close),
      "brokenBody",
      "ChunkedEncodingError",
      "sent a body that can't be read"
    ),
    Fault(
      "4 GB announced",
      .init(ok + "Content-Length: 4294967296\r\n\r\nabc", .close),
      "other",
      "MemoryError",
      "The body of ",
      isOurs: true
    ),
    Fault(
      "more than all memory announced",
      .init(ok + "Content-Length: 99999999999999999999999\r\n\r\nabc", .close),
      "other",
      "MemoryError",
      "The body of ",
      isOurs: true
    ),
    Fault(
      "204 with a body",
      .init("HTTP/1.1 204 No Content\r\nContent-Length: 5\r\n\r\nhello", .close),
      "204",
      "204"
    ),
    Fault(
      "a coding that is none",
      .init(ok + "Transfer-Encoding: identity\r\nContent-Length: 2\r\n\r\nok"),
      "200",
      "200"
    ),
    Fault(
      "more than was announced",
      .init(ok + "Content-Length: 2\r\n\r\nokay", .close),
      "200",
      "200"
    ),
  ]

  private static let codings = [
    Fault(
      "gzip that is none",
      coded("gzip", Array("not gzip".utf8)),
      "contentDecoding",
      "ContentDecodingError",
      "sent a body that can't be decompressed"
    ),
    Fault(
      "deflate that is none",
      coded("deflate", Array("not deflate".utf8)),
      "contentDecoding",
      "ContentDecodingError",
      "sent a body that can't be decompressed"
    ),
    Fault(
      "br that is none",
      coded("br", [255, 255, 255, 255, 255, 255]),
      "contentDecoding",
      "ContentDecodingError",
      "sent a body that can't be decompressed",
      isOurs: true
    ),
    Fault(
      "zstd that is none",
      coded("zstd", Array("not zstd".utf8)),
      "contentDecoding",
      "ContentDecodingError",
      "sent a body that can't be decompressed",
      isOurs: true
    ),
    Fault("a coding nobody knows", coded("compress", Array("as it is".utf8)), "200", "200"),
  ]

  private static let oddities = [
    Fault(
      "a redirect loop",
      .init("HTTP/1.1 302 Found\r\nLocation: /\r\nContent-Length: 0\r\n\r\n"),
      "302",
      "TooManyRedirects"
    ),
    Fault(
      "a redirect to a file",
      .init("HTTP/1.1 302 Found\r\nLocation: file:///etc/passwd\r\nContent-Length: 0\r\n\r\n"),
      "302",
      "InvalidSchema"
    ),
    Fault(
      "fields that are repeated and folded",
      .init(ok + "X: a\r\nX: b\r\n\tc\r\nContent-Length: 0\r\n\r\n"),
      "200",
      "200"
    ),
    Fault(
      "a field that is no UTF-8",
      .init(
        bytes: Array((ok + "X: caf").utf8) + [0xE9, 0xFF]
          + Array("\r\nContent-Length: 0\r\n\r\n".utf8)
      ),
      "200",
      "200"
    ),
  ]
}
