import Loopback
import Foundation
import HTTP
import Library
import Session
import Syntax
import TestSupport

/// Every case sent by apiwalk, and said in every dialect.
struct EchoWalk {
  struct Said {
    let number: Int
    let text: [UInt8]
  }

  let port: Int
  let arrivals: Arrivals
  /// By dialect, in the order of the cases; a case that a dialect can't say is missing.
  private(set) var said: [String: [Said]] = [:]
  /// What could not be said, with the reason.
  private(set) var unsaid: [String: [(number: Int, reason: String)]] = [:]
  private(set) var failures: [String] = []

  static let dialects = ["python", "curl", "httpie", "http"]

  /// One walk for all the tests: apiwalk is asked once.
  static let shared = EchoWalk(RequestCases.all)

  private final class Screen {
    var out: [UInt8] = []
    var notes: [UInt8] = []
  }

  private init(_ cases: [RequestCase]) {
    let server = EchoServer()
    defer { server.stop() }
    port = server.port
    for one in cases {
      // Secrets are learnt for good: each case in a session of its own.
      let screen = Screen()
      let session = Self.makeSession(screen)
      let outcome = session.run(SourceText(one.input(server.url)))
      if outcome != .success {
        failures.append("\(one.testDescription): \(String(decoding: screen.notes, as: UTF8.self))")
      }
      for dialect in Self.dialects {
        session.output.flush()
        screen.out = []
        screen.notes = []
        let outcome = session.run(SourceText("as \(dialect)"))
        session.output.flush()
        if outcome == .success {
          said[dialect, default: []].append(Said(number: one.number, text: screen.out))
        } else {
          let reason = String(decoding: screen.notes, as: UTF8.self)
          unsaid[dialect, default: []].append((one.number, reason))
        }
      }
    }
    arrivals = Arrivals(server.take())
  }

  /// What arrives when a text is typed into a session with these variables of the environment.
  static func run(_ text: String, environment: [String: String]) -> String? {
    let screen = Screen()
    let session = makeSession(screen, environment: environment)
    guard session.run(SourceText(text)) != .success else { return nil }
    return String(decoding: screen.notes, as: UTF8.self)
  }

  /// An input, and what a dialect then says.
  static func said(_ input: String, in dialect: String) -> String {
    let screen = Screen()
    let session = makeSession(screen)
    _ = session.run(SourceText(input))
    session.output.flush()
    screen.out = []
    _ = session.run(SourceText("as \(dialect)"))
    session.output.flush()
    return String(decoding: screen.out, as: UTF8.self)
  }

  private static func makeSession(
    _ screen: Screen,
    environment: [String: String] = [:]
  ) -> Session {
    Session(
      world: World(
        transport: CurlTransport(wakeDescriptor: nil, isInterrupted: { false }),
        clock: .system,
        environment: environment
      ),
      output: Output(
        out: Output.Sink { screen.out += $0 },
        notes: Output.Sink { screen.notes += $0 }
      )
    )
  }

  /// The texts of a dialect for another server.
  func texts(_ dialect: String, to server: EchoServer) -> [(number: Int, text: String)] {
    (said[dialect] ?? []).map { said in
      let text = String(decoding: said.text, as: UTF8.self)
      return (
        said.number,
        text.components(separatedBy: "127.0.0.1:\(port)").joined(
          separator: "127.0.0.1:\(server.port)"
        )
      )
    }
  }
}
