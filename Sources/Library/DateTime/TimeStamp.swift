import Interpreter
import Values

/// A POSIX timestamp given as a number, split in seconds and microseconds.
struct TimeStamp {
  enum Rounding {
    /// To the whole second below.
    case down
    /// To the nearest microsecond, ties to even.
    case nearest
  }

  let seconds: Int
  let microseconds: Int

  init(_ value: Value, rounded rounding: Rounding = .nearest) throws(PythonException) {
    guard case .float(let number) = value else {
      guard let whole = try? value.cLong() else {
        if case .int = value { throw Self.outOfRange }
        throw .type("'\(value.typeName)' object cannot be interpreted as an integer")
      }
      seconds = whole
      microseconds = 0
      return
    }
    guard !number.isNaN else {
      throw .value("Invalid value NaN (not a number)")
    }
    var whole = rounding == .down ? number.rounded(.down) : number.rounded(.towardZero)
    var micros = 0.0
    if rounding == .nearest {
      micros = ((number - whole) * 1e6).rounded(.toNearestOrEven)
      if micros >= 1e6 {
        micros -= 1e6
        whole += 1
      } else if micros < 0 {
        micros += 1e6
        whole -= 1
      }
    }
    guard let seconds = Int(exactly: whole), let microseconds = Int(exactly: micros) else {
      throw Self.outOfRange
    }
    self.seconds = seconds
    self.microseconds = microseconds
  }

  private static var outOfRange: PythonException {
    .overflow("timestamp out of range for platform time_t")
  }

  /// What the C library says of a moment whose year does not fit its `int`.
  static var tooLarge: PythonException {
    PythonException(
      ExceptionObject.make(
        ExceptionClasses.osError,
        arguments: [
          .int(.small(75)), .string("Value too large for defined data type"),
        ]
      )
    )
  }
}

extension Clock {
  /// Seconds since the epoch if local time were UTC: CPython's `local`.
  func local(_ seconds: Int) throws(PythonException) -> Int {
    guard abs(seconds / 2) < 1 << 60, let time = localTime(seconds) else {
      throw TimeStamp.tooLarge
    }
    return seconds + time.offset
  }

  func localDate(at seconds: Int) throws(PythonException) -> CalendarDate {
    let date = CalendarDate(epochDay: CalendarDate.floorQuotient(try local(seconds), 86_400))
    return try CalendarDate(year: date.year, month: date.month, day: date.day)
  }

  /// The naive local datetime; `fold` is set in the second of two equal hours.
  func localDateTime(_ stamp: TimeStamp) throws(PythonException) -> DateTimeObject {
    let result = try local(stamp.seconds)
    let day = 86_400
    var fold = 0
    if stamp.seconds > day {
      let transition = result - (try local(stamp.seconds - day)) - day
      if transition < 0, try local(stamp.seconds + transition) == result { fold = 1 }
    }
    return try DateTimeObject(
      epochSeconds: result,
      microsecond: stamp.microseconds,
      fold: fold,
      zone: nil
    )
  }

  /// When a local time is.
  func seconds(ofLocal moment: DateTimeObject) -> Int {
    solve(for: moment) { (try? local($0)) ?? $0 }
  }

  /// When a local time is, for `datetime`: what is looked at on the way must have a date too.
  func datedSeconds(ofLocal moment: DateTimeObject) throws(PythonException) -> Int {
    try solve(for: moment) { (seconds) throws(PythonException) in
      let local = try local(seconds)
      let date = CalendarDate(epochDay: CalendarDate.floorQuotient(local, 86_400))
      _ = try CalendarDate(year: date.year, month: date.month, day: date.day)
      return local
    }
  }

  /// CPython's `local_to_seconds`: in a gap or an overlap `fold` chooses.
  private func solve<Failure: Error>(
    for moment: DateTimeObject,
    _ local: (Int) throws(Failure) -> Int
  ) throws(Failure) -> Int {
    let wanted = moment.localSeconds
    let day = 86_400
    let firstOffset = try local(wanted) - wanted
    let first = wanted - firstOffset
    let firstBack = try local(first)
    let secondOffset: Int
    if firstBack == wanted {
      let other = moment.time.fold == 0 ? first - day : first + day
      secondOffset = try local(other) - other
      if secondOffset == firstOffset { return first }
    } else {
      secondOffset = firstBack - first
    }
    let second = wanted - secondOffset
    if try local(second) == wanted { return second }
    if firstBack == wanted { return first }
    return moment.time.fold == 0 ? max(first, second) : min(first, second)
  }

  /// The fixed offset that local time has at a moment.
  func localZone(at seconds: Int) throws(PythonException) -> TimeZoneObject {
    guard let time = localTime(seconds) else { return .utc }
    return try TimeZoneObject(
      offset: TimeDeltaObject(days: 0, seconds: time.offset, microseconds: 0),
      name: time.zone
    )
  }
}
