/// The entries that can be recalled, and the walk through them.
///
/// libedit's own walk cuts the live line at 1,024 characters. Here a line that was left, typed or
/// recalled and then changed, is found again unchanged until the input is finished.
struct LineHistory {
  private(set) var entries: [WideText] = []
  private let limit: Int
  /// `entries.count` stands for the live line.
  private var position = 0
  private var drafts: [Int: WideText] = [:]

  init(_ entries: [WideText] = [], limit: Int = HistoryFile.defaultLimit) {
    self.limit = max(1, limit)
    self.entries = entries.suffix(self.limit)
    position = self.entries.count
  }

  /// Takes a new entry; false when it is empty or the same as the one before.
  @discardableResult
  mutating func add(_ entry: WideText) -> Bool {
    defer { beginLine() }
    guard !entry.isEmpty, entry != entries.last else { return false }
    entries.append(entry)
    if entries.count > limit {
      entries.removeFirst(entries.count - limit)
    }
    return true
  }

  mutating func beginLine() {
    position = entries.count
    drafts.removeAll()
  }

  /// The entry before, or nil at the oldest one.
  mutating func older(leaving line: WideText) -> WideText? {
    move(to: position - 1, leaving: line)
  }

  /// The entry behind, the live line at last, or nil on the live line.
  mutating func newer(leaving line: WideText) -> WideText? {
    move(to: position + 1, leaving: line)
  }

  private mutating func move(to target: Int, leaving line: WideText) -> WideText? {
    guard (0...entries.count).contains(target) else { return nil }
    drafts[position] = line
    position = target
    if let draft = drafts[target] { return draft }
    return target < entries.count ? entries[target] : []
  }
}
