/// An API client that the practice server knows from its start.
package struct PracticeClient: Sendable, Equatable {
  package let id: String
  package let secret: String
  package let name: String
  /// The client's role in the Task Manager; nil when it has none, so that it gets 403 there.
  package let role: String?

  /// The client's tenant, above the tenants of all practice tasks.
  static let tenant = Tenant.partner

  /// The clients, the same at every start so that a script can be replayed.
  static let all = [
    PracticeClient(
      id: "5f0d2c61-8a37-4b0e-9f6c-d1a4be70c2a5",
      secret: "practice-viewer-secret",
      name: "Practice viewer",
      role: "viewer"
    ),
    PracticeClient(
      id: "c84e19d7-02bf-4f5a-a3e1-67d95b3fe810",
      secret: "practice-outsider-secret",
      name: "Practice outsider",
      role: nil
    ),
  ]
}
