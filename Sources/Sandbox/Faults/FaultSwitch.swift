import Synchronization

/// Decides which requests fail on purpose, and how.
final class FaultSwitch: Sendable {
  private struct State {
    var chance = Chance(seed: 503)
    var pending: [(status: Int, retryAfter: Int?)] = []
  }

  private let faults: [Fault]
  private let latency: ClosedRange<Int>?
  private let state = Mutex(State())

  init(faults: [Fault], latency: ClosedRange<Int>?) {
    self.faults = faults
    self.latency = latency
  }

  /// Lets the next requests to the Task Manager fail, after those that were ordered before.
  func failNext(_ count: Int, status: Int, retryAfter: Int?) {
    state.withLock {
      $0.pending += Array(repeating: (status, retryAfter), count: max(count, 0))
    }
  }

  /// Forgets the failures that were ordered and did not come yet.
  func clear() { state.withLock { $0.pending = [] } }

  /// How long the next answer is held back, in milliseconds.
  func delay() -> Int {
    guard let latency else { return 0 }
    return state.withLock {
      $0.chance.number(latency.lowerBound, latency.upperBound &+ 1)
    }
  }

  /// The answer that a request gets in place of its own; nil when it is served.
  ///
  /// The description never fails: whoever completes from it is not practising anything.
  func answer(to path: String) -> Answer? {
    guard path != Endpoint.description.rawValue else { return nil }
    let isTaskManager = path.isInTaskManager
    return state.withLock { state in
      if isTaskManager, !state.pending.isEmpty {
        let (status, retryAfter) = state.pending.removeFirst()
        return FaultSwitch.answer(status, at: path, retryAfter: retryAfter)
      }
      guard !faults.isEmpty else { return nil }
      var drawn = Double(state.chance.next() >> 11) / Double(1 << 53)
      for fault in faults {
        if drawn < fault.probability { return FaultSwitch.answer(fault.status, at: path) }
        drawn -= fault.probability
      }
      return nil
    }
  }

  /// The fault in the shape that errors of the service at the path have.
  private static func answer(_ status: Int, at path: String, retryAfter: Int? = nil) -> Answer {
    let reason = "A fault for practice: it was asked for, and nothing is broken."
    var answer: Answer =
      if path.contains("/idp/") {
        IdentityRefusal(
          status: status,
          error: status < 500 ? "invalid_request" : "temporarily_unavailable",
          description: reason
        ).answer
      } else if path.hasPrefix("/api/2/") {
        AccountRefusal(status: status, code: code(of: status), message: reason, info: reason).answer
      } else {
        status == 401
          ? Refusal.unauthorized(reason).answer
          : Refusal(status: status, code: code(of: status), reason: reason).answer
      }
    if status == 429 {
      // RFC 6585, section 4.
      answer.fields.append(("Retry-After", String(retryAfter ?? 1)))
    } else if let retryAfter {
      answer.fields.append(("Retry-After", String(retryAfter)))
    }
    return answer
  }

  private static func code(of status: Int) -> String {
    switch status {
    case 400: "BadRequest"
    case 401: "Unauthorized"
    case 403: "Forbidden"
    case 404: "NotFound"
    case 409: "Conflict"
    case 429: "TooManyRequests"
    case 500: "InternalError"
    case 502: "BadGateway"
    case 503: "ServiceUnavailable"
    case 504: "GatewayTimeout"
    default: status < 500 ? "Refused" : "Failed"
    }
  }
}
