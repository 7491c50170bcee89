/// The task of the walkthrough: the only one that is in progress, with every field of its page.
enum Walkthrough {
  static let taskId = 944_455_285_181_775_872
  static let enqueuedAt = Moment(seconds: 1_587_555_243, nanoseconds: 290_396_913)
  private static let updatedAt = Moment(seconds: 1_587_555_243, nanoseconds: 294_683_447)
  private static let user = #"DESKTOP-GFT9S1R\AMS User"#
  private static let type = "A59E8BF2-39C3-42C4-B667-CB672381A214"

  private static let context: JSON = [
    "IsProcessRoot": true,
    "Persistent": [
      "AgentType": "agent",
      "ID": "f7358a00-8469-45ae-a0c3-22952e9ed12f",
      "Name": "DESKTOP-GFT9S1R",
      "OwnerID": "1496265",
    ],
    "Specific": "Business",
    "UserName": .string(user),
    "isLegacy": true,
    "title": "Adding agent 'DESKTOP-GFT9S1R' to the management server",
  ]

  /// The tenant without its UUID, which this task does not show.
  private static let tenant: JSON = [
    "id": "1496265", "locator": "/1/1496262/1496265/", "name": "johndoe@mysite.com",
  ]

  private static let result = TaskResult(
    code: .ok,
    payload: "MachineManagement::AddAgentResponse"
  )

  static let task = TaskRecord(
    id: taskId,
    uuid: "38045860-8901-426e-b51f-fc6d24d1cbe0",
    type: type,
    queue: "legacySync",
    state: .started,
    result: result,
    context: context,
    tenant: tenant,
    locator: Tenant.walkthrough.locator,
    startedByUser: user,
    isCancellable: true,
    enqueuedAt: enqueuedAt,
    startedAt: enqueuedAt,
    updatedAt: updatedAt,
    completedAt: enqueuedAt
  )

  static let activity = ActivityRecord(
    id: taskId + 1_024,
    uuid: "c4d7f1a8-2e60-4b93-8f5d-7a0913be64c2",
    taskId: taskId,
    type: type,
    state: .started,
    result: result,
    context: context,
    tenant: tenant,
    locator: Tenant.walkthrough.locator,
    startedByUser: user,
    createdAt: enqueuedAt,
    startedAt: enqueuedAt,
    updatedAt: updatedAt
  )
}
