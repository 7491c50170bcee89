extension CalendarFields {
  /// What a directive shows; nil for a letter that is none, which stays as written.
  func text(of directive: Directive, wideYear: Bool) -> String? {
    dateText(of: directive, wideYear: wideYear) ?? timeText(of: directive)
      ?? composedFormat(of: directive.letter).map { directive.composed(formatted($0)) }
  }

  private func dateText(of directive: Directive, wideYear: Bool) -> String? {
    let weekday = date.weekday
    switch directive.letter {
    case "a": return directive.name(String(CalendarDate.weekdayNames[weekday].prefix(3)))
    case "A": return directive.name(CalendarDate.weekdayNames[weekday])
    case "b", "h":
      return directive.name(String(CalendarDate.monthNames[date.month - 1].prefix(3)))
    case "B": return directive.name(CalendarDate.monthNames[date.month - 1])
    case "C": return directive.number(date.year / 100, 1)
    case "d": return directive.number(date.day, 2)
    case "e": return directive.number(date.day, 2, fill: " ")
    case "g": return directive.number(date.isoCalendar.year % 100, 2)
    case "G": return directive.number(date.isoCalendar.year, 1)
    case "j": return directive.number(date.dayOfYear, 3)
    case "m": return directive.number(date.month, 2)
    case "u": return directive.number(weekday + 1, 1)
    case "U": return directive.number((date.dayOfYear + 6 - (weekday + 1) % 7) / 7, 2)
    case "V": return directive.number(date.isoCalendar.week, 2)
    case "w": return directive.number((weekday + 1) % 7, 1)
    case "W": return directive.number((date.dayOfYear + 6 - weekday) / 7, 2)
    case "y": return directive.number(date.year % 100, 2)
    case "Y": return directive.number(date.year, wideYear ? 4 : 1)
    default: return nil
    }
  }

  private func timeText(of directive: Directive) -> String? {
    let halfDayHour = (time.hour + 11) % 12 + 1
    switch directive.letter {
    case "f": return directive.isPlain ? padded(time.microsecond, 6) : nil
    case "H": return directive.number(time.hour, 2)
    case "I": return directive.number(halfDayHour, 2)
    case "k": return directive.number(time.hour, 2, fill: " ")
    case "l": return directive.number(halfDayHour, 2, fill: " ")
    case "M": return directive.number(time.minute, 2)
    case "n": return directive.padded("\n")
    case "p": return directive.name(time.hour < 12 ? "AM" : "PM", swapsToLower: true)
    case "P": return directive.padded(time.hour < 12 ? "am" : "pm")
    case "s": return directive.number(epoch(), 1)
    case "S": return directive.number(time.second, 2)
    case "t": return directive.padded("\t")
    case "z":
      // CPython fills in the plain ones itself; the others find no zone in glibc.
      guard directive.isPlain, let offset else { return "" }
      return TimeZoneObject.offsetText(offset, separator: "")
    case "Z": return directive.isPlain ? zone : directive.padded("")
    case "%": return directive.padded("%")
    default: return nil
    }
  }

  /// The directives that stand for others, in the C locale.
  private func composedFormat(of letter: Character) -> String? {
    switch letter {
    case "c": "%a %b %e %H:%M:%S %Y"
    case "D", "x": "%m/%d/%y"
    case "F": "%Y-%m-%d"
    case "r": "%I:%M:%S %p"
    case "R": "%H:%M"
    case "T", "X": "%H:%M:%S"
    default: nil
    }
  }
}
