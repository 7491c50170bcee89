import Foundation
import Testing

/// Programs that use `requests` without sending anything, as CPython with `requests` ran them.
///
/// `scripts/oracle/requests_programs.py` records the expected output.
@Suite struct RequestsProgramTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Golden/Requests")

  private static let names: [String] = {
    let files = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
    return (files ?? []).filter { $0.hasSuffix(".py") }.map { String($0.dropLast(3)) }.sorted()
  }()

  private static func text(_ file: String) throws -> String {
    try String(contentsOf: folder.appending(path: file), encoding: .utf8)
  }

  @Test(arguments: names)
  func printsWhatRequestsPrints(_ name: String) throws {
    let program = try Self.text("\(name).py")
    let golden = try Self.text("\(name).out")
    let known = KnownDifferences.listed
    let parts = try shown(by: program).map { part in
      Shown(line: part.line, text: try known.normalised(part.text))
    }
    for difference in ProgramDifference.all(between: parts, and: golden) {
      Issue.record("\(name).py:\(difference.line)\n\(difference)")
    }
  }

  @Test func coversThePackage() { #expect(Self.names.count >= 25) }

  @Test func goldenFilesAreWhatRequestsPrintsHere() throws {
    guard let python = CPython.path,
      CPython.run(python, ["-c", "import requests; print(1)"]) == "1\n"
    else {
      print("LibraryTests: no requests here; the recorded output was not compared with it")
      return
    }
    let script = Self.folder.appending(path: "../../../../scripts/oracle/requests_programs.py")
    let different = try #require(CPython.run(python, [script.standardized.path, "--compare"]))
    #expect(different == "")
  }
}
