internal import CPseudoTerminal
internal import Foundation

/// A home of its own for a program under test: nothing of the developer's world reaches it.
package final class Surroundings {
  package let home: String

  package init() throws {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "apiwalk-test-\(UUID().uuidString)"
    )
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    home = folder.path
  }

  deinit {
    try? FileManager.default.removeItem(atPath: home)
  }

  /// The whole environment of the program.
  package func environment(
    terminal: String = "xterm-256color",
    locale: String = "C.UTF-8",
    _ more: [String: String] = [:]
  ) -> [String: String] {
    [
      "HOME": home, "PATH": "/usr/local/bin:/usr/bin:/bin", "TERM": terminal, "LC_ALL": locale,
      "XDG_CONFIG_HOME": "\(home)/.config", "XDG_STATE_HOME": "\(home)/.local/state",
      "XDG_DATA_HOME": "\(home)/.local/share", "XDG_CACHE_HOME": "\(home)/.cache", "TMPDIR": home,
      "SWIFT_BACKTRACE": "enable=no",
    ].merging(more) { $1 }
  }

  package func path(_ relative: String) -> String { "\(home)/\(relative)" }

  package func write(_ text: String, to relative: String) throws {
    let file = URL(filePath: path(relative))
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    try text.write(to: file, atomically: true, encoding: .utf8)
  }

  package func read(_ relative: String) throws -> String {
    try String(contentsOfFile: path(relative), encoding: .utf8)
  }
}

/// The programs that the build put beside the tests.
package enum BuiltProgram {
  /// The path of a program of this package; throws when it was not built.
  package static func path(_ name: String, file: String = #filePath) throws -> String {
    var folders: [String] = []
    if let image = pty_image_path() {
      folders.append((String(cString: image) as NSString).deletingLastPathComponent)
    }
    folders.append((CommandLine.arguments[0] as NSString).deletingLastPathComponent)
    let root = URL(filePath: file).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().path
    folders += ["\(root)/.build/debug", "\(root)/.build/release"]
    for folder in folders where FileManager.default.isExecutableFile(atPath: "\(folder)/\(name)") {
      return "\(folder)/\(name)"
    }
    throw PseudoTerminalFailure(description: "\(name) is in none of \(folders)")
  }
}
