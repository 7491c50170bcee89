import Foundation
import Testing

@testable import LineEditing

/// Lines of a pipe that another thread fills, as a program on its other end does.
private func expectLines(
  _ bytes: [UInt8],
  _ expected: [[UInt8]],
  at location: SourceLocation = #_sourceLocation
) throws {
  let pipe = Pipe()
  let writer = Thread {
    try? pipe.fileHandleForWriting.write(contentsOf: Data(bytes))
    try? pipe.fileHandleForWriting.close()
  }
  writer.start()
  let reading = dup(pipe.fileHandleForReading.fileDescriptor)
  let source = StreamLines(descriptor: reading, closesDescriptor: true)
  var lines: [[UInt8]] = []
  while let line = try source.readLine(prompt: "ignored") {
    lines.append(line.bytes)
  }
  #expect(lines == expected, sourceLocation: location)
  #expect(try source.readLine(prompt: "") == nil, sourceLocation: location)
}

struct StreamLinesTests {
  @Test(arguments: [
    ("", []),
    ("one", ["one"]),
    ("one\n", ["one"]),
    ("one\ntwo", ["one", "two"]),
    ("one\n\n\ntwo\n", ["one", "", "", "two"]),
    ("one\r\ntwo\r\n", ["one", "two"]),
    ("a\rb\r\r\n", ["a\rb\r"]),
    ("\n", [""]),
    ("last\r", ["last"]),
    ("zażółć\u{0}日本\n", ["zażółć\u{0}日本"]),
  ])
  func splits(text: String, lines: [String]) throws {
    try expectLines(Array(text.utf8), lines.map { Array($0.utf8) })
  }

  @Test func passesBytesThatAreNoText() throws {
    try expectLines([0xff, 0xfe, 0x0a, 0xc3, 0x0a], [[0xff, 0xfe], [0xc3]])
    #expect(InputLine([0x61, 0xff]).text == "a\u{fffd}")
  }

  @Test func takesLinesOfAnySize() throws {
    let long = [UInt8](repeating: 0x78, count: 3_000_000)
    try expectLines(long + [0x0a, 0x79, 0x0a] + long, [long, [0x79], long])
  }

  @Test func takesManyLines() throws {
    let lines = (0..<50_000).map { Array("line \($0)".utf8) }
    try expectLines(Array(lines.joined(separator: [0x0a])), lines)
  }

  @Test func saysThatNobodyIsAsked() {
    #expect(!StreamLines(descriptor: -1).isInteractive)
  }

  @Test func endsWhenItCannotRead() throws {
    #expect(try StreamLines(descriptor: -1).readLine(prompt: "") == nil)
  }
}

struct ScriptedLinesTests {
  @Test func playsItsEvents() throws {
    let source = ScriptedLines([.line("one"), .interruption, .end, .line("a\nb")])
    #expect(try source.readLine(prompt: "> ")?.text == "one")
    #expect(throws: LineInterrupted.self) { try source.readLine(prompt: "... ") }
    #expect(try source.readLine(prompt: "> ") == nil)
    #expect(try source.readLine(prompt: "> ")?.isBlock == true)
    #expect(try source.readLine(prompt: "> ") == nil)
    #expect(source.prompts.map(\.text) == ["> ", "... ", "> ", "> ", "> "])
    source.remember("one")
    #expect(source.remembered == ["one"])
  }
}
