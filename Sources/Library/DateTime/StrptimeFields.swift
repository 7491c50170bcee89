import Interpreter
import Values

/// What the directives of a format found in a text, and the datetime they mean together.
struct StrptimeFields {
  private let groups: [Character: Range<Int>]
  /// The directives in the order of the format.
  private let order: [Character]
  private let text: [Unicode.Scalar]

  /// Every directive stands once.
  init(_ groups: [(letter: Character, range: Range<Int>)], text: [Unicode.Scalar]) {
    self.groups = Dictionary(groups.map { ($0.letter, $0.range) }) { _, last in last }
    order = groups.map(\.letter)
    self.text = text
  }

  /// The lengths at which a directive can match, in the order its expression in CPython tries them.
  static func lengths(of letter: Character, in text: ArraySlice<Unicode.Scalar>) -> [Int] {
    switch letter {
    case "d":
      let lengths = numbers(text, 1...31, single: 1...9)
      let isSpaced =
        text.first == " " && text.dropFirst().first.map { ("1"..."9").contains($0) } ?? false
      return isSpaced ? [2] : lengths
    case "f": return Array((0..<min(digitCount(text), 6)).reversed().map { $0 + 1 })
    case "H": return numbers(text, 0...23, single: 0...9)
    case "I", "m": return numbers(text, 1...12, single: 1...9)
    case "M": return numbers(text, 0...59, single: 0...9)
    case "S": return numbers(text, 0...61, single: 0...9)
    case "U", "W": return numbers(text, 0...53, single: 0...9)
    case "V": return numbers(text, 1...53, single: 0...9)
    case "j":
      let three = digitCount(text) >= 3 && (1...366).contains(value(text.prefix(3))) ? [3] : []
      return three + numbers(text, 1...99, single: 1...9)
    case "w": return numbers(text, nil, single: 0...6)
    case "u": return numbers(text, nil, single: 1...7)
    case "y": return digitCount(text) >= 2 ? [2] : []
    case "Y", "G": return digitCount(text) >= 4 ? [4] : []
    case "A": return names(CalendarDate.weekdayNames, text)
    case "a": return names(CalendarDate.weekdayNames.map { String($0.prefix(3)) }, text)
    case "B": return names(CalendarDate.monthNames, text)
    case "b": return names(CalendarDate.monthNames.map { String($0.prefix(3)) }, text)
    case "p": return names(["am", "pm"], text)
    case "Z": return names(["utc", "gmt"], text)
    case "z": return offsetLengths(text)
    default: return []
    }
  }

  private static func digitCount(_ text: ArraySlice<Unicode.Scalar>) -> Int {
    text.prefix(6).prefix { ("0"..."9").contains($0) }.count
  }

  private static func value(_ digits: ArraySlice<Unicode.Scalar>) -> Int {
    digits.reduce(0) { $0 * 10 + Int($1.value) - 48 }
  }

  private static func numbers(
    _ text: ArraySlice<Unicode.Scalar>,
    _ double: ClosedRange<Int>?,
    single: ClosedRange<Int>
  ) -> [Int] {
    let count = digitCount(text)
    var lengths: [Int] = []
    if count >= 2, let double, double.contains(value(text.prefix(2))) { lengths.append(2) }
    if count >= 1, single.contains(value(text.prefix(1))) { lengths.append(1) }
    return lengths
  }

  private static func names(_ names: [String], _ text: ArraySlice<Unicode.Scalar>) -> [Int] {
    var lengths: [Int] = []
    for name in names where matches(name, text) { lengths.append(name.unicodeScalars.count) }
    return lengths.sorted(by: >)
  }

  private static func matches(_ name: String, _ text: ArraySlice<Unicode.Scalar>) -> Bool {
    let start = text.prefix(name.unicodeScalars.count)
    return String(String.UnicodeScalarView(start)).lowercased() == name.lowercased()
  }

  /// `[+-]HH[:]MM[[:]SS[.ffffff]]` or `Z`.
  private static func offsetLengths(_ text: ArraySlice<Unicode.Scalar>) -> [Int] {
    guard let first = text.first else { return [] }
    if first == "Z" { return [1] }
    guard first == "+" || first == "-" else { return [] }
    var place = text.startIndex + 1
    func pair(_ limit: Int, from start: Int) -> Int? {
      guard start + 2 <= text.endIndex else { return nil }
      let digits = text[start..<(start + 2)]
      return digitCount(digits) == 2 && value(digits) < limit ? start + 2 : nil
    }
    func skipColon(_ place: Int) -> Int {
      place < text.endIndex && text[place] == ":" ? place + 1 : place
    }
    guard let hours = pair(100, from: place), let minutes = pair(60, from: skipColon(hours)) else {
      return []
    }
    place = minutes
    var ends = [minutes]
    if let seconds = pair(60, from: skipColon(minutes)) {
      ends.append(seconds)
      if seconds < text.endIndex, text[seconds] == "." {
        let count = digitCount(text[(seconds + 1)...])
        for length in 0..<count { ends.append(seconds + 2 + length) }
      }
    }
    return ends.reversed().map { $0 - text.startIndex }
  }

  // MARK: - Meaning

  private func number(_ letter: Character) -> Int? {
    guard let range = groups[letter] else { return nil }
    return Self.value(ArraySlice(text[range].filter { $0 != " " }))
  }

  private func string(_ letter: Character) -> String? {
    groups[letter].map { String(String.UnicodeScalarView(text[$0])).lowercased() }
  }

  private func place(_ letter: Character, in names: [String], prefix: Int = .max) -> Int? {
    guard let text = string(letter) else { return nil }
    return names.firstIndex { $0.prefix(prefix).lowercased() == text }
  }

  /// Of directives that say the same thing, the last one counts.
  private func last(of letters: Set<Character>) -> Character? {
    order.last(where: letters.contains)
  }

  private var month: Int? {
    switch last(of: ["B", "b", "m"]) {
    case "B": place("B", in: CalendarDate.monthNames).map { $0 + 1 }
    case "b": place("b", in: CalendarDate.monthNames, prefix: 3).map { $0 + 1 }
    default: number("m")
    }
  }

  private var weekday: Int? {
    switch last(of: ["A", "a", "w", "u"]) {
    case "A": place("A", in: CalendarDate.weekdayNames)
    case "a": place("a", in: CalendarDate.weekdayNames, prefix: 3)
    case "w": number("w").map { $0 == 0 ? 6 : $0 - 1 }
    default: number("u").map { $0 - 1 }
    }
  }

  private var year: Int? {
    guard last(of: ["Y", "y"]) == "y" else { return number("Y") }
    return number("y").map { $0 <= 68 ? $0 + 2000 : $0 + 1900 }
  }

  private var hour: Int {
    guard last(of: ["H", "I"]) == "I", let hour = number("I") else { return number("H") ?? 0 }
    return string("p") == "pm" ? (hour == 12 ? 12 : hour + 12) : (hour == 12 ? 0 : hour)
  }

  private var microsecond: Int {
    guard let range = groups["f"], let value = number("f") else { return 0 }
    return (range.count..<6).reduce(value) { value, _ in value * 10 }
  }

  func moment() throws(PythonException) -> DateTimeObject {
    try checkWeeks()
    let date = try date()
    let time = try DayTime(
      hour: hour,
      minute: number("M") ?? 0,
      second: number("S") ?? 0,
      microsecond: microsecond
    )
    return DateTimeObject(date, time, zone: try zone())
  }

  private func date() throws(PythonException) -> CalendarDate {
    guard year == nil, month == 2, number("d") == 29 else { return try date(in: year ?? 1900) }
    // CPython reckons with a leap year, and puts 1900 in its place.
    let date = try date(in: 1904)
    return try CalendarDate(year: 1900, month: date.month, day: date.day)
  }

  private func date(in year: Int) throws(PythonException) -> CalendarDate {
    let month = month ?? 1
    let day = number("d") ?? 1
    var year = year
    var julian = number("j")
    if julian == nil, let weekday {
      if let letter = last(of: ["U", "W"]), let week = number(letter) {
        julian = Self.dayOfYear(year, week, weekday, startsOnMonday: letter == "W")
      } else if let isoYear = number("G"), let week = number("V") {
        let ordinal = CalendarDate.ordinal(isoYear: isoYear, week: week, weekday: weekday + 1)
        guard ordinal <= CalendarDate.lastOrdinal else {
          throw .value("year \(isoYear + 1) is out of range")
        }
        return try CalendarDate(ordinal: ordinal)
      }
      if let found = julian, found <= 0 {
        year -= 1
        julian = found + (CalendarDate.isLeap(year) ? 366 : 365)
      }
    }
    guard let julian else { return try CalendarDate(year: year, month: month, day: day) }
    let start = try CalendarDate(year: year, month: 1, day: 1)
    return try CalendarDate(ordinal: start.ordinal + julian - 1)
  }

  private static func dayOfYear(
    _ year: Int,
    _ week: Int,
    _ weekday: Int,
    startsOnMonday: Bool
  ) -> Int {
    var first = CalendarDate(unchecked: year, 1, 1).weekday
    var day = weekday
    if !startsOnMonday {
      first = (first + 1) % 7
      day = (day + 1) % 7
    }
    let daysBeforeWeekOne = (7 - first) % 7
    return week == 0 ? 1 + day - first : 1 + daysBeforeWeekOne + 7 * (week - 1) + day
  }

  private func checkWeeks() throws(PythonException) {
    let days = "a weekday directive ('%A', '%a', '%w', or '%u')."
    if groups["G"] != nil, year == nil {
      if groups["V"] == nil || weekday == nil {
        throw .value(
          "ISO year directive '%G' must be used with the ISO week directive '%V' and " + days
        )
      }
      if groups["j"] != nil {
        throw .value(
          "Day of the year directive '%j' is not compatible with ISO year directive '%G'. "
            + "Use '%Y' instead."
        )
      }
    } else if groups["U"] == nil, groups["W"] == nil, groups["V"] != nil {
      if weekday == nil {
        throw .value(
          "ISO week directive '%V' must be used with the ISO year directive '%G' and " + days
        )
      }
      throw .value(
        "ISO week directive '%V' is incompatible with the year directive '%Y'. "
          + "Use the ISO year '%G' instead."
      )
    }
  }

  private func zone() throws(PythonException) -> TimeZoneObject? {
    guard let range = groups["z"] else { return nil }
    let written = text[range]
    let name = groups["Z"].map { String(String.UnicodeScalarView(text[$0])) }
    guard written.first != "Z" else {
      return try name.map { text throws(PythonException) in
        try TimeZoneObject(offset: TimeZoneObject.utc.offset, name: text)
      } ?? .utc
    }
    let colons = written.filter { $0 == ":" }.count
    let digits = Array(written.filter { ("0"..."9").contains($0) })
    guard digits.count <= 4 || colons != 1 else {
      throw .value("Inconsistent use of : in \(String(String.UnicodeScalarView(written)))")
    }
    func number(_ range: Range<Int>) -> Int {
      range.upperBound <= digits.count ? Self.value(digits[range]) : 0
    }
    let seconds = number(0..<2) * 3600 + number(2..<4) * 60 + number(4..<6)
    let fraction = digits.dropFirst(6)
    let microseconds = (fraction.count..<6).reduce(Self.value(fraction)) { value, _ in value * 10 }
    let total = (seconds * 1_000_000 + microseconds) * (written.first == "-" ? -1 : 1)
    if total == 0, name == nil { return .utc }
    return try TimeZoneObject(offset: TimeDeltaObject(totalMicroseconds: total), name: name)
  }
}
