import Testing

@testable import Sandbox

/// What fails on purpose, and only then.
struct FaultTests {
  @Test func readsAStatusAndAProbability() {
    #expect(Fault("503:0.1") == Fault(status: 503, probability: 0.1))
    #expect(Fault("429") == Fault(status: 429, probability: 1))
    for text in ["", "200:1", "600:1", "503:", "503:2", "503:-0.1", "503:nan", "503:1:1", "x:1"] {
      #expect(Fault(text) == nil, "\(text)")
    }
  }

  @Test func failsAboutAsOftenAsAsked() async throws {
    let practice = Practice {
      $0.faults = [Fault(status: 503, probability: 0.1), Fault(status: 429, probability: 0.2)]
        .compactMap { $0 }
    }
    var counts: [Int: Int] = [:]
    for _ in 0..<2_000 {
      let request = PracticeRequest(method: "GET", target: "/api/1/accounts?login=a")
      counts[await practice.service.answer(to: request).status, default: 0] += 1
    }
    #expect(120...280 ~= counts[503] ?? 0)
    #expect(300...500 ~= counts[429] ?? 0)
    #expect(Set(counts.keys) == [200, 429, 503])
    #expect(try await practice.send("GET /openapi.json").status == 200)
  }

  @Test func failsTheNextRequestsToTheTaskManager() async throws {
    let practice = Practice()
    _ = try await practice.bearer(practice.viewer)
    practice.service.faults.failNext(2, status: 503, retryAfter: nil)
    practice.service.faults.failNext(1, status: 429, retryAfter: 2)
    #expect(try await practice.send("GET /api/1/accounts").status == 200)
    for _ in 0..<2 {
      let reply = try await practice.get("/tasks")
      #expect(
        reply.text
          == #"""
          503 {"domain":"TaskManager","code":"ServiceUnavailable","context":{},\#
          "reason":"A fault for practice: it was asked for, and nothing is broken."}
          """#
      )
      #expect(reply.headers["retry-after"] == nil)
    }
    let limited = try await practice.get("/tasks")
    #expect(limited.status == 429)
    #expect(limited.headers["retry-after"] == "2")
    #expect(try await practice.get("/tasks").status == 200)
    practice.service.faults.failNext(5, status: 500, retryAfter: nil)
    practice.service.faults.clear()
    #expect(try await practice.get("/tasks").status == 200)
  }

  /// Each service fails in the shape of its own errors.
  @Test(arguments: [
    ("/api/task_manager/v2/tasks", #"{"domain":"TaskManager","code":"TooManyRequests""#),
    ("/api/2/idp/token", #"{"error":"invalid_request","error_description":""#),
    ("/api/2/clients/x", #"{"error":{"code":"TooManyRequests","domain":"AccountManagement""#),
  ])
  func failsInTheServicesOwnWords(path: String, beginning: String) async throws {
    let practice = Practice { $0.faults = [Fault(status: 429)].compactMap { $0 } }
    let reply = try await practice.send("GET \(path)")
    #expect(reply.status == 429)
    #expect(reply.headers["retry-after"] == "1")
    #expect(reply.body.hasPrefix(beginning), "\(reply.body)")
  }

  @Test func givesTokensThatLiveAsLongAsAsked() async throws {
    let practice = Practice { $0.tokenLifetime = 3 }
    let fields = try await practice.grant(
      to: practice.viewer,
      "grant_type=client_credentials&scope=offline_access"
    )
    #expect(fields["expires_on"] == "\(Practice.start + 3)")
    let token = "Bearer \(fields["access_token"] ?? "")"
    func status() async throws -> Int {
      try await practice.send("GET /api/task_manager/v2/tasks", authorization: token).status
    }
    practice.advance(seconds: 2)
    #expect(try await status() == 200)
    practice.advance(seconds: 1)
    #expect(try await status() == 401)
    // The refresh token outlives it: that is what it is for.
    let renewed = try await practice.grant(
      to: practice.viewer,
      "grant_type=refresh_token&refresh_token=\(fields["refresh_token"] ?? "")"
    )
    #expect(renewed["access_token"] != nil)
  }

  @Test func endsTokensOnDemand() async throws {
    let practice = Practice()
    let old = try await practice.grant(
      to: practice.viewer,
      "grant_type=client_credentials&scope=offline_access"
    )
    func status(_ fields: [String: String]) async throws -> Int {
      try await practice.send(
        "GET /api/task_manager/v2/tasks",
        authorization: "Bearer \(fields["access_token"] ?? "")"
      ).status
    }
    #expect(try await status(old) == 200)
    practice.service.identity.tokens.endAll()
    #expect(try await status(old) == 401)
    #expect(try await status(practice.grant(to: practice.viewer)) == 200)
    let renewed = try await practice.grant(
      to: practice.viewer,
      "grant_type=refresh_token&refresh_token=\(old["refresh_token"] ?? "")"
    )
    #expect(try await status(renewed) == 200)
  }

  @Test func holdsAnswersBack() async throws {
    let practice = Practice { $0.latency = 60...80 }
    let start = ContinuousClock.now
    #expect(try await practice.send("GET /api/1/accounts").status == 200)
    #expect(ContinuousClock.now - start >= .milliseconds(60))
    let delays = (0..<200).map { _ in practice.service.faults.delay() }
    #expect(delays.allSatisfy { 60...80 ~= $0 })
    #expect(Set(delays).count > 10)
    #expect(Practice.shared.service.faults.delay() == 0)
  }
}
