internal import HTTP
internal import Library
internal import Values

/// What a JSON Web Token says of itself (RFC 7519 §4.1); nobody vouches for it here.
struct TokenClaims {
  private let claims: Dict

  /// The payload of `header.payload.signature` (RFC 7515 §3.1); nil for any other text.
  init?(_ token: String) {
    let parts = token.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 3, let payload = Self.decode(parts[1]),
      case .dict(let claims)? = try? JSONReader.read(payload)
    else { return nil }
    self.claims = claims
  }

  /// base64url without padding (RFC 7515 §2).
  private static func decode(_ text: Substring) -> [UInt8]? {
    var bytes = text.utf8.map { byte -> UInt8 in
      switch byte {
      case UInt8(ascii: "-"): UInt8(ascii: "+")
      case UInt8(ascii: "_"): UInt8(ascii: "/")
      default: byte
      }
    }
    while bytes.count % 4 != 0 { bytes.append(UInt8(ascii: "=")) }
    return try? Base64Codec.decode(bytes, strict: true)
  }

  /// `exp` in whole seconds since the epoch.
  var expires: Int? { claims["exp"]?.asSeconds }

  var issuer: String? { claims["iss"]?.asText }

  /// `aud`, which is one text or a list of them.
  var audiences: [String] {
    switch claims["aud"] {
    case .string(let audience)?: [audience]
    case .list(let list)?: list.elements.compactMap(\.asText)
    default: []
    }
  }

  /// True for an identity token (OpenID Connect Core §2), whose audience is the client itself.
  var isIdentity: Bool {
    guard let client = claims["client_id"]?.asText ?? claims["azp"]?.asText else { return false }
    return audiences.contains(client)
  }

  /// The rights as the cloud platform lists them, `service role`; nil when it lists none of its kind.
  var roles: [String]? {
    guard case .list(let list)? = claims["scope"] else { return nil }
    return list.elements.compactMap { element in
      guard case .dict(let right) = element, let role = right["role"]?.asText else { return nil }
      return [right["rn"]?.asText, role].compactMap { $0 }.joined(separator: " ")
    }
  }

  /// What the token is for, when that is the name of a server and not this one.
  func foreignAudience(for origin: Origin) -> String? {
    let servers = audiences.compactMap { Origin($0) }
    guard !servers.isEmpty, !servers.contains(origin) else { return nil }
    return servers.map(\.text).joined(separator: ", ")
  }
}

extension Value {
  var asText: String? {
    guard case .string(let text) = self else { return nil }
    return text
  }

  /// A NumericDate (RFC 7519 §2), also as the digits that some servers send.
  var asSeconds: Int? {
    switch self {
    case .int(let number): number.small
    case .float(let number): Int(exactly: number.rounded(.down))
    case .string(let digits): Int(digits)
    default: nil
    }
  }
}
