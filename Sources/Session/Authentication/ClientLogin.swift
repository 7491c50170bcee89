internal import HTTP
internal import Interpreter
internal import Library
internal import Values

/// The guide's way to a token: the client credentials grant (RFC 6749 §4.4), the pair in a Basic
/// header (§2.3.1).
struct ClientLogin {
  let session: Session
  let origin: String

  private static let steps = [
    "encoded_client_creds = base64.b64encode(f'{client_id}:{client_secret}'.encode('ascii'))",
    "basic_auth = {'Authorization': 'Basic ' + encoded_client_creds.decode('ascii')}",
    """
    response = requests.post(f'{datacenter_url}\(LoginSteps.tokenPath)', \
    headers={'Content-Type': 'application/x-www-form-urlencoded', **basic_auth}, \
    data={'grant_type': 'client_credentials'})
    """,
  ]
  private static let lastStep =
    "auth = {'Authorization': 'Bearer ' + response.json()['access_token']}"
  /// The variables that the steps set, `auth` aside.
  static let variables = [
    "datacenter_url", "client_id", "client_secret", "encoded_client_creds", "basic_auth",
  ]

  func run(id: String?, secret: String?) throws(Failure) {
    let (id, secret) = try pair(id, secret)
    let steps = LoginSteps(session: session)
    steps.set("datacenter_url", origin)
    steps.set("client_id", id)
    steps.setSecret("client_secret", secret, as: .hidden)
    session.credentials.noteVariables(Self.variables)
    for step in Self.steps { try steps.run(step) }
    let answer = try answer()
    try steps.run(Self.lastStep)
    session.credentials.remember(
      Renewal(origin: origin, clientID: id, clientSecret: secret),
      token: answer.token
    )
    session.output.write("logged in as \(id) at \(origin)\n")
    if let life = session.credentials.life(ofToken: answer.token, at: session.now),
      !session.settings.isQuiet
    {
      session.output.note("the token: \(life.text)", style: .aside)
    }
  }

  /// The token in `response`, or an error that says what came instead.
  private func answer() throws(Failure) -> TokenAnswer {
    guard case .object(let object)? = session.interpreter.globals["response"],
      let response = object as? ResponseObject
    else { throw .command(CommandError("there is no response", status: .stepFailed)) }
    let body = try raising { () throws(PythonException) in try response.load() }
    ResponsePresenter(session: session).showRequest(of: response)
    let (status, reason) = (response.response.status, response.response.reason)
    if status == 200, let answer = TokenAnswer(body, at: session.now) { return answer }
    let said = TokenAnswer.refusal(in: body).map { " (\($0))" } ?? ""
    let hint: String? =
      switch status {
      case 200:
        "the answer holds no access_token: is base_url that of the platform? `body` shows it"
      case 400, 401: "check the client id and its secret"
      case 404: "there is no \(LoginSteps.tokenPath) here: is base_url that of the platform?"
      default: StatusMeaning.text(for: response.response)
      }
    throw .command(
      CommandError(
        "no token: the server answered \(status) \(reason)\(said)",
        hint: hint,
        status: .stepFailed
      )
    )
  }

  /// Who logs in: as the line says, or the practice client, or as the environment says.
  private func pair(
    _ id: String?,
    _ secret: String?
  ) throws(Failure) -> (id: String, secret: String) {
    let practice = try commanding { () throws(CommandError) in
      try session.credentials.practice(at: origin)
    }
    let environment = session.world.environment
    let ownID = environment["APIWALK_CLIENT_ID"].flatMap { $0.isEmpty ? nil : $0 }
    if id == nil, let practice { return (practice.clientID, practice.clientSecret) }
    guard let id = id ?? ownID else {
      throw .command(
        CommandError(
          "login needs a client id",
          hint: "login CLIENT_ID, or set APIWALK_CLIENT_ID"
        )
      )
    }
    if let secret { return (id, secret) }
    if let practice {
      if id == practice.clientID { return (id, practice.clientSecret) }
      if id == practice.guestID { return (id, practice.guestSecret) }
    }
    let question = SecretQuestion(
      subject: "the client's secret",
      prompt: "Client secret for \(id): ",
      variable: "APIWALK_CLIENT_SECRET"
    )
    // The environment's secret is that of the environment's client.
    let isOwn = ownID == nil || ownID == id
    return (id, try question.answer(in: session, usesEnvironment: isOwn))
  }
}
