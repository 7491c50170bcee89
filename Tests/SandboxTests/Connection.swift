import Foundation
import Testing

@testable import Sandbox

/// A connection to a practice server, used byte by byte by a thread that may block.
final class Connection {
  private let descriptor: Int32
  private(set) var received: [UInt8] = []

  init(to server: Sandbox) throws {
    let port = try #require(server.url.split(separator: ":").last.flatMap { UInt16($0) })
    descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
    let result = withUnsafePointer(to: address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    try #require(result == 0)
  }

  deinit { close(descriptor) }

  var text: String { String(decoding: received, as: UTF8.self) }

  /// Sends what the server takes without waiting; false when the connection is gone.
  @discardableResult
  func send(_ text: String) -> Bool { send(Array(text.utf8)) }

  @discardableResult
  func send(_ bytes: [UInt8]) -> Bool {
    var rest = bytes[...]
    let deadline = Date(timeIntervalSinceNow: 5)
    while !rest.isEmpty, Date() < deadline {
      let count = rest.withUnsafeBytes {
        Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT))
      }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if errno == EAGAIN {
        var wait = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        if poll(&wait, 1, 300) == 0 { return true }
      } else {
        return false
      }
    }
    return true
  }

  func finishSending() { shutdown(descriptor, Int32(SHUT_WR)) }

  /// Makes the kernel keep little of what is not read.
  func shrinkBuffer() {
    var size: Int32 = 4_096
    setsockopt(descriptor, SOL_SOCKET, SO_RCVBUF, &size, socklen_t(MemoryLayout<Int32>.size))
  }

  /// Reads until a condition holds, the server has closed (true), or time is up (false).
  @discardableResult
  func read(
    seconds: Double = 10,
    until isEnough: (String) -> Bool = { _ in false }
  ) -> Bool {
    let deadline = Date(timeIntervalSinceNow: seconds)
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      if !received.isEmpty, isEnough(text) { return true }
      let rest = deadline.timeIntervalSinceNow
      guard rest > 0 else { return false }
      var wait = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      guard poll(&wait, 1, Int32(rest * 1_000) + 1) > 0 else { return false }
      let count = recv(descriptor, &buffer, buffer.count, 0)
      guard count > 0 else { return true }
      received += buffer.prefix(count)
    }
  }

  /// Waits for the server to close; gives how long that took, or nil when it did not.
  func closing(within seconds: Double) -> Double? {
    let start = Date()
    return read(seconds: seconds) ? Date().timeIntervalSince(start) : nil
  }
}

/// Runs a body on a thread of its own: it blocks, which Swift's concurrency must not.
func blocking<Value: Sendable>(
  _ body: @escaping @Sendable () throws -> Value
) async throws -> Value {
  try await withCheckedThrowingContinuation { continuation in
    Thread.detachNewThread { continuation.resume(with: Result { try body() }) }
  }
}

/// Runs a body with a started server and stops the server afterwards.
func withServer<Value: Sendable>(
  _ configuration: SandboxConfiguration = SandboxConfiguration(),
  _ body: @escaping @Sendable (Sandbox) throws -> Value
) async throws -> Value {
  try await blocking {
    let server = try Sandbox.start(configuration)
    defer { server.stop() }
    return try body(server)
  }
}
