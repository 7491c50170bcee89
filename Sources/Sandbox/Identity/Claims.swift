/// What a token says, as the platform's identity provider says it.
struct Claims: Sendable, Codable, Equatable {
  /// A right to a service: its name, and the role in it.
  struct Scope: Sendable, Codable, Equatable {
    let tid: String
    let tuid: String
    let rn: String
    let rp: String
    let rs: String
    let role: String

    var json: JSON {
      [
        "tid": .string(tid), "tuid": .string(tuid), "rn": .string(rn), "rp": .string(rp),
        "rs": .string(rs), "role": .string(role),
      ]
    }
  }

  let iss: String
  let aud: String
  let sub: String
  let jti: String
  let exp: Int
  let iat: Int
  let ver: String
  let sub_type: String
  let client_id: String
  let owner_tuid: String
  let scope: [Scope]

  var members: [JSON.Member] {
    let pairs: KeyValuePairs<String, JSON> = [
      "iss": .string(iss), "aud": .string(aud), "sub": .string(sub), "jti": .string(jti),
      "exp": .integer(exp), "iat": .integer(iat), "ver": .string(ver),
      "sub_type": .string(sub_type), "client_id": .string(client_id),
      "owner_tuid": .string(owner_tuid), "scope": .array(scope.map(\.json)),
    ]
    return pairs.map { JSON.Member(name: $0.key, value: $0.value) }
  }

  /// Tells whether the token lets its bearer read the Task Manager.
  var mayReadTasks: Bool {
    scope.contains { $0.rn == "task_manager" && ["viewer", "admin"].contains($0.role) }
  }

  /// The places in the tree of tenants that the token reaches.
  var tenantLocators: [String] {
    scope.compactMap { right in
      right.rn == "task_manager" ? Tenant.all.first { $0.uuid == right.tuid }?.locator : nil
    }
  }
}
