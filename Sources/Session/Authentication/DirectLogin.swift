/// Credentials that are sent as they are, with no token to get first.
struct DirectLogin {
  let session: Session
  let origin: String

  private var steps: LoginSteps { LoginSteps(session: session) }

  /// User name and password in a Basic header (RFC 7617 §2).
  func basic(user: String, password: String?) throws(Failure) {
    var question = SecretQuestion(
      subject: "the password",
      prompt: "Password for \(user): ",
      variable: "APIWALK_PASSWORD"
    )
    question.mayBeEmpty = true
    let password = try question.answer(given: password, in: session)
    steps.set("username", user)
    steps.setSecret("password", password, as: .hidden)
    try finish(
      """
      auth = {'Authorization': 'Basic ' \
      + base64.b64encode(f'{username}:{password}'.encode()).decode()}
      """,
      ["username", "password"],
      "Basic, user \(user)"
    )
  }

  /// A token from elsewhere (RFC 6750 §2.1).
  func bearer(token: String?) throws(Failure) {
    let question = SecretQuestion(
      subject: "the token",
      prompt: "Token: ",
      variable: "APIWALK_TOKEN"
    )
    let token = SecretNames.credentials(in: try question.answer(given: token, in: session))
    guard !token.isEmpty else {
      throw .command(CommandError("the token is empty", status: .stepFailed))
    }
    steps.setSecret("access_token", token, as: .token)
    let life = session.credentials.life(ofToken: token, at: session.now)
    try finish(
      "auth = {'Authorization': 'Bearer ' + access_token}",
      ["access_token"],
      life.map { "Bearer, \($0.text)" } ?? "Bearer"
    )
  }

  /// A header of the API's own.
  func apiKey(name: String, value: String?) throws(Failure) {
    guard !name.isEmpty, name.utf8.allSatisfy(\.isTokenCharacter) else {
      throw .command(
        CommandError(
          "'\(name)' is no name of a header",
          hint: "login --api-key X-Api-Key"
        )
      )
    }
    let question = SecretQuestion(
      subject: "the key",
      prompt: "Value of \(name): ",
      variable: "APIWALK_API_KEY"
    )
    let value = try question.answer(given: value, in: session)
    guard !value.isEmpty else {
      throw .command(CommandError("the key is empty", status: .stepFailed))
    }
    steps.setSecret("api_key", value, as: .hidden)
    try finish("auth = {'\(name.replacing("'", with: "\\'"))': api_key}", ["api_key"], name)
  }

  private func finish(_ step: String, _ variables: [String], _ what: String) throws(Failure) {
    session.credentials.noteVariables(variables)
    try steps.run(step)
    // Whoever logged in before is not whom these are for.
    session.credentials.giveUpRenewing()
    session.output.write("auth is set for \(origin): \(what)\n")
  }
}

extension UInt8 {
  /// A character of a field name (`tchar` of RFC 9110 §5.6.2).
  fileprivate var isTokenCharacter: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: "!#$%&'*+-.^_`|~".utf8.contains(self)
    }
  }
}
