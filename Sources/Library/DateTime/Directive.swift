/// A directive of `strftime` with glibc's extensions: `%-d`, `%_H`, `%^a`, `%10Y`, `%Ey`.
struct Directive {
  /// As written, from the `%` on.
  private(set) var source = "%"
  private(set) var letter: Character = "%"
  private(set) var width = 0
  private var padding: Character?
  private var isUpper = false
  private var isSwapped = false

  /// Whether nothing stands between the `%` and the letter.
  var isPlain: Bool { source.unicodeScalars.count == 2 }

  /// Takes flags, a width, a modifier and the letter; false when the text ends before or the modifier
  /// does not go with the letter.
  mutating func read(_ scalars: inout ArraySlice<Unicode.Scalar>) -> Bool {
    var modifier: Unicode.Scalar?
    var isReadingFlags = true
    while let scalar = scalars.popFirst() {
      source.unicodeScalars.append(scalar)
      switch scalar {
      case "-" where isReadingFlags, "_" where isReadingFlags, "0" where isReadingFlags:
        padding = Character(scalar)
      case "^" where isReadingFlags: isUpper = true
      case "#" where isReadingFlags: isSwapped = true
      case "0"..."9" where modifier == nil:
        isReadingFlags = false
        width = min(width * 10 + Int(scalar.value) - 48, 1 << 30)
      case "E" where modifier == nil, "O" where modifier == nil:
        isReadingFlags = false
        modifier = scalar
      default:
        letter = Character(scalar)
        switch modifier {
        case "E": return !"degGHIjklmMSUVwWaAbBDFh".contains(letter)
        case "O": return !"YaAcDFxX".contains(letter)
        default: return true
        }
      }
    }
    return false
  }

  /// Pads with what the flags say up to so many digits, or the width if that is more.
  func number(_ value: Int, _ digits: Int, fill: Character = "0") -> String {
    let text = String(value)
    let style = padding ?? (fill == " " ? "_" : "0")
    let missing = max(digits, width) - text.utf8.count
    guard style != "-", missing > 0 else { return padded(text) }
    return String(repeating: style == "_" ? " " : "0", count: missing) + text
  }

  /// A name: `#` makes it small where it is all capitals, and capital elsewhere.
  func name(_ value: String, swapsToLower: Bool = false) -> String {
    if isSwapped, swapsToLower { return padded(value.lowercased()) }
    return padded(isUpper || isSwapped ? value.uppercased() : value)
  }

  /// A text made of other directives: only `^` changes its letters.
  func composed(_ value: String) -> String {
    padded(isUpper && letter == "c" ? value.uppercased() : value)
  }

  /// What is no directive stays as written, in capitals after `^`.
  var unknown: String { padded(isUpper ? source.uppercased() : source) }

  /// Spaces, or zeros where they were asked for, in front up to the width.
  func padded(_ text: String) -> String {
    let missing = width - text.utf8.count
    guard missing > 0 else { return text }
    return String(repeating: padding == "0" ? "0" : " ", count: missing) + text
  }
}
