package import Interpreter
package import Values
internal import HTTP

/// What the session knows about who the person is: the practice client, and which origin `auth` is
/// for.
package final class Credentials {
  private let start: (() throws(CommandError) -> PracticeServer)?
  private var started: PracticeServer?
  /// The origin that `base_url` had when `auth` was set: commands send it nowhere else.
  package private(set) var authOrigin: String?
  private var lastAuth: Value?

  package init(practice: (() throws(CommandError) -> PracticeServer)?) { start = practice }

  /// The practice server, started when it has to be; nil when a base URL was given instead.
  package func practice() throws(CommandError) -> PracticeServer? {
    if let started { return started }
    guard let start else { return nil }
    started = try start()
    return started
  }

  /// `base_url` and `auth` as step 1 of the walkthrough leaves them.
  package func practiceVariable(named name: String) throws(CommandError) -> Value? {
    guard name == "base_url" || name == "auth", let practice = try practice() else { return nil }
    guard name == "auth" else { return .string(practice.baseURL) }
    let fields = Dict()
    fields["Authorization"] = .string("Bearer " + practice.issueToken())
    return .dict(fields)
  }

  /// The practice pair is printed by the server itself: no secret.
  package func isPublic(_ secret: String) -> Bool { secret == started?.clientSecret }

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
    guard case .string(let url)? = base else { return forget() }
    lastAuth = auth
    authOrigin = Origin(url)?.text
  }

  package func forget() {
    lastAuth = nil
    authOrigin = nil
  }
}
