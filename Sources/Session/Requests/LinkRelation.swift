/// The targets of the field `Link` by their relation (RFC 8288 §3).
enum LinkRelation {
  /// The first link that has the relation, as it stands there; nil when none has.
  static func target(of relation: String, in field: String) -> String? {
    var rest = field.utf8[...]
    while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
      guard let end = rest[start...].firstIndex(of: UInt8(ascii: ">")) else { return nil }
      let target = String(rest[start..<end].dropFirst())
      rest = rest[end...].dropFirst()
      let relations = relations(&rest).split(separator: " ")
      if relations.contains(where: { $0.lowercased() == relation }) { return target }
    }
    return nil
  }

  /// Takes the parameters of a link away; the first `rel` counts (§3.3).
  private static func relations(_ rest: inout Substring.UTF8View) -> String {
    var found: String?
    while let (name, value) = parameter(&rest) {
      if name.lowercased() == "rel", found == nil { found = value }
    }
    return found ?? ""
  }

  /// Takes `; name`, `; name=token` or `; name="text"` away; nil at the end of the link.
  private static func parameter(_ rest: inout Substring.UTF8View) -> (String, String)? {
    skipBlanks(&rest)
    guard rest.first == UInt8(ascii: ";") else { return nil }
    rest.removeFirst()
    skipBlanks(&rest)
    let name = token(&rest)
    skipBlanks(&rest)
    guard rest.first == UInt8(ascii: "=") else { return (name, "") }
    rest.removeFirst()
    skipBlanks(&rest)
    return (name, rest.first == UInt8(ascii: "\"") ? quoted(&rest) : token(&rest))
  }

  private static func token(_ rest: inout Substring.UTF8View) -> String {
    let token = rest.prefix { $0 > 0x20 && !"=;,\"".utf8.contains($0) }
    rest = rest[token.endIndex...]
    return String(decoding: token, as: UTF8.self)
  }

  /// A text between quotes (RFC 9110 §5.6.4), which may go to the end.
  private static func quoted(_ rest: inout Substring.UTF8View) -> String {
    rest.removeFirst()
    var bytes: [UInt8] = []
    while let byte = rest.popFirst(), byte != UInt8(ascii: "\"") {
      bytes.append(byte == UInt8(ascii: "\\") ? rest.popFirst() ?? byte : byte)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func skipBlanks(_ rest: inout Substring.UTF8View) {
    rest = rest.drop { $0 == 0x20 || $0 == 0x09 }
  }
}
