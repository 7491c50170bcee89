import Foundation
import Testing

@testable import LineEditing

struct HistoryEncodingTests {
  /// What libedit's `H_SAVE` writes for the same entries.
  @Test(arguments: [
    ("get /tasks", #"get\040/tasks"#),
    ("a\tb\nc\\d", #"a\011b\012c\134d"#),
    ("zażółć", "zażółć"),
    ("\u{1b}[0m\u{7f}", #"\033[0m\177"#),
    ("", ""),
  ])
  func encodes(entry: String, line: String) {
    #expect(String(decoding: HistoryEncoding.encode(Array(entry.utf8)), as: UTF8.self) == line)
    #expect(String(decoding: HistoryEncoding.decode(line.utf8), as: UTF8.self) == entry)
  }

  @Test(arguments: [
    (#"a\nb\tc\sd\\e"#, "a\nb\tc d\\e"),
    (#"\^C\^?"#, "\u{3}\u{7f}"),
    (#"a\q\"#, #"a\q\"#),
    (#"\8\777x"#, #"\8"# + "\u{fffd}x"),
    (#"\M"#, #"\M"#),
    (#"\M-"#, #"\M-"#),
    (#"\^"#, #"\^"#),
    (#"\0end"#, "end"),
    ("plain\r", "plain"),
  ])
  func decodesWhatOthersWrite(line: String, entry: String) {
    #expect(String(decoding: HistoryEncoding.decode(line.utf8), as: UTF8.self) == entry)
  }

  @Test func decodesMetaCharacters() {
    #expect(HistoryEncoding.decode(#"\M-i\M^C"#.utf8) == [0xe9, 0x83])
  }

  @Test func survivesEveryPairOfBytes() {
    for first in UInt8.min...UInt8.max {
      for second in UInt8.min...UInt8.max {
        let entry = [first, second].filter { $0 != 0 }
        #expect(HistoryEncoding.decode(HistoryEncoding.encode(entry)) == entry)
        _ = HistoryEncoding.decode([0x5c, first, second])
      }
    }
  }
}

/// A folder that goes with the test.
private final class Folder {
  let path = FileManager.default.temporaryDirectory
    .appending(path: "history-\(UUID().uuidString)").path

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  func file(_ limit: Int = 100) -> HistoryFile {
    HistoryFile(path: "\(path)/state/apiwalk/history", limit: limit)
  }

  func write(_ bytes: [UInt8]) throws {
    let file = URL(filePath: file().path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    try Data(bytes).write(to: file)
  }

  func read(_ suffix: String = "") throws -> String {
    String(decoding: try Data(contentsOf: URL(filePath: file().path + suffix)), as: UTF8.self)
  }

  func mode(_ path: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    return try #require(attributes[.posixPermissions] as? Int)
  }
}

extension HistoryFile {
  fileprivate func texts() throws -> [String] {
    try load().entries.map { String(decoding: $0, as: UTF8.self) }.reversed()
  }
}

struct HistoryFileTests {
  @Test func givesBackWhatItKeeps() throws {
    let folder = Folder()
    #expect(try folder.file().texts() == [])
    for entry in ["get /tasks", "def f():\n  return 1", "", "ü"] {
      try folder.file().append(Array(entry.utf8))
    }
    #expect(try folder.file().texts() == ["get /tasks", "def f():\n  return 1", "ü"])
    #expect(
      try folder.read() == """
        _HiStOrY_V2_
        get\\040/tasks
        def\\040f():\\012\\040\\040return\\0401
        ü

        """
    )
  }

  @Test func isForItsOwnerOnly() throws {
    let folder = Folder()
    try folder.file().append(Array("x".utf8))
    let path = folder.file().path
    #expect(try folder.mode(path) == 0o600)
    #expect(try folder.mode((path as NSString).deletingLastPathComponent) == 0o700)
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: path)
    _ = try folder.file().load()
    #expect(try folder.mode(path) == 0o600)
  }

  @Test func loadsTheNewest() throws {
    let folder = Folder()
    for number in 1...5 {
      try folder.file().append(Array("\(number)".utf8))
    }
    #expect(try folder.file(3).texts() == ["3", "4", "5"])
  }

  @Test func isCutWhenItIsTwiceTooLong() throws {
    let folder = Folder()
    for number in 1...8 {
      try folder.file().append(Array("\(number)".utf8))
    }
    #expect(try folder.file(3).texts() == ["6", "7", "8"])
    #expect(try folder.read() == "_HiStOrY_V2_\n6\n7\n8\n")
    let folderPath = (folder.file().path as NSString).deletingLastPathComponent
    #expect(try FileManager.default.contentsOfDirectory(atPath: folderPath) == ["history"])
  }

  @Test(arguments: [
    Array("no history\n".utf8), [0, 1, 2, 255, 10, 0], Array("_HiSt".utf8),
    [UInt8](repeating: 0, count: 5_000),
  ])
  func movesADamagedFileAside(bytes: [UInt8]) throws {
    let folder = Folder()
    try folder.write(bytes)
    let loaded = try folder.file().load()
    #expect(Array(loaded.entries) == [])
    #expect(loaded.damaged == folder.file().path + ".damaged-1")
    #expect(try folder.file().append(Array("new".utf8)) == nil)
    #expect(try folder.file().texts() == ["new"])
    #expect(try folder.read(".damaged-1") == String(decoding: bytes, as: UTF8.self))
    try folder.write(bytes)
    #expect(
      try folder.file().append(Array("newer".utf8)) == folder.file().path + ".damaged-2"
    )
    #expect(try folder.file().load().damaged == nil)
    #expect(try folder.file().texts() == ["newer"])
    #expect(try folder.read(".damaged-2") == String(decoding: bytes, as: UTF8.self))
  }

  @Test(arguments: [
    ("", []),
    ("_HiStOrY_V2_", []),
    ("_HiStOrY_V2_\n\n\n", []),
    ("_HiStOrY_V2_\r\na\r\nb\r\n", ["a", "b"]),
    ("_HiStOrY_V2_\na\ncut off", ["a", "cut off"]),
    ("_HiStOrY_V2_\n\u{0}\u{0}\na\u{0}\n", ["a"]),
  ])
  func readsWhatIsUnusual(text: String, entries: [String]) throws {
    let folder = Folder()
    try folder.write(Array(text.utf8))
    #expect(try folder.file().texts() == entries)
    try folder.file().append(Array("next".utf8))
    #expect(try folder.file().texts() == entries + ["next"])
  }

  @Test func keepsBytesThatAreNoText() throws {
    let folder = Folder()
    try folder.file().append([0xff, 0x20, 0xc3])
    #expect(try Array(folder.file().load().entries) == [[0xff, 0x20, 0xc3]])
  }

  @Test func saysWhyItCannotBeKept() throws {
    let folder = Folder()
    try FileManager.default.createDirectory(
      atPath: folder.file().path,
      withIntermediateDirectories: true
    )
    let error = #expect(throws: HistoryFileError.self) { try folder.file().append([0x61]) }
    #expect(error?.description.contains(folder.file().path) == true)
    #expect(throws: HistoryFileError.self) { try HistoryFile(path: "/proc/none/h").load() }
    #expect(throws: HistoryFileError.self) { try HistoryFile(path: "").load() }
  }

  /// `flock` belongs to the open file, so that threads compete for it as processes do.
  @Test func losesNothingWhenSessionsWriteAtOnce() throws {
    let folder = Folder()
    let file = folder.file(10_000)
    DispatchQueue.concurrentPerform(iterations: 8) { session in
      for number in 0..<50 {
        _ = try? file.append(Array("\(session) \(number)\nsecond line".utf8))
      }
    }
    let entries = try file.texts()
    #expect(entries.count == 400)
    for session in 0..<8 {
      let own = entries.filter { $0.hasPrefix("\(session) ") }
      #expect(own == (0..<50).map { "\(session) \($0)\nsecond line" })
    }
  }

  @Test func losesNothingNewWhenItIsCutMeanwhile() throws {
    let folder = Folder()
    let path = folder.file().path
    DispatchQueue.concurrentPerform(iterations: 4) { session in
      let file = HistoryFile(path: path, limit: 20)
      for number in 0..<100 {
        _ = try? file.append(Array("\(session) \(number)".utf8))
        if number % 10 == 0 {
          _ = try? file.load()
        }
      }
    }
    try folder.file().append(Array("last".utf8))
    let entries = try folder.file(1_000).texts()
    #expect(entries.count > 20)
    #expect(entries.last == "last")
    #expect(Set(entries).count == entries.count)
    for session in 0..<4 {
      let own = entries.filter { $0.hasPrefix("\(session) ") }.compactMap { Int($0.dropFirst(2)) }
      #expect(own == own.sorted())
    }
  }
}
