import HTTP
import Interpreter
import Library
import Syntax
import Testing
import Values

/// Runs Python in a fresh interpreter and compares what a prompt would have shown.
func expectPython(
  _ source: String,
  _ output: String,
  clock: Clock = .frozen,
  at location: SourceLocation = #_sourceLocation
) {
  #expect(printed(by: source, clock: clock) == output, sourceLocation: location)
}

/// What a prompt shows for one statement.
struct Shown {
  /// The line of the source the statement begins on.
  let line: Int
  let text: String
}

/// What a prompt shows: the echo of expressions, and for a failure the last line of the traceback,
/// after which the next statement runs.
///
/// `isInterrupted` is asked with what was printed so far.
func printed(
  by source: String,
  clock: Clock = .frozen,
  environment: [String: String] = [:],
  isInterrupted: @escaping (String) -> Bool = { _ in false }
) -> String {
  shown(by: source, clock: clock, environment: environment, isInterrupted: isInterrupted)
    .map(\.text).joined()
}

/// What a prompt shows, statement by statement.
func shown(
  by source: String,
  clock: Clock = .frozen,
  environment: [String: String] = [:],
  isInterrupted: @escaping (String) -> Bool = { _ in false }
) -> [Shown] {
  let screen = Screen()
  let host = Interpreter.Host(
    write: { screen.text += $0 },
    isInterrupted: { isInterrupted(screen.text) },
    environment: environment
  )
  let interpreter = Interpreter(
    host: host,
    modules: ModuleRegistry(transport: NoTransport(), clock: clock, environment: environment)
  )
  interpreter.display = { value throws(PythonException) in
    screen.text += value.representation + "\n"
  }
  let source = SourceText(source)
  var parts: [Shown] = []
  var seen = 0
  func finish(at offset: Int) {
    let text = String(decoding: screen.text.utf8.dropFirst(seen), as: UTF8.self)
    parts.append(Shown(line: source.position(of: offset).line, text: text))
    seen = screen.text.utf8.count
  }
  do throws(SyntaxError) {
    for statement in try PythonParser.parse(source) {
      do throws(PythonException) {
        try interpreter.execute([statement])
      } catch {
        screen.text += error.lastLine + "\n"
      }
      finish(at: statement.range.start)
    }
  } catch {
    screen.text += "\(error.category.rawValue): \(error.message)\n"
    finish(at: error.range.start)
  }
  return parts
}

private final class Screen {
  var text = ""
}

/// The modules here need no network.
final class NoTransport: Transport {
  func send(_ request: Request) throws(TransportError) -> Response {
    throw TransportError(.connectionFailed, "no network in these tests", request: request)
  }
}

extension Clock {
  /// 2020-04-22T10:30:45.123456Z, in UTC; pausing makes the time go on.
  static var frozen: Clock { zone(offset: { _ in 0 }, name: "UTC") }

  /// The frozen clock in another zone.
  static func zone(offset: @escaping (Int) -> Int, name: String) -> Clock {
    let elapsed = Elapsed()
    return Clock(
      now: { (1_587_551_445 + elapsed.seconds, 123_456_789) },
      monotonic: { (1000 + elapsed.seconds, elapsed.nanoseconds % 1_000_000_000) },
      pause: { elapsed.nanoseconds += $0 },
      localTime: { seconds in
        abs(seconds) > 1 << 55 ? nil : LocalTime(offset: offset(seconds), zone: name)
      }
    )
  }

  private final class Elapsed {
    var nanoseconds = 0
    var seconds: Int { nanoseconds / 1_000_000_000 }
  }
}
