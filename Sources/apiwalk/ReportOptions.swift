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
    wishes.sumsUp = sumsUp
    return wishes
  }

  /// Looks at the files before anything runs: one that can't be written is known then.
  func check() throws {
    do throws(FileError) {
      for path in [junit, json].compactMap({ $0 }) { try Files.checkSaving(to: path) }
    } catch {
      throw UsageError(message: error.message)
    }
  }

  func write(_ log: RunLog, _ shell: Shell) throws {
    do throws(FileError) {
      try ReportFiles(junit: junit, json: json).write(
        log,
        redactor: shell.output.redactor,
        files: shell.world.files
      )
    } catch {
      throw UsageError(message: error.message)
    }
  }
}
