import HTTP
import Session
import Testing

/// `--retry`: what may be sent again is, as the server asks, and each attempt is told.
struct RetryTests {
  private static let fine = StubTransport.Answer.json("{}")
  private static let away = StubTransport.Answer.json("{}", status: 503, reason: "Away")

  @Test func waitsLongerEachTime() {
    let walk = Walk(answers: [Self.away, Self.away, Self.fine])
    #expect(walk.run("get /tasks --retry 3") == .success)
    #expect(walk.out == "200 OK\n{}\n")
    #expect(
      walk.notes == """
        attempt 1 of 4: 503 Away; again in 500 ms
        attempt 2 of 4: 503 Away; again in 1.0 s

        """
    )
    #expect(walk.transport.requests.count == 3)
    #expect((1.5...1.6).contains(walk.waited))
  }

  @Test(arguments: [
    ("7", 7.0), ("0", 0), ("Sun, 13 Sep 2020 12:26:50 GMT", 10),
    ("Sun, 13 Sep 2015 12:26:50 GMT", 0),
  ])
  func waitsAsLongAsTheServerAsks(retryAfter: String, seconds: Double) {
    let busy = StubTransport.Answer.answer(
      status: 429,
      reason: "Too Many Requests",
      fields: [("Retry-After", retryAfter)]
    )
    let walk = Walk(answers: [busy, Self.fine])
    #expect(walk.run("get /tasks --retry 1") == .success)
    #expect((seconds...seconds + 0.1).contains(walk.waited), "\(walk.waited)")
    #expect(walk.transport.requests.count == 2)
  }

  @Test(arguments: ["3600", "99999999999999999999"])
  func waitsForNobodyTooLong(retryAfter: String) {
    let busy = StubTransport.Answer.answer(
      status: 429,
      reason: "Too Many Requests",
      fields: [("Retry-After", retryAfter)]
    )
    let walk = Walk(answers: [busy, Self.fine])
    walk.run("get /tasks --retry 1")
    #expect(walk.transport.requests.count == 1)
    #expect(walk.notes.contains("Retry-After: \(retryAfter) is too long to wait"))
  }

  @Test func asksAgainAfterNoAnswer() {
    let walk = Walk(answers: [.failure(.connectionFailed, "refused"), Self.fine])
    #expect(walk.run("delete /tasks/1 --retry 1") == .success)
    #expect(walk.notes.contains("attempt 1 of 2: requests.exceptions.ConnectionError: refused"))
  }

  @Test func givesUpInTheEnd() {
    let walk = Walk(answers: [Self.away])
    #expect(walk.run("get /tasks --retry 2") == .success)
    #expect(walk.out.hasPrefix("503 Away\n"))
    #expect(walk.transport.requests.count == 3)
    let silent = Walk(answers: [.failure(.readTimeout, "silence")])
    #expect(silent.run("get /tasks --retry 2") == .failure(.noResponse))
    #expect(silent.transport.requests.count == 3)
  }

  @Test func waitsForNobodyTooLong() {
    let answer = StubTransport.Answer.answer(
      status: 503,
      reason: "Away",
      fields: [("Retry-After", "86400")]
    )
    let walk = Walk(answers: [answer])
    walk.run("get /tasks --retry 2")
    #expect(walk.transport.requests.count == 1)
    #expect(walk.notes.contains("Retry-After: 86400 is too long to wait"))
  }

  @Test(arguments: [400, 401, 404, 501])
  func leavesWhatWouldBeTheSameAgain(status: Int) {
    let walk = Walk(answers: [.json("{}", status: status, reason: "No")])
    walk.run("get /tasks --retry 5")
    #expect(walk.transport.requests.count == 1)
  }
}
