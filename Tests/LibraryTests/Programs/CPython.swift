import Foundation

/// The CPython 3.11 of this machine, where there is one.
enum CPython {
  /// A `python3.11` or `python3` that is CPython 3.11.
  static let path: String? = {
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
      "PYTHONDONTWRITEBYTECODE": "1", "PYTHONHASHSEED": "0",
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
