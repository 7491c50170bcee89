/// The server's two keys: one for access tokens, one for identity and refresh tokens.
///
/// Whoever shows an identity token as a bearer token is refused, because the keys differ. Making a
/// key takes many times as long as starting the server, so it happens beside the requests, the key
/// that is needed first before the other. A key is nil when the system could not make it.
struct KeyRing: Sendable {
  let access = Eventual { try? SigningKey(prefix: "c00") }
  let identity = Eventual { try? SigningKey(prefix: "29e") }

  /// Starts making the keys, one after the other.
  func begin() {
    access.whenReady { [identity] _ in identity.begin() }
  }
}
