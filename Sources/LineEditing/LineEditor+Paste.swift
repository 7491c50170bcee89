internal import CLibEdit

/// Bracketed paste: the terminal says where a paste begins and ends, so that its lines do not run
/// one by one.
extension LineEditor {
  /// A paste beyond this is cut: all of it is looked at again with each key.
  private static let longestPaste = 1 << 20

  func paste() -> UInt8 {
    guard let text = pastedText() else { return UInt8(CC_ERROR) }
    if hasSuggestion, text.first == 32 || text.first == 9 {
      // The paste brings its own indentation.
      _ = replaceLine([])
    }
    hasSuggestion = false
    return insert(text)
  }

  /// What is pasted, as it may stand in a line; nil when it does not come to its end.
  func pastedText() -> WideText? {
    guard let pasted = readPaste() else { return nil }
    let kept = Array(pasted.prefix(LineEditor.longestPaste))
    return WideText(decoding: PastedText.normalised(kept, swapsLineEnds: true))
  }

  /// The bytes up to the closing sequence; nil when the terminal goes away or a signal comes.
  ///
  /// A terminal that never closes a paste would hold every key; Ctrl-C three times gets out, each by
  /// itself: what is pasted comes in larger pieces, and must not get out.
  private func readPaste() -> [UInt8]? {
    var bytes = Array(unreadBytes)
    unreadBytes = []
    var searched = 0
    var cancellations = 0
    while true {
      if let end = bytes.endOfPaste(from: searched) {
        unreadBytes = bytes[(end + PastedText.closing.count)...]
        return Array(bytes[..<end])
      }
      guard cancellations < 3 else {
        queuedKeys = [3]
        return nil
      }
      searched = max(0, bytes.count - PastedText.closing.count)
      switch Arrival.wait(for: input) {
      case .interruption:
        queuedKeys = [3]
        return nil
      case .termination:
        ending = .closed
        return nil
      case .resize:
        request(.redraw)
        continue
      case .continuation, .timeout: continue
      case .input: break
      }
      guard let arrived = readAvailable(input, upTo: 4_096) else { continue }
      guard !arrived.isEmpty else {
        ending = .closed
        return nil
      }
      cancellations = arrived == [3] ? cancellations + 1 : 0
      bytes += arrived
    }
  }
}

extension [UInt8] {
  fileprivate func endOfPaste(from start: Int) -> Int? {
    var index = start
    while let escape = self[index...].firstIndex(of: 0x1b) {
      if self[escape...].starts(with: PastedText.closing) { return escape }
      index = escape + 1
    }
    return nil
  }
}
