internal import Syntax

/// A script that comes piece by piece, of any length: what is whole runs while the rest is on its
/// way, in little memory.
///
/// A script that ends within the first piece is understood as a whole before anything of it runs.
package struct ScriptStream {
  private let session: Session
  private let name: String
  /// The next bytes; none at the end, nil when the reading was interrupted.
  private let read: () throws(FileError) -> [UInt8]?

  /// How much is read before anything runs.
  private static let piece = 1 << 18
  /// A statement that is longer is not one.
  private static let longest = 1 << 24

  package init(
    session: Session,
    name: String,
    read: @escaping () throws(FileError) -> [UInt8]?
  ) {
    self.session = session
    self.name = name
    self.read = read
  }

  package func run() throws(FileError) -> Outcome {
    session.showsPlaces = true
    var buffer: [UInt8] = []
    var line = 1
    var wanted = Self.piece
    while true {
      while buffer.count < wanted {
        guard let bytes = try read() else { return .failure(.interrupted) }
        guard !bytes.isEmpty else {
          let source = SourceText(buffer.withoutMark, name: name, firstLine: line)
          return ScriptRun(session: session).run([source.withoutPrompts])
        }
        buffer += bytes
      }
      let start = Self.lastStart(in: buffer)
      // One line, as long as the piece: it goes on behind it.
      guard start > 0 || buffer.count >= Self.longest else {
        wanted = buffer.count * 2
        continue
      }
      let end = start > 0 ? start : buffer.count
      let source = SourceText(Array(buffer[..<end]).withoutMark, name: name, firstLine: line)
      session.learnSecrets(in: source)
      let inputs: [Input]
      do throws(SyntaxError) {
        inputs = try session.parser.parse(source)
      } catch {
        // Perhaps a statement goes on behind the piece.
        guard buffer.count >= Self.longest else {
          wanted = buffer.count * 2
          continue
        }
        return session.report(.syntax(error), in: source)
      }
      // Of a piece, as of a file, nothing runs when a command in it is not understood.
      if let failure = session.mistake(in: inputs, of: source) {
        return session.report(failure, in: source)
      }
      let outcome = session.run(inputs, of: source)
      guard outcome == .success else { return outcome }
      line += buffer[..<end].count { $0 == UInt8(ascii: "\n") }
      buffer.removeFirst(end)
      wanted = Self.piece
    }
  }

  /// The start of the last line that can begin a statement: what is before it may be whole.
  private static func lastStart(in bytes: [UInt8]) -> Int {
    var place = bytes.count - 1
    while place > 0 {
      if bytes[place - 1] == UInt8(ascii: "\n"), beginsStatement(bytes[place...]) { return place }
      place -= 1
    }
    return 0
  }

  private static func beginsStatement(_ line: ArraySlice<UInt8>) -> Bool {
    guard let first = line.first, !" \t\r\n#)]}\"'".utf8.contains(first) else { return false }
    return !["elif", "else", "except", "finally"].contains { line.starts(with: $0.utf8) }
  }
}
