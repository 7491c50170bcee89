/// Moments as APIs write them (RFC 3339), for who is no Python.
package enum ISOMoment {
  /// Seconds since the epoch, to the microsecond; nil for what `datetime.fromisoformat` refuses.
  ///
  /// What names no offset is taken for UTC.
  package static func seconds(_ text: String) -> Double? {
    (try? ISOParser(text).dateTime()).map { Double($0.total) / 1_000_000 }
  }
}
