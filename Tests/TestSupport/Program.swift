package import Foundation

/// The built program, run as its users run it: in a world of its own, with a deadline.
package struct Program {
  /// What a run left behind.
  package struct Result: Sendable {
    package let out: String
    package let error: String
    package let status: Int32
  }

  /// The folder the tests were built into, where the program is, too.
  package static var products: URL {
    Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }?.bundleURL
      .deletingLastPathComponent() ?? Bundle.main.bundleURL
  }

  package static var url: URL { products.appending(path: "apiwalk") }

  /// A folder that is removed with the value's owner; its path ends up in `HOME`.
  package static func makeHome() throws -> URL {
    let home = FileManager.default.temporaryDirectory.appending(
      path: "apiwalk-\(UUID().uuidString)"
    )
    try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
    return home
  }

  /// Nothing of the developer's own: no proxies, no editor settings, no locale.
  package static func environment(home: URL) -> [String: String] {
    ["HOME": home.path, "LC_ALL": "C.UTF-8", "PATH": "/usr/local/bin:/usr/bin:/bin", "TZ": "UTC"]
  }

  /// A process of the program in its home, not started yet, that reads nothing and shows nothing.
  package static func silent(_ arguments: [String], in home: URL) -> Process {
    let process = Process()
    process.executableURL = url
    process.arguments = arguments
    process.currentDirectoryURL = home
    process.environment = environment(home: home)
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    return process
  }

  /// Runs the program to its end, in a folder that holds the given texts by their names.
  package static func run(
    _ arguments: [String],
    input: String = "",
    files: [String: String] = [:],
    environment: [String: String] = [:]
  ) throws -> Result {
    let home = try makeHome()
    defer { try? FileManager.default.removeItem(at: home) }
    for (name, text) in files {
      try text.write(to: home.appending(path: name), atomically: true, encoding: .utf8)
    }
    let process = Process()
    process.executableURL = url
    process.arguments = arguments
    process.currentDirectoryURL = home
    process.environment = self.environment(home: home).merging(environment) { _, given in given }
    return try finish(process, input: Data(input.utf8), in: home)
  }

  private static func finish(_ process: Process, input: Data, in home: URL) throws -> Result {
    // Files, not pipes: nobody has to read while the program writes.
    let (inputFile, out, error) = (
      home.appending(path: ".in"), home.appending(path: ".out"), home.appending(path: ".error")
    )
    try input.write(to: inputFile)
    try Data().write(to: out)
    try Data().write(to: error)
    process.standardInput = try FileHandle(forReadingFrom: inputFile)
    process.standardOutput = try FileHandle(forWritingTo: out)
    process.standardError = try FileHandle(forWritingTo: error)
    try process.run()
    let deadline = DispatchWorkItem { process.terminate() }
    DispatchQueue.global().asyncAfter(deadline: .now() + 60, execute: deadline)
    process.waitUntilExit()
    deadline.cancel()
    return Result(
      out: String(decoding: try Data(contentsOf: out), as: UTF8.self),
      error: String(decoding: try Data(contentsOf: error), as: UTF8.self),
      status: process.terminationStatus
    )
  }
}
