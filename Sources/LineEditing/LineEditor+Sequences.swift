internal import CLibEdit

/// Keys that terminals send as a sequence (ECMA-48 §5.4): each becomes one key.
///
/// So ESC stays a key of its own in vi's insert mode, and of a key that nobody bound no rest is left
/// in the line.
extension LineEditor {
  /// More than this is no key.
  private static let longestSequence = 32
  /// What follows an ESC of the terminal's within this time belongs to it.
  private static let patience: Int32 = 25

  /// The key that an ESC begins; nil for one that means nothing here.
  func keyBehindEscape() -> Int32? {
    if isVi || search != nil, !hasMoreInput(within: LineEditor.patience) { return 27 }
    switch nextByte(inKey: true) {
    case nil: return nil
    case .key(let key): return key
    case .byte(let byte):
      switch byte {
      case UInt8(ascii: "["), UInt8(ascii: "O"): return sequence(beginningWith: byte)
      // Ctrl-C leaves everything; a second ESC begins anew.
      case 3: return 3
      case 27:
        unreadBytes = [27] + unreadBytes
        return isVi ? 27 : nil
      case 10 where isVi, 13 where isVi: return Key.openLine.rawValue
      default:
        unreadBytes = [byte] + unreadBytes
        return 27
      }
    }
  }

  private func sequence(beginningWith first: UInt8) -> Int32? {
    var bytes = [first]
    while bytes.count < LineEditor.longestSequence {
      switch nextByte(inKey: true) {
      case nil: return nil
      case .key(let key): return key
      case .byte(let byte):
        guard (0x20..<0x7f).contains(byte) else {
          unreadBytes = [byte] + unreadBytes
          return nil
        }
        bytes.append(byte)
        // The console of Linux has two brackets in front of its first function keys.
        let isConsole = bytes.count == 2 && bytes == Array("[[".utf8)
        if (0x40...0x7e).contains(byte), !isConsole { return key(for: bytes) }
      }
    }
    return nil
  }

  private func key(for sequence: [UInt8]) -> Int32? {
    let name = String(decoding: sequence, as: UTF8.self)
    if let key = LineEditor.sequences[name] { return key.rawValue }
    // Bound in `.editrc`, it is for libedit.
    guard !isVi, unsafe edit_is_bound(handle, "\\e" + name) != 0 else { return nil }
    queuedKeys += sequence.map(Int32.init)
    return 27
  }
}
