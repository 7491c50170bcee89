/// A step of a task, as people see it in a list of what happened.
struct ActivityRecord: Record {
  let id: Int
  let uuid: String
  let taskId: Int
  var parentActivityId: Int?
  var workflowId: Int?
  var type: String
  let state: TaskState
  var result: TaskResult?
  var context: JSON
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
    newestFirstBy: "createdAt",
    fields: [
      Field("id", .integer { $0.id }, isOrdering: true),
      Field("uuid", .uuid { $0.uuid }, isOrdering: true),
      Field("type", .text { $0.type }, isOrdering: true),
      Field(
        "startedByUser",
        .pattern { $0.startedByUser },
        parameter: "startedBy",
        isOrdering: true
      ),
      Field("policyId", .text { $0.policy?.id }),
      Field("policyName", .pattern { $0.policy?.name }),
      Field("policyType", .text { $0.policy?.type }),
      Field("resourceId", .text { $0.resource?.id }),
      Field("resourceName", .pattern { $0.resource?.name }),
      Field("resourceType", .text { $0.resource?.type }),
      Field("taskId", .integer { $0.taskId }),
      Field("workflowId", .integer { $0.workflowId }),
      Field("parentActivityId", .integer { $0.parentActivityId }),
      Field("state", .choice(TaskState.names) { $0.state.rank }, isOrdering: true),
      Field("resultCode", .choice(ResultCode.names) { $0.result?.code.rank }),
      Field("createdAt", .time { $0.createdAt }, isOrdering: true),
      Field("startedAt", .time { $0.startedAt }, isOrdering: true),
      Field("updatedAt", .time { $0.updatedAt }, isOrdering: true),
      Field("completedAt", .time { $0.completedAt }, isOrdering: true),
      Field("tag", .texts { $0.tags }),
      Field("sustainable", .flag { $0.isSustainable }),
    ]
  )
}
