/// What a bracketed paste becomes before it enters the line.
enum PastedText {
  /// What the terminal sends in front of a paste, and behind it.
  static let opening = Array("\u{1b}[200~".utf8)
  static let closing = Array("\u{1b}[201~".utf8)

  /// One line end for all kinds of them, no control characters but tabs, and no line end behind a
  /// single line: Enter is the person's to press.
  ///
  /// libedit's terminal mode swaps CR and LF, so that a pasted CR LF arrives as LF CR.
  static func normalised(_ pasted: [UInt8], swapsLineEnds: Bool) -> [UInt8] {
    let carriageReturn = UInt8(ascii: "\r")
    let newline = UInt8(ascii: "\n")
    let first = swapsLineEnds ? newline : carriageReturn
    let second = swapsLineEnds ? carriageReturn : newline
    var result: [UInt8] = []
    result.reserveCapacity(pasted.count)
    var previous: UInt8 = 0
    for byte in pasted {
      switch byte {
      case carriageReturn, newline:
        if byte != second || previous != first {
          result.append(newline)
        }
      case UInt8(ascii: "\t"): result.append(byte)
      case 0..<0x20, 0x7f: break
      default: result.append(byte)
      }
      previous = byte
    }
    let body = result.lastIndex { $0 != newline }.map { $0 + 1 } ?? 0
    let isBlock = result[..<body].contains(newline)
    let end = isBlock ? min(body + 1, result.count) : body
    result.removeSubrange(end...)
    return result
  }
}
