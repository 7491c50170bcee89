extension Moment {
  /// Reads a time in any notation that the Task Manager's filters take; nil for anything else.
  ///
  /// The notations are RFC 3339, RFC 1123 (with a zone's name or an offset), RFC 850, the date of
  /// ANSI C's `asctime`, seconds since 1970, and nanoseconds since 1970 with the suffix `ns`.
  init?(_ text: String) {
    let readers = [
      Moment.unix, Moment.rfc3339, Moment.rfc1123, Moment.rfc850, Moment.ansiC,
    ]
    for reader in readers {
      var scanner = Scanner(text)
      if let moment = reader(&scanner), scanner.isAtEnd {
        self = moment
        return
      }
    }
    return nil
  }

  private static func unix(_ scanner: inout Scanner) -> Moment? {
    guard let number = scanner.number() else { return nil }
    guard scanner.take("ns") else { return Moment(seconds: number, nanoseconds: 0) }
    let (seconds, rest) = number.quotientAndRemainder(dividingBy: 1_000_000_000)
    return rest < 0
      ? Moment(seconds: seconds - 1, nanoseconds: rest + 1_000_000_000)
      : Moment(seconds: seconds, nanoseconds: rest)
  }

  private static func rfc3339(_ scanner: inout Scanner) -> Moment? {
    guard let year = scanner.digits(4), scanner.take("-"), let month = scanner.digits(2),
      scanner.take("-"), let day = scanner.digits(2), scanner.take("T") || scanner.take("t"),
      let time = scanner.time(), let fraction = scanner.fraction(),
      let offset = scanner.take("Z") || scanner.take("z") ? 0 : scanner.offset(separator: ":")
    else { return nil }
    return Moment(
      year: year,
      month: month,
      day: day,
      hour: time.hour,
      minute: time.minute,
      second: time.second,
      nanoseconds: fraction,
      offset: offset
    )
  }

  private static func rfc1123(_ scanner: inout Scanner) -> Moment? {
    guard scanner.weekday(), scanner.take(", "), let day = scanner.digits(2), scanner.take(" "),
      let month = scanner.month(), scanner.take(" "), let year = scanner.digits(4),
      scanner.take(" "), let time = scanner.time(), scanner.take(" "), let offset = scanner.zone()
    else { return nil }
    return Moment(
      year: year,
      month: month,
      day: day,
      hour: time.hour,
      minute: time.minute,
      second: time.second,
      offset: offset
    )
  }

  private static func rfc850(_ scanner: inout Scanner) -> Moment? {
    guard scanner.weekday(), scanner.take(", "), let day = scanner.digits(2), scanner.take("-"),
      let month = scanner.month(), scanner.take("-"), let short = scanner.digits(2),
      scanner.take(" "), let time = scanner.time(), scanner.take(" "), let offset = scanner.zone()
    else { return nil }
    return Moment(
      year: short < 69 ? 2_000 + short : 1_900 + short,
      month: month,
      day: day,
      hour: time.hour,
      minute: time.minute,
      second: time.second,
      offset: offset
    )
  }

  private static func ansiC(_ scanner: inout Scanner) -> Moment? {
    guard scanner.weekday(), scanner.take(" "), let month = scanner.month(), scanner.take(" "),
      let day = scanner.take(" ") ? scanner.digits(1) : scanner.digits(2), scanner.take(" "),
      let time = scanner.time(), scanner.take(" "), let year = scanner.digits(4)
    else { return nil }
    return Moment(
      year: year,
      month: month,
      day: day,
      hour: time.hour,
      minute: time.minute,
      second: time.second
    )
  }
}

/// A cursor over the bytes of a date.
private struct Scanner {
  private static let weekdays = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  private var rest: ArraySlice<UInt8>

  init(_ text: String) { rest = Array(text.utf8)[...] }

  var isAtEnd: Bool { rest.isEmpty }

  mutating func take(_ literal: String) -> Bool {
    guard rest.starts(with: literal.utf8) else { return false }
    rest = rest.dropFirst(literal.utf8.count)
    return true
  }

  mutating func digits(_ count: Int) -> Int? {
    guard rest.count >= count else { return nil }
    var value = 0
    for byte in rest.prefix(count) {
      guard UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte else { return nil }
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
    }
    rest = rest.dropFirst(count)
    return value
  }

  /// Takes an integer of 64 bits with an optional minus sign.
  mutating func number() -> Int? {
    let sign = rest.first == UInt8(ascii: "-") ? 1 : 0
    let digits = rest.dropFirst(sign).prefix { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
    guard let value = Int(String(decoding: rest.prefix(sign) + digits, as: UTF8.self)) else {
      return nil
    }
    rest = rest.dropFirst(sign + digits.count)
    return value
  }

  mutating func time() -> (hour: Int, minute: Int, second: Int)? {
    guard let hour = digits(2), take(":"), let minute = digits(2), take(":"),
      let second = digits(2)
    else { return nil }
    return (hour, minute, second)
  }

  /// Takes decimals of a second, when there are any, down to the nanosecond.
  mutating func fraction() -> Int? {
    guard take(".") else { return 0 }
    let decimals = rest.prefix { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
    guard !decimals.isEmpty else { return nil }
    var value = 0
    var weight = 100_000_000
    for byte in decimals.prefix(9) {
      value += Int(byte - UInt8(ascii: "0")) * weight
      weight /= 10
    }
    rest = rest.dropFirst(decimals.count)
    return value
  }

  mutating func offset(separator: String) -> Int? {
    let sign = take("+") ? 1 : take("-") ? -1 : 0
    guard sign != 0, let hours = digits(2), separator.isEmpty || take(separator),
      let minutes = digits(2), hours < 24, minutes < 60
    else { return nil }
    return sign * (hours * 3_600 + minutes * 60)
  }

  mutating func zone() -> Int? {
    take("GMT") || take("UTC") ? 0 : offset(separator: "")
  }

  mutating func weekday() -> Bool {
    Scanner.weekdays.contains { take($0) }
      || Scanner.weekdays.contains { take(String($0.prefix(3))) }
  }

  mutating func month() -> Int? {
    for (position, name) in Scanner.months.enumerated() where take(name) {
      return position + 1
    }
    return nil
  }
}
