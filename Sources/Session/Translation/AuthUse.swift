internal import HTTP
internal import Interpreter
internal import Syntax
internal import Values

/// Whether and how a request command sends `auth`.
///
/// It goes to the origin that `base_url` had when it was set, and nowhere else unless asked.
struct AuthUse {
  enum Place {
    case nowhere
    /// `headers=auth`: header fields, as the guide has them.
    case headers
    /// `auth=auth`: a pair of user and password, or one of the objects of `requests.auth`.
    case argument
  }

  let place: Place
  /// The origin that gets it although it was not set for it (`--auth`).
  let foreignOrigin: String?
  /// The origin that does not get it because it was set for another.
  let withheldFrom: String?

  private init(_ place: Place, foreignOrigin: String? = nil, withheldFrom: String? = nil) {
    self.place = place
    self.foreignOrigin = foreignOrigin
    self.withheldFrom = withheldFrom
  }

  static func of(
    _ line: RequestLine,
    to url: Expression,
    _ session: Session
  ) throws(Failure) -> AuthUse {
    let interpreter = session.interpreter
    guard line.options.sendsAuth != false else { return AuthUse(.nowhere) }
    let (auth, address) = try raising { () throws(PythonException) -> (Value?, Value) in
      (try interpreter.globals.lookUp("auth"), try interpreter.evaluate(url))
    }
    guard let auth else {
      guard line.options.sendsAuth == true else { return AuthUse(.nowhere) }
      throw .command(
        CommandError("auth is not set", hint: "`login` gets a token", status: .stepFailed)
      )
    }
    session.credentials.note(interpreter.globals)
    let place = try raising { () throws(PythonException) in try Self.place(for: auth, interpreter) }
    let home = session.credentials.authOrigin
    guard case .string(let text) = address, !text.isPath(at: home),
      let origin = Origin(text)?.text, origin != home
    else { return AuthUse(place) }
    guard line.options.sendsAuth == true else { return AuthUse(.nowhere, withheldFrom: origin) }
    return AuthUse(place, foreignOrigin: origin)
  }

  private static func place(
    for auth: Value,
    _ interpreter: Interpreter
  ) throws(PythonException) -> Place {
    switch auth {
    case .none: return .nowhere
    case .tuple: return .argument
    case .object: return try interpreter.isMapping(auth) ? .headers : .argument
    default: return .headers
    }
  }
}

extension String {
  /// Whether it is an origin as that is written, and a path: then it need not be taken apart.
  fileprivate func isPath(at origin: String?) -> Bool {
    guard let origin, utf8.starts(with: origin.utf8) else { return false }
    return utf8.dropFirst(origin.utf8.count).first == UInt8(ascii: "/")
  }
}
