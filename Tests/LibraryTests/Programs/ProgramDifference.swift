/// A line that a program prints in one of apiwalk and CPython, or otherwise than in the other.
struct ProgramDifference: CustomStringConvertible {
  /// The line of the program whose statement prints it.
  let line: Int
  let here: String?
  let there: String?

  var description: String {
    "  here:    \(here ?? "(nothing)")\n  CPython: \(there ?? "(nothing)")"
  }

  /// The lines where what a program showed is not the golden text; those that only one of them has
  /// don't make the ones behind them differ.
  static func all(between shown: [Shown], and golden: String) -> [ProgramDifference] {
    let (mine, places) = printedLines(shown)
    let theirs = lines(of: golden)
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    for change in mine.difference(from: theirs) {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    var found: [ProgramDifference] = []
    var (i, j) = (0, 0)
    while i < theirs.count || j < mine.count {
      let (fromI, fromJ) = (i, j)
      while removed.contains(i) { i += 1 }
      while inserted.contains(j) { j += 1 }
      if i == fromI, j == fromJ {
        i += 1
        j += 1
        continue
      }
      for place in 0..<max(i - fromI, j - fromJ) {
        let (theirPlace, myPlace) = (fromI + place, fromJ + place)
        found.append(
          ProgramDifference(
            line: places[min(myPlace, max(j - 1, fromJ), places.count - 1)],
            here: myPlace < j ? mine[myPlace] : nil,
            there: theirPlace < i ? theirs[theirPlace] : nil
          )
        )
      }
    }
    return found
  }

  /// The lines of the whole output, with the line of the program that began to print each.
  private static func printedLines(_ shown: [Shown]) -> (text: [String], places: [Int]) {
    var text = [""]
    var places = [shown.first?.line ?? 1]
    for part in shown {
      let pieces = lines(of: part.text)
      for (index, piece) in pieces.enumerated() where !part.text.isEmpty {
        if index > 0 {
          text.append("")
          places.append(part.line)
        } else if text[text.count - 1].isEmpty {
          places[places.count - 1] = part.line
        }
        text[text.count - 1] += piece
      }
    }
    return (text, places)
  }

  /// A carriage return before a line feed belongs to the line; as characters they would be one.
  private static func lines(of text: String) -> [String] {
    text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map {
      String(Substring($0))
    }
  }
}
