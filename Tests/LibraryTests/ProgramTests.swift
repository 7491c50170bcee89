import Foundation
import Testing

/// Programs as a learner writes them, with what CPython 3.11 prints for each.
///
/// `scripts/oracle/programs.py` records the expected output.
@Suite struct ProgramTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Golden/Programs")

  static let names: [String] = {
    let files = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
    return (files ?? []).filter { $0.hasSuffix(".py") }.map { String($0.dropLast(3)) }.sorted()
  }()

  @Test(arguments: names)
  func printsWhatCPythonPrints(_ name: String) throws {
    let program = try String(
      contentsOf: Self.folder.appending(path: "\(name).py"),
      encoding: .utf8
    )
    let golden = try String(
      contentsOf: Self.folder.appending(path: "\(name).out"),
      encoding: .utf8
    )
    expectSameLines(printed(by: program), golden, name)
  }

  @Test func coversTheLanguage() { #expect(Self.names.count >= 60) }

  @Test func goldenFilesAreWhatCPythonPrintsHere() throws {
    guard let python = Self.cpython else {
      print("LibraryTests: no CPython 3.11 here; the recorded output was not compared with it")
      return
    }
    let script = Self.folder.appending(path: "../../../../scripts/oracle/programs.py")
    let different = try #require(Self.run(python, [script.standardized.path, "--compare"]))
    #expect(different == "")
  }

  /// Shows the lines that differ: a program prints many.
  private func expectSameLines(_ actual: String, _ golden: String, _ name: String) {
    guard actual != golden else { return }
    let left = actual.split(separator: "\n", omittingEmptySubsequences: false)
    let right = golden.split(separator: "\n", omittingEmptySubsequences: false)
    for place in 0..<max(left.count, right.count) {
      let here = place < left.count ? left[place] : "(nothing)"
      let there = place < right.count ? right[place] : "(nothing)"
      guard here != there else { continue }
      Issue.record("\(name).out:\(place + 1)\n  here:    \(here)\n  CPython: \(there)")
      guard left.count == right.count else { return }
    }
  }

  /// A `python3.11` or `python3` that is CPython 3.11.
  static let cpython: String? = {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    for name in ["python3.11", "python3"] {
      for folder in folders {
        let path = "\(folder)/\(name)"
        guard FileManager.default.isExecutableFile(atPath: path) else { continue }
        let version = run(
          path,
          ["-c", "import sys; print(sys.implementation.name, sys.version[:4])"]
        )
        if version == "cpython 3.11\n" { return path }
      }
    }
    return nil
  }()

  /// What a program prints, when it can be run at all.
  static func run(_ path: String, _ arguments: [String]) -> String? {
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    process.environment = [
      "LC_ALL": "C.UTF-8", "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "",
      "PYTHONDONTWRITEBYTECODE": "1",
    ]
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return nil }
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: output, as: UTF8.self)
  }
}
