import HTTP
import Library
import Session

/// The cassette that a run was given, and what is to be done with it.
struct Recording {
  let cassette: Cassette
  private let mode: CassetteTransport.Mode

  /// Nil when there is none.
  init?(_ options: CommonOptions) throws {
    let asked = options.cassetteMode?.setting ?? .auto
    guard let path = options.cassette else {
      guard options.cassetteMode == nil else {
        throw UsageError(message: "--cassette-mode says what --cassette FILE does")
      }
      guard !options.cassetteTimes else {
        throw UsageError(message: "--cassette-times says what --cassette FILE keeps")
      }
      return nil
    }
    guard asked != .off else { return nil }
    cassette = Cassette(path: path, files: Files(), clock: .system)
    var mode = asked
    do throws(FileError) {
      let bytes = try Self.read(path, isNeeded: asked == .replay)
      if asked == .record, let bytes { try Self.checkReplacing(bytes, path) }
      // An empty file, such as `mktemp` makes, is one that is to be recorded.
      if asked != .record, let bytes, !bytes.isEmpty || asked == .replay {
        try cassette.load(bytes)
        if cassette.isComplete { mode = .replay }
      }
      if options.cassetteTimes {
        if mode == .replay, cassette.clock == nil {
          throw FileError(path: path, reason: "it holds no times: record it with --cassette-times")
        }
        cassette.clock = cassette.clock ?? ClockTape()
      } else {
        cassette.clock = nil
      }
      // Now, so that a file that can't be written is told of before anything is sent.
      if mode != .replay { try cassette.file.save() }
    } catch {
      throw UsageError(message: error.message)
    }
    self.mode = mode
  }

  /// A script that was named by mistake must not be lost.
  private static func checkReplacing(_ bytes: [UInt8], _ path: String) throws(FileError) {
    guard !bytes.isEmpty, !Cassette.isCassette(bytes) else { return }
    throw FileError(
      path: path,
      reason: "this is no cassette, and is not replaced by one: take it away first"
    )
  }

  private static func read(_ path: String, isNeeded: Bool) throws(FileError) -> [UInt8]? {
    guard Files.isRegular(path) != false else {
      throw FileError(path: path, reason: "a cassette is a regular file")
    }
    do throws(FileError) {
      return try Files().read(path)
    } catch {
      guard isNeeded || Files.exists(path) else { return nil }
      throw error
    }
  }

  var isReplay: Bool { mode == .replay }

  func transport(around inner: any Transport) -> any Transport {
    CassetteTransport(inner, cassette: cassette, mode: mode)
  }

  /// The practice server of the recorded run, which a replay does not start.
  func practice(_ practice: Practice) throws(CommandError) -> PracticeServer {
    if isReplay, var recorded = cassette.practice {
      recorded.description = Practice.description
      return recorded
    }
    return cassette.note(try practice.server())
  }

  func finish(isComplete: Bool) throws(FileError) {
    guard !isReplay else { return }
    try cassette.finish(isComplete: isComplete)
  }
}
