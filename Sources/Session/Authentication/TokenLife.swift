internal import Library

/// When a token ends, seen from a moment.
struct TokenLife {
  let expires: Int
  let now: Int

  /// On its last second already: "on or after which the token must not be accepted" (RFC 7519 §4.1.4)
  /// in our words.
  var hasExpired: Bool { expires <= now }

  /// `1 h 58 min left` or `expired 3 min ago`.
  var text: String {
    hasExpired ? "expired \(age) ago" : "\((expires.minus(now)).asSpan) left"
  }

  var age: String { now.minus(expires).asSpan }
}

extension Int {
  /// The difference; what a claim says may be any number.
  fileprivate func minus(_ other: Int) -> Int {
    let (difference, overflows) = subtractingReportingOverflow(other)
    return overflows ? .max : difference
  }

  /// A number of seconds in the two largest units that say something: `1 h 58 min`, `2 d`, `45 s`.
  ///
  /// From an hour on it is rounded to the minute: a token of two hours has 2 h when it comes.
  var asSpan: String {
    let minutes = self / 60 + (self >= 3_570 && self % 60 >= 30 ? 1 : 0)
    let units = [(minutes / 1_440, "d"), (minutes / 60 % 24, "h"), (minutes % 60, "min")]
    guard let first = units.firstIndex(where: { $0.0 > 0 }) else { return "\(self) s" }
    return units[first...].prefix(2).filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
      .joined(separator: " ")
  }

  /// Seconds since the epoch as a date and a time of day: `2026-11-27 21:18:18 UTC`.
  var asMoment: String {
    guard (0..<253_402_300_800).contains(self) else { return "second \(self) of the epoch" }
    let date = CalendarDate(epochDay: self / 86_400)
    let time = [self / 3_600 % 24, self / 60 % 60, self % 60].map { $0.twoDigits }
    let day = "\(date.year)-\(date.month.twoDigits)-\(date.day.twoDigits)"
    return "\(day) \(time.joined(separator: ":")) UTC"
  }

  private var twoDigits: String { self < 10 ? "0\(self)" : "\(self)" }
}
