extension Generator {
  /// Makes the activities of a task: one for the whole, and a step or two below it.
  ///
  /// A task that waits in a queue has none yet.
  static func activities(of task: TaskRecord) -> [ActivityRecord] {
    guard let started = task.startedAt, let completed = task.completedAt else { return [] }
    var chance = Chance(seed: task.id)
    let isRestore = task.queue == "cloudRestore"
    let root = activity(
      of: task,
      parent: nil,
      type: task.type,
      title: nil,
      from: started,
      to: completed,
      result: task.result,
      chance: &chance
    )
    let middle = started.adding(seconds: 5)
    let isDoomed = ![.ok, .warning].contains(task.result?.code)
    let first = activity(
      of: task,
      parent: root.id,
      type: isRestore ? "PrepareTarget" : "TakeSnapshot",
      title: isRestore ? "Preparing the place to restore to" : "Freezing a state to copy",
      from: started,
      to: middle,
      result: TaskResult(code: .ok),
      chance: &chance
    )
    guard !isDoomed else { return [root, first] }
    let second = activity(
      of: task,
      parent: root.id,
      type: isRestore ? "WriteItems" : "TransferItems",
      title: isRestore ? "Writing the items back" : "Sending the items to storage",
      from: middle,
      to: completed,
      result: task.result,
      chance: &chance
    )
    return [root, first, second]
  }

  private static func activity(
    of task: TaskRecord,
    parent: Int?,
    type: String,
    title: String?,
    from start: Moment,
    to end: Moment,
    result: TaskResult?,
    chance: inout Chance
  ) -> ActivityRecord {
    ActivityRecord(
      id: 944_455_290_000_000_000 + chance.number(0, 4_000_000_000_000_000),
      uuid: chance.uuid(),
      taskId: task.id,
      parentActivityId: parent,
      workflowId: task.workflowId,
      type: type,
      state: .completed,
      result: result,
      context: title.map { ["title": .string($0)] } ?? task.context,
      tenant: task.tenant,
      locator: task.locator,
      policy: task.policy,
      resource: task.resource,
      executor: task.executor,
      tags: task.tags,
      progress: parent == nil ? task.progress : nil,
      startedByUser: task.startedByUser,
      isSustainable: parent == nil && task.tags.contains("audit"),
      createdAt: start,
      startedAt: start,
      updatedAt: end,
      completedAt: end
    )
  }
}
