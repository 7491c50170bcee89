import HTTP
import Interpreter
import Values

/// Sends what the functions of `requests` were called with.
final class RequestsClient {
  private let transport: any Transport

  init(transport: any Transport) { self.transport = transport }

  func request(
    _ arguments: RequestArguments,
    _ interpreter: Interpreter
  ) throws(PythonException) -> Value {
    if arguments.hooks.isTrue { throw .leftOut("'hooks' of requests") }
    let prepared = try RequestPreparation(arguments, interpreter).prepare()
    var options = try CarryingOptions(arguments, interpreter).options(for: prepared.url)
    options.followsRedirects = arguments.allowRedirects.isTrue
    let timeouts = try Timeouts(arguments.timeout)
    options.connectTimeout = timeouts.connect
    options.readTimeout = timeouts.read
    try checkMethod(prepared.method.text)
    return .object(try send(prepared, prepared.request(options), timeouts))
  }

  private func send(
    _ prepared: PreparedRequestObject,
    _ request: Request,
    _ timeouts: Timeouts
  ) throws(PythonException) -> ResponseObject {
    do throws(TransportError) {
      let response = try transport.follow(request)
      return ResponseObject(response, asked: prepared)
    } catch {
      throw exception(for: error, prepared, timeouts)
    }
  }

  private func exception(
    for error: TransportError,
    _ prepared: PreparedRequestObject,
    _ timeouts: Timeouts
  ) -> PythonException {
    if error.kind == .interrupted { return .keyboardInterrupt }
    let response = error.response.map { Value.object(ResponseObject($0, asked: prepared)) }
    let own = FailureText(error: error, timeouts: timeouts).text
    return RequestsErrors.exception(
      RequestsErrors.type(for: error.kind),
      own ?? error.message,
      request: .object(prepared),
      response: response ?? .none,
      hint: own == nil ? nil : error.message
    )
  }

  /// `http.client` takes a token (RFC 9110 §9.1) and nothing else.
  private func checkMethod(_ method: String) throws(PythonException) {
    let marks = Set("!#$%&'*+-.^_`|~".unicodeScalars)
    let bad = method.unicodeScalars.first { scalar in
      !(scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil))
        && !marks.contains(scalar)
    }
    guard let bad else { return }
    throw .value(
      "Method cannot contain non-token characters \(Value.string(method).representation) "
        + "(found at least \(Value.string(String(bad)).representation))"
    )
  }
}
