/// Everything that the practice Task Manager knows.
struct World: Sendable {
  /// The walkthrough's task and some forty around it.
  static let defaultTaskCount = 42
  /// As many tasks as fit into memory without a thought.
  static let largestTaskCount = 1_000_000

  let tasks: Table<TaskRecord>
  let activities: Table<ActivityRecord>

  /// Makes the data of a number of tasks, the same at every start.
  init(taskCount: Int?) {
    let count = min(max(taskCount ?? World.defaultTaskCount, 0), World.largestTaskCount)
    var tasks: [TaskRecord] = []
    var activities: [ActivityRecord] = []
    if count > 0 {
      tasks.append(Walkthrough.task)
      activities.append(Walkthrough.activity)
    }
    for number in 1..<max(count, 1) {
      let task = Generator.task(number)
      tasks.append(task)
      activities += Generator.activities(of: task)
    }
    if count >= World.defaultTaskCount {
      for number in 0..<2 { tasks.append(Generator.deletedTask(number)) }
    }
    self.tasks = Table(tasks)
    self.activities = Table(activities)
  }
}
