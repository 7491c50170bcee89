import Interpreter
import Values

/// A time of day; `fold` tells the second from the first of two equal ones (PEP 495).
struct DayTime: Hashable {
  let hour: Int
  let minute: Int
  let second: Int
  let microsecond: Int
  let fold: Int

  static let midnight = DayTime(unchecked: 0, 0, 0, 0)

  init(unchecked hour: Int, _ minute: Int, _ second: Int, _ microsecond: Int, fold: Int = 0) {
    self.hour = hour
    self.minute = minute
    self.second = second
    self.microsecond = microsecond
    self.fold = fold
  }

  init(
    hour: Int,
    minute: Int,
    second: Int,
    microsecond: Int,
    fold: Int = 0
  ) throws(PythonException) {
    guard (0...23).contains(hour) else {
      throw .value("hour must be in 0..23")
    }
    guard (0...59).contains(minute) else {
      throw .value("minute must be in 0..59")
    }
    guard (0...59).contains(second) else {
      throw .value("second must be in 0..59")
    }
    guard (0...999_999).contains(microsecond) else {
      throw .value("microsecond must be in 0..999999")
    }
    guard fold == 0 || fold == 1 else {
      throw .value("fold must be either 0 or 1")
    }
    self.init(unchecked: hour, minute, second, microsecond, fold: fold)
  }

  /// The time of day that many microseconds after midnight, less than a day.
  init(microseconds: Int, fold: Int = 0) {
    let seconds = microseconds / 1_000_000
    self.init(
      unchecked: seconds / 3600,
      seconds / 60 % 60,
      seconds % 60,
      microseconds % 1_000_000,
      fold: fold
    )
  }

  var secondOfDay: Int { hour * 3600 + minute * 60 + second }
  var microsecondOfDay: Int { secondOfDay * 1_000_000 + microsecond }

  func withFold(_ fold: Int) -> DayTime {
    DayTime(unchecked: hour, minute, second, microsecond, fold: fold)
  }

  /// The arguments of `repr`: seconds and microseconds only when they say something.
  var representationParts: [Int] {
    microsecond != 0
      ? [hour, minute, second, microsecond]
      : second != 0 ? [hour, minute, second] : [hour, minute]
  }

  func isoText(_ precision: TimePrecision = .automatic) -> String {
    let hours = padded(hour, 2)
    let minutes = "\(hours):\(padded(minute, 2))"
    let seconds = "\(minutes):\(padded(second, 2))"
    switch precision {
    case .hours: return hours
    case .minutes: return minutes
    case .seconds: return seconds
    case .milliseconds: return "\(seconds).\(padded(microsecond / 1000, 3))"
    case .microseconds: return "\(seconds).\(padded(microsecond, 6))"
    case .automatic:
      return microsecond == 0 ? seconds : "\(seconds).\(padded(microsecond, 6))"
    }
  }
}

/// The `timespec` of `isoformat`.
enum TimePrecision: String {
  case automatic = "auto"
  case hours
  case minutes
  case seconds
  case milliseconds
  case microseconds

  /// The value of the argument with that number, or of none.
  init(_ value: Value?, argument: Int) throws(PythonException) {
    guard let value else {
      self = .automatic
      return
    }
    guard case .string(let name) = value else {
      throw .type(
        "isoformat() argument \(argument) must be str, not \(value.argumentTypeName)"
      )
    }
    guard let precision = TimePrecision(rawValue: name) else {
      throw .value("Unknown timespec value")
    }
    self = precision
  }
}
