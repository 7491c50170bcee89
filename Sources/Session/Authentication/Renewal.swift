internal import HTTP
internal import Interpreter
internal import Library
internal import Syntax
internal import Values

/// What it takes to get a token again: the client of the last login, and where it logged in.
package struct Renewal: Hashable, Sendable {
  let origin: String
  let clientID: String
  let clientSecret: String

  /// The token request (RFC 6749 §4.4) in Python, without a name that a person may have changed.
  fileprivate var request: String {
    let url = Value.string(origin + LoginSteps.tokenPath).representation
    let pair = Base64Codec.encode(Array("\(clientID):\(clientSecret)".utf8))
    let basic = Value.string("Basic " + String(decoding: pair, as: UTF8.self)).representation
    return """
      requests.post(\(url), headers={'Content-Type': 'application/x-www-form-urlencoded', \
      'Authorization': \(basic)}, data={'grant_type': 'client_credentials'})
      """
  }
}

extension Session {
  /// The moment it is, in whole seconds since the epoch.
  var now: Int { world.clock.now().seconds }

  /// Gets a new token when the one in `auth` has expired and the client of its login is known, and
  /// says so.
  ///
  /// Called by what sends `auth`. When there is no new token the old one is sent: the server's answer
  /// explains the rest. Only an interruption is thrown.
  package func renewIfExpired() throws(Failure) {
    guard let auth = AuthVariable(interpreter.globals["auth"]), let token = auth.bearerToken,
      let life = credentials.life(ofToken: token, at: now), life.hasExpired,
      let renewal = credentials.renewal(ofToken: token)
    else { return }
    output.note(
      "the token expired \(life.age) ago: client \(renewal.clientID) gets a new one at "
        + renewal.origin,
      style: .hint
    )
    guard let answer = try ask(renewal) else { return }
    auth.replaceToken(by: answer.token)
    credentials.remember(renewal, token: answer.token)
    let new = credentials.life(ofToken: answer.token, at: now)
    if new?.hasExpired == true {
      credentials.giveUpRenewing()
      output.note(
        "the new token has expired, too, by this machine's clock, which must be wrong",
        style: .hint
      )
    } else if settings.showsMirror {
      output.note("auth['Authorization'] = 'Bearer \(answer.token)'", style: .mirror)
    }
  }

  /// The answer to the token request; nil when there is no token in it.
  private func ask(_ renewal: Renewal) throws(Failure) -> TokenAnswer? {
    let expression = try parsing { () throws(SyntaxError) in
      try PythonParser.parseExpression(SourceText(renewal.request))
    }
    let problem: String
    // Nobody asked for this request by an input of theirs.
    history.ignoresRequests = true
    defer { history.ignoresRequests = false }
    do throws(PythonException) {
      guard case .object(let object) = try interpreter.evaluate(expression),
        let response = object as? ResponseObject
      else { return nil }
      let body = try response.load()
      let status = response.response.status
      if status == 200, let answer = TokenAnswer(body, at: now) { return answer }
      // A client that was refused once is refused again: it isn't asked before every request.
      credentials.giveUpRenewing()
      let reason = TokenAnswer.refusal(in: body).map { " (\($0))" } ?? ""
      problem = "the answer was \(status) \(response.response.reason)\(reason)"
    } catch {
      guard error.object.type.qualifiedName != "KeyboardInterrupt" else { throw .python(error) }
      problem = error.hint ?? error.lastLine
    }
    output.note("there is no new token, and the old one is sent: \(problem)", style: .hint)
    return nil
  }
}
