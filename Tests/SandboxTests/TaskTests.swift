import Testing

@testable import Sandbox

/// Single tasks, levels of detail, and the walkthrough's own task.
struct TaskTests {
  /// The body that the guide's page shows, in the order of its fields.
  private static let walkthrough = #"""
    {"cancelRequested":false,"cancellable":true,"state":"started",\#
    "completedAt":"2020-04-22T11:34:03.290396913Z",\#
    "context":{"IsProcessRoot":true,\#
    "Persistent":{"AgentType":"agent","ID":"f7358a00-8469-45ae-a0c3-22952e9ed12f",\#
    "Name":"DESKTOP-GFT9S1R","OwnerID":"1496265"},\#
    "Specific":"Business","UserName":"DESKTOP-GFT9S1R\\AMS User","isLegacy":true,\#
    "title":"Adding agent 'DESKTOP-GFT9S1R' to the management server"},\#
    "enqueuedAt":"2020-04-22T11:34:03.290396913Z","id":944455285181775872,\#
    "idString":"944455285181775872","issuer":{"clusterId":"","id":""},"priority":"normal",\#
    "queue":"legacySync",\#
    "result":{"code":"ok","payload":"MachineManagement::AddAgentResponse"},\#
    "startedAt":"2020-04-22T11:34:03.290396913Z","startedByUser":"DESKTOP-GFT9S1R\\AMS User",\#
    "tenant":{"id":"1496265","locator":"/1/1496262/1496265/","name":"johndoe@mysite.com"},\#
    "type":"A59E8BF2-39C3-42C4-B667-CB672381A214","updatedAt":"2020-04-22T11:34:03.294683447Z",\#
    "uuid":"38045860-8901-426e-b51f-fc6d24d1cbe0"}
    """#

  @Test func answersTheWalkthroughExactly() async throws {
    try await expectGet(
      "/tasks?state=started&state=paused",
      #"200 {"items":[\#(TaskTests.walkthrough)]}"#
    )
    try await expectGet("/tasks/944455285181775872", "200 \(TaskTests.walkthrough)")
  }

  @Test func showsAsMuchAsTheLevelSays() async throws {
    let path = "/tasks/944455285181775872?lod="
    try await expectGet(
      path + "tiny",
      #"""
      200 {"state":"started","id":944455285181775872,"idString":"944455285181775872",\#
      "type":"A59E8BF2-39C3-42C4-B667-CB672381A214",\#
      "uuid":"38045860-8901-426e-b51f-fc6d24d1cbe0"}
      """#
    )
    try await expectGet(
      path + "short",
      #"""
      200 {"state":"started","completedAt":"2020-04-22T11:34:03.290396913Z",\#
      "enqueuedAt":"2020-04-22T11:34:03.290396913Z","id":944455285181775872,\#
      "idString":"944455285181775872",\#
      "result":{"code":"ok","payload":"MachineManagement::AddAgentResponse"},\#
      "startedAt":"2020-04-22T11:34:03.290396913Z",\#
      "type":"A59E8BF2-39C3-42C4-B667-CB672381A214",\#
      "updatedAt":"2020-04-22T11:34:03.294683447Z",\#
      "uuid":"38045860-8901-426e-b51f-fc6d24d1cbe0"}
      """#
    )
    try await expectGet(path + "long", "200 \(TaskTests.walkthrough)")
    let full = try await Practice.shared.get(path + "full").body
    let debug = try await Practice.shared.get(path + "debug").body
    #expect(full == debug)
    #expect(full.contains(#""execTimeout":"1h25m43s""#))
    #expect(full.contains(#""assignCount":1"#))
  }

  @Test func tellsNeighbouringIdsApart() async throws {
    for id in [944_455_285_181_775_872, 944_455_285_181_775_873, 9_007_199_254_740_993] {
      let body = try await Practice.shared.get("/tasks/\(id)?lod=tiny").body
      #expect(body.contains(#""id":\#(id),"idString":"\#(id)""#))
    }
  }

  @Test(arguments: [
    "/tasks/1", "/tasks/abc", "/tasks/944455285181775874", "/tasks/99999999999999999999",
    "/tasks/-1", "/tasks/944455285181775872.0", "/activities/1",
  ])
  func hasNoOtherItems(path: String) async throws {
    let reply = try await Practice.shared.get(path)
    #expect(reply.status == 404)
    #expect(reply.body.hasPrefix(#"{"domain":"TaskManager","code":"NotFound","context":{"type":"#))
  }

  @Test func refusesACountOfASingleObject() async throws {
    let reply = try await Practice.shared.get("/tasks/944455285181775872?lod=count")
    #expect(reply.status == 400)
    #expect(reply.body.contains(#""parameter":"lod","value":"count""#))
  }

  @Test func hidesWhatWasDeleted() async throws {
    try await expectGet("/tasks?lod=count", #"200 {"count":42}"#)
    try await expectGet("/tasks?lod=count&allow_deleted=True", #"200 {"count":44}"#)
    let shown = Set(ids(of: try await Practice.shared.get("/tasks?lod=tiny").body))
    let all = ids(of: try await Practice.shared.get("/tasks?lod=tiny&allow_deleted=1").body)
    let hidden = try #require(all.first { !shown.contains($0) })
    #expect(try await Practice.shared.get("/tasks/\(hidden)").status == 404)
    #expect(try await Practice.shared.get("/tasks/\(hidden)?allow_deleted=true").status == 200)
  }

  @Test func makesTheSameDataEveryTime() async throws {
    let path = "/tasks?lod=debug"
    let other = try await Practice().get(path)
    #expect(try await Practice.shared.get(path).body == other.body)
  }

  @Test(arguments: [0, 1, 2, 41, 43, 1_500])
  func makesAsManyTasksAsAsked(count: Int) async throws {
    let practice = Practice(tasks: count)
    try await expectGet("/tasks?lod=count", #"200 {"count":\#(count)}"#, on: practice)
    let listed = ids(of: try await practice.get("/tasks?lod=tiny").body)
    #expect(listed.count == min(count, 1_000))
    #expect(Set(listed).count == listed.count)
  }

  @Test func hasOneTaskInProgressAmongManyOfEachEnd() async throws {
    try await expectGet("/tasks?lod=count&state=started", #"200 {"count":1}"#)
    for code in ResultCode.names {
      let body = try await Practice.shared.get("/tasks?lod=count&resultCode=\(code)").body
      #expect(body != #"{"count":0}"#, "no task with \(code)")
    }
    for workload in Workload.all {
      for type in [workload.backupType, workload.restoreType] {
        let body = try await Practice.shared.get("/tasks?lod=count&type=\(type)").body
        #expect(body != #"{"count":0}"#, "no task of type \(type)")
      }
    }
  }
}
