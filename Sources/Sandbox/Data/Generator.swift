/// Makes the tasks around the walkthrough's, each from its number alone.
enum Generator {
  /// How a task ends, in turn: mostly well.
  private static let endings: [ResultCode] = [
    .ok, .ok, .warning, .ok, .error, .ok, .ok, .cancelled, .ok, .ok, .abandoned, .ok, .timedout,
  ]

  /// The ids that show what becomes of an id in a double: the walkthrough's neighbour, and both
  /// sides of 2^53.
  private static let tellingIds = [
    1: 944_455_285_181_775_873, 8: 9_007_199_254_740_993, 9: 9_007_199_254_740_991,
  ]

  /// The tasks numbered from 2 up to here wait in a queue.
  private static let lastEnqueued = 6

  /// Makes the task of a number from 1 on; higher numbers are older.
  static func task(_ number: Int) -> TaskRecord { task(number, isWhole: true) }

  /// Makes the task of a number with all it has, or only with what lists can ask for.
  static func task(_ number: Int, isWhole: Bool) -> TaskRecord {
    var chance = Chance(seed: number)
    let isEnqueued = 2...lastEnqueued ~= number
    let workload = Workload.all[number % Workload.all.count]
    let tenant = Tenant.customers[number % Tenant.customers.count]
    let isRestore = number % 7 == 3
    let resource = Subject(
      id: chance.uuid(),
      name: workload.resourceNames[number % workload.resourceNames.count],
      type: workload.resourceType
    )
    let policy = Subject(
      id: chance.uuid(),
      name: Workload.policyNames[number % Workload.policyNames.count],
      type: workload.policyType
    )
    let ending = endings[number % endings.count]
    let times = Times(number: number, isEnqueued: isEnqueued, chance: &chance)
    let executor = Agent(id: chance.uuid(), clusterId: "eu2-workers-\(number % 4)")
    let bytes = chance.number(40_000_000, 9_000_000_000)
    return TaskRecord(
      id: id(number, chance: &chance),
      uuid: chance.uuid(),
      type: isRestore ? workload.restoreType : workload.backupType,
      queue: isRestore ? "cloudRestore" : "cloudBackup",
      priority: TaskPriority.allCases[[2, 2, 3, 2, 1, 2, 4, 2, 0][number % 9]],
      state: isEnqueued ? .enqueued : .completed,
      result: isEnqueued
        ? nil : isWhole ? result(ending, workload: workload) : TaskResult(code: ending),
      context: isWhole ? context(workload, resource: resource, isRestore: isRestore) : .null,
      argument: isWhole
        ? ["resourceId": .string(resource.id), "incremental": .bool(!isRestore)] : nil,
      tenant: isWhole ? tenant.json : .null,
      locator: tenant.locator,
      policy: isRestore ? nil : policy,
      resource: resource,
      issuer: Agent(id: "cloud-scheduler", clusterId: "eu2"),
      executor: isEnqueued ? nil : executor,
      affinity: Affinity(agentId: executor.id, clusterId: executor.clusterId),
      workflowId: number % 4 == 0 ? 7_000 + number / 4 : nil,
      tags: number % 5 == 0 ? ["audit", "cloud"] : ["cloud"],
      startedByUser: Workload.users[number % Workload.users.count],
      isCancellable: isEnqueued,
      isCancelRequested: ending == .cancelled && !isEnqueued,
      progress: isEnqueued || !isWhole ? nil : progress(ending, bytes: bytes),
      enqueuedAt: times.enqueued,
      assignedAt: times.assigned,
      startedAt: times.started,
      updatedAt: times.completed ?? times.enqueued,
      completedAt: times.completed,
      assignCount: isEnqueued ? 0 : 1
    )
  }

  /// Makes a task that only `allow_deleted` shows.
  static func deletedTask(_ number: Int) -> TaskRecord {
    var task = task(World.largestTaskCount + number)
    task.isDeleted = true
    return task
  }

  private static func id(_ number: Int, chance: inout Chance) -> Int {
    // Like the times, ids go up from the walkthrough's task for what waits, and down for the rest.
    let distance = number * 86_311_000_001 + chance.number(0, 1_000_000_000)
    let usual = Walkthrough.taskId + (2...lastEnqueued ~= number ? distance : -distance)
    return tellingIds[number] ?? usual
  }

  private static func context(_ workload: Workload, resource: Subject, isRestore: Bool) -> JSON {
    let verb = isRestore ? "Bringing back the" : "Copying the"
    return [
      "IsProcessRoot": true, "Specific": "Office365",
      "title": .string("\(verb) \(workload.noun) '\(resource.name)'"),
    ]
  }

  private static func progress(_ ending: ResultCode, bytes: Int) -> JSON {
    let isWhole = ending == .ok || ending == .warning
    let current = isWhole ? 100 : 37
    let processed = bytes / 100 * current
    return [
      "current": .integer(current), "total": 100, "bytesProcessed": .integer(processed),
      "bytesSaved": .integer(processed / 3), "processingSpeed": .integer(processed / 600),
      "leftTime": .integer(isWhole ? 0 : 900), "bottleneck": "network",
    ]
  }

  private static func result(_ ending: ResultCode, workload: Workload) -> TaskResult {
    func problem(_ code: String, _ reason: String) -> JSON {
      [
        "domain": "CloudBackup", "code": .string(code),
        "context": ["resourceType": .string(workload.resourceType)], "reason": .string(reason),
      ]
    }
    switch ending {
    case .ok: return TaskResult(code: .ok, payload: "CloudBackup::Report")
    case .warning:
      let skipped = problem("ItemsSkipped", "Two items were open elsewhere and were left out.")
      return TaskResult(code: .warning, payload: "CloudBackup::Report", warnings: [skipped])
    case .error:
      let error = problem("AccessRevoked", "The \(workload.noun) no longer lets the platform in.")
      return TaskResult(code: .error, error: error)
    case .cancelled:
      return TaskResult(code: .cancelled, error: problem("Cancelled", "A person cancelled it."))
    case .abandoned:
      return TaskResult(code: .abandoned, error: problem("NoExecutor", "Its worker went away."))
    case .timedout:
      return TaskResult(code: .timedout, error: problem("TooSlow", "It ran out of time."))
    }
  }
}

/// When a task was queued, given to a worker, begun and done.
private struct Times {
  let enqueued: Moment
  var assigned: Moment?
  var started: Moment?
  var completed: Moment?

  init(number: Int, isEnqueued: Bool, chance: inout Chance) {
    // What waits was queued after the walkthrough's task, everything else before it.
    let steps = min(number, World.defaultTaskCount)
    let past = 2_400 * steps + 37 * (number - steps) + chance.number(0, 30)
    let distance = isEnqueued ? 600 * number : -past
    enqueued = Walkthrough.enqueuedAt.adding(
      seconds: distance,
      nanoseconds: chance.number(0, 1_000_000_000)
    )
    guard !isEnqueued else { return }
    let assigned = enqueued.adding(seconds: 2, nanoseconds: chance.number(0, 1_000_000_000))
    let started = assigned.adding(seconds: 0, nanoseconds: chance.number(0, 1_000_000_000))
    self.assigned = assigned
    self.started = started
    completed = started.adding(
      seconds: chance.number(20, 1_500),
      nanoseconds: chance.number(0, 1_000_000_000)
    )
  }
}
