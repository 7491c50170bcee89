internal import HTTP
internal import Interpreter
internal import Values

/// Why a server says 401 or 403, as far as the session can know.
struct RefusedCredentials {
  let response: Response
  let session: Session

  /// The explanation; nil for another status, and where the code's own meaning says it all.
  var text: String? {
    let cause: String? =
      switch response.status {
      case 401: missing ?? refused
      case 403: roles
      default: nil
      }
    guard let cause else { return nil }
    let details = StatusDetails(response).all
    return details.isEmpty ? cause : cause + " (" + details.joined(separator: "; ") + ")"
  }

  private var auth: AuthVariable? { AuthVariable(session.interpreter.globals["auth"]) }
  private var origin: Origin? { Origin(response.url) }

  /// The names of the credentials that were sent.
  private var sent: [String] {
    let names = ["Authorization"] + (auth?.names ?? [])
    return names.filter { response.request.fields.contains($0) }
  }

  // MARK: - 401

  /// Why nothing was sent.
  private var missing: String? {
    guard sent.isEmpty else { return nil }
    guard session.interpreter.globals["auth"] != nil else {
      return "the request said nothing of who you are: `login` gets a token and sets auth"
    }
    if let purpose = session.credentials.authOrigin, let origin, purpose != origin.text {
      return "auth was not sent, because it was set for \(purpose) and this is \(origin.text): "
        + "--auth sends it all the same, `login` after `connect` gets one for here"
    }
    return "auth is set but was not sent: leave --no-auth out, or write headers=auth"
  }

  private var refused: String {
    guard let header = response.request.fields["Authorization"] else {
      return "the server does not take the \(sent.joined(separator: ", ")) that was sent: "
        + "`login --api-key` sets another"
    }
    guard let token = AuthVariable.bearerToken(in: header) else {
      return header.lowercased().hasPrefix("basic ")
        ? "the server does not take this name and password: check both"
        : "the server does not take these credentials: `login` sets others"
    }
    let claims = TokenClaims(token)
    let life = session.credentials.life(ofToken: token, at: session.now)
    if let life, life.hasExpired {
      return "the token expired at \(life.expires.asMoment), \(life.age) ago: "
        + "`login` gets a new one"
    }
    if claims?.isIdentity == true {
      return "this is an identity token; the API wants the access_token of the same answer"
    }
    if let origin, let audience = claims?.foreignAudience(for: origin) {
      return "the token is for \(audience), not for \(origin.text): `login` gets one for here"
    }
    guard let life else { return "the token is wrong or has expired: `login` gets a new one" }
    return "the token has not expired (\(life.text)), but the server does not take it: it was "
      + "revoked, changed on the way, or is for another service; `login` gets a new one"
  }

  // MARK: - 403

  /// Which rights the token carries.
  private var roles: String? {
    guard let header = response.request.fields["Authorization"],
      let token = AuthVariable.bearerToken(in: header), let roles = TokenClaims(token)?.roles
    else { return nil }
    let carried =
      roles.isEmpty
      ? "the token carries no role"
      : "the token's roles: "
        + roles.joined(separator: ", ")
    return "you are known, but your account may not do this: ask for the role it takes; \(carried)"
  }
}
