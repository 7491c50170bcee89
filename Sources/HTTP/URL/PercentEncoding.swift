/// Percent-encoding of URL parts (RFC 3986 §2).
package enum PercentEncoding {
  /// A set of ASCII characters that stay as they are.
  package struct Kept: Sendable {
    private var low: UInt64 = 0
    private var high: UInt64 = 0

    init(_ characters: String, and other: Kept? = nil) {
      low = other?.low ?? 0
      high = other?.high ?? 0
      for byte in characters.utf8 where byte < 128 {
        if byte < 64 { low |= 1 << UInt64(byte) } else { high |= 1 << UInt64(byte - 64) }
      }
    }

    func contains(_ byte: UInt8) -> Bool {
      if byte < 64 { return low & (1 << UInt64(byte)) != 0 }
      return byte < 128 && high & (1 << UInt64(byte - 64)) != 0
    }

    /// Letters, digits and `-._~` (§2.3): never encoded.
    package static let unreserved = Kept(
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~"
    )
    static let userInfo = Kept("!$&'()*+,;=:", and: unreserved)
    static let path = Kept("@/", and: userInfo)
    static let query = Kept("?", and: path)
    /// What `requests.utils.requote_uri` leaves alone in a whole URL.
    static let wholeURL = Kept("!#$&'()*+,/:;=?@[]~", and: unreserved)
    static let wholeEncodedURL = Kept("%", and: wholeURL)
  }

  private static let digits = Array("0123456789ABCDEF".utf8)

  static func append(_ byte: UInt8, keeping kept: Kept, to out: inout [UInt8]) {
    if kept.contains(byte) {
      out.append(byte)
    } else {
      out.append(UInt8(ascii: "%"))
      out.append(digits[Int(byte >> 4)])
      out.append(digits[Int(byte & 15)])
    }
  }

  /// `urllib.parse.quote`.
  package static func quote(_ bytes: some Sequence<UInt8>, keeping kept: Kept) -> String {
    var out: [UInt8] = []
    for byte in bytes { append(byte, keeping: kept, to: &out) }
    return String(decoding: out, as: UTF8.self)
  }

  /// Every `%XX` decoded; a `%` that starts no escape stays (`urllib.parse.unquote_to_bytes`).
  package static func decode(_ text: String) -> [UInt8] {
    let bytes = Array(text.utf8)
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    var place = 0
    while place < bytes.count {
      if let value = escape(in: bytes, at: place) {
        out.append(value)
        place += 3
      } else {
        out.append(bytes[place])
        place += 1
      }
    }
    return out
  }

  /// Escapes what a part may not contain, without escaping again what already is.
  ///
  /// As urllib3 does it: either every `%` in the part starts an escape, and all of them are kept
  /// (with capital digits), or none is meant as one, and all are escaped.
  static func normalized(_ part: String, keeping kept: Kept) -> String {
    let bytes = Array(part.utf8)
    let isEncoded = bytes.indices.allSatisfy {
      bytes[$0] != UInt8(ascii: "%") || escape(in: bytes, at: $0) != nil
    }
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    var place = 0
    while place < bytes.count {
      let byte = bytes[place]
      if byte == UInt8(ascii: "%"), let value = escape(in: bytes, at: place) {
        if !isEncoded { append(byte, keeping: kept, to: &out) } else { out.append(byte) }
        out.append(digits[Int(value >> 4)])
        out.append(digits[Int(value & 15)])
        place += 3
      } else {
        append(byte, keeping: kept, to: &out)
        place += 1
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// `requests.utils.requote_uri`: unreserved escapes are undone, illegal characters escaped.
  ///
  /// One escape with other than hexadecimal digits makes every `%` of the URL a plain character.
  package static func requote(_ url: String) -> String {
    requote(Array(url.utf8))
  }

  static func requote(_ bytes: [UInt8]) -> String {
    guard let unquoted = unquotingUnreserved(bytes) else {
      return quote(bytes, keeping: .wholeURL)
    }
    return quote(unquoted, keeping: .wholeEncodedURL)
  }

  private static func unquotingUnreserved(_ bytes: [UInt8]) -> [UInt8]? {
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    var place = 0
    while place < bytes.count {
      let byte = bytes[place]
      guard byte == UInt8(ascii: "%") else {
        out.append(byte)
        place += 1
        continue
      }
      if let value = escape(in: bytes, at: place) {
        if Kept.unreserved.contains(value) {
          out.append(value)
        } else {
          out.append(contentsOf: bytes[place..<(place + 3)])
        }
        place += 3
      } else {
        // Two letters or digits that are no number: Python's `int(h, 16)` fails.
        if place + 2 < bytes.count, bytes[place + 1].isASCIIAlphanumeric,
          bytes[place + 2].isASCIIAlphanumeric
        {
          return nil
        }
        out.append(byte)
        place += 1
      }
    }
    return out
  }

  private static func escape(in bytes: [UInt8], at place: Int) -> UInt8? {
    guard place + 2 < bytes.count, bytes[place] == UInt8(ascii: "%"),
      let high = bytes[place + 1].hexDigit, let low = bytes[place + 2].hexDigit
    else { return nil }
    return high << 4 | low
  }
}

extension UInt8 {
  var isASCIIAlphanumeric: Bool { isASCIIDigit || isASCIILetter }
}
