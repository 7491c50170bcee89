extension TaskRecord {
  static let schema = Schema<TaskRecord>(
    list: "tasks",
    item: "task",
    filters: [
      Filter("executorId", .text { $0.executor?.id }),
      Filter("id", .integer { $0.id }),
      Filter("uuid", .uuid { $0.uuid }),
      Filter("type", .text { $0.type }),
      Filter("queue", .text { $0.queue }),
      Filter("priority", .choice(TaskPriority.names) { $0.priority.rawValue }),
      Filter("startedBy", .pattern { $0.startedByUser }),
      Filter("policyId", .text { $0.policy?.id }),
      Filter("policyName", .pattern { $0.policy?.name }),
      Filter("policyType", .text { $0.policy?.type }),
      Filter("resourceId", .text { $0.resource?.id }),
      Filter("resourceName", .pattern { $0.resource?.name }),
      Filter("resourceType", .text { $0.resource?.type }),
      Filter("workflowId", .integer { $0.workflowId }),
      Filter("state", .choice(TaskState.names) { $0.state.rawValue }),
      Filter("resultCode", .choice(ResultCode.names) { $0.result?.code.rawValue }),
      Filter("enqueuedAt", .time { $0.enqueuedAt }),
      Filter("assignedAt", .time { $0.assignedAt }),
      Filter("startedAt", .time { $0.startedAt }),
      Filter("updatedAt", .time { $0.updatedAt }),
      Filter("completedAt", .time { $0.completedAt }),
      Filter("tag", .texts { $0.tags }),
      Filter("affinityAgentId", .text { $0.affinity?.agentId }),
      Filter("affinityClusterId", .text { $0.affinity?.clusterId }),
    ],
    orderings: [
      Ordering("id") { .number($0.id) },
      Ordering("uuid") { .text($0.uuid) },
      Ordering("type") { .text($0.type) },
      Ordering("priority") { SortKey($0.priority.rawValue, in: TaskPriority.names) },
      Ordering("startedByUser") { .text($0.startedByUser) },
      Ordering("state") { SortKey($0.state.rawValue, in: TaskState.names) },
      newest,
      Ordering("assignedAt") { SortKey($0.assignedAt) },
      Ordering("startedAt") { SortKey($0.startedAt) },
      Ordering("updatedAt") { .moment($0.updatedAt) },
      Ordering("completedAt") { SortKey($0.completedAt) },
    ],
    defaultOrder: [OrderTerm(ordering: newest, isDescending: true)]
  )

  private static let newest = Ordering<TaskRecord>("enqueuedAt") { .moment($0.enqueuedAt) }
}
