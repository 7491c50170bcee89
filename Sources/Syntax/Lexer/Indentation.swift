/// The stack of open indentations.
///
/// Each is measured twice, as in CPython: with tabs to multiples of eight and with tabs as one
/// column. When the two disagree, the source mixes tabs and spaces.
struct Indentation: Sendable {
  struct Width: Sendable {
    var columns = 0
    var alternate = 0
  }

  enum Change: Sendable {
    case same
    case indent
    case dedent(Int)
    case inconsistentTabs
    case unmatchedDedent
    case tooDeep
  }

  /// CPython's MAXINDENT.
  static let maximum = 100

  private var stack = [Width()]

  var depth: Int { stack.count - 1 }

  mutating func move(to width: Width) -> Change {
    guard let top = stack.last else { return .same }
    if width.columns == top.columns {
      return width.alternate == top.alternate ? .same : .inconsistentTabs
    }
    if width.columns > top.columns {
      if stack.count >= Self.maximum { return .tooDeep }
      if width.alternate <= top.alternate { return .inconsistentTabs }
      stack.append(width)
      return .indent
    }
    var closed = 0
    while let inner = stack.last, width.columns < inner.columns {
      stack.removeLast()
      closed += 1
    }
    guard let outer = stack.last, outer.columns == width.columns else { return .unmatchedDedent }
    return outer.alternate == width.alternate ? .dedent(closed) : .inconsistentTabs
  }

  mutating func closeAll() -> Int {
    let closed = depth
    stack = [Width()]
    return closed
  }
}
