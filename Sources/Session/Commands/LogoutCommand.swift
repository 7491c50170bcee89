internal import HTTP
internal import Interpreter
internal import Library
internal import Values

/// `logout`: forgets who is asking.
struct LogoutCommand: Command {
  let name = "logout"
  let summary = "forget auth, the credentials and the tokens"
  let details = """
    The variables that a login sets are unset, and those that hold its secrets; no token is got
    again until the next `login`. The server is not told: a token that is out stays good until it
    expires. What was secret stays hidden in everything that is shown.
    """

  /// Shorter secrets may be a part of anything; they count only as the whole of a text.
  private static let tellingLength = 16

  func run(_ call: CommandCall) throws(Failure) {
    try call.expectNoWords()
    let session = call.session
    let names = forgotten(session)
    for name in names { session.keepUnset(name) }
    session.keepUnset("auth")
    session.credentials.forget()
    if session.settings.showsMirror, !names.isEmpty {
      session.output.note("del " + names.joined(separator: ", "), style: .mirror)
    }
    session.output.write("logged out\n")
  }

  /// What a login leaves and the guide's own steps leave, in the order it was set.
  ///
  /// Where the data center is stays known.
  private func forgotten(_ session: Session) -> [String] {
    let credentials = session.credentials
    let known = credentials.variables.union(ClientLogin.variables).union(["auth"])
      .subtracting(["datacenter_url"])
    let globals = session.interpreter.globals
    return globals.names.filter { name in
      known.contains(name) || globals[name].map { holds(credentials.secrets, $0) } == true
    }
  }

  private func holds(_ secrets: Set<String>, _ value: Value) -> Bool {
    switch value {
    case .string, .bytes, .dict, .list, .tuple:
      let text = value.representation
      return secrets.contains { secret in
        text.contains(Value.string(secret).representation)
          || secret.utf8.count >= Self.tellingLength && text.contains(secret)
      }
    case .object(let object):
      // The answer of the token endpoint.
      guard let response = object as? ResponseObject else { return false }
      return TokenAnswer(response.response.body, at: 0) != nil
    default: return false
    }
  }
}
