/// Measures how long a server has been silent, as a socket's read time-out does.
///
/// libcurl's own limit (`CURLOPT_LOW_SPEED_TIME`) counts whole seconds and average speed.
struct SilenceClock {
  private let limit: Double?
  private var lastProgress = -1
  private var lastChange = 0.0

  init(limit: Double?) { self.limit = limit }

  /// Milliseconds until the silence is too long; 0 when it is, nil when nothing limits it.
  mutating func remaining(_ handle: CurlHandle) -> Int32? {
    guard let limit, handle.isConnected else { return nil }
    let now = MonotonicClock.now()
    let progress = handle.progress
    if progress != lastProgress {
      lastProgress = progress
      lastChange = now
    }
    let left = (lastChange + limit - now) * 1_000
    guard left > 0 else { return 0 }
    return left < 1_000_000 ? Int32(left.rounded(.up)) : 1_000_000
  }
}
