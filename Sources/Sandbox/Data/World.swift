/// Everything that the practice Task Manager knows.
struct World: Sendable {
  /// The walkthrough's task and some forty around it.
  static let defaultTaskCount = 42
  /// As many tasks as fit into memory without a thought.
  static let largestTaskCount = 1_000_000
  /// Up to here the records are kept; more of them are made again when they are wanted.
  private static let largestKeptCount = 5_000

  let tasks: Eventual<Table<TaskRecord>>
  let activities: Eventual<Table<ActivityRecord>>

  /// Makes the data of a number of tasks, the same at every start, once it is wanted.
  ///
  /// The two tables have nothing in common but the generator, so that each gets a thread.
  init(taskCount: Int?) {
    let count = min(max(taskCount ?? World.defaultTaskCount, 0), World.largestTaskCount)
    tasks = Eventual {
      count > World.largestKeptCount
        ? World.taskTable(count) : Table(World.numbers(count).map { World.task($0) })
    }
    activities = Eventual {
      count > World.largestKeptCount
        ? World.activityTable(count)
        : Table((0..<UInt32(count)).flatMap { World.activities(ofTask: $0) })
    }
  }

  /// Starts to make the data.
  func begin() {
    tasks.begin()
    activities.begin()
  }

  /// The numbers of the tasks: 0 is the walkthrough's, and at last come those that are deleted.
  private static func numbers(_ count: Int) -> [UInt32] {
    let deleted = count >= defaultTaskCount ? 2 : 0
    return Array(0..<UInt32(count))
      + (0..<UInt32(deleted)).map { UInt32(largestTaskCount) + $0 }
  }

  private static func task(_ number: UInt32, isWhole: Bool = true) -> TaskRecord {
    switch Int(number) {
    case 0: Walkthrough.task
    case largestTaskCount...: Generator.deletedTask(Int(number) - largestTaskCount)
    case let number: Generator.task(number, isWhole: isWhole)
    }
  }

  private static func activities(
    ofTask number: UInt32,
    isWhole: Bool = true
  ) -> [ActivityRecord] {
    number == 0
      ? [Walkthrough.activity] : Generator.activities(of: task(number, isWhole: isWhole))
  }

  private static func taskTable(_ count: Int) -> Table<TaskRecord> {
    var builder = TableBuilder<TaskRecord>()
    for number in numbers(count) {
      builder.append(task(number, isWhole: false), source: number)
    }
    return builder.table { task($0) }
  }

  private static func activityTable(_ count: Int) -> Table<ActivityRecord> {
    var builder = TableBuilder<ActivityRecord>()
    for number in 0..<UInt32(count) {
      for (place, activity) in activities(ofTask: number, isWhole: false).enumerated() {
        // A task has three activities at most: two bits tell them apart.
        builder.append(activity, source: number << 2 | UInt32(place))
      }
    }
    return builder.table { activities(ofTask: $0 >> 2)[Int($0 & 3)] }
  }
}
