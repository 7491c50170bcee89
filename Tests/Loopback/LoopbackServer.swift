import Glibc
import TestSupport

/// A server on 127.0.0.1 whose every answer is a script: bytes to send, and what to do then.
///
/// One thread, one connection at a time: the requests of a test come one after the other.
package final class LoopbackServer: @unchecked Sendable {
  package struct Answer: Sendable {
    package enum Ending: Sendable {
      case keepAlive
      case close
      /// The connection stays open and silent until the server ends.
      case stall
      /// A reset in place of an orderly end.
      case reset
    }

    package var parts: [[UInt8]]
    package var ending: Ending
    /// Seconds before each part but the first.
    package var pause = 0.0

    package init(_ text: String, _ ending: Ending = .keepAlive) {
      parts = [Array(text.utf8)]
      self.ending = ending
    }

    package init(bytes: [UInt8], _ ending: Ending = .keepAlive) {
      parts = [bytes]
      self.ending = ending
    }

    /// Parts with a pause between them.
    package init(slowly parts: [String], every pause: Double, _ ending: Ending = .keepAlive) {
      self.parts = parts.map { Array($0.utf8) }
      self.pause = pause
      self.ending = ending
    }

    package static func ok(_ body: String, _ fields: String = "") -> Answer {
      Answer("HTTP/1.1 200 OK\r\n\(fields)Content-Length: \(body.utf8.count)\r\n\r\n\(body)")
    }
  }

  package let port: Int
  private let listener: Int32
  private let lock: UnsafeMutablePointer<pthread_mutex_t>
  private var answers: [Answer]
  private var recorded: [String] = []
  private var accepted = 0
  private var open: Set<Int32> = []
  private var isStopping = false
  private var onRequest: (@Sendable () -> Void)?
  private var onStall: (@Sendable () -> Void)?
  private var thread = pthread_t()

  package init(_ answers: [Answer], onStall: (@Sendable () -> Void)? = nil) {
    signal(SIGPIPE, SIG_IGN)
    self.answers = answers
    self.onStall = onStall
    lock = .allocate(capacity: 1)
    pthread_mutex_init(lock, nil)
    let socket = ListeningSocket(backlog: 64)
    listener = socket.descriptor
    port = socket.port
    let context = Unmanaged.passUnretained(self).toOpaque()
    pthread_create(
      &thread,
      nil,
      { context in
        guard let context else { return nil }
        Unmanaged<LoopbackServer>.fromOpaque(context).takeUnretainedValue().run()
        return nil
      },
      context
    )
  }

  package var url: String { "http://127.0.0.1:\(port)" }

  /// Every request as it arrived, head and body.
  package var requests: [String] { locked { recorded } }
  package var connections: Int { locked { accepted } }

  package func stop() {
    shutdown(listener, Int32(SHUT_RDWR))
    locked {
      isStopping = true
      for descriptor in open { shutdown(descriptor, Int32(SHUT_RDWR)) }
    }
    pthread_join(thread, nil)
    close(listener)
    for descriptor in open { close(descriptor) }
    open = []
  }

  private func locked<T>(_ work: () -> T) -> T {
    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    return work()
  }

  private func run() {
    while true {
      let connection = accept(listener, nil, nil)
      guard connection >= 0 else { return }
      let isWelcome = locked {
        accepted += 1
        open.insert(connection)
        return !isStopping
      }
      guard isWelcome else { return }
      serve(connection)
    }
  }

  private func serve(_ connection: Int32) {
    var reader = RequestReader(connection)
    while let request = reader.next() {
      let answer: Answer? = locked {
        recorded.append(request)
        return answers.isEmpty ? nil : answers.removeFirst()
      }
      guard let answer else { break }
      for (place, part) in answer.parts.enumerated() {
        if place > 0, answer.pause > 0 { usleep(UInt32(answer.pause * 1_000_000)) }
        guard send(part, to: connection) else { break }
      }
      switch answer.ending {
      case .keepAlive: continue
      case .close:
        return end(connection)
      case .stall:
        onStall?()
        return
      case .reset:
        var linger = linger(l_onoff: 1, l_linger: 0)
        setsockopt(
          connection,
          SOL_SOCKET,
          SO_LINGER,
          &linger,
          socklen_t(MemoryLayout<linger>.size)
        )
        return end(connection)
      }
    }
    end(connection)
  }

  private func end(_ connection: Int32) {
    locked { _ = open.remove(connection) }
    close(connection)
  }

  private func send(_ bytes: [UInt8], to connection: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(connection, $0.baseAddress, $0.count) }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }
}

/// Cuts a connection's bytes into requests.
private struct RequestReader {
  private let connection: Int32
  private var pending: [UInt8] = []

  init(_ connection: Int32) { self.connection = connection }

  mutating func next() -> String? {
    while true {
      if let head = headEnd() {
        let text = String(decoding: pending[..<head], as: UTF8.self)
        let length = bodyLength(text)
        while pending.count < head + length { guard read() else { return nil } }
        let request = String(decoding: pending[..<(head + length)], as: UTF8.self)
        pending.removeFirst(head + length)
        return request
      }
      guard read() else { return nil }
    }
  }

  private func headEnd() -> Int? {
    let end = Array("\r\n\r\n".utf8)
    guard pending.count >= 4 else { return nil }
    return (0...(pending.count - 4)).first { Array(pending[$0..<($0 + 4)]) == end }.map { $0 + 4 }
  }

  private func bodyLength(_ head: String) -> Int {
    for line in head.split(separator: "\r\n") {
      let parts = line.split(separator: ":", maxSplits: 1)
      guard parts.count == 2, parts[0].lowercased() == "content-length" else { continue }
      return Int(parts[1].drop { $0 == " " }) ?? 0
    }
    return 0
  }

  private mutating func read() -> Bool {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = Glibc.read(connection, &buffer, buffer.count)
    guard count > 0 else { return false }
    pending.append(contentsOf: buffer[..<count])
    return true
  }
}
