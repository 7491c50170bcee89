import HTTP
import Library
import Session
import Syntax
import Testing

/// A session in a world of its own: text in, what came out of it.
final class Walk {
  let transport: StubTransport
  let session: Session
  private let screen: Screen
  private let time: Time

  /// A clock that stands still until somebody waits.
  private final class Time {
    var nanoseconds = 0
  }

  /// The seconds that were waited.
  var waited: Double { Double(time.nanoseconds) / 1e9 }

  /// What was written, kept apart from the session that writes it.
  private final class Screen {
    var out: [UInt8] = []
    var notes: [UInt8] = []
  }

  static let token =
    "eyJ0eXAiOiJKV1QiLCJhbGciOiJSUzI1NiIsImtpZCI6ImMwMDdlNTAtYTEyMy00In0.cGF5bG9hZA.c2ln"

  init(
    answers: [StubTransport.Answer] = [.json("{\"items\": []}")],
    hasPractice: Bool = true,
    isTerminal: Bool = false,
    settings: Settings = Settings(),
    environment: [String: String] = [:],
    clock: Clock? = nil,
    typesSecretly: String? = nil,
    files: Files = Files()
  ) {
    let screen = Screen()
    self.screen = screen
    transport = StubTransport(answers)
    let time = Time()
    self.time = time
    var world = World(transport: transport, clock: .system, environment: environment, files: files)
    if let clock {
      world.clock = clock
    } else {
      world.clock.now = { (1_600_000_000 + time.nanoseconds / 1_000_000_000, 0) }
      world.clock.monotonic = {
        (time.nanoseconds / 1_000_000_000, time.nanoseconds % 1_000_000_000)
      }
      world.clock.pause = { time.nanoseconds += $0 }
    }
    world.readSecret = { _ in typesSecretly.map { .typed($0) } ?? .noTerminal }
    if hasPractice {
      world.practice = { () throws(CommandError) in
        var server = PracticeServer(
          baseURL: "http://127.0.0.1:8080/api/task_manager/v2",
          clientID: "practice-id",
          clientSecret: "practice-secret",
          issueToken: { Walk.token }
        )
        (server.guestID, server.guestSecret) = ("outsider-id", "outsider-secret")
        return server
      }
    }
    session = Session(
      world: world,
      output: Output(
        out: Output.Sink(isTerminal: isTerminal) { screen.out += $0 },
        notes: Output.Sink(isTerminal: isTerminal) { screen.notes += $0 }
      ),
      settings: settings
    )
  }

  /// Runs a text and gives its outcome; what it printed is in ``out`` and ``notes``.
  @discardableResult
  func run(_ text: String) -> Outcome {
    let outcome = session.run(SourceText(text))
    session.output.flush()
    return outcome
  }

  var out: String { String(decoding: screen.out, as: UTF8.self) }
  var notes: String { String(decoding: screen.notes, as: UTF8.self) }
  var everything: String { out + notes }
}

/// Answers from a list, the last one again and again, and remembers what was asked.
final class StubTransport: Transport {
  enum Answer {
    case json(String, status: Int = 200, reason: String = "OK")
    case bytes([UInt8], type: String)
    case answer(status: Int, reason: String, fields: [(String, String)], body: String = "{}")
    case failure(TransportError.Kind, String)
  }

  private var answers: [Answer]
  private(set) var requests: [Request] = []

  init(_ answers: [Answer]) { self.answers = answers }

  func send(_ request: Request) throws(TransportError) -> Response {
    requests.append(request)
    let answer = answers.count > 1 ? answers.removeFirst() : answers[0]
    switch answer {
    case .json(let body, let status, let reason):
      return response(request, status, reason, Array(body.utf8), "application/json")
    case .bytes(let body, let type): return response(request, 200, "OK", body, type)
    case .answer(let status, let reason, let fields, let body):
      var answer = response(request, status, reason, Array(body.utf8), "application/json")
      for (name, value) in fields { answer.fields.append(name, value) }
      return answer
    case .failure(let kind, let message):
      throw TransportError(kind, message, request: request)
    }
  }

  private func response(
    _ request: Request,
    _ status: Int,
    _ reason: String,
    _ body: [UInt8],
    _ type: String
  ) -> Response {
    Response(
      status: status,
      reason: reason,
      fields: Fields([Fields.Field("Content-Type", type)]),
      body: body,
      url: request.url,
      request: request
    )
  }
}

/// A text in, stdout out.
func expectOutput(
  _ text: String,
  _ expected: String,
  answers: [StubTransport.Answer] = [.json("{\"items\": []}")],
  at location: SourceLocation = #_sourceLocation
) {
  let walk = Walk(answers: answers)
  walk.run(text)
  #expect(walk.out == expected, "stderr: \(walk.notes)", sourceLocation: location)
}
