/// The states of a task, in the order in which a task goes through them.
enum TaskState: String, CaseIterable, Sendable {
  case enqueued, assigned, started, paused, completed

  static let names = allCases.map(\.rawValue)

  /// The place among ``names``.
  var rank: Int {
    switch self {
    case .enqueued: 0
    case .assigned: 1
    case .started: 2
    case .paused: 3
    case .completed: 4
    }
  }
}

/// How urgent a task is, from the least to the most.
enum TaskPriority: String, CaseIterable, Sendable {
  case low, belowNormal, normal, aboveNormal, high

  static let names = allCases.map(\.rawValue)

  /// The place among ``names``.
  var rank: Int {
    switch self {
    case .low: 0
    case .belowNormal: 1
    case .normal: 2
    case .aboveNormal: 3
    case .high: 4
    }
  }
}

/// How a task ended.
enum ResultCode: String, CaseIterable, Sendable {
  case ok, error, warning, cancelled, abandoned, timedout

  static let names = allCases.map(\.rawValue)

  /// The place among ``names``.
  var rank: Int {
    switch self {
    case .ok: 0
    case .error: 1
    case .warning: 2
    case .cancelled: 3
    case .abandoned: 4
    case .timedout: 5
    }
  }
}

/// A result with whatever tells more about it.
struct TaskResult: Sendable {
  let code: ResultCode
  var error: JSON?
  var payload: JSON?
  var warnings: JSON?

  var json: JSON {
    .members([
      "code": .string(code.rawValue), "error": error, "payload": payload, "warnings": warnings,
    ])
  }
}

/// A named thing with a type: a policy, or what is protected by it.
struct Subject: Sendable {
  let id: String
  let name: String
  let type: String

  var json: JSON {
    ["id": .string(id), "name": .string(name), "type": .string(type)]
  }
}

/// A program that issues or carries out tasks.
struct Agent: Sendable {
  let id: String
  let clusterId: String

  var json: JSON {
    ["clusterId": .string(clusterId), "id": .string(id)]
  }
}

/// The agent and the cluster that a task prefers.
struct Affinity: Sendable {
  let agentId: String
  let clusterId: String

  var json: JSON {
    ["agentId": .string(agentId), "clusterId": .string(clusterId)]
  }
}

/// A unit of work that the platform queues, assigns and follows.
///
/// Named with a suffix because Swift's own `Task` is everywhere.
struct TaskRecord: Record {
  var id: Int
  var uuid: String
  let type: String
  let queue: String
  var priority = TaskPriority.normal
  var state: TaskState
  var result: TaskResult?
  let context: JSON
  var argument: JSON?
  /// The tenant as the task shows it.
  let tenant: JSON
  let locator: String
  var policy: Subject?
  var resource: Subject?
  var issuer = Agent(id: "", clusterId: "")
  var executor: Agent?
  var affinity: Affinity?
  var workflowId: Int?
  var tags: [String] = []
  let startedByUser: String
  var isCancellable: Bool
  var isCancelRequested = false
  var isSustainable = false
  var progress: JSON?
  var blockers: [JSON] = []
  var enqueuedAt: Moment
  var assignedAt: Moment?
  var startedAt: Moment?
  var updatedAt: Moment
  var completedAt: Moment?
  var assignCount = 1
  var isDeleted = false
}

extension TaskRecord {
  /// The task's members: three flags first, as the guide prints them, then by name.
  func json(at level: Level) -> JSON {
    var object = DetailedObject(level)
    object.add("cancelRequested", from: .long, .bool(isCancelRequested))
    object.add("cancellable", from: .long, .bool(isCancellable))
    object.add("state", from: .tiny, .string(state.rawValue))
    object.add("ackTimeout", from: .full, "1m0s")
    object.add("affinity", from: .full, affinity?.json)
    object.add("argument", from: .full, argument)
    object.add("assignCount", from: .full, .integer(assignCount))
    object.add("assignedAt", from: .short, assignedAt.map(JSON.init))
    object.add("blockers", from: .full, .array(blockers))
    object.add("completedAt", from: .short, completedAt.map(JSON.init))
    object.add("context", from: .long, context)
    object.add("enqueuedAt", from: .short, JSON(enqueuedAt))
    object.add("execTimeout", from: .full, "1h25m43s")
    object.add("executor", from: .long, executor?.json)
    object.add("id", from: .tiny, .integer(id))
    object.add("idString", from: .tiny, .string(String(id)))
    object.add("issuer", from: .long, issuer.json)
    object.add("lifeTime", from: .full, "72h0m0s")
    object.add("maxAssignCount", from: .full, 3)
    object.add("policy", from: .long, policy?.json)
    object.add("priority", from: .long, .string(priority.rawValue))
    object.add("progress", from: .long, progress)
    object.add("queue", from: .long, .string(queue))
    object.add("queueTimeout", from: .full, "24h0m0s")
    object.add("resource", from: .long, resource?.json)
    object.add("result", from: .short, result?.json)
    object.add("startedAt", from: .short, startedAt.map(JSON.init))
    object.add("startedByUser", from: .long, .string(startedByUser))
    object.add("sustainable", from: .full, .bool(isSustainable))
    object.add("tags", from: .long, tags.isEmpty ? nil : .array(tags.map(JSON.string)))
    object.add("tenant", from: .long, tenant)
    object.add("type", from: .tiny, .string(type))
    object.add("updatedAt", from: .short, JSON(updatedAt))
    object.add("uuid", from: .tiny, .string(uuid))
    object.add("workflowId", from: .long, workflowId.map(JSON.integer))
    return .object(object.members)
  }
}

extension JSON {
  init(_ moment: Moment) { self = .string(moment.description) }
}
