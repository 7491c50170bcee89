import Testing

@testable import Sandbox

/// What the description of the practice server promises and no other test of it asks.
struct ConformanceTests {
  private let practice = Practice.shared

  // MARK: - Tokens

  @Test(arguments: ["/api/2/idp/token", "/bc/idp/token"])
  func givesExactlyFourThings(path: String) async throws {
    let reply = try await practice.post(
      path,
      as: practice.viewer,
      "grant_type=client_credentials"
    )
    let names = reply.body.matches(of: /"(\w+)":/).map { String($0.1) }
    #expect(names == ["access_token", "expires_on", "id_token", "token_type"])
    #expect(reply.body.hasSuffix(#""token_type":"bearer"}"#))
    #expect(reply.headers["cache-control"] == "no-store")
    #expect(reply.headers["pragma"] == "no-cache")
  }

  @Test func takesTheRolesViewerAndAdminOfTheTaskManagerAlone() async throws {
    func status(role: String, of service: String = "task_manager") async throws -> Int {
      let tokens = practice.service.identity.tokens
      let client = PracticeClient(
        id: practice.viewer.id,
        secret: "",
        name: "",
        role: role
      )
      let claims = tokens.claims(for: client, tenant: PracticeClient.tenant)
      var members = claims.members
      let changed = JSON.array([
        .object([
          .init(name: "tid", value: "1"), .init(name: "tuid", value: .string(Tenant.partner.uuid)),
          .init(name: "rn", value: .string(service)), .init(name: "rp", value: ""),
          .init(name: "rs", value: ""), .init(name: "role", value: .string(role)),
        ])
      ])
      members.removeLast()
      members.append(.init(name: "scope", value: changed))
      let key = try #require(await tokens.keys.access.value)
      let token = try #require(key.sign(.object(members)))
      return try await practice.send(
        "GET /api/task_manager/v2/tasks",
        authorization: "Bearer \(token)"
      ).status
    }
    #expect(try await status(role: "viewer") == 200)
    #expect(try await status(role: "admin") == 200)
    #expect(try await status(role: "editor") == 403)
    #expect(try await status(role: "viewer", of: "alert_manager") == 403)
  }

  @Test func knowsTwoClientsTheSecondWithoutARole() async throws {
    let clients = practice.service.identity.tokens.clients
    #expect(clients.map(\.role) == ["viewer", nil])
    let token = try await practice.bearer(practice.outsider)
    #expect(
      try await practice.send("GET /api/task_manager/v2/tasks", authorization: token).status == 403
    )
  }

  // MARK: - Lists

  /// `like` is a way to write some parameters, and plain text in all others.
  @Test func knowsLikeWhereItIsDescribed() async throws {
    for list in ["tasks", "activities"] {
      for name in ["startedBy", "policyName", "resourceName"] {
        try await expectMany("/\(list)?lod=count&\(name)=like(E)")
      }
      for name in ["type", "policyId", "policyType", "resourceId", "resourceType", "tag"] {
        try await expectGet("/\(list)?lod=count&\(name)=like(e)", #"200 {"count":0}"#)
      }
    }
    for name in ["queue", "executorId", "affinityAgentId", "affinityClusterId"] {
      try await expectGet("/tasks?lod=count&\(name)=like(e)", #"200 {"count":0}"#)
    }
  }

  private func expectMany(_ path: String) async throws {
    let reply = try await practice.get(path)
    let count = reply.body.firstMatch(of: /^\{"count":(\d+)\}$/).flatMap { Int($0.1) }
    #expect(count ?? 0 > 1, "\(path): \(reply.text)")
  }

  @Test func takesACommaAsPartOfAValue() async throws {
    try await expectGet("/tasks?lod=count&type=ODBackup,SPBackup", #"200 {"count":0}"#)
    let one = try await count("/tasks", "type=ODBackup")
    let other = try await count("/tasks", "type=SPBackup")
    #expect(try await count("/tasks", "type=ODBackup&type=SPBackup") == one + other)
    #expect(try await practice.get("/tasks?order=asc(id),asc(type)").status == 400)
  }

  private func count(_ list: String, _ query: String) async throws -> Int {
    let reply = try await practice.get("\(list)?lod=count&\(query)")
    return try #require(reply.body.firstMatch(of: /"count":(\d+)/).flatMap { Int($0.1) })
  }

  /// Every notation of a time in every relation, on every time of both lists.
  @Test(arguments: [
    "2020-04-22T00:34:03Z", "2020-04-22T02:34:03%2B02:00", "2020-04-22T00:34:03.000Z",
    "Wed,+22+Apr+2020+00:34:03+GMT", "Wednesday,+22-Apr-20+00:34:03+GMT",
    "Wed+Apr+22+00:34:03+2020", "1587515643", "1587515643000000000ns",
  ])
  func comparesTimesInEveryNotation(time: String) async throws {
    let names = [
      "/tasks": ["enqueuedAt", "assignedAt", "startedAt", "updatedAt", "completedAt"],
      "/activities": ["createdAt", "startedAt", "updatedAt", "completedAt"],
    ]
    for (list, names) in names {
      for name in names {
        let all = try await count(list, "\(name)=gt(0)")
        let later = try await count(list, "\(name)=gt(\(time))")
        let earlier = try await count(list, "\(name)=lt(\(time))")
        #expect(later > 0 && earlier > 0 && later + earlier == all, "\(list) \(name)")
        #expect(try await count(list, "\(name)=ge(\(time))") == later)
        #expect(try await count(list, "\(name)=le(\(time))") == earlier)
        #expect(try await count(list, "\(name)=eq(\(time))") == 0)
        #expect(try await count(list, "\(name)=\(time)") == 0)
        let range = "\(name)=ge(1587470000)&\(name)=lt(\(time))"
        let between = try await count(list, range)
        #expect(between == earlier - (try await count(list, "\(name)=lt(1587470000)")))
      }
    }
  }

  /// Each filter of the activities finds an activity by its own value, and all found have it.
  @Test(arguments: [
    "id", "uuid", "type", "startedBy", "policyId", "policyName", "policyType", "resourceId",
    "resourceName", "resourceType", "taskId", "workflowId", "parentActivityId", "state",
    "resultCode", "createdAt", "startedAt", "updatedAt", "completedAt", "tag", "sustainable",
  ])
  func filtersActivitiesByEachParameter(name: String) async throws {
    let schema = ActivityRecord.schema
    let place = try #require(schema.field(forParameter: name))
    let field = schema.fields[place]
    let records =
      (1..<42).flatMap { Generator.activities(of: Generator.task($0)) }
      + [Walkthrough.activity]
    let record = try #require(records.first { field.value(of: $0) != .missing })
    let value = field.value(of: record)
    let text: String =
      switch (field.content, value) {
      case (.choice(let names, _), .number(let number)): names[number]
      case (.flag, .number(let number)): number == 1 ? "true" : "false"
      case (_, .number(let number)): "\(number)"
      case (_, .moment(let moment)): moment.description
      case (_, .text(let text)): text.replacing(" ", with: "+")
      case (_, .texts(let texts)): texts[0]
      default: ""
      }
    let found = ids(of: try await practice.get("/activities?lod=tiny&\(name)=\(text)").body)
    let expected: (ActivityRecord) -> Bool = { other in
      guard case .texts(let texts) = value, case .texts(let others) = field.value(of: other) else {
        return field.value(of: other) == value
      }
      return others.contains(texts[0])
    }
    #expect(!found.isEmpty)
    #expect(Set(found) == Set(records.filter(expected).map(\.id)))
  }

  @Test func saysNothingOfBeforeInAQuery() async throws {
    #expect(try await practice.get("/tasks?limit=2&before=x").status == 400)
  }

  @Test func tellsEqualTimesApartByTheirIds() async throws {
    let body = try await practice.get("/activities?lod=short").body
    let times = body.matches(of: /"createdAt":"([^"]+)","id":(\d+)/).map {
      (String($0.1), Int($0.2) ?? 0)
    }
    #expect(times.count == ids(of: body).count && times.count > 80)
    #expect(zip(times, times.dropFirst()).allSatisfy { $0.0 == $1.0 ? $0.1 > $1.1 : $0.0 > $1.0 })
    #expect(Set(times.map(\.0)).count < times.count, "no two times are equal")
  }

  // MARK: - Objects

  /// The fields of the description: all of them are there, and no others.
  @Test(arguments: [
    (
      "/tasks",
      """
      id idString uuid type queue priority state result context argument tenant policy resource \
      issuer executor affinity workflowId tags startedByUser cancellable cancelRequested \
      sustainable progress blockers enqueuedAt assignedAt startedAt updatedAt completedAt \
      assignCount maxAssignCount ackTimeout execTimeout lifeTime queueTimeout
      """
    ),
    (
      "/activities",
      """
      id idString uuid taskId taskIdString parentActivityId workflowId type state result context \
      tenant policy resource executor tags progress startedByUser createdAt startedAt updatedAt \
      completedAt sustainable
      """
    ),
  ])
  func hasTheFieldsOfTheDescription(path: String, names: String) async throws {
    let (locators, fields) = (["/1/"], try FormFields("lod=debug".utf8))
    let world = World(taskCount: nil)
    let json =
      path == "/tasks"
      ? Listing(tables: [await world.tasks.value]).page(for: try ListQuery(fields), in: locators)
      : Listing(tables: [await world.activities.value])
        .page(for: try ListQuery(fields), in: locators)
    guard case .array(let items)? = json["items"] else {
      Issue.record("no items")
      return
    }
    var found: Set<String> = []
    for case .object(let members) in items { found.formUnion(members.map(\.name)) }
    #expect(found == Set(names.split(separator: " ").map(String.init)))
    let progress = items.compactMap { $0["progress"] }
    for case .object(let members) in progress {
      #expect(
        members.map(\.name) == [
          "current", "total", "bytesProcessed", "bytesSaved", "processingSpeed", "leftTime",
          "bottleneck",
        ]
      )
    }
    #expect(progress.count > 30)
  }

  @Test func writesTimesAndDurationsInOneWay() async throws {
    for list in ["tasks", "activities"] {
      let body = try await practice.get("/\(list)?lod=debug").body
      let times = body.matches(of: /"\w+At":"([^"]+)"/).map(\.1)
      #expect(times.count > 100)
      let pattern = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{9}Z/
      #expect(times.allSatisfy { $0.wholeMatch(of: pattern) != nil })
      let durations = body.matches(of: /"\w+(?:Timeout|lifeTime)":"([^"]+)"/).map(\.1)
      #expect(durations.allSatisfy { $0.wholeMatch(of: /(\d+h)?(\d+m)?\d+s/) != nil })
      #expect(durations.isEmpty == (list == "activities"))
    }
  }

  @Test func showsAsMuchOfAnActivityAsTheLevelSays() async throws {
    let list = try await practice.get("/activities?lod=tiny&parentActivityId=1&limit=1").body
    #expect(list == #"{"items":[]}"#)
    let id = try #require(
      ids(of: try await practice.get("/activities?lod=tiny&limit=1").body).first
    )
    func names(_ level: String) async throws -> Set<String> {
      let body = try await practice.get("/activities/\(id)?lod=\(level)").body
      return Set(body.matches(of: /"(\w+)":/).map { String($0.1) })
    }
    #expect(try await names("tiny") == ["state", "id", "idString", "type", "uuid"])
    let short = try await names("short")
    #expect(short.isSuperset(of: ["result", "createdAt", "startedAt", "updatedAt"]))
    #expect(!short.contains("taskId"))
    let long = try await names("long")
    #expect(long.isSuperset(of: short.union(["taskId", "taskIdString", "context", "tenant"])))
    #expect(!long.contains("sustainable"))
    #expect(try await names("full").isSuperset(of: long.union(["sustainable"])))
    #expect(try await practice.get("/activities/\(id)?lod=count").status == 400)
  }

  @Test func takesTwoParametersForASingleObject() async throws {
    let path = "/tasks/944455285181775872"
    #expect(try await practice.get("\(path)?lod=tiny&allow_deleted=false").status == 200)
    for query in ["limit=1", "state=started", "order=asc(id)", "after=x"] {
      #expect(try await practice.get("\(path)?\(query)").status == 400)
    }
    #expect(try await practice.get("\(path)?allow_deleted=perhaps").status == 400)
  }

  // MARK: - Data

  @Test func hasIdsThatNoDoubleHolds() async throws {
    let all = ids(of: try await practice.get("/tasks?lod=tiny").body)
    let limit = 1 << 53
    #expect(all.contains { $0 < limit } && all.contains { $0 > limit })
    #expect(all.contains(944_455_285_181_775_873))
    #expect(all.contains { Int(Double($0)) != $0 && $0 < limit + 10 })
  }

  @Test func surroundsTheWalkthroughWithSomeFortyTasks() async throws {
    #expect(try await count("/tasks", "state=started&state=paused&state=assigned") == 1)
    #expect(36...46 ~= (try await count("/tasks", "state=enqueued&state=completed")))
    for query in ["state=enqueued", "resultCode=ok", "resultCode=error", "resultCode=cancelled"] {
      #expect(try await count("/tasks", query) > 1, "\(query)")
    }
    // Every task that has begun has activities.
    let tasks = try await practice.get("/tasks?lod=tiny&state=completed&state=started").body
    for id in ids(of: tasks) {
      #expect(try await count("/activities", "taskId=\(id)") > 0, "\(id)")
    }
  }

  @Test func answersHEADLikeGETEverywhere() async throws {
    let token = try await practice.bearer(practice.viewer)
    for path in [
      "/openapi.json", "/api/2/idp/keys", "/.well-known/openid-configuration",
      "/api/1/accounts?login=a", "/api/2/clients/\(practice.viewer.id)", "/nothing",
    ] {
      let get = try await practice.send("GET \(path)", authorization: token)
      let head = try await practice.send("HEAD \(path)", authorization: token)
      #expect(head.status == get.status && head.body.isEmpty, "\(path)")
      #expect(head.headers["content-length"] == "\(get.body.utf8.count)")
      #expect(head.headers["content-type"] == get.headers["content-type"])
    }
  }
}
