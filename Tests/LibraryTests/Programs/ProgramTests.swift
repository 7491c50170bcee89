import Foundation
import Testing

/// Programs as a learner writes them, with what CPython 3.11 prints for each.
///
/// `scripts/oracle/programs.py` records the expected output.
@Suite struct ProgramTests {
  @Test(arguments: ProgramCorpus.names)
  func printsWhatCPythonPrints(_ name: String) throws {
    let program = try ProgramCorpus.source(of: name)
    let golden = try ProgramCorpus.output(of: name)
    let known = KnownDifferences.listed
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let environment = ["FOLDER": folder]
    let parts = try shown(by: program, environment: environment).map { part in
      Shown(line: part.line, text: try known.normalised(part.text))
    }
    for difference in ProgramDifference.all(between: parts, and: golden) {
      Issue.record("\(name).py:\(difference.line)\n\(difference)")
    }
  }

  @Test func coversTheLanguage() throws {
    let lines = try ProgramCorpus.names.reduce(0) { sum, name in
      sum + (try ProgramCorpus.output(of: name).count { $0 == "\n" })
    }
    print(
      "LibraryTests: \(ProgramCorpus.names.count) programs (\(ProgramCorpus.counts)), "
        + "\(lines) lines of CPython's output"
    )
    #expect(ProgramCorpus.names.count >= 400)
  }

  @Test func goldenFilesAreWhatCPythonPrintsHere() throws {
    guard let python = CPython.path else {
      print("LibraryTests: no CPython 3.11 here; the recorded output was not compared with it")
      return
    }
    let script = ProgramCorpus.folder.appending(path: "../../../../scripts/oracle/programs.py")
    let different = try #require(CPython.run(python, [script.standardized.path, "--compare"]))
    #expect(different == "")
    print("LibraryTests: all programs compared with \(python) too")
  }

  /// CPython's side of an example is compared by the script, which also sees to it that a
  /// replacement replaces something.
  @Test(arguments: KnownDifferences.listed.blocks)
  func listedDifferencesStillExist(_ block: KnownDifferences.Block) throws {
    let raw = printed(by: block.source.joined(separator: "\n"))
    let known = KnownDifferences.listed
    let lines = try known.normalised(raw).split(separator: "\n").map(String.init)
    #expect(lines == block.here, "DIFFERENCES.md:\(block.line)")
    if block.pattern == nil {
      #expect(block.here != block.there, "DIFFERENCES.md:\(block.line) is no difference")
    }
  }

  @Test func placesDifferencesInTheProgram() {
    let parts = [
      Shown(line: 1, text: "a "), Shown(line: 2, text: "b\n"), Shown(line: 3, text: "c\nd\n"),
      Shown(line: 5, text: "e\n"),
    ]
    let found = ProgramDifference.all(between: parts, and: "a b\nc\nx\ny\ne\n")
    #expect(found.map(\.line) == [3, 3])
    #expect(found.map(\.here) == ["d", nil])
    #expect(found.map(\.there) == ["x", "y"])
    #expect(ProgramDifference.all(between: parts, and: "a b\nc\nd\ne\n").isEmpty)
  }
}
