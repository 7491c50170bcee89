internal import CLibEdit

/// Ctrl-R: ``HistorySearch`` shown through libedit.
///
/// libedit's own search ends at a character whose low byte is a control code, such as `č`, and cuts
/// a line at 1,024 characters.
extension LineEditor {
  func beginSearch() -> UInt8 {
    search = HistorySearch(history)
    searchOrigin = SearchOrigin(text: text, cursor: cursor)
    return showMatch()
  }

  /// Keys feed the search while there is one; libedit only hears that something changed.
  func nextSearchKey() -> Int32? {
    guard let key = nextEditingKey() else { return nil }
    if key == Key.step.rawValue { return key }
    if key == Key.paste.rawValue { return pasteIntoSearch() }
    guard let outcome = search?.handle(key) else { return key }
    switch outcome {
    case .searching: request(.showMatch, queueing: false)
    case .aborted: request(.endSearch(restoring: searchOrigin), queueing: false)
    case .accepted:
      request(.endSearch(restoring: nil), queueing: false)
      // A lone ESC only ends the search; with more behind it, it begins a key.
      if key != 0x1b || hasMoreInput(within: 50) {
        queuedKeys.append(key)
      }
    case .refused: request(.showMatch, queueing: false)
    }
    return Key.step.rawValue
  }

  /// The first line of a paste is searched for; none of it runs.
  private func pasteIntoSearch() -> Int32 {
    let line = pastedText()?.drop { $0 == 10 }.prefix { $0 != 10 } ?? []
    for character in line where character >= 32 { _ = search?.handle(character) }
    request(.showMatch, queueing: false)
    return Key.step.rawValue
  }

  func showMatch() -> UInt8 {
    guard let search else { return UInt8(CC_NORM) }
    showPrompt()
    guard let text = search.text else {
      return replaceLine(searchOrigin.text, cursor: searchOrigin.cursor)
    }
    return replaceLine(text, cursor: search.offset)
  }

  func finishSearch(restoring origin: SearchOrigin?) -> UInt8 {
    // What it read of the file need not be read again.
    if let search { history = search.history }
    search = nil
    showPrompt()
    guard let origin else { return UInt8(CC_REFRESH) }
    return replaceLine(origin.text, cursor: origin.cursor)
  }
}
