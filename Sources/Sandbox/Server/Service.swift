/// The practice service: a request in, an answer out, and no socket in sight.
final class Service: Sendable {
  let configuration: SandboxConfiguration
  let identity: IdentityProvider
  let taskManager: TaskManager
  let faults: FaultSwitch
  let traffic = Traffic()

  init(_ configuration: SandboxConfiguration) {
    let clock = configuration.clock
    let now: @Sendable () -> Moment = {
      let (seconds, nanoseconds) = clock()
      return Moment(seconds: seconds, nanoseconds: nanoseconds)
    }
    self.configuration = configuration
    identity = IdentityProvider(now: now, lifetime: configuration.tokenLifetime)
    faults = FaultSwitch(faults: configuration.faults, latency: configuration.latency)
    taskManager = TaskManager(
      tokens: identity.tokens,
      world: World(taskCount: configuration.tasks),
      workshop: configuration.scenario == .busy ? Workshop(now: now) : nil
    )
  }

  /// What a log must not show, wherever it is sent.
  var secrets: [String] { identity.tokens.clients.map(\.secret) }

  /// Starts to make what takes a while: once the server listens, and before anyone asks.
  func prepare() {
    taskManager.world.begin()
    identity.tokens.keys.begin()
  }

  /// Answers a request, whatever it is.
  func answer(to request: PracticeRequest) async -> Answer {
    guard let path = FormFields.decode(request.path.utf8, plusIsSpace: false) else {
      return Refusal.undecodable(String(request.path)).answer
    }
    if let fault = faults.answer(to: path) { return fault }
    do throws(Refusal) {
      return try await answer(to: request, at: path)
    } catch {
      return error.answer
    }
  }

  private func answer(
    to request: PracticeRequest,
    at path: String
  ) async throws(Refusal) -> Answer {
    if path.isInTaskManager {
      return try await taskManager.answer(to: request, at: path)
    }
    guard let (endpoint, argument) = Endpoint.find(path) else { throw .notFound(path: path) }
    guard endpoint.methods.contains(request.method) else {
      throw .method(request.method, allowed: endpoint.methods)
    }
    if endpoint == .description {
      return Answer(
        status: 200,
        fields: [("Content-Type", "application/json")],
        body: OpenAPI.bytes
      )
    }
    return await identity.answer(to: request, at: endpoint, argument: argument)
  }
}

extension String {
  /// Tells whether a path is the Task Manager's own.
  var isInTaskManager: Bool {
    self == Endpoint.taskManager || hasPrefix(Endpoint.taskManager + "/")
  }
}
