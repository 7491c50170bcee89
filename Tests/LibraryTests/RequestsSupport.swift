import Foundation
import HTTP
import Interpreter
import Library
import Syntax
import Values

/// A prompt with `requests` imported, over a transport that answers from a closure.
final class RequestsPrompt {
  let transport: CannedTransport
  let interpreter: Interpreter
  private let screen: Screen

  init(_ answer: @escaping (Request) throws(TransportError) -> Response) {
    transport = CannedTransport(answer)
    let screen = Screen()
    self.screen = screen
    interpreter = Interpreter(
      host: Interpreter.Host(write: { screen.text += $0 }),
      modules: ModuleRegistry(transport: transport)
    )
    interpreter.display = { value throws(PythonException) in
      screen.text += value.representation + "\n"
    }
    _ = printed("import requests")
  }

  /// What the statements print; of one that fails, the last line of its traceback.
  func printed(_ source: String) -> String {
    screen.text = ""
    do throws(SyntaxError) {
      for statement in try PythonParser.parse(SourceText(source)) {
        do throws(PythonException) {
          try interpreter.execute([statement])
        } catch {
          screen.text += error.lastLine + "\n"
        }
      }
    } catch {
      screen.text += "\(error.category.rawValue): \(error.message)\n"
    }
    return screen.text
  }

  /// The exception that a statement raises.
  func failure(_ source: String) -> PythonException? {
    do {
      try interpreter.execute(PythonParser.parse(SourceText(source)))
      return nil
    } catch {
      return error as? PythonException
    }
  }

  private final class Screen {
    var text = ""
  }
}

final class CannedTransport: Transport {
  private(set) var requests: [Request] = []
  private let answer: (Request) throws(TransportError) -> Response

  init(_ answer: @escaping (Request) throws(TransportError) -> Response) { self.answer = answer }

  func send(_ request: Request) throws(TransportError) -> Response {
    requests.append(request)
    return try answer(request)
  }
}

/// A file of the `Golden` folder.
func golden(_ name: String) throws -> String {
  let folder = Foundation.URL(filePath: #filePath).deletingLastPathComponent()
  return try String(contentsOf: folder.appending(path: "Golden/\(name)"), encoding: .utf8)
}
