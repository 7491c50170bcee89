import Interpreter
import Values

/// Reads what `fromisoformat` accepts since Python 3.11: most of ISO 8601.
///
/// Follows `_datetimemodule.c` step by step, so that its oddities (`10:30:15:99`) are the same.
struct ISOParser {
  private let text: String
  private let bytes: [UInt8]

  init(_ text: String) {
    self.text = text
    bytes = Array(text.utf8)
  }

  func date() throws(PythonException) -> CalendarDate {
    guard [7, 8, 10].contains(bytes.count), let parts = dateParts(bytes.count) else {
      throw invalid
    }
    return try CalendarDate(year: parts.0, month: parts.1, day: parts.2)
  }

  func dateTime() throws(PythonException) -> DateTimeObject {
    guard bytes.count >= 7, let separator = separatorPlace,
      let parts = dateParts(separator)
    else { throw invalid }
    var time = TimeParts()
    if bytes.count > separator {
      guard let parsed = timeParts(from: separator + separatorLength(at: separator)) else {
        throw invalid
      }
      time = parsed
    }
    let zone = try time.zone()
    let date = try CalendarDate(year: parts.0, month: parts.1, day: parts.2)
    return DateTimeObject(date, try time.dayTime(), zone: zone)
  }

  func time() throws(PythonException) -> TimeObject {
    let start = byte(0) == UInt8(ascii: "T") ? 1 : 0
    guard let parsed = timeParts(from: start) else { throw invalid }
    let zone = try parsed.zone()
    return TimeObject(try parsed.dayTime(), zone: zone)
  }

  private var invalid: PythonException {
    PythonException.value("Invalid isoformat string: \(Value.string(text).representation)")
  }

  /// A byte, or 0 beyond the end, as in a C string.
  private func byte(_ place: Int) -> UInt8 { place < bytes.count ? bytes[place] : 0 }

  private func isDigit(_ place: Int) -> Bool { (48...57).contains(byte(place)) }

  private func digits(_ place: inout Int, _ count: Int) -> Int? {
    var value = 0
    for _ in 0..<count {
      guard isDigit(place) else { return nil }
      value = value * 10 + Int(bytes[place]) - 48
      place += 1
    }
    return value
  }

  /// Year, month and day of the first `length` bytes.
  private func dateParts(_ length: Int) -> (Int, Int, Int)? {
    var place = 0
    guard let year = digits(&place, 4) else { return nil }
    let isSeparated = byte(place) == UInt8(ascii: "-")
    if isSeparated { place += 1 }
    if byte(place) == UInt8(ascii: "W") {
      place += 1
      guard let week = digits(&place, 2) else { return nil }
      var weekday = 1
      if place < length {
        if isSeparated {
          guard byte(place) == UInt8(ascii: "-") else { return nil }
          place += 1
        }
        guard let digit = digits(&place, 1) else { return nil }
        weekday = digit
      }
      guard let date = try? CalendarDate(isoYear: year, week: week, weekday: weekday) else {
        return nil
      }
      return (date.year, date.month, date.day)
    }
    guard let month = digits(&place, 2) else { return nil }
    if isSeparated {
      guard byte(place) == UInt8(ascii: "-") else { return nil }
      place += 1
    }
    // What follows in a date of ten characters without dashes is not looked at.
    guard let day = digits(&place, 2) else { return nil }
    return (year, month, day)
  }

  /// Where the date ends, told by its fifth and sixth characters.
  private var separatorPlace: Int? {
    if bytes.count == 7 { return 7 }
    if byte(4) == UInt8(ascii: "-") {
      guard byte(5) == UInt8(ascii: "W") else { return 10 }
      guard byte(8) == UInt8(ascii: "-") else { return 8 }
      guard bytes.count != 9 else { return nil }
      return bytes.count > 10 && isDigit(10) ? 8 : 10
    }
    guard byte(4) == UInt8(ascii: "W") else { return 8 }
    var place = 7
    while isDigit(place) { place += 1 }
    return place < 9 ? place : place % 2 == 0 ? 7 : 8
  }

  private func separatorLength(at place: Int) -> Int {
    switch byte(place) {
    case 0..<0x80: 1
    case 0..<0xE0: 2
    case 0..<0xF0: 3
    default: 4
    }
  }

  private struct TimeParts {
    var clock = [0, 0, 0, 0]
    /// Microseconds east of UTC.
    var offset: Int?

    func dayTime() throws(PythonException) -> DayTime {
      try DayTime(
        hour: clock[0],
        minute: clock[1],
        second: clock[2],
        microsecond: clock[3]
      )
    }

    func zone() throws(PythonException) -> TimeZoneObject? {
      guard let offset else { return nil }
      return offset == 0
        ? .utc : try TimeZoneObject(offset: TimeDeltaObject(totalMicroseconds: offset))
    }
  }

  private func timeParts(from start: Int) -> TimeParts? {
    var zonePlace = start
    repeat {
      if [UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "Z")].contains(byte(zonePlace)) {
        break
      }
      zonePlace += 1
    } while zonePlace < bytes.count
    guard let clock = clockParts(start, zonePlace) else { return nil }
    var parts = TimeParts(clock: clock.values)
    if zonePlace >= bytes.count { return clock.hasRest ? nil : parts }
    if byte(zonePlace) == UInt8(ascii: "Z") {
      parts.offset = 0
      return zonePlace + 1 == bytes.count ? parts : nil
    }
    guard let zone = clockParts(zonePlace + 1, bytes.count), !zone.hasRest else { return nil }
    let seconds = zone.values[0] * 3600 + zone.values[1] * 60 + zone.values[2]
    let sign = byte(zonePlace) == UInt8(ascii: "-") ? -1 : 1
    // Microseconds alone CPython takes for UTC.
    parts.offset = seconds == 0 ? 0 : sign * (seconds * 1_000_000 + zone.values[3])
    return parts
  }

  /// `HH[:MM[:SS[.ffffff]]]`, colons or none; and whether something is left behind it.
  private func clockParts(_ start: Int, _ end: Int) -> (values: [Int], hasRest: Bool)? {
    var values = [0, 0, 0, 0]
    var place = start
    var isSeparated = true
    for index in 0..<3 {
      guard let value = digits(&place, 2) else { return nil }
      values[index] = value
      let next = byte(place)
      place += 1
      if index == 0 { isSeparated = next == UInt8(ascii: ":") }
      if place >= end { return (values, next != 0) }
      if isSeparated, next == UInt8(ascii: ":") { continue }
      if next == UInt8(ascii: ".") || next == UInt8(ascii: ",") { break }
      guard !isSeparated else { return nil }
      place -= 1
    }
    let count = max(0, min(end - place, 6))
    guard let fraction = digits(&place, count) else { return nil }
    values[3] = (count..<6).reduce(fraction) { value, _ in value * 10 }
    while isDigit(place) { place += 1 }
    return (values, byte(place) != 0)
  }
}
