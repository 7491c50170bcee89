import ArgumentParser
import Session

/// The flags of the forms that write reports.
struct ReportOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Write a report in JUnit's XML.", valueName: "file"))
  var junit: String?

  @Option(help: ArgumentHelp("Write a report in JSON.", valueName: "file"))
  var json: String?

  @Flag(help: "Print the Test Anything Protocol; what steps print becomes its comments.")
  var tap = false

  var isEmpty: Bool { junit == nil && json == nil && !tap }

  func wishes(sumsUp: Bool) -> RunLog.Wishes {
    var wishes = RunLog.Wishes()
    wishes.keepsSteps = junit != nil || json != nil
    wishes.writesTAP = tap
    wishes.ownsOutput = tap || Self.isOutput(junit) || Self.isOutput(json)
    wishes.sumsUp = sumsUp
    return wishes
  }

  private static func isOutput(_ path: String?) -> Bool {
    ["-", "/dev/stdout", "/dev/fd/1"].contains(path)
  }

  func validate() throws {
    let count = [tap, Self.isOutput(junit), Self.isOutput(json)].count { $0 }
    guard count <= 1 else {
      throw ValidationError("of --tap, --junit and --json only one can write to standard output")
    }
  }

  /// Looks at the files before anything runs: one that can't be written is known then, and one that
  /// would take the place of what the run reads or of another report.
  func check(beside others: [String]) throws {
    var taken = others
    for (flag, path) in [("--junit", junit?.path), ("--json", json?.path)] {
      guard let path else { continue }
      guard !path.isEmpty else { throw UsageError(message: "\(flag) takes the name of a file") }
      if taken.contains(where: { Files.isSame($0, path) }) {
        throw UsageError(
          message: "\(flag) \(path) would take the place of a file that the run needs itself"
        )
      }
      do throws(FileError) { try Files.checkSaving(to: path) } catch {
        throw UsageError(message: error.message)
      }
      taken.append(path)
    }
  }

  func write(_ log: RunLog, _ shell: Shell) throws {
    do throws(FileError) {
      try ReportFiles(junit: junit?.path, json: json?.path).write(
        log,
        redactor: shell.output.redactor,
        files: shell.world.files
      )
    } catch {
      guard !shell.world.isInterrupted() else { throw try shell.end(.failure(.interrupted)) }
      throw UsageError(message: error.message)
    }
  }
}

extension String {
  /// `-` is standard output, as for other tools.
  fileprivate var path: String { self == "-" ? "/dev/stdout" : self }
}
