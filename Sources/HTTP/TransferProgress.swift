/// How far a transfer has come, for who shows it.
package struct TransferProgress: Hashable, Sendable {
  /// Whether the request's body is on its way; after it, the answer's is.
  package var isSending = false
  /// Bytes of the body so far, codings left on.
  package var count = 0
  /// How many there will be, where that is known.
  package var expected: Int?
  /// Seconds since the exchange began.
  package var elapsed = 0.0
  /// True once, at the end of a transfer that was reported before.
  package var isOver = false

  package init() {}
}

/// Decides when progress is reported: at most ten times a second.
struct ProgressClock {
  /// Milliseconds between two reports.
  static let interval: Int32 = 100
  private let start = MonotonicClock.now()
  private var last: Double
  private(set) var hasReported = false

  init() { last = start }

  /// Seconds since the start, when it is time for a report.
  mutating func due() -> Double? {
    let now = MonotonicClock.now()
    guard now - last >= Double(Self.interval) / 1_000 else { return nil }
    last = now
    hasReported = true
    return now - start
  }

  var elapsed: Double { MonotonicClock.now() - start }
}
