import Foundation

/// What apiwalk does otherwise than CPython on purpose, and what differs from run to run: the blocks
/// of `DIFFERENCES.md`.
///
/// `scripts/oracle/programs.py` reads the same file, for CPython's side of it.
struct KnownDifferences {
  /// A block that is fenced as `difference`.
  struct Block: Sendable, CustomStringConvertible {
    /// Where the block begins in the file.
    let line: Int
    /// Both sides are compared with every match replaced.
    fileprivate(set) var pattern: String?
    fileprivate(set) var standIn = ""
    fileprivate(set) var source: [String] = []
    /// What apiwalk shows for the source.
    fileprivate(set) var here: [String] = []
    fileprivate(set) var there: [String] = []

    var description: String { source.joined(separator: "; ") }
  }

  let blocks: [Block]

  static let listed: KnownDifferences = {
    let file = ProgramCorpus.folder.appending(path: "DIFFERENCES.md")
    return KnownDifferences((try? String(contentsOf: file, encoding: .utf8)) ?? "")
  }()

  init(_ text: String) {
    var blocks: [Block] = []
    var isInside = false
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      if line.hasPrefix("```") {
        isInside = line == "```difference"
        if isInside { blocks.append(Block(line: index + 1)) }
      } else if isInside {
        let kind = line.prefix { $0 != " " }
        blocks[blocks.count - 1].add(kind, String(line.dropFirst(kind.count + 1)))
      }
    }
    self.blocks = blocks
  }

  /// The text with everything replaced that can't be compared.
  func normalised(_ text: String) throws -> String {
    var text = text
    for case (let pattern?, let standIn) in blocks.map({ ($0.pattern, $0.standIn) }) {
      text = text.replacing(try Regex(pattern), with: standIn)
    }
    return text
  }
}

extension KnownDifferences.Block {
  fileprivate mutating func add(_ kind: Substring, _ rest: String) {
    let trimmed = rest.trimmingCharacters(in: .whitespaces)
    switch kind {
    case "replace:":
      let parts = trimmed.components(separatedBy: " => ")
      (pattern, standIn) = (parts[0], parts.dropFirst().joined(separator: " => "))
    case ">>>", "...": source.append(rest)
    case "here:": here.append(trimmed)
    case "CPython:": there.append(trimmed)
    case "both:":
      here.append(trimmed)
      there.append(trimmed)
    default: break
    }
  }
}
