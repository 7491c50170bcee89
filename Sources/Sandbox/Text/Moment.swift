import Glibc

/// A point in time as seconds since 1970 in UTC and the nanoseconds after them.
///
/// `Date` is a `Double`: at today's distance from its epoch it cannot tell one nanosecond from the
/// next, and the API's times have nine decimals.
struct Moment: Sendable, Hashable, Comparable {
  var seconds: Int
  /// From 0 to 999,999,999.
  var nanoseconds: Int

  static func < (left: Moment, right: Moment) -> Bool {
    (left.seconds, left.nanoseconds) < (right.seconds, right.nanoseconds)
  }

  /// What the system's clock says.
  static var now: Moment {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Moment(seconds: time.tv_sec, nanoseconds: time.tv_nsec)
  }

  /// The nanoseconds since 1970; times that do not fit, before 1677 and after 2262, are put at the
  /// ends, next to which nothing lies.
  var nanosecondsSince1970: Int {
    let (product, isLarge) = seconds.multipliedReportingOverflow(by: 1_000_000_000)
    let (sum, isLarger) = product.addingReportingOverflow(nanoseconds)
    guard isLarge || isLarger else { return sum }
    return seconds < 0 ? Int.min + 1 : Int.max
  }

  func adding(seconds more: Int, nanoseconds extra: Int = 0) -> Moment {
    let sum = nanoseconds &+ extra
    return Moment(
      seconds: seconds &+ more &+ sum / 1_000_000_000,
      nanoseconds: sum % 1_000_000_000
    )
  }
}

extension Moment {
  /// Makes a moment from a date of the Gregorian calendar; nil when there is no such date or time.
  init?(
    year: Int,
    month: Int,
    day: Int,
    hour: Int,
    minute: Int,
    second: Int,
    nanoseconds: Int = 0,
    offset: Int = 0
  ) {
    guard 0...9_999 ~= year, 1...12 ~= month, day >= 1,
      day <= Moment.days(inMonth: month, of: year),
      0...23 ~= hour, 0...59 ~= minute, 0...59 ~= second
    else { return nil }
    // http://howardhinnant.github.io/date_algorithms.html#days_from_civil
    let shifted = month > 2 ? year : year - 1
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    let days = era * 146_097 + dayOfEra - 719_468
    self.init(
      seconds: days * 86_400 + hour * 3_600 + minute * 60 + second - offset,
      nanoseconds: nanoseconds
    )
  }

  private static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension Moment: CustomStringConvertible {
  /// The time in UTC as RFC 3339 writes it, always with nine decimals.
  var description: String {
    let (dayNumber, second) = seconds.quotientAndRemainder(dividingBy: 86_400)
    let days = (second < 0 ? dayNumber - 1 : dayNumber) + 719_468
    let time = second < 0 ? second + 86_400 : second
    // http://howardhinnant.github.io/date_algorithms.html#civil_from_days
    let era = (days >= 0 ? days : days - 146_096) / 146_097
    let dayOfEra = days - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return "\(Moment.padded(year, 4))-\(Moment.padded(month, 2))-\(Moment.padded(day, 2))"
      + "T\(Moment.padded(time / 3_600, 2)):\(Moment.padded(time / 60 % 60, 2))"
      + ":\(Moment.padded(time % 60, 2)).\(Moment.padded(nanoseconds, 9))Z"
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
