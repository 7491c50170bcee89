import Foundation

/// `openssl s_server`, which answers every request with a page, and its own certificate.
package final class OpenSSL {
  package let port: Int
  package let certificate: String
  package let key: String
  private let folder: URL
  private let process = Process()

  package static let isThere = FileManager.default.isExecutableFile(atPath: "/usr/bin/openssl")

  /// What keeps a test from being one.
  package struct Problem: Error {
    let text: String
  }

  /// With frames it agrees on HTTP/2 (RFC 7301) instead and sends them once it was spoken to.
  package init(
    alternative: String,
    days: Int = 2,
    asksClients: Bool = false,
    frames: [UInt8] = []
  ) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "tls-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let request = folder.appending(path: "request.pem").path
    let extensions = folder.appending(path: "extensions.txt")
    key = folder.appending(path: "key.pem").path
    certificate = folder.appending(path: "certificate.pem").path
    try "subjectAltName=\(alternative)\n".write(to: extensions, atomically: true, encoding: .utf8)
    try Self.run([
      "req", "-new", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-keyout",
      key, "-out", request, "-subj", "/CN=practice",
    ])
    try Self.run([
      "x509", "-req", "-in", request, "-signkey", key, "-days", "\(days)", "-out", certificate,
      "-extfile", extensions.path,
    ])
    let socket = ListeningSocket(backlog: 1)
    port = socket.port
    close(socket.descriptor)
    process.executableURL = URL(filePath: "/usr/bin/openssl")
    process.arguments = [
      "s_server", "-accept", "127.0.0.1:\(port)", "-cert", certificate, "-key", key, "-quiet",
    ]
    if asksClients { process.arguments? += ["-Verify", "1", "-CAfile", certificate] }
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    if frames.isEmpty {
      process.arguments?.append("-www")
    } else {
      process.arguments? += ["-alpn", "h2"]
      send(frames)
    }
    try process.run()
    try waitForIt()
  }

  /// Sends the frames as soon as the first bytes of a client have come through.
  private func send(_ frames: [UInt8]) {
    let (heard, said) = (Pipe(), Pipe())
    process.standardOutput = heard
    process.standardInput = said
    heard.fileHandleForReading.readabilityHandler = { reading in
      reading.readabilityHandler = nil
      try? said.fileHandleForWriting.write(contentsOf: Data(frames))
    }
  }

  private func waitForIt() throws {
    for _ in 0..<200 {
      if ListeningSocket.accepts(port: port) { return }
      usleep(20_000)
    }
    throw Problem(text: "openssl s_server does not listen")
  }

  package func stop() {
    // It was started with the signals blocked that a test process blocks.
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    try? FileManager.default.removeItem(at: folder)
  }

  private static func run(_ arguments: [String]) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/openssl")
    process.arguments = arguments
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Problem(text: "openssl \(arguments[0]) failed")
    }
  }
}
