import Testing

@testable import Sandbox

/// The scenario in which tasks move.
struct BusyTests {
  private func makePractice() -> Practice {
    Practice {
      $0.scenario = .busy
      $0.tokenLifetime = 10 * 86_400
    }
  }

  private func states(_ practice: Practice) async throws -> [Int: String] {
    let body = try await practice.get("/tasks?lod=tiny&enqueuedAt=gt(2020-09-01T00:00:00Z)").body
    let pairs = body.matches(of: /"state":"(\w+)","id":(\d+)/).map {
      (Int($0.2) ?? 0, String($0.1))
    }
    return Dictionary(uniqueKeysWithValues: pairs)
  }

  @Test func movesTasksFromQueueToCompletion() async throws {
    let practice = makePractice()
    var seen: [Int: [String]] = [:]
    for _ in 0..<90 {
      for (id, state) in try await states(practice) where seen[id]?.last != state {
        seen[id, default: []].append(state)
      }
      practice.advance(seconds: 1)
    }
    let whole = seen.values.filter { $0.first == "enqueued" && $0.last == "completed" }
    let plain = ["enqueued", "assigned", "started", "completed"]
    let paused = ["enqueued", "assigned", "started", "paused", "started", "completed"]
    #expect(whole.count >= 8)
    #expect(whole.allSatisfy { $0 == plain || $0 == paused }, "\(whole)")
    #expect(whole.contains(plain) && whole.contains(paused))
    // A new one about every five seconds.
    #expect(25...35 ~= seen.count, "\(seen.count)")
  }

  @Test func makesProgressAndLogsItsSteps() async throws {
    let practice = makePractice()
    let body = try await practice.get("/tasks?state=enqueued&limit=1&lod=tiny").body
    let id = try #require(ids(of: body).first)
    var progress: [Int] = []
    var children: Set<Int> = []
    for _ in 0..<40 {
      let task = try await practice.get("/tasks/\(id)?lod=full").body
      if let match = task.firstMatch(of: /"current":(\d+)/), let number = Int(match.1),
        progress.last != number
      {
        progress.append(number)
      }
      let isStarted = task.contains(#""startedAt""#)
      let list = try await practice.get("/activities?taskId=\(id)").body
      #expect(ids(of: list).isEmpty == !isStarted)
      children.formUnion(
        list.matches(of: /"parentActivityId":(\d+)/).compactMap { Int($0.1) }
      )
      let isDone = task.contains(#""state":"completed""#)
      #expect(task.contains(#""completedAt""#) == isDone)
      #expect(task.contains(#""result""#) == isDone)
      #expect(
        list.contains(#""state":"started""#) || list.contains(#""state":"paused""#) || isDone
          || !isStarted
      )
      practice.advance(seconds: 1)
    }
    #expect(progress == [0, 20, 40, 60, 80, 100])
    #expect(children.count == 1, "the steps are children of one activity")
    let times = try await practice.get("/tasks/\(id)?lod=short").body
      .matches(of: /"(enqueued|assigned|started|completed)At":"([^"]+)"/)
      .map { (String($0.1), String($0.2)) }
    let order = ["enqueued", "assigned", "started", "completed"]
    let sorted = order.compactMap { name in times.first { $0.0 == name }?.1 }
    #expect(sorted.count == 4 && sorted == sorted.sorted())
  }

  /// Whoever pages while tasks come in gets each task that was there once, and none twice.
  @Test(arguments: ["", "&order=asc(type)&order=desc(enqueuedAt)", "&order=asc(id)"])
  func pagesSurviveInserts(order: String) async throws {
    let practice = makePractice()
    let before = Set(ids(of: try await practice.get("/tasks?lod=tiny").body))
    var walked: [Int] = []
    var body = try await practice.get("/tasks?lod=tiny&limit=7\(order)").body
    walked += ids(of: body)
    while let after = body.firstMatch(of: /"after":"([^"]+)"/)?.1 {
      practice.advance(seconds: 7)
      body = try await practice.get("/tasks?limit=7&after=\(after)").body
      walked += ids(of: body)
    }
    #expect(Set(walked).count == walked.count)
    #expect(before.isSubset(of: Set(walked)))
  }

  @Test func keepsTheGuidesDataAndTheLatestWork() async throws {
    let practice = makePractice()
    #expect(try await practice.get("/tasks/944455285181775872").status == 200)
    practice.advance(seconds: 86_400)
    try await expectGet("/tasks?lod=count", #"200 {"count":342}"#, on: practice)
    practice.advance(seconds: -2 * 86_400)
    #expect(try await practice.get("/tasks?lod=count").status == 200)
    #expect(try await Practice.shared.get("/tasks?lod=count").body == #"{"count":42}"#)
  }

  @Test func isTheSameForTheSameClock() async throws {
    let (one, other) = (makePractice(), makePractice())
    one.advance(seconds: 100)
    _ = try await one.get("/tasks?lod=count")
    one.advance(seconds: 50)
    other.advance(seconds: 150)
    let path = "/tasks?lod=debug"
    #expect(try await one.get(path).body == other.get(path).body)
  }

  @Test func movesBesideAnyNumberOfTasks() async throws {
    let practice = Practice(tasks: 500) { $0.scenario = .busy }
    let first = ids(of: try await practice.get("/tasks?lod=tiny&limit=3").body)
    #expect(first.allSatisfy { $0 > 960_000_000_000_000_000 })
    let body = try await practice.get("/tasks?lod=tiny&order=asc(enqueuedAt)&limit=2").body
    #expect(ids(of: body).allSatisfy { $0 < 950_000_000_000_000_000 })
    #expect(body.contains("paging"))
  }
}
