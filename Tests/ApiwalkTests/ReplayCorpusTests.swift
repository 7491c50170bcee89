import Foundation
import TestSupport
import Testing

/// Scripts and pages, each with a golden file of all that came of it: status, streams, files.
///
/// A file's line `apiwalk: ARGUMENTS` says how it is run, `$` standing for the file; without one a
/// script is run and a page checked. `RECORD=1` rewrites the golden files.
struct ReplayCorpusTests {
  @Test func everyFileDoesWhatItsGoldenFileSays() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
      .filter { $0 != "parts" && !$0.hasSuffix(".golden") }.sorted()
    #expect(names.count >= 60)
    for name in names {
      try expectGolden(try ReplayCase(name, in: Self.folder).outcome(), "Replay/\(name).golden")
    }
  }

  private static var folder: URL {
    URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden/Replay")
  }
}

/// One file of the corpus in a folder of its own, beside copies of its parts.
private struct ReplayCase {
  private let name: String
  private let folder: URL
  private let text: String

  init(_ name: String, in folder: URL) throws {
    self.name = name
    self.folder = folder
    text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
  }

  private var arguments: [String] {
    guard let mark = text.range(of: "apiwalk: ") else {
      return [name.hasSuffix(".walk") && !text.hasPrefix("#!") ? "run" : "check", name]
        .filter { !text.hasPrefix("#!") || $0 == name }
    }
    let line = text[mark.upperBound...].prefix { !$0.isNewline }
    let words = line.replacing(" -->", with: "").split(separator: " ").map(String.init)
    return words.joined(separator: " ").quotedWords.map { $0 == "$" ? name : $0 }
  }

  func outcome() throws -> String {
    let home = try Program.makeHome()
    defer { try? FileManager.default.removeItem(at: home) }
    let work = home.appending(path: "work")
    try FileManager.default.createDirectory(at: work, withIntermediateDirectories: false)
    for part in ["parts", name] {
      try FileManager.default.copyItem(
        at: folder.appending(path: part),
        to: work.appending(path: part)
      )
    }
    let before = try files(in: work)
    let process = Process()
    process.executableURL = Program.url
    process.arguments = arguments
    process.currentDirectoryURL = work
    process.environment = Program.environment(home: home)
    let (out, error) = (home.appending(path: "out"), home.appending(path: "error"))
    for stream in [out, error] { try Data().write(to: stream) }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: out)
    process.standardError = try FileHandle(forWritingTo: error)
    try process.run()
    process.waitUntilExit()
    var text =
      "$ apiwalk \(arguments.joined(separator: " "))\nstatus \(process.terminationStatus)\n"
    text += "--- stdout\n\(try String(contentsOf: out, encoding: .utf8))"
    text += "--- stderr\n\(try String(contentsOf: error, encoding: .utf8))"
    let after = try files(in: work)
    for (path, content) in after.sorted(by: { $0.key < $1.key }) where before[path] != content {
      text += "--- \(path)\n\(content)"
    }
    return text.steady
  }

  private func files(in folder: URL) throws -> [String: String] {
    var files: [String: String] = [:]
    let paths = FileManager.default.enumerator(atPath: folder.path)
    while let path = paths?.nextObject() as? String {
      let file = folder.appending(path: path)
      var isFolder: ObjCBool = false
      let exists = FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder)
      if exists, !isFolder.boolValue { files[path] = try String(contentsOf: file, encoding: .utf8) }
    }
    return files
  }
}

extension String {
  /// Words with `'…'` around those that hold spaces.
  fileprivate var quotedWords: [String] {
    var words: [String] = []
    for (place, part) in split(separator: "'", omittingEmptySubsequences: false).enumerated() {
      if place % 2 == 1 {
        words.append(String(part))
      } else {
        words += part.split(separator: " ").map(String.init)
      }
    }
    return words
  }

  /// Without what differs from run to run: times, and the port of the practice server.
  fileprivate var steady: String {
    replacing(#/"seconds": [0-9.e-]+/#, with: "\"seconds\": T")
      .replacing(#/time="[0-9.]+"/#, with: "time=\"T\"")
      .replacing(#/ in [0-9.]+ (µs|ms|s)\b/#, with: " in T")
      .replacing(#/got [0-9.]+ (µs|ms|s)\b/#, with: "got T")
      .replacing(#/127\.0\.0\.1:[0-9]{4,5}/#, with: "127.0.0.1:PORT")
  }
}
