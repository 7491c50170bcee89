extension OpenAPI {
  /// What a filter looks at, by its parameter; all of them keep what matches.
  static func subject(ofFilter parameter: String) -> String {
    switch parameter {
    case "affinityAgentId": "The agent it is meant for, by id"
    case "affinityClusterId": "The cluster it is meant for, by id"
    case "assignedAt": "When an agent took it"
    case "completedAt": "When it came to its end"
    case "createdAt": "When it came to be"
    case "enqueuedAt": "When it was put into its queue"
    case "executorId": "The agent that runs it, by id"
    case "id": "Its number"
    case "parentActivityId": "The activity it is a part of, by number"
    case "policyId": "The plan it belongs to, by id"
    case "policyName": "The plan it belongs to, by name"
    case "policyType": "The plan it belongs to, by type"
    case "priority": "How urgent it is"
    case "queue": "The queue it waited in"
    case "resourceId": "The machine or mailbox it is about, by id"
    case "resourceName": "The machine or mailbox it is about, by name"
    case "resourceType": "The machine or mailbox it is about, by type"
    case "resultCode": "How it ended"
    case "startedAt": "When it began"
    case "startedBy": "Who started it"
    case "state": "How far it is"
    case "sustainable": "Whether it outlives a restart of its agent"
    case "tag": "A tag that it carries"
    case "taskId": "The task it is a step of, by number"
    case "type": "What kind of work it is"
    case "updatedAt": "When it last changed"
    case "uuid": "Its UUID"
    case "workflowId": "The workflow it is a part of, by number"
    default: "Its \(parameter)"
    }
  }
}
