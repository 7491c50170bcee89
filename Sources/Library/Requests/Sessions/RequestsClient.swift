import HTTP
import Interpreter
import Values

/// Carries prepared requests, as an adapter of `requests` does: what hooks, redirects and sessions
/// need is their own affair.
final class RequestsClient {
  private let transport: any Transport
  /// `requests.Session`: its sessions send with this client.
  private(set) lazy var sessionType = SessionObject.makeType(self)

  init(transport: any Transport) { self.transport = transport }

  /// One exchange (`HTTPAdapter.send`).
  func exchange(
    _ prepared: PreparedRequestObject,
    _ arguments: SendOptions,
    retries: Int = 0,
    _ interpreter: Interpreter
  ) throws(PythonException) -> ResponseObject {
    let url = prepared.url ?? ""
    var options = try CarryingOptions(arguments, interpreter).options(for: url)
    let timeouts = try Timeouts(arguments.timeout)
    options.connectTimeout = timeouts.connect
    options.readTimeout = timeouts.read
    options.followsRedirects = arguments.followsRedirects
    try checkMethod(prepared.method.text)
    let request = try prepared.request(options, interpreter)
    var left = retries
    while true {
      do throws(TransportError) {
        guard arguments.stream.isTrue else {
          return ResponseObject(try transport.send(request), to: prepared, self)
        }
        let answer = try transport.open(request)
        return ResponseObject(answer, to: prepared, self)
      } catch {
        guard left > 0, Self.neverConnected.contains(error.kind) else {
          throw RequestsClient.exception(for: error, prepared, timeouts)
        }
        left -= 1
      }
    }
  }

  /// The failures after which an adapter's `max_retries` has another try.
  private static let neverConnected: Set<TransportError.Kind> = [
    .unknownHost, .connectionFailed, .connectTimeout,
  ]

  static func exception(
    for error: TransportError,
    _ prepared: PreparedRequestObject,
    _ timeouts: Timeouts
  ) -> PythonException {
    if error.kind == .interrupted { return .keyboardInterrupt }
    if error.evidence.fault == .tooLarge {
      return PythonException(PythonException.memory.object, hint: error.message)
    }
    let own = FailureText(error: error, timeouts: timeouts).text
    // What goes wrong in a body says nothing of the request.
    let isInBody = [.brokenBody, .bodyTimeout, .contentDecoding].contains(error.kind)
    return RequestsErrors.exception(
      RequestsErrors.type(for: error.kind),
      own ?? error.message,
      request: isInBody ? .none : .object(prepared),
      hint: own == nil ? error.kind.advice : error.message
    )
  }

  private static func isTokenByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
    }
  }

  /// `http.client` takes a token (RFC 9110 §9.1) and nothing else.
  private func checkMethod(_ method: String) throws(PythonException) {
    guard !method.consistsOf(Self.isTokenByte) else { return }
    let bad = method.unicodeScalars.first { scalar in
      !scalar.isASCII || !Self.isTokenByte(UInt8(truncatingIfNeeded: scalar.value))
    }
    throw .value(
      "Method cannot contain non-token characters \(Value.string(method).representation) "
        + "(found at least \(Value.string(bad.map { String($0) } ?? "").representation))"
    )
  }
}
