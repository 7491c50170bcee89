internal import Syntax

/// A script that comes piece by piece, of any length: what is whole runs while the rest is on its
/// way, in little memory.
///
/// A script that ends within the first piece is understood as a whole before anything of it runs.
package struct ScriptStream {
  private let session: Session
  private let script: ScriptRun
  private let name: String
  /// The next bytes; none at the end, nil when the reading was interrupted.
  private let read: () throws(FileError) -> [UInt8]?

  /// How much is read before anything runs.
  private static let piece = 1 << 18
  /// A statement that is longer is not one.
  private static let longest = 1 << 24

  /// The lines that `options` choose and its repetitions are for a script that is there as a whole.
  package init(
    session: Session,
    name: String,
    options: ScriptOptions = ScriptOptions(),
    log: RunLog? = nil,
    read: @escaping () throws(FileError) -> [UInt8]?
  ) {
    self.session = session
    script = ScriptRun(session: session, options: options, log: log)
    self.name = name
    self.read = read
  }

  package func run() throws(FileError) -> Outcome {
    var progress = script.begin()
    var buffer: [UInt8] = []
    var line = 1
    var wanted = Self.piece
    while true {
      while buffer.count < wanted {
        guard let bytes = try read() else {
          script.interrupt(&progress)
          return progress.outcome
        }
        guard !bytes.isEmpty else {
          let source = SourceText(buffer.withoutMark, name: name, firstLine: line)
          run(last: source.withoutPrompts, &progress)
          return progress.outcome
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
      do throws(SyntaxError) {
        let inputs = try session.parser.parse(source)
        guard script.run(piece: inputs, of: source, &progress) else { return progress.outcome }
      } catch {
        // Perhaps a statement goes on behind the piece.
        guard buffer.count >= Self.longest else {
          wanted = buffer.count * 2
          continue
        }
        script.refuse(.syntax(error), source, &progress)
        return progress.outcome
      }
      line += buffer[..<end].count { $0 == UInt8(ascii: "\n") }
      buffer.removeFirst(end)
      wanted = Self.piece
    }
  }

  private func run(last source: SourceText, _ progress: inout ScriptRun.Progress) {
    session.learnSecrets(in: source)
    do throws(SyntaxError) {
      let inputs = try session.parser.parse(source)
      try InputParser.checkDeclarations(of: inputs)
      _ = script.run(piece: inputs, of: source, &progress)
    } catch {
      script.refuse(.syntax(error), source, &progress)
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
