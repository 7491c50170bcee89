import Foundation

/// A server on 127.0.0.1 that keeps every request as it arrived and answers `{}` to all of them.
///
/// A path that begins with `/redirect` answers with a redirect to `/landed`.
package final class EchoServer: @unchecked Sendable {
  /// One request, its body without a transfer coding.
  package struct Arrival: Sendable {
    package var method = ""
    package var target = ""
    package var fields: [(name: String, value: String)] = []
    package var body: [UInt8] = []

    package subscript(name: String) -> String? {
      fields.first { $0.name.lowercased() == name.lowercased() }?.value
    }
  }

  package let port: Int
  private let listener: Int32
  private let lock = NSLock()
  private var arrivals: [Arrival] = []

  package init() {
    signal(SIGPIPE, SIG_IGN)
    let socket = ListeningSocket(backlog: 64)
    (listener, port) = (socket.descriptor, socket.port)
    Thread.detachNewThread { [self] in accept() }
  }

  package var url: String { "http://127.0.0.1:\(port)" }

  /// What arrived since the last call.
  package func take() -> [Arrival] {
    lock.withLock {
      defer { arrivals = [] }
      return arrivals
    }
  }

  /// Sends a message by a connection of its own; true when it was answered.
  package func deliver(_ message: [UInt8]) -> Bool {
    let client = ListeningSocket.connect(to: port)
    defer { close(client) }
    var rest = message[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(client, $0.baseAddress, $0.count) }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    var byte: UInt8 = 0
    return read(client, &byte, 1) == 1
  }

  package func stop() {
    shutdown(listener, Int32(SHUT_RDWR))
    close(listener)
  }

  private func accept() {
    while true {
      let connection = Foundation.accept(listener, nil, nil)
      guard connection >= 0 else { return }
      Thread.detachNewThread { [self] in
        var reader = ArrivalReader(connection)
        while let arrival = reader.next() {
          lock.withLock { arrivals.append(arrival) }
          guard reader.write(answer(to: arrival)) else { break }
        }
        close(connection)
      }
    }
  }

  private func answer(to arrival: Arrival) -> String {
    guard !arrival.target.hasPrefix("/redirect") else {
      return "HTTP/1.1 302 Found\r\nLocation: /landed\r\nContent-Length: 0\r\n\r\n"
    }
    let head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n"
    return arrival.method == "HEAD" ? head : head + "{}"
  }
}

/// Cuts a connection's bytes into requests (RFC 9112 §6).
private struct ArrivalReader {
  private let connection: Int32
  private var pending: [UInt8] = []

  init(_ connection: Int32) { self.connection = connection }

  mutating func next() -> EchoServer.Arrival? {
    guard let head = line(endingIn: "\r\n\r\n") else { return nil }
    // Latin-1: every byte is kept.
    let lines = String(String.UnicodeScalarView(head.map { Unicode.Scalar($0) }))
      .components(separatedBy: "\r\n")
    let start = lines[0].components(separatedBy: " ")
    guard start.count == 3 else { return nil }
    var arrival = EchoServer.Arrival(method: start[0], target: start[1])
    for line in lines.dropFirst() where !line.isEmpty {
      let colon = line.firstIndex(of: ":") ?? line.endIndex
      let value = line[colon...].dropFirst().trimmingCharacters(in: .whitespaces)
      arrival.fields.append((String(line[..<colon]), value))
    }
    if arrival["Expect"] != nil { _ = write("HTTP/1.1 100 Continue\r\n\r\n") }
    if arrival["Transfer-Encoding"] == "chunked" {
      while let size = line(endingIn: "\r\n"),
        let count = Int(String(decoding: size, as: UTF8.self).dropLast(2), radix: 16)
      {
        guard let chunk = take(count + 2) else { return nil }
        if count == 0 { break }
        arrival.body += chunk.dropLast(2)
      }
    } else if let length = arrival["Content-Length"].flatMap({ Int($0) }) {
      guard let body = take(length) else { return nil }
      arrival.body = body
    }
    return arrival
  }

  func write(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return bytes.withUnsafeBytes { Foundation.write(connection, $0.baseAddress, $0.count) }
      == bytes.count
  }

  private mutating func line(endingIn end: String) -> [UInt8]? {
    let end = Data(end.utf8)
    while true {
      if let range = Data(pending).range(of: end) { return take(range.upperBound) }
      guard read() else { return nil }
    }
  }

  private mutating func take(_ count: Int) -> [UInt8]? {
    while pending.count < count { guard read() else { return nil } }
    defer { pending.removeFirst(count) }
    return Array(pending[..<count])
  }

  private mutating func read() -> Bool {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = Foundation.read(connection, &buffer, buffer.count)
    guard count > 0 else { return false }
    pending += buffer[..<count]
    return true
  }
}
