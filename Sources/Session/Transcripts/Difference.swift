/// Two texts line by line: what only the page has (`-`), what only happened (`+`), what both have.
package struct Difference {
  package enum Line: Hashable {
    case same(String)
    case expected(String)
    case actual(String)
  }

  package let lines: [Line]

  package init(expected: String, actual: String) {
    let old = expected.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let new = actual.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let changes = new.difference(from: old)
    var removed: [Int: String] = [:]
    var inserted: [Int: String] = [:]
    for change in changes {
      switch change {
      case .remove(let offset, let element, _): removed[offset] = element
      case .insert(let offset, let element, _): inserted[offset] = element
      }
    }
    var lines: [Line] = []
    var from = 0
    var to = 0
    while from < old.count || to < new.count {
      if let line = removed[from] {
        lines.append(.expected(line))
        from += 1
      } else if let line = inserted[to] {
        lines.append(.actual(line))
        to += 1
      } else if from < old.count {
        lines.append(.same(old[from]))
        from += 1
        to += 1
      } else {
        break
      }
    }
    self.lines = lines
  }

  /// The lines that differ with `context` lines around them, `…` where some are left out.
  package func text(context: Int = 2) -> String {
    shown(context: context).map { $0.text + "\n" }.joined()
  }

  /// The same with the numbers that the lines have on the page, each line in its style.
  func shown(context: Int = 2, firstLine: Int? = nil) -> [(text: String, style: Style)] {
    let changed = lines.indices.filter { if case .same = lines[$0] { false } else { true } }
    let shown = Set(changed.flatMap { max(0, $0 - context)...min(lines.count - 1, $0 + context) })
    let pageLines = lines.count { if case .actual = $0 { false } else { true } }
    let width = firstLine.map { String($0 + max(pageLines - 1, 0)).count + 1 } ?? 0
    var text: [(text: String, style: Style)] = []
    var skipped = false
    var number = firstLine ?? 0
    for (place, line) in lines.enumerated() {
      let isOnPage = if case .actual = line { false } else { true }
      let label = firstLine != nil && isOnPage ? String(number) : ""
      let margin = String(repeating: " ", count: max(0, width - label.count)) + label
      if isOnPage { number += 1 }
      guard shown.contains(place) else {
        skipped = true
        continue
      }
      if skipped { text.append((String(repeating: " ", count: width) + "    …", .aside)) }
      skipped = false
      switch line {
      case .same(let line): text.append((margin + "    " + line, .plain))
      case .expected(let line): text.append((margin + "  - " + line, .removed))
      case .actual(let line): text.append((margin + "  + " + line, .added))
      }
    }
    return text
  }
}
