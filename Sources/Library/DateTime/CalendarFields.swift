import Interpreter
import Values

/// A moment taken apart, as `strftime` shows it.
struct CalendarFields {
  var date: CalendarDate
  var time: DayTime
  /// Microseconds east of UTC; nil for a naive moment.
  var offset: Int?
  var zone = ""
  /// Seconds since the epoch, for `%s`.
  var epoch: () -> Int

  init(date: CalendarDate, time: DayTime) {
    self.date = date
    self.time = time
    epoch = { Clock.system.seconds(ofLocal: DateTimeObject(date, time, zone: nil)) }
  }

  /// Of a date, a datetime or a time.
  init?(_ value: Value, clock: Clock? = nil) {
    if let date = value.date {
      self = date.fields
    } else if let moment = value.dateTime {
      self = moment.fields
    } else if let time = value.timeOfDay {
      self = time.fields
    } else {
      return nil
    }
    if let clock {
      let moment = DateTimeObject(date, time, zone: nil)
      epoch = { clock.seconds(ofLocal: moment) }
    }
  }

  func strftime(_ arguments: Arguments) throws(PythonException) -> String {
    let parsed = try ParsedArguments(arguments, ["format"], required: 1, function: "strftime")
    guard case .string(let format) = parsed[0] else {
      let given = (parsed[0] ?? .none).argumentTypeName
      throw .type("strftime() argument 1 must be str, not \(given)")
    }
    return expanded(format)
  }

  /// As the methods of dates and times have it: CPython puts in `%f`, `%z` and `%Z` by itself, reading
  /// the format two characters at a time, before glibc sees what is left.
  func expanded(_ format: String) -> String {
    var left = ""
    var scalars = Array(format.unicodeScalars)[...]
    while let scalar = scalars.popFirst() {
      left.unicodeScalars.append(scalar)
      guard scalar == "%", let letter = scalars.popFirst() else { continue }
      left.unicodeScalars.append(letter)
      guard letter == "f" || letter == "z" || letter == "Z" else { continue }
      var directive = Directive()
      var own = [letter][...]
      guard directive.read(&own), let text = text(of: directive, wideYear: false)
      else { continue }
      left.unicodeScalars.removeLast(2)
      for scalar in text.unicodeScalars {
        left.unicodeScalars.append(scalar)
        if scalar == "%" { left.unicodeScalars.append(scalar) }
      }
    }
    return formatted(left)
  }

  /// Expands the directives as glibc's `strftime` does in the C locale, with the `%f` of CPython.
  ///
  /// `wideYear` writes the year with four digits, as `ctime` does; glibc's `%Y` does not pad.
  func formatted(_ format: String, wideYear: Bool = false) -> String {
    // CPython doubles its buffer up to 256 times the format, and then gives up with nothing.
    var limit = 1024
    while limit < 256 * format.utf8.count { limit *= 2 }
    var result = ""
    var scalars = Array(format.unicodeScalars)[...]
    while let scalar = scalars.popFirst() {
      guard scalar == "%" else {
        result.unicodeScalars.append(scalar)
        continue
      }
      var directive = Directive()
      let isWhole = directive.read(&scalars)
      guard directive.width < limit else { return "" }
      let piece = isWhole ? text(of: directive, wideYear: wideYear) : nil
      result += piece ?? directive.unknown
      guard result.utf8.count < limit else { return "" }
    }
    return result
  }
}
