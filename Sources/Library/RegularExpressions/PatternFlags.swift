/// The flags of a pattern, by CPython's bits.
struct PatternFlags: OptionSet, Hashable, Sendable {
  let rawValue: Int

  static let template = PatternFlags(rawValue: 1)
  static let ignoreCase = PatternFlags(rawValue: 2)
  static let locale = PatternFlags(rawValue: 4)
  static let multiline = PatternFlags(rawValue: 8)
  static let dotAll = PatternFlags(rawValue: 16)
  static let unicode = PatternFlags(rawValue: 32)
  static let verbose = PatternFlags(rawValue: 64)
  static let debug = PatternFlags(rawValue: 128)
  static let ascii = PatternFlags(rawValue: 256)

  /// What decides which characters are letters: one of them holds.
  static let types: PatternFlags = [.ascii, .locale, .unicode]
  /// What can't be turned on or off for a part.
  static let global: PatternFlags = [.debug, .template]

  /// The flags inside of `(?adding-removing:…)`.
  func changed(adding: PatternFlags, removing: PatternFlags) -> PatternFlags {
    let kept = adding.isDisjoint(with: .types) ? self : subtracting(.types)
    return kept.union(adding).subtracting(removing)
  }

  /// By the letter that inline flags use.
  init?(letter: UInt32) {
    switch letter {
    case 0x69: self = .ignoreCase
    case 0x4C: self = .locale
    case 0x6D: self = .multiline
    case 0x73: self = .dotAll
    case 0x78: self = .verbose
    case 0x61: self = .ascii
    case 0x74: self = .template
    case 0x75: self = .unicode
    default: return nil
    }
  }

  init(rawValue: Int) { self.rawValue = rawValue }
}
