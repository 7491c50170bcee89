internal import HTTP
internal import Interpreter
internal import Library
internal import Syntax
internal import Values

/// `login [ID]`: the guide's token steps, done in the open.
///
/// Each step is a Python line that the mirror shows. The secret is no part of any line: it is put
/// into its variable directly, from the environment, from the practice server, or as typed.
struct LoginCommand: Command {
  let name = "login"
  let usage = "[CLIENT_ID]"
  let summary = "get an access token and set auth"
  let details = """
    On the practice server its own client is used. Elsewhere the client id comes from the line or
    from APIWALK_CLIENT_ID, the secret from APIWALK_CLIENT_SECRET, or you are asked for it.
    """

  /// RFC 6749 §4.4, client credentials in a Basic header (§2.3.1).
  private static let steps = [
    "encoded_client_creds = base64.b64encode(f'{client_id}:{client_secret}'.encode('ascii'))",
    "basic_auth = {'Authorization': 'Basic ' + encoded_client_creds.decode('ascii')}",
    """
    response = requests.post(f'{datacenter_url}/api/2/idp/token', \
    headers={'Content-Type': 'application/x-www-form-urlencoded', **basic_auth}, \
    data={'grant_type': 'client_credentials'})
    """,
  ]
  private static let lastStep =
    "auth = {'Authorization': 'Bearer ' + response.json()['access_token']}"

  func run(_ call: CommandCall) throws(Failure) {
    let session = call.session
    let origin = try origin(session)
    let (id, secret) = try pair(call)
    session.learn(secret, as: .hidden)
    session.interpreter.globals["datacenter_url"] = .string(origin)
    session.interpreter.globals["client_id"] = .string(id)
    session.interpreter.globals["client_secret"] = .string(secret)
    mirror("datacenter_url = \(Value.string(origin).representation)", session)
    mirror("client_id = \(Value.string(id).representation)", session)
    mirror("client_secret = '***'", session)
    for step in Self.steps { try run(step, session) }
    let response = try call.lastResponse()
    ResponsePresenter(session: session).showRequest(of: try call.lastResponseObject())
    guard response.status == 200 else {
      throw .command(
        CommandError(
          "no token: the server answered \(response.status) \(response.reason)",
          hint: response.status == 401 || response.status == 400
            ? "check the client id and its secret" : nil,
          status: .stepFailed
        )
      )
    }
    try run(Self.lastStep, session)
    session.output.write("logged in as \(id) at \(origin)\n")
  }

  private func run(_ step: String, _ session: Session) throws(Failure) {
    let statements = try parsing { () throws(SyntaxError) in
      try PythonParser.parse(SourceText(step))
    }
    for statement in statements { mirror(Unparser.source(of: statement), session) }
    try raising { () throws(PythonException) in
      do throws(PythonException) {
        try session.interpreter.execute(statements)
      } catch {
        // The step's text is not on anybody's screen: no place to point at.
        throw PythonException(error.object, hint: error.hint)
      }
    }
  }

  private func mirror(_ line: String, _ session: Session) {
    if session.settings.showsMirror { session.output.note(line, style: .mirror) }
  }

  /// The identity provider lives at the origin of the API.
  private func origin(_ session: Session) throws(Failure) -> String {
    let base = try raising { () throws(PythonException) in
      try session.interpreter.globals.lookUp("base_url")
    }
    guard case .string(let url)? = base, let origin = Origin(url) else {
      throw .command(
        CommandError(
          "base_url is not set to a URL",
          hint: "base_url = 'https://…/api/task_manager/v2'",
          status: .stepFailed
        )
      )
    }
    return origin.text
  }

  private func pair(_ call: CommandCall) throws(Failure) -> (id: String, secret: String) {
    let session = call.session
    let environment = session.world.environment
    let given = call.line.words.isEmpty ? nil : try call.onlyWord(usage: usage).text
    if given == nil, environment["APIWALK_CLIENT_ID"] == nil {
      let practice = try commanding { () throws(CommandError) in
        try session.credentials.practice()
      }
      if let practice { return (practice.clientID, practice.clientSecret) }
    }
    guard let id = given ?? environment["APIWALK_CLIENT_ID"] else {
      throw .command(
        CommandError(
          "login needs a client id",
          at: call.line.range,
          hint: "login CLIENT_ID, or set APIWALK_CLIENT_ID"
        )
      )
    }
    let secret =
      environment["APIWALK_CLIENT_SECRET"]
      ?? session.world.readSecret("Client secret for \(id): ")
    guard let secret, !secret.isEmpty else {
      throw .command(
        CommandError(
          "login needs the client's secret",
          hint: "set APIWALK_CLIENT_SECRET, or type it when asked",
          status: .stepFailed
        )
      )
    }
    return (id, secret)
  }
}
