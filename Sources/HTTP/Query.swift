/// Form encoding of names and values, as Python's `urllib.parse.urlencode` writes it.
package enum Query {
  package typealias Pair = (name: [UInt8], value: [UInt8])

  /// `name=value` pairs joined by `&`, each part by ``quotedPlus(_:)``.
  package static func encode(_ pairs: [Pair]) -> String {
    var out: [UInt8] = []
    for (place, pair) in pairs.enumerated() {
      if place > 0 { out.append(UInt8(ascii: "&")) }
      appendQuotedPlus(pair.name, to: &out)
      out.append(UInt8(ascii: "="))
      appendQuotedPlus(pair.value, to: &out)
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// The names and values in the query of a URL, decoded (`urllib.parse.parse_qsl`).
  package static func pairs(in url: String) -> [(name: String, value: String)] {
    guard let query = URL(url)?.query else { return [] }
    return query.split(separator: "&").map { part in
      let halves = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      return (unquotedPlus(halves[0]), halves.count > 1 ? unquotedPlus(halves[1]) : "")
    }
  }

  private static func unquotedPlus(_ text: Substring) -> String {
    let spaced = String(decoding: text.utf8.map { $0 == 0x2B ? 0x20 : $0 }, as: UTF8.self)
    return String(decoding: PercentEncoding.decode(spaced), as: UTF8.self)
  }

  /// `urllib.parse.quote_plus`: a space becomes `+`, everything but the unreserved is escaped.
  package static func quotedPlus(_ bytes: [UInt8]) -> String {
    var out: [UInt8] = []
    appendQuotedPlus(bytes, to: &out)
    return String(decoding: out, as: UTF8.self)
  }

  private static func appendQuotedPlus(_ bytes: [UInt8], to out: inout [UInt8]) {
    out.reserveCapacity(out.count + bytes.count)
    for byte in bytes {
      if byte == UInt8(ascii: " ") {
        out.append(UInt8(ascii: "+"))
      } else {
        PercentEncoding.append(byte, keeping: .unreserved, to: &out)
      }
    }
  }
}
