internal import HTTP
internal import Interpreter

/// When a request is worth another try, and after how long: RFC 9110 §9.2.2 and §10.2.3.
enum Retry {
  /// The commands whose requests act the same however often they arrive.
  static let methods = Set(Request.idempotentMethods.map { $0.lowercased() })

  /// Answers that may be others in a moment.
  private static let statuses: Set<Int> = [429, 500, 502, 503, 504]
  private static let failures: Set<String> = [
    "ConnectionError", "ConnectTimeout", "ReadTimeout", "Timeout", "ProxyError",
    "ChunkedEncodingError",
  ]
  /// Seconds that nobody waits at a prompt.
  private static let longestWait = 300.0

  static func isWorthIt(_ response: Response) -> Bool { statuses.contains(response.status) }

  static func isWorthIt(_ exception: PythonException) -> Bool {
    let type = exception.object.type
    guard exception.hint != TransportError.Kind.notRecorded.advice else { return false }
    return type.qualifiedName.hasPrefix("requests.exceptions.") && failures.contains(type.name)
  }

  /// Seconds to wait before the next attempt, the first one being 1; nil when the server asks for
  /// more than anybody would wait.
  ///
  /// `now` is in seconds since the epoch, for a `Retry-After` that is a date.
  static func delay(after response: Response?, attempt: Int, now: Int) -> Double? {
    if let asked = response?.fields["Retry-After"].flatMap({ seconds(in: $0, now: now) }) {
      return asked <= longestWait ? asked : nil
    }
    return min(30, 0.5 * Double(1 << min(attempt - 1, 10)))
  }

  private static func seconds(in text: String, now: Int) -> Double? {
    // Digits alone (RFC 9110 §10.2.3), however many.
    if !text.isEmpty, text.utf8.allSatisfy({ 0x30...0x39 ~= $0 }) { return Double(text) }
    return HTTPDate.seconds(text).map { Double(max(0, $0 - now)) }
  }
}
