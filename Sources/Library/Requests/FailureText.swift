import Glibc
import HTTP
import Values

/// What `requests` says of a request that got no answer, in urllib3's words.
///
/// A script that compares messages, and a page that shows one, get the same here; our own sentence
/// becomes the hint below it.
struct FailureText {
  let error: TransportError
  let timeouts: Timeouts

  /// urllib3's words; nil where there are none for this.
  var text: String? {
    guard let request = error.request, let url = URL(request.url) else { return nil }
    let isSecure = url.scheme == "https"
    let place = "host='\(url.hostname ?? "")', port=\(url.effectivePort ?? 0)"
    let pool = "HTTP\(isSecure ? "S" : "")ConnectionPool(\(place))"
    let connection = "HTTP\(isSecure ? "S" : "")Connection(\(place))"
    let target = (url.path.isEmpty ? "/" : url.path) + (url.query.map { "?\($0)" } ?? "")
    let retries = "\(pool): Max retries exceeded with url: \(target)"
    switch error.kind {
    case .unknownHost:
      return retries + " (Caused by NameResolutionError(\"\(connection): Failed to resolve "
        + "'\(url.hostname ?? "")' ([Errno -2] Name or service not known)\"))"
    case .proxy where error.evidence.systemError != nil: return proxyFailure
    case .connectionFailed:
      guard let number = error.evidence.systemError else { return nil }
      return retries + " (Caused by NewConnectionError(\"\(connection): Failed to establish a new "
        + "connection: [Errno \(number)] \(Self.name(number))\"))"
    case .connectTimeout:
      // The address of an object is nothing to repeat: transcripts take `...` for any.
      return retries + " (Caused by ConnectTimeoutError(<\(connection) at 0x...>, 'Connection to "
        + "\(url.hostname ?? "") timed out. (connect timeout=\(timeouts.connectText))'))"
    case .readTimeout: return "\(pool): Read timed out. (read timeout=\(timeouts.readText))"
    case .bodyTimeout: return "\(pool): Read timed out."
    case .emptyAnswer:
      return "('Connection aborted.', "
        + "RemoteDisconnected('Remote end closed connection without response'))"
    case .connectionBroken:
      guard error.evidence.systemError == ECONNRESET else { return nil }
      return "('Connection aborted.', ConnectionResetError(104, 'Connection reset by peer'))"
    case .brokenBody: return brokenBody
    case .contentDecoding: return undecodable
    case .headTooLarge: return "('Connection aborted.', \(error.evidence.detail))"
    case .tls: return retries + " (Caused by SSLError(\(certificateProblem ?? "error")))"
    default: return nil
    }
  }

  /// What went wrong on the way to the proxy, which is whom the connection was for.
  private var proxyFailure: String? {
    guard let request = error.request, let proxy = request.options.proxy.flatMap({ URL($0) }),
      let number = error.evidence.systemError
    else { return nil }
    let url = URL(request.url)
    let proxyPlace = "host='\(proxy.hostname ?? "")', port=\(proxy.effectivePort ?? 0)"
    // What goes to an HTTPS server is a tunnel of its own; everything else is the proxy's.
    let isTunnel = url?.scheme == "https"
    let letter = isTunnel ? "S" : ""
    let place =
      isTunnel
      ? "host='\(url?.hostname ?? "")', port=\(url?.effectivePort ?? 443)" : proxyPlace
    let path = (url?.path ?? "/") + (url?.query.map { "?\($0)" } ?? "")
    return "HTTP\(letter)ConnectionPool(\(place)): Max retries exceeded with url: "
      + "\(isTunnel ? path : request.url) (Caused by ProxyError('Unable to connect to proxy', "
      + "NewConnectionError(\"HTTP\(letter)Connection(\(proxyPlace)): Failed to establish a new "
      + "connection: [Errno \(number)] \(Self.name(number))\")))"
  }

  private var brokenBody: String? {
    switch error.evidence.fault {
    case .incomplete(let read, let missing):
      return Self.broken("IncompleteRead(\(read) bytes read, \(missing) more expected)")
    case .endsBeforeChunk: return "Response ended prematurely"
    case .invalidChunkSize(let line):
      let shown = Value.bytes(Bytes(line)).representation
      return Self.broken("InvalidChunkLength(got length \(shown), 0 bytes read)")
    default:
      guard error.evidence.systemError == ECONNRESET else { return nil }
      return Self.broken("ConnectionResetError(104, 'Connection reset by peer')")
    }
  }

  /// The text of urllib3's exception about another one.
  private static func broken(_ cause: String) -> String {
    "(\(Value.string("Connection broken: \(cause)").representation), \(cause))"
  }

  private var undecodable: String? {
    switch error.evidence.fault {
    case .undecodable("zstd", "Zstandard data is incomplete"):
      return "Zstandard data is incomplete"
    case .undecodable(let encoding, let words):
      return "('Received response with content-encoding: \(encoding), but failed to decode it.', "
        + "\(encoding == "zstd" ? "ZstdError" : "error")(\(Value.string(words).representation)))"
    case .tooManyEncodings(let count):
      return "Too many content encodings in the chain: \(count) > 5"
    default: return nil
    }
  }

  private var certificateProblem: String? {
    let detail = error.evidence.detail
    if detail.hasPrefix("SSL: no alternative certificate subject name matches") {
      let host = error.request.flatMap { URL($0.url)?.hostname } ?? ""
      let what =
        host.contains(":") || Int(host.filter { $0 != "." }) != nil ? "IP address" : "Hostname"
      return "SSLCertVerificationError(1, \"[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify "
        + "failed: \(what) mismatch, certificate is not valid for '\(host)'.\")"
    }
    let start = "SSL certificate problem: "
    guard detail.hasPrefix(start) else {
      return "SSLError(1, '\(detail.replacing("'", with: "\\'"))')"
    }
    return "SSLCertVerificationError(1, '[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify "
      + "failed: \(detail.dropFirst(start.count))')"
  }

  private static func name(_ number: Int32) -> String {
    guard let text = strerror(number) else { return "error \(number)" }
    return String(cString: text)
  }
}
