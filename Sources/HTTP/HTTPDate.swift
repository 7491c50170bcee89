/// Dates of header fields (RFC 9110 §5.6.7), read as loosely as RFC 6265 §5.1.1 asks of cookies.
package enum HTTPDate {
  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  /// Seconds since the epoch; nil for what is no date.
  package static func seconds(_ text: String) -> Int? {
    var (day, month, year): (Int?, Int?, Int?)
    var time: [Int]?
    for token in text.lowercased().split(whereSeparator: { " ,-/\t".contains($0) }) {
      if time == nil, token.contains(":") {
        time = clock(token)
      } else if month == nil, let place = months.firstIndex(of: String(token.prefix(3))) {
        month = place + 1
      } else if let number = Int(token) {
        if day == nil, token.count <= 2 { day = number } else if year == nil { year = number }
      }
    }
    guard let day, let month, var year, (1...31).contains(day) else { return nil }
    if year < 70 { year += 2000 } else if year < 100 { year += 1900 }
    guard (1601...9999).contains(year) else { return nil }
    let clock = time ?? [0, 0, 0]
    return days(year, month, day) * 86_400 + clock[0] * 3_600 + clock[1] * 60 + clock[2]
  }

  private static func clock(_ token: Substring) -> [Int]? {
    let parts = token.split(separator: ":").map { Int($0) ?? -1 }
    let padded = parts + Array(repeating: 0, count: max(0, 3 - parts.count))
    guard padded.count == 3, (0...23).contains(padded[0]), (0...59).contains(padded[1]),
      (0...61).contains(padded[2])
    else { return nil }
    return padded
  }

  /// Days since 1970-01-01 in the Gregorian calendar.
  private static func days(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }
}
