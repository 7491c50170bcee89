import Glibc
package import Interpreter

/// Where modules get the time from: the system, or what a test says.
package struct Clock {
  package typealias Instant = (seconds: Int, nanoseconds: Int)

  /// A moment as the clock on the wall shows it.
  package struct LocalTime {
    package var offset: Int
    package var zone: String
    package var isSummerTime: Bool

    package init(offset: Int, zone: String, isSummerTime: Bool = false) {
      self.offset = offset
      self.zone = zone
      self.isSummerTime = isSummerTime
    }
  }

  /// Since the epoch, 1970-01-01T00:00:00Z.
  package var now: () -> Instant
  /// Since some moment in the past; never goes back.
  package var monotonic: () -> Instant
  /// Waits that many nanoseconds, less than a second, or a little shorter.
  package var pause: (Int) -> Void
  /// Local time at a number of seconds since the epoch; nil beyond what the system can count.
  package var localTime: (Int) -> LocalTime?

  package init(
    now: @escaping () -> Instant,
    monotonic: @escaping () -> Instant,
    pause: @escaping (Int) -> Void,
    localTime: @escaping (Int) -> LocalTime?
  ) {
    self.now = now
    self.monotonic = monotonic
    self.pause = pause
    self.localTime = localTime
  }

  /// The clocks and the time zone of this process.
  package static var system: Clock {
    tzset()
    return Clock(
      now: { read(CLOCK_REALTIME) },
      monotonic: { read(CLOCK_MONOTONIC) },
      pause: { nanoseconds in
        var request = timespec(tv_sec: 0, tv_nsec: max(0, min(nanoseconds, 999_999_999)))
        nanosleep(&request, nil)
      },
      localTime: { seconds in
        var time = time_t(seconds)
        var parts = tm()
        guard localtime_r(&time, &parts) != nil else { return nil }
        return LocalTime(
          offset: parts.tm_gmtoff,
          zone: parts.tm_zone.map { String(cString: $0) } ?? "UTC",
          isSummerTime: parts.tm_isdst > 0
        )
      }
    )
  }

  private static func read(_ clock: clockid_t) -> Instant {
    var time = timespec()
    clock_gettime(clock, &time)
    return (time.tv_sec, time.tv_nsec)
  }

  /// ``monotonic`` in seconds.
  package var seconds: Double {
    let instant = monotonic()
    return Double(instant.seconds) + Double(instant.nanoseconds) / 1e9
  }

  /// Waits until the time has passed; an interruption ends it within 50 ms and raises
  /// `KeyboardInterrupt`.
  package func sleep(seconds: Double, in interpreter: Interpreter) throws(PythonException) {
    let start = self.seconds
    while true {
      try interpreter.checkInterruption()
      let rest = seconds - (self.seconds - start)
      guard rest > 0 else { return }
      pause(Int((min(rest, 0.05) * 1e9).rounded(.up)))
    }
  }
}

extension Interpreter {
  /// The clock of the library that this interpreter imports from.
  var clock: Clock { (modules as? ModuleRegistry)?.clock ?? .system }
}
