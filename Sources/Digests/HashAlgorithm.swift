/// The hash functions of OpenSSL that have a name in Python's `hashlib`.
package enum HashAlgorithm: String, CaseIterable, Sendable {
  case md5
  case md5sha1 = "md5-sha1"
  case ripemd160
  case sha1
  case sha224
  case sha256
  case sha384
  case sha512
  case sha512With224 = "sha512_224"
  case sha512With256 = "sha512_256"
  case sha3With224 = "sha3_224"
  case sha3With256 = "sha3_256"
  case sha3With384 = "sha3_384"
  case sha3With512 = "sha3_512"
  case shake128 = "shake_128"
  case shake256 = "shake_256"
  case sm3

  /// Those that every `hashlib` has.
  package static let guaranteed: [HashAlgorithm] = allCases.filter {
    ![.md5sha1, .ripemd160, .sha512With224, .sha512With256, .sm3].contains($0)
  }

  /// Whether the digest is as long as one wants it to be (FIPS 202 §6.2).
  package var isExtendable: Bool { self == .shake128 || self == .shake256 }

  var opensslName: String {
    switch self {
    case .shake128: "SHAKE128"
    case .shake256: "SHAKE256"
    default: String(rawValue.uppercased().map { $0 == "_" ? "-" : $0 })
    }
  }
}
