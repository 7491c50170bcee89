/// Header fields in the order received, duplicates kept, names matched without case (RFC 9110 §5).
package struct Fields: Hashable, Sendable {
  package struct Field: Hashable, Sendable {
    package let name: String
    package let value: String
    package init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }

    fileprivate func isNamed(_ other: String) -> Bool { name.equalsIgnoringASCIICase(other) }
  }

  package private(set) var all: [Field]

  package init(_ all: [Field] = []) { self.all = all }

  /// The values of every field of that name joined by `, ` (RFC 9110 §5.3), or nil.
  package subscript(_ name: String) -> String? {
    guard let first = all.firstIndex(where: { $0.isNamed(name) }) else { return nil }
    var joined = all[first].value
    for field in all[(first + 1)...] where field.isNamed(name) {
      joined += ", "
      joined += field.value
    }
    return joined
  }

  /// The value of each field of that name: `Set-Cookie` can't be joined (RFC 6265 §3).
  package func values(of name: String) -> [String] {
    all.filter { $0.isNamed(name) }.map(\.value)
  }

  package func contains(_ name: String) -> Bool { all.contains { $0.isNamed(name) } }

  /// The announced length of a body: one number, however often it is said (RFC 9110 §8.6); a number
  /// beyond all bounds is the largest there is.
  package var contentLength: Int? {
    guard let text = self["Content-Length"] else { return nil }
    var found: Int?
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let digits = part.drop { $0 == " " || $0 == "+" }
      guard !digits.isEmpty, digits.utf8.allSatisfy(\.isASCIIDigit) else { return nil }
      let length = Int(digits) ?? Int.max
      guard found == nil || found == length else { return nil }
      found = length
    }
    return found
  }

  /// Whether the last transfer coding is the one with chunks (RFC 9112 §7.1).
  var isChunked: Bool {
    let codings = self["Transfer-Encoding"]?.lowercased() ?? ""
    return codings.split(separator: ",").contains { $0.drop { $0 == " " } == "chunked" }
  }

  package mutating func append(_ name: String, _ value: String) { all.append(Field(name, value)) }

  /// Replaces every field of that name by one, in the place of the first.
  package mutating func set(_ name: String, _ value: String) {
    guard let place = all.firstIndex(where: { $0.isNamed(name) }) else {
      return append(name, value)
    }
    all[place] = Field(name, value)
    let rest = all[(place + 1)...].filter { !$0.isNamed(name) }
    all.replaceSubrange((place + 1)..., with: rest)
  }

  package mutating func remove(_ name: String) {
    all.removeAll { $0.isNamed(name) }
  }
}
