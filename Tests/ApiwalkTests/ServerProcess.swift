import Foundation
import TestSupport
import Testing

/// A running `apiwalk sandbox`: its URL and its practice pair, as printed.
final class ServerProcess {
  let process = Process()
  let url: String
  let id: String
  let secret: String
  let outsider: String
  private let log: URL

  /// Starts a server, which may have so many open files if a number is given.
  init(_ arguments: [String] = [], files: Int? = nil) throws {
    let pipe = Pipe()
    log = FileManager.default.temporaryDirectory.appending(path: "log-\(UUID().uuidString)")
    try Data().write(to: log)
    process.executableURL = Program.url
    process.arguments = ["sandbox", "--port", "0"] + arguments
    if let files {
      process.executableURL = URL(filePath: "/bin/sh")
      process.arguments =
        ["-c", #"ulimit -n "$1"; shift; exec "$@""#, "sh", "\(files)", Program.url.path]
        + (process.arguments ?? [])
    }
    process.environment = Program.environment(home: FileManager.default.temporaryDirectory)
    process.standardOutput = pipe
    process.standardError = try FileHandle(forWritingTo: log)
    try process.run()
    var text = ""
    while text.split(separator: "\n", omittingEmptySubsequences: false).count < 4 {
      let data = pipe.fileHandleForReading.availableData
      if data.isEmpty { break }
      text += String(decoding: data, as: UTF8.self)
    }
    let lines = text.split(separator: "\n").map(String.init)
    url = try #require(lines.first)
    let words = try #require(lines.dropFirst().first).split { " ,".contains($0) }.map(String.init)
    id = words[words.count - 3]
    secret = words[words.count - 1]
    outsider = lines.last ?? ""
  }

  deinit { try? FileManager.default.removeItem(at: log) }

  var port: UInt16 { url.split(separator: ":").last.flatMap { UInt16($0) } ?? 0 }

  /// What standard error has got so far.
  var notes: String { (try? String(contentsOf: log, encoding: .utf8)) ?? "" }

  /// The most memory that it ever used, from the kernel's own count.
  var peakKilobytes: Int {
    let path = "/proc/\(process.processIdentifier)/status"
    let status = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    return status.firstMatch(of: /VmHWM:\s+(\d+)/).flatMap { Int($0.1) } ?? 0
  }

  @discardableResult
  func stop(_ signal: Int32 = SIGTERM) -> Int32 {
    kill(process.processIdentifier, signal)
    process.waitUntilExit()
    return process.terminationReason == .exit ? process.terminationStatus : -1
  }

  /// Opens a connection and sends some bytes; the descriptor is the caller's to close.
  func connect(_ text: String) throws -> Int32 {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
    let result = withUnsafePointer(to: address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        Glibc.connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    try #require(result == 0)
    _ = Array(text.utf8).withUnsafeBytes {
      send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
    }
    return descriptor
  }
}
