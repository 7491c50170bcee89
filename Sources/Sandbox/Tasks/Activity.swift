/// A step of a task, as people see it in a list of what happened.
struct ActivityRecord: Record {
  let id: Int
  let uuid: String
  let taskId: Int
  var parentActivityId: Int?
  var workflowId: Int?
  let type: String
  let state: TaskState
  var result: TaskResult?
  let context: JSON
  let tenant: JSON
  let locator: String
  var policy: Subject?
  var resource: Subject?
  var executor: Agent?
  var tags: [String] = []
  var progress: JSON?
  let startedByUser: String
  var isSustainable = false
  let createdAt: Moment
  var startedAt: Moment?
  let updatedAt: Moment
  var completedAt: Moment?
  var isDeleted = false
}

extension ActivityRecord {
  /// The activity's members: the state first, as in a task, then by name.
  func json(at level: Level) -> JSON {
    var object = DetailedObject(level)
    object.add("state", from: .tiny, .string(state.rawValue))
    object.add("completedAt", from: .short, completedAt.map(JSON.init))
    object.add("context", from: .long, context)
    object.add("createdAt", from: .short, JSON(createdAt))
    object.add("executor", from: .long, executor?.json)
    object.add("id", from: .tiny, .integer(id))
    object.add("idString", from: .tiny, .string(String(id)))
    object.add("parentActivityId", from: .long, parentActivityId.map(JSON.integer))
    object.add("policy", from: .long, policy?.json)
    object.add("progress", from: .long, progress)
    object.add("resource", from: .long, resource?.json)
    object.add("result", from: .short, result?.json)
    object.add("startedAt", from: .short, startedAt.map(JSON.init))
    object.add("startedByUser", from: .long, .string(startedByUser))
    object.add("sustainable", from: .full, .bool(isSustainable))
    object.add("tags", from: .long, tags.isEmpty ? nil : .array(tags.map(JSON.string)))
    object.add("taskId", from: .long, .integer(taskId))
    object.add("taskIdString", from: .long, .string(String(taskId)))
    object.add("tenant", from: .long, tenant)
    object.add("type", from: .tiny, .string(type))
    object.add("updatedAt", from: .short, JSON(updatedAt))
    object.add("uuid", from: .tiny, .string(uuid))
    object.add("workflowId", from: .long, workflowId.map(JSON.integer))
    return .object(object.members)
  }

  static let schema = Schema<ActivityRecord>(
    list: "activities",
    item: "activity",
    filters: [
      Filter("id", .integer { $0.item.id }),
      Filter("uuid", .uuid { $0.item.uuid }),
      Filter("type", .text { $0.item.type }),
      Filter("startedBy", .pattern { $0.item.startedByUser }),
      Filter("policyId", .text { $0.item.policy?.id }),
      Filter("policyName", .pattern { $0.item.policy?.name }),
      Filter("policyType", .text { $0.item.policy?.type }),
      Filter("resourceId", .text { $0.item.resource?.id }),
      Filter("resourceName", .pattern { $0.item.resource?.name }),
      Filter("resourceType", .text { $0.item.resource?.type }),
      Filter("taskId", .integer { $0.item.taskId }),
      Filter("workflowId", .integer { $0.item.workflowId }),
      Filter("parentActivityId", .integer { $0.item.parentActivityId }),
      Filter("state", .choice(TaskState.names) { $0.item.state.rawValue }),
      Filter("resultCode", .choice(ResultCode.names) { $0.item.result?.code.rawValue }),
      Filter("createdAt", .time { $0.item.createdAt }),
      Filter("startedAt", .time { $0.item.startedAt }),
      Filter("updatedAt", .time { $0.item.updatedAt }),
      Filter("completedAt", .time { $0.item.completedAt }),
      Filter("tag", .texts { $0.item.tags }),
      Filter("sustainable", .flag { $0.item.isSustainable }),
    ],
    orderings: [
      Ordering("id") { .number($0.item.id) },
      Ordering("uuid") { .text($0.item.uuid) },
      Ordering("type") { .text($0.item.type) },
      Ordering("startedByUser") { .text($0.item.startedByUser) },
      Ordering("state") { SortKey($0.item.state.rawValue, in: TaskState.names) },
      newest,
      Ordering("startedAt") { SortKey($0.item.startedAt) },
      Ordering("updatedAt") { .moment($0.item.updatedAt) },
      Ordering("completedAt") { SortKey($0.item.completedAt) },
    ],
    defaultOrder: [OrderTerm(ordering: newest, isDescending: true)]
  )

  private static let newest = Ordering<ActivityRecord>("createdAt") { .moment($0.item.createdAt) }
}
