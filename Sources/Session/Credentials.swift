internal import HTTP
package import Interpreter
package import Values

/// What the session knows about who the person is: the practice client, which origin `auth` is for,
/// how long its token lives, and how to get another.
package final class Credentials {
  private let start: (() throws(CommandError) -> PracticeServer)?
  private var started: PracticeServer?
  /// The origin that `base_url` had when `auth` was set: commands send it nowhere else.
  package private(set) var authOrigin: String?
  private var lastAuth: Value?
  /// When tokens end by the answers that brought them; a token may say it itself, too.
  private var expiries: [String: Int] = [:]
  /// The token that was looked at last, so that not every request reads it anew.
  private var lastExpiry: (token: String, seconds: Int?)?
  /// The client of the last login, and the token that it got.
  private var renewal: (way: Renewal, token: String)?
  /// What a login was given or got, for `logout` to look for.
  private(set) var secrets: Set<String> = []
  /// The variables that the logins set.
  private(set) var variables: Set<String> = []

  package init(practice: (() throws(CommandError) -> PracticeServer)?) { start = practice }

  // MARK: - The practice server

  /// The practice server, started when it has to be; nil when a base URL was given instead.
  package func practice() throws(CommandError) -> PracticeServer? {
    if let started { return started }
    guard let start else { return nil }
    started = try start()
    return started
  }

  /// The practice server, if it was needed so far.
  var startedPractice: PracticeServer? { started }

  /// The practice server, if it is the one at that origin.
  func practice(at origin: String) throws(CommandError) -> PracticeServer? {
    guard let practice = try practice(), Origin(practice.baseURL)?.text == origin else {
      return nil
    }
    return practice
  }

  /// The variables of step 1 of the walkthrough.
  static let practiceVariables = ["auth", "base_url"]

  /// `base_url` and `auth` as step 1 of the walkthrough leaves them.
  package func practiceVariable(named name: String) throws(CommandError) -> Value? {
    guard Self.practiceVariables.contains(name), let practice = try practice() else { return nil }
    guard name == "auth" else { return .string(practice.baseURL) }
    let token = practice.issueToken()
    let fields = Dict()
    fields["Authorization"] = .string("Bearer " + token)
    // Wherever `base_url` points by now, this token is for the practice server.
    lastAuth = .dict(fields)
    authOrigin = Origin(practice.baseURL)?.text
    if let authOrigin {
      let (id, secret) = (practice.clientID, practice.clientSecret)
      remember(Renewal(origin: authOrigin, clientID: id, clientSecret: secret), token: token)
    }
    return .dict(fields)
  }

  /// The practice pairs are printed by the server itself: no secret.
  package func isPublic(_ secret: String) -> Bool {
    guard let started else { return false }
    return [started.clientSecret, started.guestSecret].contains(secret) && !secret.isEmpty
  }

  // MARK: - Where auth goes

  /// Looks whether `auth` was set since, and remembers for which origin.
  package func note(_ globals: Environment) {
    guard let auth = globals["auth"] else {
      lastAuth = nil
      authOrigin = nil
      return
    }
    if let lastAuth, lastAuth.isSame(as: auth) { return }
    let base = globals["base_url"] ?? started.map { .string($0.baseURL) }
    // Set before there is a `base_url`, it is for the first one that there is.
    guard case .string(let url)? = base else {
      lastAuth = nil
      authOrigin = nil
      return
    }
    lastAuth = auth
    authOrigin = Origin(url)?.text
  }

  // MARK: - How long it is good for

  /// Remembers what a token endpoint said of the token it gave.
  func note(_ answer: TokenAnswer) {
    lastExpiry = nil
    if let expires = answer.expires { expiries[answer.token] = expires }
  }

  /// How long a token lives; nil for one of which nobody says it.
  func life(ofToken token: String, at now: Int) -> TokenLife? {
    if lastExpiry?.token != token {
      lastExpiry = (token, TokenClaims(token)?.expires ?? expiries[token])
    }
    return lastExpiry?.seconds.map { TokenLife(expires: $0, now: now) }
  }

  // MARK: - Getting another

  /// Remembers who got this token, so that the next can be got the same way.
  func remember(_ renewal: Renewal, token: String) {
    self.renewal = (renewal, token)
    secrets.insert(token)
  }

  /// How to get another token in the place of this one; nil for a token from elsewhere.
  func renewal(ofToken token: String) -> Renewal? {
    renewal?.token == token ? renewal?.way : nil
  }

  /// Until the next login, expired tokens are sent as they are.
  func giveUpRenewing() { renewal = nil }

  // MARK: - Forgetting

  func noteSecret(_ secret: String) {
    if !secret.isEmpty { secrets.insert(secret) }
  }

  func noteVariables(_ names: [String]) { variables.formUnion(names) }

  /// Forgets who the person is; what the redactor knows it keeps.
  package func forget() {
    lastAuth = nil
    authOrigin = nil
    renewal = nil
    expiries = [:]
    lastExpiry = nil
    secrets = []
    variables = []
  }
}
