/// A task of the scenario `busy`: everything about it follows from its number and the time.
///
/// It is enqueued, assigned, started, sometimes paused for a while, makes progress and completes,
/// with about two seconds between one step and the next.
struct BusyTask {
  /// How often there is a new one, in ticks.
  static let interval = 10
  /// The ticks of a second: times of steps are whole ticks after the scenario's beginning.
  static let ticksPerSecond = 2
  /// Progress is told in so many steps.
  private static let progressSteps = 5

  let number: Int
  private let beginning: Moment
  private let assigned: Int
  private let started: Int
  /// When it is paused, and when it goes on.
  private let pause: (from: Int, to: Int)?
  /// When each step of its progress is done; the last one completes it.
  private let steps: [Int]

  /// The tick at which a task is enqueued.
  static func enqueued(_ number: Int) -> Int { number * interval }

  init(number: Int, beginning: Moment) {
    self.number = number
    self.beginning = beginning
    var chance = Chance(seed: 7_000_000 + number)
    // Two seconds, give or take half of one.
    func step() -> Int { chance.number(3, 6) }
    assigned = BusyTask.enqueued(number) + step()
    started = assigned + step()
    var tick = started
    var pause: (from: Int, to: Int)?
    var steps: [Int] = []
    for index in 0..<BusyTask.progressSteps {
      tick += step()
      if index == 2, number % 3 == 1 {
        let resumed = tick + step()
        pause = (tick, resumed)
        tick = resumed + step()
      }
      steps.append(tick)
    }
    self.pause = pause
    self.steps = steps
  }

  private var completed: Int { steps.last ?? started }

  private func time(_ tick: Int) -> Moment {
    let (seconds, rest) = tick.quotientAndRemainder(dividingBy: BusyTask.ticksPerSecond)
    return beginning.adding(
      seconds: seconds,
      nanoseconds: rest * (1_000_000_000 / BusyTask.ticksPerSecond)
    )
  }

  private func state(at now: Int) -> TaskState {
    if now >= completed { return .completed }
    if let pause, pause.from <= now, now < pause.to { return .paused }
    if now >= started { return .started }
    return now >= assigned ? .assigned : .enqueued
  }

  /// The task as it is at a tick from its enqueueing on.
  func record(at now: Int) -> TaskRecord {
    let state = state(at: now)
    var task = Generator.task(BusyTask.kind(of: number))
    let isDone = state == .completed
    let doneSteps = steps.count { $0 <= now }
    let events =
      [BusyTask.enqueued(number), assigned, started, pause?.from, pause?.to].compactMap { $0 }
      + steps
    task.id = Walkthrough.taskId + 20_000_000_000_000_000 + number * 1_048_577
    var chance = Chance(seed: 9_000_000 + number)
    task.uuid = chance.uuid()
    task.state = state
    task.isCancellable = !isDone
    task.isCancelRequested = isDone && task.isCancelRequested
    task.enqueuedAt = time(BusyTask.enqueued(number))
    task.assignedAt = now >= assigned ? time(assigned) : nil
    task.startedAt = now >= started ? time(started) : nil
    task.completedAt = isDone ? time(completed) : nil
    task.updatedAt = time(events.filter { $0 <= now }.max() ?? BusyTask.enqueued(number))
    task.assignCount = now >= assigned ? 1 : 0
    if now < assigned { task.executor = nil }
    task.progress = now >= started ? BusyTask.progress(doneSteps, of: steps.count) : nil
    if !isDone { task.result = nil }
    return task
  }

  /// The activities of the task as they are at a tick: the whole, and its two halves below it.
  func activities(at now: Int) -> [ActivityRecord] {
    guard now >= started else { return [] }
    let task = record(at: now)
    let middle = steps[1]
    let base = task.id + 4
    var whole = activity(base, of: task, from: started, to: completed, at: now)
    whole.progress = task.progress
    whole.result = task.result
    var first = activity(base + 1, of: task, from: started, to: middle, at: now)
    first.parentActivityId = base
    first.type = "TakeSnapshot"
    first.context = ["title": "Freezing a state to copy"]
    first.result = now >= middle ? TaskResult(code: .ok) : nil
    guard now >= middle else { return [whole, first] }
    var second = activity(base + 2, of: task, from: middle, to: completed, at: now)
    second.parentActivityId = base
    second.type = "TransferItems"
    second.context = ["title": "Sending the items to storage"]
    second.result = task.result
    return [whole, first, second]
  }

  private func activity(
    _ id: Int,
    of task: TaskRecord,
    from start: Int,
    to end: Int,
    at now: Int
  ) -> ActivityRecord {
    var chance = Chance(seed: id)
    let isDone = now >= end
    return ActivityRecord(
      id: id,
      uuid: chance.uuid(),
      taskId: task.id,
      workflowId: task.workflowId,
      type: task.type,
      state: isDone ? .completed : task.state,
      context: task.context,
      tenant: task.tenant,
      locator: task.locator,
      policy: task.policy,
      resource: task.resource,
      executor: task.executor,
      tags: task.tags,
      startedByUser: task.startedByUser,
      createdAt: time(start),
      startedAt: time(start),
      updatedAt: isDone ? time(end) : max(task.updatedAt, time(start)),
      completedAt: isDone ? time(end) : nil
    )
  }

  /// The generator's task that this one is like: never one that waits for good.
  private static func kind(of number: Int) -> Int { 100 + number % 900 }

  private static func progress(_ done: Int, of count: Int) -> JSON {
    let current = 100 * done / count
    return [
      "current": .integer(current), "total": 100, "bytesProcessed": .integer(current * 1_310_720),
      "bytesSaved": .integer(current * 436_906), "processingSpeed": 6_553_600,
      "leftTime": .integer((count - done) * 2), "bottleneck": "network",
    ]
  }
}
