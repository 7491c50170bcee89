import Testing

@testable import Sandbox

/// Orders, limits, and walking from page to page.
struct PagingTests {
  /// Follows the paging tokens and returns the ids of each page.
  private func walk(
    _ path: String,
    limit: Int,
    on practice: Practice = .shared
  ) async throws -> [[Int]] {
    var pages: [[Int]] = []
    var body = try await practice.get("\(path)&limit=\(limit)").body
    pages.append(ids(of: body))
    while let after = body.firstMatch(of: /"cursors":\{"after":"([^"]+)"/)?.1 {
      let list = path.prefix { $0 != "?" }
      body = try await practice.get("\(list)?limit=\(limit)&after=\(after)").body
      pages.append(ids(of: body))
      guard pages.count < 100 else { break }
    }
    return pages
  }

  @Test(
    arguments: [
      "/tasks?lod=tiny", "/tasks?lod=tiny&order=asc(state)&order=desc(type)",
      "/tasks?lod=tiny&order=asc(completedAt)", "/tasks?lod=tiny&order=desc(priority)",
      "/tasks?lod=tiny&state=completed&order=asc(startedByUser)",
      "/tasks?lod=tiny&startedBy=like(n)&order=asc(id)",
      "/activities?lod=tiny", "/activities?lod=tiny&order=asc(type)&order=asc(uuid)",
    ],
    [1, 4, 5, 41]
  )
  func pagesMakeUpTheWhole(path: String, limit: Int) async throws {
    let whole = ids(of: try await Practice.shared.get(path).body)
    let pages = try await walk(path, limit: limit)
    #expect(pages.flatMap { $0 } == whole)
    #expect(pages.dropLast().allSatisfy { $0.count == limit })
    #expect(pages.last?.isEmpty == false)
  }

  @Test func showsCursorsOnlyWhileThereIsMore() async throws {
    let one = try await Practice.shared.get("/tasks?lod=tiny&state=enqueued&limit=2").body
    #expect(one.contains(#"],"paging":{"cursors":{"after":""#))
    #expect(!one.contains("before"))
    let first = try #require(one.firstMatch(of: /"after":"([^"]+)"/)).1
    let two = try await Practice.shared.get("/tasks?limit=2&after=\(first)").body
    #expect(two.contains(#"","before":""#))
    #expect(!two.contains(#""queue":"#), "the level of detail comes with the token")
    let second = try #require(two.firstMatch(of: /"after":"([^"]+)"/)).1
    let three = try await Practice.shared.get("/tasks?limit=2&after=\(second)").body
    #expect(ids(of: three).count == 1)
    #expect(!three.contains("paging"))
    #expect(!(try await Practice.shared.get("/tasks?limit=42").body.contains("paging")))
    #expect(try await Practice.shared.get("/tasks?limit=41").body.contains("paging"))
  }

  @Test func stopsAtAThousandWithoutALimit() async throws {
    let practice = Practice(tasks: 1_001)
    let body = try await practice.get("/tasks?lod=tiny").body
    #expect(ids(of: body).count == 1_000)
    let after = try #require(body.firstMatch(of: /"after":"([^"]+)"/)).1
    let rest = try await practice.get("/tasks?limit=1000&after=\(after)").body
    #expect(ids(of: rest).count == 1)
  }

  @Test func toleratesTheQueryBesideItsToken() async throws {
    let query = "state=completed&order=asc(id)&limit=3"
    let one = try await Practice.shared.get("/tasks?\(query)").body
    let after = try #require(one.firstMatch(of: /"after":"([^"]+)"/)).1
    let bare = try await Practice.shared.get("/tasks?limit=3&after=\(after)").body
    let full = try await Practice.shared.get("/tasks?\(query)&after=\(after)").body
    #expect(bare == full)
    #expect(
      try await Practice.shared.get("/tasks?limit=3&after=\(after)==").status == 400
        || after.count % 4 == 2
    )
    #expect(try await Practice.shared.get("/tasks?after=\(after)").status == 400)
    #expect(try await Practice.shared.get("/activities?limit=3&after=\(after)").status == 400)
    #expect(try await Practice.shared.get("/tasks?limit=3&state=x&after=\(after)").status == 400)
  }

  @Test func takesATokenInTheOtherAlphabet() async throws {
    let token = Cursor(
      list: "tasks",
      query: try FormFields("lod=tiny".utf8),
      place: Place(keys: [.moment(Moment(seconds: 0, nanoseconds: 0))], id: 7)
    ).token
    let plain = token.replacing("-", with: "%2B").replacing("_", with: "%2F")
    let padded = plain + String(repeating: "=", count: (4 - token.count % 4) % 4)
    try await expectGet("/tasks?limit=1&after=\(padded)", #"200 {"items":[]}"#)
  }

  @Test func ordersByMeaningAndPosition() async throws {
    func column(_ name: String, _ query: String) async throws -> [String] {
      let body = try await Practice.shared.get("/tasks?\(query)").body
      let pattern = try Regex("\"\(name)\":\"(\\w+)\"", as: (Substring, Substring).self)
      return body.matches(of: pattern).map { String($0.1) }
    }
    let states = try await column("state", "order=asc(state)")
    #expect(
      states
        == states.sorted {
          (TaskState.names.firstIndex(of: $0) ?? 0) < (TaskState.names.firstIndex(of: $1) ?? 0)
        }
    )
    #expect(states.first == "enqueued" && states.last == "completed")
    let priorities = try await column("priority", "order=desc(priority)")
    #expect(priorities.first == "high" && priorities.last == "low")
    let numbers = ids(of: try await Practice.shared.get("/tasks?lod=tiny&order=asc(id)").body)
    #expect(numbers == numbers.sorted())
    #expect(numbers.prefix(2) == [9_007_199_254_740_991, 9_007_199_254_740_993])
    let own = try #require(numbers.firstIndex(of: Walkthrough.taskId))
    #expect(numbers[own + 1] == 944_455_285_181_775_873)
    let both = try await Practice.shared.get("/tasks?lod=tiny&order=asc(type)&order=desc(id)").body
    let pairs = zip(both.matches(of: /"type":"([^"]+)"/).map { String($0.1) }, ids(of: both))
    #expect(Array(pairs).map(\.1) == Array(pairs).sorted { ($0.0, $1.1) < ($1.0, $0.1) }.map(\.1))
  }

  @Test func isNewestFirstByItself() async throws {
    let body = try await Practice.shared.get("/tasks?lod=short").body
    let times = body.matches(of: /"enqueuedAt":"([^"]+)"/).map { String($0.1) }
    #expect(times.count == 42)
    #expect(times == times.sorted(by: >))
  }
}
