internal import Values

/// What a token endpoint answered (RFC 6749 §5.1), and the platform's `expires_on` beside it.
package struct TokenAnswer {
  package let token: String
  /// When the token ends by what the answer says; nil when it says nothing.
  package let expires: Int?

  /// Reads the answer that came now; nil when it holds no token.
  init?(_ answer: Dict, at now: Int) {
    guard let token = answer["access_token"]?.asText, !token.isEmpty else { return nil }
    self.token = token
    expires =
      answer["expires_on"]?.asSeconds
      ?? answer["expires_in"]?.asSeconds.map { now &+ Swift.max(0, $0) }
  }

  init?(_ body: [UInt8], at now: Int) {
    guard case .dict(let answer)? = try? JSONReader.read(body) else { return nil }
    self.init(answer, at: now)
  }

  /// What the endpoint says of its refusal: `invalid_client: the secret is wrong` (§5.2).
  static func refusal(in body: [UInt8]) -> String? {
    guard case .dict(let answer)? = try? JSONReader.read(body) else { return nil }
    let parts = ["error", "error_description"].compactMap { answer[$0]?.asText }
    return parts.isEmpty ? nil : parts.joined(separator: ": ")
  }
}
