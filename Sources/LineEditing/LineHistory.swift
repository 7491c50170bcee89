/// The entries that can be recalled, and the walk through them.
///
/// An entry is known by its age: 0 is the newest. libedit's own walk cuts the live line at 1,024
/// characters. Here a line that was left, typed or recalled and then changed, is found again
/// unchanged until the input is finished.
struct LineHistory {
  /// A line with its cursor.
  struct Draft: Equatable {
    var text: WideText
    var cursor: Int
  }

  private static let liveLine = -1

  /// What was entered in this session, the oldest first.
  private var recent: [WideText] = []
  private var stored: StoredEntries
  /// Those of the file that were looked at, the newest first.
  private var read: [WideText] = []

  private var position = Self.liveLine
  private var drafts: [Int: Draft] = [:]
  /// What the entries of this walk begin with, and the line it showed last.
  private var walk: (prefix: WideText, shown: WideText)?

  init(_ stored: StoredEntries = StoredEntries()) { self.stored = stored }

  /// The entry of that age; nil beyond the oldest.
  mutating func entry(_ age: Int) -> WideText? {
    guard age >= 0 else { return nil }
    if age < recent.count { return recent[recent.count - 1 - age] }
    let place = age - recent.count
    while read.count <= place {
      guard let bytes = stored.next() else { return nil }
      read.append(WideText(decoding: bytes))
    }
    return read[place]
  }

  /// Takes a new entry; false when it is empty or the same as the one before.
  @discardableResult
  mutating func add(_ entry: WideText) -> Bool {
    defer { beginLine() }
    guard !entry.isEmpty, entry != self.entry(0) else { return false }
    recent.append(entry)
    return true
  }

  mutating func beginLine() {
    position = Self.liveLine
    drafts.removeAll()
    walk = nil
  }

  /// The next older line that begins as this one does before its cursor; nil when there is none.
  mutating func older(leaving line: Draft) -> Draft? { move(by: 1, leaving: line) }

  /// The next newer one, the live line at last; nil on the live line.
  mutating func newer(leaving line: Draft) -> Draft? { move(by: -1, leaving: line) }

  private mutating func move(by step: Int, leaving line: Draft) -> Draft? {
    // A walk goes on while nothing was changed, wherever the cursor went meanwhile.
    let prefix =
      if let walk, walk.shown == line.text { walk.prefix } else {
        WideText(line.text.prefix(line.cursor))
      }
    var target = position + step
    while let found = self.line(at: target) {
      let isWanted = found.text.starts(with: prefix) && found.text != line.text
      if isWanted || target == Self.liveLine {
        drafts[position] = line
        position = target
        walk = (prefix, found.text)
        return found
      }
      target += step
    }
    return nil
  }

  private mutating func line(at age: Int) -> Draft? {
    if let draft = drafts[age] { return draft }
    guard age >= 0 else { return age == Self.liveLine ? Draft(text: [], cursor: 0) : nil }
    return entry(age).map { Draft(text: $0, cursor: $0.count) }
  }
}
