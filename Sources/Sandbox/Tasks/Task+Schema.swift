extension TaskRecord {
  static let schema = Schema<TaskRecord>(
    list: "tasks",
    item: "task",
    filters: [
      Filter("executorId", .text { $0.item.executor?.id }),
      Filter("id", .integer { $0.item.id }),
      Filter("uuid", .uuid { $0.item.uuid }),
      Filter("type", .text { $0.item.type }),
      Filter("queue", .text { $0.item.queue }),
      Filter("priority", .choice(TaskPriority.names) { $0.item.priority.rawValue }),
      Filter("startedBy", .pattern { $0.item.startedByUser }),
      Filter("policyId", .text { $0.item.policy?.id }),
      Filter("policyName", .pattern { $0.item.policy?.name }),
      Filter("policyType", .text { $0.item.policy?.type }),
      Filter("resourceId", .text { $0.item.resource?.id }),
      Filter("resourceName", .pattern { $0.item.resource?.name }),
      Filter("resourceType", .text { $0.item.resource?.type }),
      Filter("workflowId", .integer { $0.item.workflowId }),
      Filter("state", .choice(TaskState.names) { $0.item.state.rawValue }),
      Filter("resultCode", .choice(ResultCode.names) { $0.item.result?.code.rawValue }),
      Filter("enqueuedAt", .time { $0.item.enqueuedAt }),
      Filter("assignedAt", .time { $0.item.assignedAt }),
      Filter("startedAt", .time { $0.item.startedAt }),
      Filter("updatedAt", .time { $0.item.updatedAt }),
      Filter("completedAt", .time { $0.item.completedAt }),
      Filter("tag", .texts { $0.item.tags }),
      Filter("affinityAgentId", .text { $0.item.affinity?.agentId }),
      Filter("affinityClusterId", .text { $0.item.affinity?.clusterId }),
    ],
    orderings: [
      Ordering("id") { .number($0.item.id) },
      Ordering("uuid") { .text($0.item.uuid) },
      Ordering("type") { .text($0.item.type) },
      Ordering("priority") { SortKey($0.item.priority.rawValue, in: TaskPriority.names) },
      Ordering("startedByUser") { .text($0.item.startedByUser) },
      Ordering("state") { SortKey($0.item.state.rawValue, in: TaskState.names) },
      newest,
      Ordering("assignedAt") { SortKey($0.item.assignedAt) },
      Ordering("startedAt") { SortKey($0.item.startedAt) },
      Ordering("updatedAt") { .moment($0.item.updatedAt) },
      Ordering("completedAt") { SortKey($0.item.completedAt) },
    ],
    defaultOrder: [OrderTerm(ordering: newest, isDescending: true)]
  )

  private static let newest = Ordering<TaskRecord>("enqueuedAt") { .moment($0.item.enqueuedAt) }
}
