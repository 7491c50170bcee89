package import Foundation

/// A program of this machine that a test compares with.
package struct Tool: Sendable {
  package let path: String

  /// Looks in the folder that `APIWALK_TEST_TOOLS` names, then in `PATH`.
  package init?(_ name: String) {
    let environment = ProcessInfo.processInfo.environment
    let folders =
      [environment["APIWALK_TEST_TOOLS"] ?? ""]
      + (environment["PATH"] ?? "").components(separatedBy: ":")
    for folder in folders where !folder.isEmpty {
      let path = "\(folder)/\(name)"
      if FileManager.default.isExecutableFile(atPath: path) {
        self.path = path
        return
      }
    }
    return nil
  }

  private init(path: String) { self.path = path }

  /// A `python3` that has `requests`.
  package static let pythonWithRequests: Tool? = {
    guard let python = Tool("python3"), python.run(["-c", "import requests"]).status == 0 else {
      return nil
    }
    return python
  }()

  package static let curl = Tool("curl")

  /// The Python that HTTPie's `http` is a script of: its first line says which.
  package static let pythonWithHTTPie: Tool? = {
    guard let script = Tool("http"),
      let text = try? String(contentsOfFile: script.path, encoding: .utf8),
      let line = text.components(separatedBy: "\n").first, line.hasPrefix("#!/")
    else { return nil }
    let python = Tool(path: String(line.dropFirst(2)))
    return python.run(["-c", "import httpie"]).status == 0 ? python : nil
  }()

  /// Runs it to its end in a world of its own: no proxies, no files of the developer's.
  @discardableResult
  package func run(
    _ arguments: [String],
    in folder: URL = FileManager.default.temporaryDirectory,
    environment: [String: String] = [:]
  ) -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    let world = [
      "HOME": folder.path, "LC_ALL": "C.UTF-8", "PYTHONDONTWRITEBYTECODE": "1",
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
    ]
    process.environment = world.merging(environment) { _, given in given }
    let pipe = Pipe()
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = pipe
    process.standardError = pipe
    guard (try? process.run()) != nil else { return (-1, "") }
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: output, as: UTF8.self))
  }
}
