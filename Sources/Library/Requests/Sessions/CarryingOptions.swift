import Glibc
import HTTP
import Interpreter
import Values

/// How a request is carried, from the arguments `verify`, `cert` and `proxies`.
struct CarryingOptions {
  private let arguments: SendOptions
  private let interpreter: Interpreter

  init(_ arguments: SendOptions, _ interpreter: Interpreter) {
    self.arguments = arguments
    self.interpreter = interpreter
  }

  func options(for url: String) throws(PythonException) -> Request.Options {
    var options = Request.Options()
    options.proxy = try proxy(for: url)
    guard url.lowercased().hasPrefix("https") else { return options }
    try setVerification(&options)
    try setCertificate(&options)
    return options
  }

  private func setVerification(_ options: inout Request.Options) throws(PythonException) {
    switch arguments.verify {
    case .none: return
    case .string(let path) where !path.isEmpty:
      guard access(path, F_OK) == 0 else {
        throw missing("a suitable TLS CA certificate bundle", path)
      }
      options.authorities = path
    default: options.verifiesCertificates = arguments.verify.isTrue
    }
  }

  private func setCertificate(_ options: inout Request.Options) throws(PythonException) {
    var (certificate, key): (Value, Value) = (arguments.cert, .none)
    guard certificate.isTrue else { return }
    if case .tuple(let pair) = certificate, pair.elements.count == 2 {
      (certificate, key) = (pair.elements[0], pair.elements[1])
    }
    guard access(certificate.text, F_OK) == 0 else {
      throw missing("the TLS certificate file", certificate.text)
    }
    options.clientCertificate = certificate.text
    guard !key.isNone else { return }
    guard access(key.text, F_OK) == 0 else { throw missing("the TLS key file", key.text) }
    options.clientKey = key.text
  }

  private func missing(_ what: String, _ path: String) -> PythonException {
    PythonException(
      ExceptionClasses.osError,
      "Could not find \(what), invalid path: \(path)"
    )
  }

  /// What `proxies` says, and else none: the environment was asked before.
  private func proxy(for url: String) throws(PythonException) -> String {
    guard let found = try ProxyChoice.proxy(for: url, in: arguments.proxies, interpreter) else {
      return ""
    }
    let proxy = found.contains("://") ? found : "http://" + found
    guard URL(proxy)?.host?.isEmpty == false else {
      throw RequestsErrors.exception(
        RequestsErrors.invalidProxyURL,
        "Please check proxy URL. It is malformed and could be missing the host."
      )
    }
    return proxy
  }
}
