import Interpreter
import Values

/// A day of the proleptic Gregorian calendar, years 1 to 9999.
package struct CalendarDate: Hashable {
  package let year: Int
  package let month: Int
  package let day: Int

  /// Trusts its arguments.
  init(unchecked year: Int, _ month: Int, _ day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  init(year: Int, month: Int, day: Int) throws(PythonException) {
    guard (1...9999).contains(year) else {
      throw .value("year \(year) is out of range")
    }
    guard (1...12).contains(month) else {
      throw .value("month must be in 1..12")
    }
    guard day >= 1, day <= Self.days(in: month, of: year) else {
      throw .value("day is out of range for month")
    }
    self.init(unchecked: year, month, day)
  }

  /// The number of 9999-12-31.
  static let lastOrdinal = 3_652_059

  /// The day of that number; day 1 is 0001-01-01.
  init(ordinal: Int) throws(PythonException) {
    guard ordinal >= 1, ordinal <= Self.lastOrdinal else {
      throw .overflow("date value out of range")
    }
    self.init(epochDay: ordinal - Self.epochOrdinal)
  }

  static let epochOrdinal = 719_163

  /// The day that many days after 1970-01-01, in any year.
  ///
  /// Counted in eras of 400 years that begin in March, so that the leap day comes last.
  package init(epochDay: Int) {
    let days = epochDay &+ 719_468
    let era = Self.floorQuotient(days, 146_097)
    let dayOfEra = days &- era &* 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    self.init(
      unchecked: yearOfEra &+ era &* 400 &+ (month <= 2 ? 1 : 0),
      month,
      dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    )
  }

  /// Days since 1970-01-01.
  var epochDay: Int { ordinal - Self.epochOrdinal }

  var ordinal: Int {
    let before = year - 1
    return before * 365 + before / 4 - before / 100 + before / 400 + dayOfYear
  }

  var dayOfYear: Int {
    (1..<month).reduce(day) { $0 + Self.days(in: $1, of: year) }
  }

  /// Monday is 0.
  var weekday: Int { (ordinal + 6) % 7 }

  static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Year, week and weekday (Monday is 1) of ISO 8601.
  var isoCalendar: (year: Int, week: Int, weekday: Int) {
    var isoYear = year
    let start = Self.firstMonday(of: year)
    var offset = ordinal - start
    if offset < 0 {
      isoYear -= 1
      offset = ordinal - Self.firstMonday(of: isoYear)
    } else if offset >= 52 * 7, ordinal >= Self.firstMonday(of: year + 1) {
      isoYear += 1
      offset = 0
    }
    return (isoYear, offset / 7 + 1, weekday + 1)
  }

  /// The ordinal of the Monday of ISO week 1: the week of January 4th.
  private static func firstMonday(of year: Int) -> Int {
    let fourth = CalendarDate(unchecked: year, 1, 4)
    return fourth.ordinal - fourth.weekday
  }

  /// The ordinal of a day of an ISO week, whether or not the year has so many weeks.
  static func ordinal(isoYear: Int, week: Int, weekday: Int) -> Int {
    firstMonday(of: isoYear) + (week - 1) * 7 + weekday - 1
  }

  init(isoYear: Int, week: Int, weekday: Int) throws(PythonException) {
    guard (1...9999).contains(isoYear) else {
      throw .value("Year is out of range: \(isoYear)")
    }
    if week <= 0 || week >= 53 {
      let first = CalendarDate(unchecked: isoYear, 1, 1).weekday
      let isLong = first == 3 || (first == 2 && Self.isLeap(isoYear))
      guard week == 53, isLong else {
        throw .value("Invalid week: \(week)")
      }
    }
    guard (1...7).contains(weekday) else {
      throw .value("Invalid day: \(weekday) (range is [1, 7])")
    }
    let ordinal = Self.ordinal(isoYear: isoYear, week: week, weekday: weekday)
    guard ordinal >= 1, ordinal <= Self.lastOrdinal else {
      let year = ordinal < 1 ? 0 : 10_000
      throw .value("year \(year) is out of range")
    }
    self.init(epochDay: ordinal - Self.epochOrdinal)
  }

  var isoText: String { "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))" }

  /// Rounds down; the divisor is positive.
  static func floorQuotient(_ value: Int, _ divisor: Int) -> Int {
    value >= 0 ? value / divisor : -((-(value + 1)) / divisor) - 1
  }

  static let monthNames = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
  static let weekdayNames = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]
}
