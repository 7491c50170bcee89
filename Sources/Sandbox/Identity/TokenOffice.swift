import Foundation
import Synchronization

/// Issues tokens, checks them, and remembers which were revoked.
final class TokenOffice: Sendable {
  /// How long a refresh token lives, in seconds.
  static let refreshLifetime = 30 * 86_400
  /// The subject type that tells a refresh token from an identity token of the same key.
  static let refreshType = "refresh_token"

  private struct Memory {
    var verified: [String: Claims] = [:]
    /// The revoked tokens' ids and when they would have expired.
    var revoked: [String: Int] = [:]
    var lastIssued: [String: Moment] = [:]
    /// How many tokens were issued, and how many of the first ones have ended before their time.
    var issuedCount: UInt64 = 0
    var endedCount: UInt64 = 0
  }

  /// The largest number of checked tokens that are remembered.
  private static let capacity = 1_000

  let clients = PracticeClient.all
  let now: @Sendable () -> Moment
  let keys = KeyRing()
  /// How long an access token lives, in seconds.
  let lifetime: Int
  private let issuer = Mutex("http://127.0.0.1")
  private let memory = Mutex(Memory())

  init(now: @escaping @Sendable () -> Moment, lifetime: Int) {
    self.now = now
    self.lifetime = lifetime
  }

  /// The server's own URL, which is known once it listens.
  var url: String {
    get { issuer.withLock { $0 } }
    set { issuer.withLock { $0 = newValue } }
  }

  func client(id: some StringProtocol) -> PracticeClient? {
    clients.first { $0.id == id }
  }

  /// Makes the claims of a client's token.
  func claims(
    for client: PracticeClient,
    tenant: Tenant,
    type: String = "api_client",
    audience: String? = nil,
    lifetime: Int? = nil
  ) -> Claims {
    let issued = now()
    let number = memory.withLock { memory in
      memory.lastIssued[client.id] = issued
      memory.issuedCount += 1
      return memory.issuedCount
    }
    let scope = client.role.map { role in
      Claims.Scope(
        tid: tenant.id,
        tuid: tenant.uuid,
        rn: "task_manager",
        rp: "",
        rs: "",
        role: role
      )
    }
    let url = url
    return Claims(
      iss: url,
      aud: audience ?? url,
      sub: client.id,
      jti: TokenOffice.identifier(of: number),
      exp: issued.seconds &+ (lifetime ?? self.lifetime),
      iat: issued.seconds,
      ver: "2.0",
      sub_type: type,
      client_id: client.id,
      owner_tuid: PracticeClient.tenant.uuid,
      scope: scope.map { [$0] } ?? []
    )
  }

  /// When a client last got a token; nil when it never did.
  func lastIssued(to client: PracticeClient) -> Moment? {
    memory.withLock { $0.lastIssued[client.id] }
  }

  /// The claims of an access token that is good now; nil for any other text.
  ///
  /// A signature is checked once for each token; after that only time and revocation count.
  func accessClaims(of token: String) async -> Claims? {
    if let known = memory.withLock({ $0.verified[token] }) {
      return isCurrent(known) ? known : nil
    }
    guard let key = await keys.access.value, let claims = decode(token, with: key),
      isCurrent(claims)
    else { return nil }
    memory.withLock { memory in
      if memory.verified.count >= TokenOffice.capacity { memory.verified.removeAll() }
      memory.verified[token] = claims
    }
    return claims
  }

  /// The claims of any token of this server that is good now, whatever it is for.
  func anyClaims(of token: String) async -> Claims? {
    if let claims = await accessClaims(of: token) { return claims }
    guard let key = await keys.identity.value, let claims = decode(token, with: key) else {
      return nil
    }
    return isCurrent(claims) ? claims : nil
  }

  func revoke(_ claims: Claims) {
    let now = now().seconds
    memory.withLock { memory in
      memory.revoked = memory.revoked.filter { $0.value > now }
      memory.revoked[claims.jti] = claims.exp
    }
  }

  /// Ends every token but the refresh tokens, as if their time had come.
  func endAll() {
    memory.withLock { $0.endedCount = $0.issuedCount }
  }

  private func isCurrent(_ claims: Claims) -> Bool {
    let now = now().seconds
    let isRefresh = claims.sub_type == TokenOffice.refreshType
    return claims.exp > now
      && memory.withLock { memory in
        memory.revoked[claims.jti] == nil
          && (isRefresh || TokenOffice.number(of: claims.jti) > memory.endedCount)
      }
  }

  /// A token's id: random, but for the last twelve digits, which count the tokens.
  private static func identifier(of number: UInt64) -> String {
    let digits = String(number, radix: 16)
    return UUID().uuidString.lowercased().dropLast(12)
      + String(repeating: "0", count: max(0, 12 - digits.count)) + digits
  }

  private static func number(of identifier: String) -> UInt64 {
    UInt64(identifier.suffix(12), radix: 16) ?? 0
  }

  private func decode(_ token: String, with key: SigningKey) -> Claims? {
    key.open(token).flatMap { try? JSONDecoder().decode(Claims.self, from: Data($0)) }
  }
}
