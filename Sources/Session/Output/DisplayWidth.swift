extension String {
  /// The columns of a terminal: two for wide letters (Unicode's East Asian Width), none for marks.
  var displayWidth: Int {
    unicodeScalars.reduce(0) { $0 + $1.displayWidth }
  }

  /// As much as fits into so many columns, with `…` for the rest.
  func cut(to columns: Int) -> String {
    guard displayWidth > columns else { return self }
    var kept = ""
    var width = 1
    for scalar in unicodeScalars {
      width += scalar.displayWidth
      guard width <= columns else { break }
      kept.unicodeScalars.append(scalar)
    }
    return kept + "…"
  }
}

extension Unicode.Scalar {
  fileprivate var displayWidth: Int {
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: break
    }
    switch value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
      0xA000...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
      0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }
}
