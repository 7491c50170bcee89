import CLibCurl
import Glibc

/// Turns libcurl's result codes into sentences for a person.
enum CurlError {
  static func error(
    _ code: CURLcode,
    _ handle: CurlHandle,
    _ request: Request,
    _ url: URL
  ) -> TransportError {
    if handle.exchange.failure == .tooLarge { return tooLarge(request) }
    if case .otherLengths(let lengths) = handle.exchange.failure {
      return TransportError(
        .invalidHeader,
        "Content-Length contained multiple unmatching values (\(lengths))",
        request: request
      )
    }
    if handle.exchange.failure == .contentTooShort {
      return TransportError(
        .other,
        "A file became shorter while it was sent.",
        request: request
      )
    }
    let place = url.origin?.address ?? url.hostAndPort
    let code = handle.exchange.failure == .connectionLost ? CURLE_GOT_NOTHING : code
    if let words = headFault(code, handle) {
      var evidence = TransportError.Evidence()
      evidence.detail = words
      return TransportError(
        .headTooLarge,
        "\(place) sent a longer head than is read (\(words)).",
        request: request,
        evidence: evidence
      )
    }
    let (kind, message) = describe(code, handle, place: place, host: url.hostname ?? place, request)
    return TransportError(kind, message, request: request, evidence: handle.evidence)
  }

  /// A body that memory is not given for.
  static func tooLarge(_ request: Request) -> TransportError {
    var evidence = TransportError.Evidence()
    evidence.fault = .tooLarge
    return TransportError(
      .other,
      "The body of \(request.url) is larger than 1 GB, which is more than is kept in memory: "
        + "a file takes it.",
      request: request,
      evidence: evidence
    )
  }

  /// The words of Python's `http.client` for a head that is too large; libcurl gives up on longer
  /// lines by itself.
  private static func headFault(_ code: CURLcode, _ handle: CurlHandle) -> String? {
    switch handle.exchange.failure {
    case .tooManyFields: return "HTTPException('got more than 100 headers')"
    case .tooManyInterimAnswers: return "HTTPException('got more than 100 interim answers')"
    case .lineTooLong: break
    default:
      // libcurl's limit for all of a head, which later versions have as an own code.
      if handle.detail.hasPrefix("Too large response headers") {
        return "HTTPException('got more than 300 kB of headers')"
      }
      // 100 is CURLE_TOO_LARGE, which older headers do not have.
      let isTooLarge = code == CURLE_OUT_OF_MEMORY || code.rawValue == 100
      guard isTooLarge, !handle.exchange.hasHead else { return nil }
    }
    return "LineTooLong('got more than 65536 bytes when reading header line')"
  }

  static func silence(_ request: Request, hasHead: Bool) -> TransportError {
    let place = URL(request.url)?.origin?.address ?? request.url
    let limit = request.options.readTimeout.map(seconds) ?? ""
    return TransportError(
      hasHead ? .bodyTimeout : .readTimeout,
      "\(place) sent nothing for \(limit) s; a larger timeout would wait longer.",
      request: request
    )
  }

  private static func describe(
    _ code: CURLcode,
    _ handle: CurlHandle,
    place: String,
    host: String,
    _ request: Request
  ) -> (TransportError.Kind, String) {
    let detail = handle.detail.isEmpty ? name(code) : handle.detail
    switch code {
    case CURLE_UNSUPPORTED_PROTOCOL, CURLE_WEIRD_SERVER_REPLY, CURLE_HTTP2,
      CURLE_HTTP2_STREAM:
      return (.notHTTP, "\(place) answered something that is not HTTP (\(detail)).")
    case CURLE_BAD_FUNCTION_ARGUMENT where !handle.exchange.hasHead:
      return (.notHTTP, "\(place) answered something that is not HTTP (a field without a name).")
    case CURLE_BAD_CONTENT_ENCODING:
      return (.notHTTP, "\(place) sent a body in a transfer coding that nobody knows.")
    case CURLE_URL_MALFORMAT:
      return (.invalidURL, "Failed to parse: \(request.url)")
    case CURLE_COULDNT_RESOLVE_HOST:
      return (
        .unknownHost,
        "The host \(host) is not known: is the name spelt right, and is there a network?"
      )
    case CURLE_COULDNT_RESOLVE_PROXY, CURLE_PROXY:
      return (.proxy, "The proxy can't be used (\(detail)).")
    case CURLE_COULDNT_CONNECT where request.options.proxy.map { !$0.isEmpty } ?? false:
      return (.proxy, "The proxy can't be used (\(detail)).")
    case CURLE_RECV_ERROR where detail.contains("CONNECT tunnel failed, response 407"):
      return (
        .proxy,
        "The proxy asks for a name and a password: http://NAME:PASSWORD@HOST:PORT as the proxy."
      )
    case CURLE_RECV_ERROR where detail.contains("CONNECT tunnel failed"):
      return (.proxy, "The proxy makes no connection to \(place) (\(detail)).")
    case CURLE_COULDNT_CONNECT:
      return (.connectionFailed, connectFailure(handle, place: place, detail: detail))
    case CURLE_OPERATION_TIMEDOUT:
      let limit = request.options.connectTimeout.map { " in \(seconds($0)) s" } ?? ""
      return (.connectTimeout, "No connection to \(place)\(limit).")
    case CURLE_GOT_NOTHING:
      return (.emptyAnswer, "\(place) closed the connection without an answer.")
    case CURLE_PARTIAL_FILE:
      return (.brokenBody, "\(place) closed the connection before the body was whole (\(detail)).")
    case CURLE_RECV_ERROR where handle.exchange.hasHead:
      return (.brokenBody, "\(place) sent a body that can't be read (\(detail)).")
    case CURLE_RECV_ERROR where detail.contains("SSL routines"),
      CURLE_SEND_ERROR where detail.contains("SSL routines"):
      // With TLS 1.3 a server may refuse a client after the client's part of the handshake.
      return (.tls, "No safe connection to \(place): \(detail)")
    case CURLE_RECV_ERROR, CURLE_SEND_ERROR:
      return (.connectionBroken, "The connection to \(place) broke (\(detail)).")
    case CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CERTPROBLEM,
      CURLE_SSL_CIPHER, CURLE_SSL_CACERT_BADFILE, CURLE_SSL_ISSUER_ERROR,
      CURLE_SSL_INVALIDCERTSTATUS, CURLE_SSL_CLIENTCERT, CURLE_SSL_SHUTDOWN_FAILED,
      CURLE_SSL_CRL_BADFILE, CURLE_SSL_ENGINE_NOTFOUND, CURLE_SSL_ENGINE_SETFAILED,
      CURLE_SSL_ENGINE_INITFAILED, CURLE_SSL_PINNEDPUBKEYNOTMATCH, CURLE_USE_SSL_FAILED:
      return (.tls, "No safe connection to \(place): \(detail)")
    case CURLE_OUT_OF_MEMORY:
      return (.other, "\(place) sent more than libcurl takes (\(detail)).")
    default:
      return (.other, "The request to \(place) failed: \(detail)")
    }
  }

  private static func connectFailure(
    _ handle: CurlHandle,
    place: String,
    detail: String
  ) -> String {
    handle.systemError == ECONNREFUSED
      ? "\(place) refuses the connection: is a server listening there?"
      : "No connection to \(place) (\(detail))."
  }

  private static func name(_ code: CURLcode) -> String {
    guard let text = unsafe curl_easy_strerror(code) else { return "code \(code.rawValue)" }
    return unsafe String(cString: text)
  }

  /// Seconds as Python shows the number: `1` for a whole one.
  private static func seconds(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : String(value)
  }
}
