import Testing

@testable import Sandbox

/// What the parameters of the two lists select.
struct FilterTests {
  /// Queries that find the walkthrough's task and no other.
  @Test(arguments: [
    "id=944455285181775872",
    "uuid=38045860-8901-426e-b51f-fc6d24d1cbe0",
    "uuid=38045860-8901-426E-B51F-FC6D24D1CBE0",
    "type=A59E8BF2-39C3-42C4-B667-CB672381A214",
    "queue=legacySync",
    "startedBy=DESKTOP-GFT9S1R%5CAMS+User",
    "startedBy=like(gft9s1r%5Cams)",
    "state=started",
    "state=started&state=paused",
    "state=started&resultCode=ok&resultCode=error",
    "enqueuedAt=2020-04-22T11:34:03.290396913Z",
    "enqueuedAt=eq(1587555243290396913ns)",
    "enqueuedAt=gt(1587555243290396912ns)&enqueuedAt=lt(1587555243290396914ns)",
    "enqueuedAt=ge(1587555243290396913ns)&enqueuedAt=le(1587555243290396913ns)",
    "updatedAt=2020-04-22T13:34:03.294683447%2B02:00",
    "state=started&startedAt=gt(Wed,+22+Apr+2020+11:34:03+GMT)",
    "state=started&completedAt=ge(1587555243)",
    "id=944455285181775872&id=7",
  ])
  func findsTheWalkthroughsTask(query: String) async throws {
    let list = try await Practice.shared.get("/tasks?lod=tiny&\(query)")
    #expect(ids(of: list.body) == [944_455_285_181_775_872], "\(query): \(list.text)")
  }

  @Test(arguments: [
    "queue=legacysync", "state=paused", "type=a59e8bf2", "queue=", "tag=nothing",
    "state=started&resultCode=error", "id=7", "workflowId=1", "executorId=x",
    "startedBy=like", "startedBy=like(nobody)", "state=enqueued&completedAt=gt(0)",
    "enqueuedAt=gt(1587555243290396913ns)&enqueuedAt=lt(1587555243290396914ns)",
    "enqueuedAt=1&enqueuedAt=2", "affinityAgentId=x", "affinityClusterId=x", "policyId=x",
    "state=assigned", "startedBy=legacySync,cloudBackup",
  ])
  func findsNothing(query: String) async throws {
    try await expectGet("/tasks?lod=count&\(query)", #"200 {"count":0}"#)
    try await expectGet("/tasks?\(query)", #"200 {"items":[]}"#)
  }

  @Test(arguments: [
    ("state=enqueued", 5), ("state=enqueued&state=started", 6), ("state=completed", 36),
    ("queue=cloudRestore", 6), ("queue=cloudBackup&queue=cloudRestore", 41),
    ("priority=high&priority=low", 8), ("tag=audit", 8), ("tag=audit&tag=cloud", 41),
    ("startedBy=like()", 42), ("resourceName=like(OKAFOR)", 4), ("policyName=Weekly+archive", 12),
    ("policyName=like(AUDIT)", 12), ("resourceType=resource.gsuite.drive", 8),
    ("policyType=policy.backup.gsuite.gmail", 6), ("workflowId=7001", 1),
    ("affinityClusterId=eu2-workers-1", 11), ("enqueuedAt=gt(2020-04-22T11:34:03.290396913Z)", 5),
    ("enqueuedAt=lt(2020-04-22T11:34:03.290396913Z)", 36),
  ])
  func countsWhatMatches(query: String, count: Int) async throws {
    try await expectGet("/tasks?lod=count&\(query)", #"200 {"count":\#(count)}"#)
  }

  @Test func findsActivitiesOfATask() async throws {
    let body = try await Practice.shared.get(
      "/activities?taskId=944455285181775872&state=started"
    ).body
    #expect(ids(of: body) == [944_455_285_181_776_896])
    #expect(body.contains(#""taskIdString":"944455285181775872""#))
    let task = ids(of: try await Practice.shared.get("/tasks?lod=tiny&state=completed").body)[0]
    let own = try await Practice.shared.get("/activities?taskId=\(task)&order=asc(createdAt)").body
    let roots = ids(
      of: try await Practice.shared.get("/activities?lod=tiny&sustainable=true&tag=audit").body
    )
    #expect(ids(of: own).count >= 2)
    #expect(roots.count == 7)
    let parent = try #require(own.firstMatch(of: /"parentActivityId":(\d+)/)).1
    let children = try await Practice.shared.get("/activities?lod=tiny&parentActivityId=\(parent)")
    #expect(!ids(of: children.body).isEmpty)
    #expect(try await Practice.shared.get("/activities/\(parent)").status == 200)
  }

  /// Queries and what the answer's context says of them.
  @Test(arguments: [
    ("nope=1", #""parameter":"nope","known":["lod","limit""#),
    ("State=started", #""parameter":"State""#),
    ("state=running", #""parameter":"state","value":"running""#),
    ("state=started,paused", #""parameter":"state","value":"started,paused""#),
    ("state=", #""parameter":"state","value":"""#),
    ("priority=urgent", #""parameter":"priority","value":"urgent""#),
    ("resultCode=OK", #""parameter":"resultCode","value":"OK""#),
    ("id=abc", #""parameter":"id","value":"abc""#),
    ("id=9223372036854775808", #""parameter":"id","value":"9223372036854775808""#),
    ("workflowId=1.5", #""parameter":"workflowId","value":"1.5""#),
    ("lod=huge", #""parameter":"lod","value":"huge""#),
    ("lod=tiny&lod=long", #""parameter":"lod","value":"long""#),
    ("limit=0", #""parameter":"limit","value":"0""#),
    ("limit=1001", #""parameter":"limit","value":"1001""#),
    ("limit=ten", #""parameter":"limit","value":"ten""#),
    ("limit=", #""parameter":"limit","value":"""#),
    ("limit=1&limit=2", #""parameter":"limit","value":"2""#),
    ("after=x", #""parameter":"after","value":"x""#),
    ("limit=1&after=%25%25", #""parameter":"after","value":"%%""#),
    ("limit=1&after=", #""parameter":"after","value":"""#),
    ("limit=1&after=bGlzdD10YXNrcw", #""parameter":"after""#),
    ("order=id", #""parameter":"order","value":"id""#),
    ("order=asc(nothing)", #""parameter":"order","value":"asc(nothing)""#),
    ("order=asc(id", #""parameter":"order","value":"asc(id""#),
    ("order=asc(id),desc(type)", #""parameter":"order""#),
    ("allow_deleted=yes", #""parameter":"allow_deleted","value":"yes""#),
    ("enqueuedAt=yesterday", #""parameter":"enqueuedAt","value":"yesterday""#),
    ("enqueuedAt=ne(1)", #""parameter":"enqueuedAt","value":"ne(1)""#),
    ("enqueuedAt=gt(1", #""parameter":"enqueuedAt","value":"gt(1""#),
    ("enqueuedAt=gt()", #""parameter":"enqueuedAt","value":"gt()""#),
    ("queue=%zz", #""parameter":"queue","value":"queue=%zz""#),
    ("queue=%ff", #""parameter":"queue","value":"queue=%ff""#),
    ("=1", #""parameter":"""#),
  ])
  func namesTheParameterItRefuses(query: String, context: String) async throws {
    let reply = try await Practice.shared.get("/tasks?\(query)")
    #expect(reply.status == 400, "\(query): \(reply.text)")
    #expect(reply.body.hasPrefix(#"{"domain":"TaskManager","code":""#))
    #expect(reply.body.contains(context), "\(query): \(reply.text)")
  }

  @Test func doesNotKnowTheOtherListsParameters() async throws {
    #expect(try await Practice.shared.get("/tasks?taskId=1").status == 400)
    #expect(try await Practice.shared.get("/activities?queue=x").status == 400)
    #expect(try await Practice.shared.get("/activities?order=asc(priority)").status == 400)
  }
}
