extension TaskRecord {
  static let schema = Schema<TaskRecord>(
    list: "tasks",
    item: "task",
    newestFirstBy: "enqueuedAt",
    fields: [
      Field("executorId", .text { $0.executor?.id }),
      Field("id", .integer { $0.id }, isOrdering: true),
      Field("uuid", .uuid { $0.uuid }, isOrdering: true),
      Field("type", .text { $0.type }, isOrdering: true),
      Field("queue", .text { $0.queue }),
      Field("priority", .choice(TaskPriority.names) { $0.priority.rank }, isOrdering: true),
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
      Field("workflowId", .integer { $0.workflowId }),
      Field("state", .choice(TaskState.names) { $0.state.rank }, isOrdering: true),
      Field("resultCode", .choice(ResultCode.names) { $0.result?.code.rank }),
      Field("enqueuedAt", .time { $0.enqueuedAt }, isOrdering: true),
      Field("assignedAt", .time { $0.assignedAt }, isOrdering: true),
      Field("startedAt", .time { $0.startedAt }, isOrdering: true),
      Field("updatedAt", .time { $0.updatedAt }, isOrdering: true),
      Field("completedAt", .time { $0.completedAt }, isOrdering: true),
      Field("tag", .texts { $0.tags }),
      Field("affinityAgentId", .text { $0.affinity?.agentId }),
      Field("affinityClusterId", .text { $0.affinity?.clusterId }),
    ]
  )
}
