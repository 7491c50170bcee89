import Foundation
import TestSupport
import Testing

/// What `check` says of a page beside what CPython's `doctest` says of it.
///
/// `scripts/oracle/doctests.py` records that. Where `check` says something else on purpose, the
/// page's title in `cases.txt` says why.
struct DoctestTests {
  private struct Case {
    let name: String
    let page: String
    /// The verdict on purpose.
    let ours: String?
  }

  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Golden/Doctest")

  private static func text(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: folder.appending(path: name)), as: UTF8.self)
  }

  private static func cases() throws -> [Case] {
    try text("cases.txt").components(separatedBy: "=== ").dropFirst().map { block in
      let lines = block.components(separatedBy: "\n")
      let title = lines[0].components(separatedBy: " | ")
      return Case(
        name: title[0],
        page: lines.dropFirst().joined(separator: "\n"),
        ours: title.count > 1 ? String(title[1].prefix { $0 != ":" }) : nil
      )
    }
  }

  @Test func theVerdictsAreDoctests() throws {
    var verdicts: [String: String] = [:]
    for line in try Self.text("verdicts.txt").split(separator: "\n") {
      let parts = line.split(separator: " ", maxSplits: 1)
      verdicts[String(parts[1])] = String(parts[0])
    }
    let cases = try Self.cases()
    #expect(cases.count >= 150)
    for one in cases {
      let theirs = try #require(verdicts[one.name], "\(one.name) was not recorded")
      if let ours = one.ours { #expect(ours != theirs, "\(one.name) is no difference any more") }
      let result = try Program.run(["check", "page.txt"], files: ["page.txt": one.page])
      #expect(
        (result.status == 0 ? "holds" : "fails") == one.ours ?? theirs,
        "\(one.name):\n\(one.page)\(result.out)\(result.error)"
      )
    }
  }

  @Test func theRecordedVerdictsAreTodays() throws {
    guard let python = Tool("python3.11") else {
      return print("there is no python3.11 here: its doctest's recorded verdicts were used")
    }
    let script = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../scripts/oracle/doctests.py").standardized
    let run = python.run([script.path, "-"])
    guard run.status == 0 else {
      return print("python3.11 does not run here: its doctest was not asked")
    }
    #expect(run.output == (try Self.text("verdicts.txt")))
  }

  @Test(arguments: [
    (">>> 1 # doctest: +SKIP for now\n1\n", "there is no directive 'for'"),
    (">>> # doctest: +SKIP\n>>> 1\n1\n", "the directive is on a line without a step"),
  ])
  func aDirectiveThatCannotBeFollowedIsTold(page: String, problem: String) throws {
    let result = try Program.run(["check", "a.md"], files: ["a.md": page])
    #expect(result.status == 1)
    #expect(result.out.contains("\n  \(problem)"), "\(result.out)")
  }
}
