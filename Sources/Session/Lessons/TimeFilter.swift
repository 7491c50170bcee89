/// A filter for a time, as the lists take it: an operator and a time in brackets, `gt(…T…Z)`.
enum TimeFilter {
  /// What a text lacks that one such filter has; nil when none of both is there.
  static func mistake(in text: String, _ wanted: String) -> String? {
    guard let filter = wanted.wholeMatch(of: /([a-z]+)\((\d{4}-\d\d-\d\d)(T[\d:]+)Z\)/),
      let given = text.firstMatch(of: /\d{4}-\d\d-\d\d(T[\d:]+)?(Z)?/)
    else { return nil }
    var missing: [String] = []
    if text.wholeMatch(of: /[a-z]+\(.*\)/) == nil {
      missing.append("an operator around the time: \(filter.1)(…)")
    }
    if given.1 == nil {
      missing.append("the time of day behind the date: \(filter.3)Z")
    } else if given.2 == nil {
      missing.append("the Z for UTC at the end of the time")
    }
    return missing.isEmpty ? nil : "missing is " + missing.joined(separator: ", and ")
  }
}
