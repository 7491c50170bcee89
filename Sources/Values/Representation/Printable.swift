/// What `str.isprintable` calls printable, and `repr` leaves as it is.
package enum Printable {
  /// The version of the Unicode tables in CPython 3.11; younger characters are unassigned there.
  private static let version = (14, 0)

  package static func contains(_ value: UInt32) -> Bool {
    switch value {
    case 0x20...0x7E, 0xA1...0xAC, 0xAE...0x377: true
    case 0...0xAD: false
    // Common scripts without a gap, so that the tables need not be asked.
    case 0x400...0x52F, 0x3041...0x3096, 0x30A0...0x30FF, 0x4E00...0x9FFC, 0xAC00...0xD7A3: true
    default: Unicode.Scalar(value).map(isPrintable) ?? false
    }
  }

  private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator, .spaceSeparator:
      return false
    default:
      guard let age = scalar.properties.age else { return false }
      return (age.major, age.minor) <= version
    }
  }
}
