import Foundation
import HTTP
import Interpreter
import Library
import Loopback
@testable import Session
import Syntax
import Testing

/// Bodies on their way into files: whole or not at all, and again from where they broke off.
@Suite struct DownloadTests {
  /// A session that asks a real server, and a folder for what comes.
  private final class Place {
    let folder: Foundation.URL
    let server: LoopbackServer
    let session: Session
    private(set) var hint: String?

    init(_ answers: [LoopbackServer.Answer]) throws {
      folder = FileManager.default.temporaryDirectory.appending(path: "down-\(UUID().uuidString)")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      server = LoopbackServer(answers)
      session = Session(
        world: World(transport: CurlTransport(wakeDescriptor: nil) { false }, clock: .system),
        output: Output(
          out: Output.Sink { _ in },
          notes: Output.Sink { _ in }
        )
      )
    }

    deinit {
      server.stop()
      try? FileManager.default.removeItem(at: folder)
    }

    /// What `get /FILE > FILE` does; the failure's words.
    func get(_ name: String = "x", stream: Bool = true) -> String? {
      do {
        let range = SourceRange(0, 0)
        let word = Word(
          pieces: [.init(folder.appending(path: name).path, isQuoted: true)],
          range: range
        )
        let delivery = try Delivery(to: .write(path: word), session)
        let text =
          "response = requests.get('\(server.url)/\(name)', stream=\(stream ? "True" : "False"))"
        let source = SourceText(text + "\n")
        try delivery.sending { () throws(Failure) in
          guard session.run(source) == .success else { throw Failure.leave(1) }
        }
        let line = try #require(
          try session.parser.parse(SourceText("status")).first.flatMap { input in
            if case .command(let line) = input.kind { line } else { nil }
          }
        )
        let call = CommandCall(line: line, source: source, session: session)
        try ResponsePresenter(session: session).deliver(
          try call.lastResponseObject(loads: false),
          as: .pprint,
          by: delivery
        )
        return nil
      } catch Failure.python(let exception) {
        hint = exception.hint
        return exception.object.type.name
      } catch Failure.command(let error) {
        return error.message.replacingOccurrences(of: folder.path + "/", with: "")
      } catch {
        return "\(error)"
      }
    }

    func text(_ name: String = "x") -> String? {
      try? String(contentsOf: folder.appending(path: name), encoding: .utf8)
    }

    var names: [String] {
      (try? FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()) ?? []
    }
  }

  private static let fields = "ETag: \"v1\"\r\nAccept-Ranges: bytes\r\n"
  private static func broken(_ fields: String = fields) -> LoopbackServer.Answer {
    .init("HTTP/1.1 200 OK\r\n\(fields)Content-Length: 10\r\n\r\n01234", .close)
  }

  private static func rest(_ range: String, _ body: String) -> LoopbackServer.Answer {
    .init(
      "HTTP/1.1 206 Partial Content\r\n\(fields)Content-Range: bytes \(range)\r\n"
        + "Content-Length: \(body.utf8.count)\r\n\r\n\(body)"
    )
  }

  @Test func aWholeBodyAppears() throws {
    let place = try Place([.ok("0123456789")])
    #expect(place.get() == nil)
    #expect(place.text() == "0123456789")
    #expect(place.names == ["x"])
    // What is small is still there for `body`.
    #expect(place.session.run(SourceText("assert response.text == '0123456789'")) == .success)
  }

  @Test func aBrokenBodyLeavesWhatWasThere() throws {
    for fields in [
      "", "Accept-Ranges: bytes\r\n", "ETag: \"v1\"\r\n",
      "ETag: W/\"v1\"\r\nAccept-Ranges: bytes\r\n",
    ] {
      let place = try Place([Self.broken(fields)])
      try "old".write(to: place.folder.appending(path: "x"), atomically: true, encoding: .utf8)
      #expect(place.get() == "ChunkedEncodingError")
      #expect(place.text() == "old")
      #expect(place.names == ["x"])
    }
  }

  @Test func aBrokenDownloadGoesOn() throws {
    let place = try Place([Self.broken(), Self.rest("5-9/10", "56789")])
    #expect(place.get() == "ChunkedEncodingError")
    #expect(place.names == ["x.part"])
    #expect(place.hint?.hasSuffix("x.part keeps 5 B; the same command gets the rest") == true)
    #expect(place.get() == nil)
    #expect(place.text() == "0123456789")
    #expect(place.names == ["x"])
    #expect(place.server.requests.last?.contains("Range: bytes=5-\r\nIf-Range: \"v1\"\r\n") == true)
  }

  @Test func itGoesOnTwice() throws {
    let cut = LoopbackServer.Answer(
      "HTTP/1.1 206 Partial Content\r\n\(Self.fields)Content-Range: bytes 5-9/10\r\n"
        + "Content-Length: 5\r\n\r\n56",
      .close
    )
    let place = try Place([Self.broken(), cut, Self.rest("7-9/10", "789")])
    #expect(place.get() == "ChunkedEncodingError")
    #expect(place.get() == "ChunkedEncodingError")
    #expect(place.names == ["x.part"])
    #expect(place.get() == nil)
    #expect(place.text() == "0123456789")
    #expect(place.names == ["x"])
  }

  @Test func anotherVersionBeginsAnew() throws {
    let place = try Place([Self.broken(), .ok("another")])
    #expect(place.get() == "ChunkedEncodingError")
    #expect(place.get() == nil)
    #expect(place.text() == "another")
    #expect(place.names == ["x"])
  }

  @Test(arguments: [
    "4-9/10", "5-8/10", "*/10", "items 5-9/10",
  ])
  func anotherPartIsRefused(range: String) throws {
    let place = try Place([Self.broken(), Self.rest(range, "56789"), .ok("0123456789")])
    #expect(place.get() == "ChunkedEncodingError")
    #expect(
      place.get()
        == "x: the server sent another part than the one that was asked for; "
        + "the same command begins anew"
    )
    #expect(place.names == [])
    #expect(place.get() == nil)
    #expect(place.server.requests.last?.contains("Range") == false)
  }

  @Test(arguments: [
    ("ETag: \"v2\"\r\n", "5-9/10"), ("ETag: \"v1\"\r\n", "5-10/11"),
    ("ETag: W/\"v1\"\r\n", "5-9/10"),
  ])
  func aPartOfAnotherVersionIsRefused(fields: String, range: String) throws {
    let other = LoopbackServer.Answer(
      "HTTP/1.1 206 Partial Content\r\n\(fields)Content-Range: bytes \(range)\r\n"
        + "Content-Length: 5\r\n\r\nOTHER",
      .close
    )
    let place = try Place([Self.broken(), other, .ok("0123456789")])
    #expect(place.get() == "ChunkedEncodingError")
    #expect(
      place.get() == "x: the server has another version now; the same command begins anew"
    )
    #expect(place.names == [])
    #expect(place.get() == nil)
    #expect(place.text() == "0123456789")
  }

  @Test func aPartKeepsNoURL() throws {
    let name = "x?token=PLANTED"
    let place = try Place([Self.broken(), Self.rest("5-9/10", "56789")])
    #expect(place.get(name) == "ChunkedEncodingError")
    #expect(place.text(name + ".part")?.contains("PLANTED") == false)
    #expect(place.get(name) == nil)
    #expect(place.text(name) == "0123456789")
  }

  @Test func nothingMayBeMissing() throws {
    let gone = LoopbackServer.Answer(
      "HTTP/1.1 416 Range Not Satisfiable\r\nContent-Range: bytes */5\r\nContent-Length: 0\r\n\r\n"
    )
    let place = try Place([Self.broken(), gone])
    #expect(place.get() == "ChunkedEncodingError")
    #expect(place.get() == nil)
    #expect(place.text() == "01234")
    let other = try Place([
      Self.broken(),
      .init("HTTP/1.1 416 No\r\nContent-Range: bytes */3\r\nContent-Length: 0\r\n\r\n"),
    ])
    #expect(other.get() == "ChunkedEncodingError")
    #expect(other.get() == "x: the server has another version now; the same command begins anew")
    #expect(other.names == [])
  }

  @Test func anErrorKeepsWhatThereIs() throws {
    let place = try Place([
      Self.broken(), .init("HTTP/1.1 503 Busy\r\nContent-Length: 4\r\n\r\nbusy"),
    ])
    #expect(place.get() == "ChunkedEncodingError")
    #expect(place.get()?.hasPrefix("x: the server has no rest to send now (status 503)") == true)
    #expect(place.names == ["x.part"])
  }

  @Test func anotherURLIsNotContinued() throws {
    let place = try Place([Self.broken(), .ok("else")])
    #expect(place.get() == "ChunkedEncodingError")
    try FileManager.default.moveItem(
      at: place.folder.appending(path: "x.part"),
      to: place.folder.appending(path: "y.part")
    )
    #expect(place.get("y") == nil)
    #expect(place.server.requests.last?.contains("Range") == false)
    #expect(place.text("y") == "else")
  }

  @Test func aForeignPartFileIsNoBeginning() throws {
    let place = try Place([.ok("0123456789")])
    try "01234".write(
      to: place.folder.appending(path: "x.part"),
      atomically: true,
      encoding: .utf8
    )
    #expect(place.get() == nil)
    #expect(place.server.requests.last?.contains("Range") == false)
    #expect(place.names == ["x", "x.part"])
  }

  @Test func aFolderThatIsMissingIsSaidBeforeAnythingIsSent() throws {
    let place = try Place([.ok("never")])
    #expect(place.get("nowhere/x") == "nowhere/x: No such file or directory")
    #expect(place.server.requests.isEmpty)
  }

  @Test func rightsAndLinksStay() throws {
    let place = try Place([.ok("new")])
    let (file, link) = (place.folder.appending(path: "real"), place.folder.appending(path: "x"))
    try "old".write(to: file, atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: file.path)
    try FileManager.default.createSymbolicLink(at: link, withDestinationURL: file)
    #expect(place.get() == nil)
    #expect(place.text("real") == "new")
    #expect(place.names == ["real", "x"])
    let attributes = try FileManager.default.attributesOfItem(atPath: file.path)
    #expect(attributes[.posixPermissions] as? Int == 0o640)
    #expect((try? FileManager.default.destinationOfSymbolicLink(atPath: link.path)) != nil)
  }

  @Test func addingIsAllOrNothing() throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "add-\(UUID().uuidString)")
      .path
    defer { try? FileManager.default.removeItem(atPath: path) }
    let first = try DownloadFile(path, appends: true)
    try first.write(Array("one".utf8))
    try first.finish()
    let second = try DownloadFile(path, appends: true)
    try second.write(Array("two".utf8))
    #expect(!second.abandon(keeping: nil))
    let third = try DownloadFile(path, appends: true)
    try third.write(Array("three".utf8))
    try third.finish()
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "onethree")
  }

  @Test(arguments: [
    ("bytes 0-4/10", "0 4 10"), ("bytes */10", "nil nil 10"), ("bytes 5-9/*", "5 9 nil"),
    ("Bytes 5-9/10", "5 9 10"), ("bytes 9-5/10", "none"), ("bytes 5-/10", "none"),
    ("bytes -5/10", "none"), ("bytes 5-9", "none"), ("5-9/10", "none"), ("", "none"),
    ("bytes 5-9/x", "none"), ("bytes 99999999999999999999-9/10", "none"),
  ])
  func rangesAreRead(text: String, expected: String) {
    let range = ContentRange(text)
    func show(_ number: Int?) -> String { number.map { "\($0)" } ?? "nil" }
    #expect(
      range.map { "\(show($0.first)) \(show($0.last)) \(show($0.total))" } ?? "none" == expected
    )
  }
}
