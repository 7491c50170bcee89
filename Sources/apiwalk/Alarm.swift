import Glibc

/// An interruption of this process by itself, as if somebody typed Ctrl-C.
enum Alarm {
  /// A timer of the kernel's sends SIGINT: it wakes whatever waits, and needs no thread.
  static func set(seconds: Double) {
    var event = sigevent()
    event.sigev_notify = Int32(SIGEV_SIGNAL)
    event.sigev_signo = SIGINT
    var timer: timer_t?
    // The first timer's name is zero, which looks like none.
    guard timer_create(CLOCK_MONOTONIC, &event, &timer) == 0 else { return }
    let whole = seconds.rounded(.down)
    var time = itimerspec()
    time.it_value.tv_sec = Int(min(whole, 1e9))
    // A value of zero would disarm it.
    time.it_value.tv_nsec = max(1, min(999_999_999, Int((seconds - whole) * 1e9)))
    timer_settime(timer, 0, &time, nil)
  }
}
