import Synchronization

/// The tasks of the scenario `busy`, which move on as the server's clock does.
final class Workshop: Sendable {
  /// How long the work has been going on when the server starts, in ticks.
  private static let pastTicks = 120
  /// How many tasks there are; the oldest make room for new ones.
  static let capacity = 300

  private let now: @Sendable () -> Moment
  private let beginning: Moment
  private let latest = Mutex<(tick: Int, work: Work)?>(nil)

  /// The tasks and the activities at one moment.
  struct Work: Sendable {
    let tasks: Table<TaskRecord>
    let activities: Table<ActivityRecord>
  }

  init(now: @escaping @Sendable () -> Moment) {
    self.now = now
    beginning = now().adding(seconds: -Workshop.pastTicks / BusyTask.ticksPerSecond)
  }

  /// Everything as it is now; it is made once for each tick.
  func work() -> Work {
    let elapsed = now().nanosecondsSince1970 &- beginning.nanosecondsSince1970
    let tick = max(elapsed, 0) / (1_000_000_000 / BusyTask.ticksPerSecond)
    return latest.withLock { latest in
      if let latest, latest.tick == tick { return latest.work }
      let last = tick / BusyTask.interval
      let tasks = (max(0, last - Workshop.capacity + 1)...last).map {
        BusyTask(number: $0, beginning: beginning)
      }
      let work = Work(
        tasks: Table(tasks.map { $0.record(at: tick) }),
        activities: Table(tasks.flatMap { $0.activities(at: tick) })
      )
      latest = (tick, work)
      return work
    }
  }
}
