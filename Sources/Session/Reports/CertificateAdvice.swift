internal import Interpreter
internal import Syntax

/// What to do about a certificate that is not trusted, in the language of the line that failed.
struct CertificateAdvice {
  private let trusts: String
  private let looksAway: String

  init(for input: Input) {
    guard case .command(let line) = input.kind else {
      (trusts, looksAway) = ("verify='FILE'", "verify=False")
      return
    }
    let isCurl = line.name.text == "curl"
    (trusts, looksAway) = isCurl ? ("--cacert FILE", "-k") : ("--ca FILE", "--insecure")
  }

  /// nil for a failure that is about something else; the words are OpenSSL's and urllib3's.
  func text(for message: String) -> String? {
    if message.contains("certificate is not valid for")
      || message.contains("no alternative certificate subject name matches")
    {
      return "The certificate is for another host: use the name that it is for, or \(looksAway) "
        + "goes on unchecked."
    }
    if message.contains("certificate has expired") {
      return "The server needs a new certificate, unless this machine's clock is wrong; "
        + "\(looksAway) goes on unchecked."
    }
    if message.contains("certificate is not yet valid") {
      return "Is this machine's clock right? \(looksAway) goes on unchecked."
    }
    let isUnknown = ["self-signed", "self signed", "local issuer"].contains {
      message.contains("\($0) certificate")
    }
    guard isUnknown else { return nil }
    return "\(trusts) trusts it, with the certificate of who issued it in the file; \(looksAway) "
      + "goes on unchecked."
  }
}

extension Failure {
  /// The same with what to do about the server's certificate, if that is what failed.
  func advised(for input: Input) -> Failure {
    guard case .python(let exception) = self,
      exception.object.type.qualifiedName == "requests.exceptions.SSLError",
      let advice = CertificateAdvice(for: input).text(
        for: exception.lastLine + (exception.hint ?? "")
      )
    else { return self }
    let hint = exception.hint.map { $0.hasSuffix(".") ? "\($0) \(advice)" : "\($0). \(advice)" }
    return .python(
      PythonException(exception.object, at: exception.range, hint: hint ?? advice)
    )
  }
}
