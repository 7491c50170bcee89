internal import HTTP
internal import Interpreter
internal import Library
internal import Syntax
internal import Values

/// `login`: sets `auth`, by the guide's token steps or with credentials of another kind.
///
/// Each step is a Python line that the mirror shows. A secret is no part of any line: it is put into
/// its variable directly, from the line, from the environment, from the practice server, or as typed.
struct LoginCommand: Command {
  let name = "login"
  let usage = "[CLIENT_ID [SECRET]]"
  let operands = Operands.words(LoginArguments.options)
  let summary = "get an access token, or take other credentials, and set auth"
  let details = """
    login [CLIENT_ID [SECRET]]    a token by the client credentials grant, as the guide gets it
    login --basic USER [PASSWORD] user name and password in each request
    login --bearer [TOKEN]        a token that you have already
    login --api-key NAME[:VALUE]  a header of that name, such as X-Api-Key

    On the practice server its own client is used, and the secret of its other client is known.
    Elsewhere the client id comes from the line or from APIWALK_CLIENT_ID. What is secret comes from
    the line, or from APIWALK_CLIENT_SECRET, APIWALK_PASSWORD, APIWALK_TOKEN or APIWALK_API_KEY, or
    you are asked for it on the terminal, unseen. History keeps *** in its place.

    auth goes to the host of base_url only. `vars` shows how long the token is good for; once it has
    expired, the next request command gets a new one the same way. `logout` forgets everything.
    `connect --login NAME` finds the data center of an account.

    A .netrc is asked for by naming it before the start: NETRC=~/.netrc apiwalk. Then what it holds
    for a host goes there in the place of auth, as requests does it; --no-auth keeps it out.
    """

  func run(_ call: CommandCall) throws(Failure) {
    let session = call.session
    session.learnLogins(in: Array(call.source[call.line.range].utf8))
    let arguments = try commanding { () throws(CommandError) in try LoginArguments(call.line) }
    for secret in arguments.secrets { session.learn(secret.text, as: .hidden) }
    let origin = try origin(session)
    switch arguments.kind {
    case .client(let id, let secret):
      try ClientLogin(session: session, origin: origin).run(id: id, secret: secret)
    case .basic(let user, let password):
      try DirectLogin(session: session, origin: origin).basic(user: user, password: password)
    case .bearer(let token):
      try DirectLogin(session: session, origin: origin).bearer(token: token)
    case .apiKey(let name, let value):
      try DirectLogin(session: session, origin: origin).apiKey(name: name, value: value)
    }
  }

  /// The identity provider lives at the origin of the API, and `auth` is for no other.
  private func origin(_ session: Session) throws(Failure) -> String {
    let base = try raising { () throws(PythonException) in
      try session.interpreter.globals.lookUp("base_url")
    }
    guard case .string(let url)? = base, let origin = Origin(url) else {
      throw .command(
        CommandError(
          "base_url is not set to a URL",
          hint: "connect https://HOST/PATH, or connect --login NAME to find the data center",
          status: .stepFailed
        )
      )
    }
    return origin.text
  }
}
