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
  var epoch: () -> Int = { 0 }

  init(date: CalendarDate, time: DayTime) {
    self.date = date
    self.time = time
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
      throw .type("strftime() argument 1 must be str, not \(parsed[0]?.typeName ?? "NoneType")")
    }
    return formatted(format)
  }

  /// Expands the directives as glibc's `strftime` does in the C locale, with the `%f` of CPython.
  ///
  /// `wideYear` writes the year with four digits, as `ctime` does; glibc's `%Y` does not pad.
  func formatted(_ format: String, wideYear: Bool = false) -> String {
    var result = ""
    var scalars = Array(format.unicodeScalars)[...]
    while let scalar = scalars.popFirst() {
      guard scalar == "%" else {
        result.unicodeScalars.append(scalar)
        continue
      }
      let start = scalars
      var directive = Directive()
      guard directive.read(&scalars), directive.width <= 256 * max(format.utf8.count, 1),
        let piece = text(of: directive, wideYear: wideYear)
      else {
        scalars = start
        result += "%"
        continue
      }
      result += piece
    }
    return result
  }

  /// The flags, the width and the letter of a directive (glibc: `%-d`, `%_H`, `%^a`, `%10Y`).
  struct Directive {
    var padding: Character?
    var isUpper = false
    var isSwapped = false
    var width = 0
    var letter: Character = "%"

    mutating func read(_ scalars: inout ArraySlice<Unicode.Scalar>) -> Bool {
      while let scalar = scalars.popFirst() {
        switch scalar {
        case "-", "_", "0": padding = Character(scalar)
        case "^": isUpper = true
        case "#": isSwapped = true
        case "1"..."9":
          width = Int(scalar.value) - 48
          while let digit = scalars.first, ("0"..."9").contains(digit) {
            scalars.removeFirst()
            width = min(width * 10 + Int(digit.value) - 48, 1 << 30)
          }
        case "E", "O": continue
        default:
          letter = Character(scalar)
          return true
        }
      }
      return false
    }

    func number(_ value: Int, _ digits: Int, fill: Character = "0") -> String {
      let style = padding ?? (fill == " " ? "_" : "0")
      if style == "-" { return String(value) }
      let digits = max(digits, width)
      let text = String(value)
      let missing = digits - text.count
      guard missing > 0 else { return text }
      return String(repeating: style == "_" ? " " : "0", count: missing) + text
    }

    func text(_ value: String, swapsToLower: Bool = false) -> String {
      let cased =
        isSwapped && swapsToLower
        ? value.lowercased() : isUpper || isSwapped ? value.uppercased() : value
      let missing = width - cased.unicodeScalars.count
      guard missing > 0, padding != "-" else { return cased }
      return String(repeating: padding == "0" ? "0" : " ", count: missing) + cased
    }
  }
}
