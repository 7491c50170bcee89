import Crypto
import CryptoExtras
import Foundation

/// An RSA key that signs tokens with RS256 (RFC 7518, section 3.3).
struct SigningKey: Sendable {
  private let key: _RSA.Signing.PrivateKey
  private let publicKey: _RSA.Signing.PublicKey
  private let header: String
  private let primitives: _RSA.Signing.PublicKey.Primitives
  /// The key's name in token headers and in the key set.
  let id: String

  /// Makes a new key of 2,048 bits whose name begins with `prefix`.
  init(prefix: String) throws {
    key = try _RSA.Signing.PrivateKey(keySize: .bits2048)
    publicKey = key.publicKey
    primitives = try publicKey.getKeyPrimitives()
    let digest = SHA256.hash(data: primitives.modulus).flatMap {
      [hexadecimalDigits[Int($0 >> 4)], hexadecimalDigits[Int($0 & 15)]]
    }
    // A digit after the prefix: the 50th character of a token still depends on the upper half of
    // the character there, and every page shows the first 50.
    id = prefix + "0" + String(decoding: digest.prefix(28), as: UTF8.self)
    // The order of the names is part of what a page shows of a token.
    let header = JSON.members(["typ": "JWT", "alg": "RS256", "kid": .string(id)])
    self.header = Base64.encode(header.bytes)
  }

  /// The key's public half as RFC 7517 writes it.
  var jwk: JSON {
    [
      "kty": "RSA", "use": "sig", "alg": "RS256", "kid": .string(id),
      "n": .string(Base64.encode(primitives.modulus)),
      "e": .string(Base64.encode(primitives.publicExponent)),
    ]
  }

  /// The claims as a signed token in compact form; nil when the signature fails.
  func sign(_ claims: JSON) -> String? {
    let text = header + "." + Base64.encode(claims.bytes)
    let digest = SHA256.hash(data: Array(text.utf8))
    guard let signature = try? key.signature(for: digest, padding: .insecurePKCS1v1_5) else {
      return nil
    }
    return text + "." + Base64.encode(signature.rawRepresentation)
  }

  /// The bytes of a token's claims when this key signed it; nil for any other text.
  ///
  /// The header must be this key's own, letter for letter, so that no token chooses how it is
  /// checked.
  func open(_ token: String) -> [UInt8]? {
    let parts = token.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0] == header, let claims = Base64.decode(parts[1]),
      let signature = Base64.decode(parts[2]), Base64.encode(signature) == parts[2],
      Base64.encode(claims) == parts[1]
    else { return nil }
    let digest = SHA256.hash(
      data: Array(token.utf8.prefix(parts[0].utf8.count + 1 + parts[1].utf8.count))
    )
    let isValid = publicKey.isValidSignature(
      _RSA.Signing.RSASignature(rawRepresentation: Data(signature)),
      for: digest,
      padding: .insecurePKCS1v1_5
    )
    return isValid ? claims : nil
  }
}
