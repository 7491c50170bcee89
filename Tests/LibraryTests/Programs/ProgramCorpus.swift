import Foundation

/// The programs under `Golden/Programs`, a subject a file; folders hold subjects of a kind.
enum ProgramCorpus {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../Golden/Programs").standardized

  /// The paths of the programs in the folder, without `.py`, sorted.
  static let names: [String] = {
    let files = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }
    return (files ?? []).filter { $0.hasSuffix(".py") }.map { String($0.dropLast(3)) }.sorted()
  }()

  /// How many programs each folder holds, as `practice 78, statements 28`.
  static var counts: String {
    let folders = Dictionary(grouping: names) { name in
      name.contains("/") ? String(name.prefix { $0 != "/" }) : "others"
    }
    return folders.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value.count)" }
      .joined(separator: ", ")
  }

  static func source(of name: String) throws -> String { try text("\(name).py") }

  /// What CPython 3.11 prints for a program, as `scripts/oracle/programs.py` recorded it.
  static func output(of name: String) throws -> String { try text("\(name).out") }

  private static func text(_ file: String) throws -> String {
    try String(contentsOf: folder.appending(path: file), encoding: .utf8)
  }
}
