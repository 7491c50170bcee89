import ArgumentParser
import HTTP
import Session

/// Starts the program and turns every way it can end into an exit status.
@main
enum Main {
  static func main() {
    StandardStreams.reserve()
    CurlLibrary.prepare()
    var status: Int32 = 0
    do {
      var command = try Apiwalk.parseAsRoot(ScriptArguments.expanded)
      try command.run()
    } catch let error as UsageError {
      StandardStreams.error.write("apiwalk: \(error.message)\n")
      status = ExitStatus.notUnderstood.rawValue
    } catch let exit as ExitCode {
      status = exit.rawValue
    } catch {
      // Help and version requests come this way too; both are successes.
      let code = Apiwalk.exitCode(for: error)
      let stream = code.isSuccess ? StandardStreams.output : StandardStreams.error
      stream.write(Apiwalk.fullMessage(for: error) + "\n")
      status = code.isSuccess ? 0 : ExitStatus.notUnderstood.rawValue
    }
    Process.leave(status)
  }
}

/// What the program was given could not be used: a file that does not exist, a port that is taken.
struct UsageError: Error {
  let message: String
}
