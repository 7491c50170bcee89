import Glibc

/// What a connection may take of the server's memory and time.
package struct Limits: Sendable {
  /// The most connections at a time; more of them wait until one closes.
  package var connections = 4_000
  /// The longest time in milliseconds from the beginning of a connection, or the end of a
  /// response, to a whole request head: a client that sends a byte now and then is cut off.
  package var headTime = 30_000
  /// The longest time in milliseconds from a request's head to the end of its response, with
  /// nothing left to send: a client that sends its body or reads the answer too slowly is cut off.
  package var exchangeTime = 60_000
  /// The largest head of a request in bytes.
  package var headSize = 65_536
  /// The most fields in the head of a request.
  package var fieldCount = 200
  /// The largest body that is read in bytes; a token request has some hundred.
  package var bodySize = 1 << 20

  package init() {}

  /// The limits of a server that holds back every answer for so many milliseconds.
  func allowing(latency: Int) -> Limits {
    var limits = self
    limits.exchangeTime += latency
    return limits
  }

  /// As many connections as the process may have open files for, with some to spare for the rest
  /// of it: a server that cannot accept one more stops to listen.
  var possibleConnections: Int {
    var limit = rlimit()
    guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else {
      return connections
    }
    return max(1, min(connections, Int(clamping: limit.rlim_cur) * 3 / 4 - 32))
  }
}
