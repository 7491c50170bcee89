internal import HTTP
internal import Library

/// A name and a password as `Basic` sends them (RFC 7617), where programs agree on their bytes.
struct BasicCredentials: Hashable {
  let name: String
  let password: String
  /// The pair as it stands in the field.
  let encoded: String

  /// nil when it is another scheme, no Base64 of a pair, or not plain ASCII: beyond that each
  /// program has an encoding of its own.
  init?(_ field: String) {
    guard field.startsIgnoringASCIICase(with: "basic ") else { return nil }
    encoded = String(field.dropFirst(6))
    let text = Array(encoded.utf8)
    guard let bytes = try? Base64Codec.decode(text, strict: true),
      bytes.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }), Base64Codec.encode(bytes) == text
    else { return nil }
    let halves = String(decoding: bytes, as: UTF8.self)
      .split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard halves.count == 2 else { return nil }
    (name, password) = (String(halves[0]), String(halves[1]))
  }

  /// The pair in a URL (RFC 3986 §3.2.1).
  init?(inURL url: String) {
    guard let info = URL(url)?.userInfo else { return nil }
    let halves = info.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard halves.count == 2 else { return nil }
    name = String(halves[0])
    password = String(halves[1])
    encoded = info
  }
}
