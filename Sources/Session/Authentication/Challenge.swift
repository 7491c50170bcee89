/// One way to prove who one is, as `WWW-Authenticate` offers it (RFC 9110 §11.6.1).
struct Challenge: Hashable {
  let scheme: String
  /// In the order written; names in lower case.
  private(set) var parameters: [Parameter] = []

  struct Parameter: Hashable {
    let name: String
    let value: String
  }

  subscript(name: String) -> String? {
    parameters.first { $0.name == name }.map(\.value).flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The challenges of a field: `Basic realm="a", Bearer realm="b", error="invalid_token"`.
  ///
  /// A word that `=` does not follow begins another. What is none of this is passed over.
  static func all(in field: String) -> [Challenge] {
    var scanner = Scanner(rest: Substring(field).unicodeScalars)
    var found: [Challenge] = []
    while scanner.skipSeparators() {
      let word = scanner.word()
      guard !word.isEmpty else {
        scanner.skipOne()
        continue
      }
      guard scanner.takeEquals() else {
        found.append(Challenge(scheme: word))
        continue
      }
      let value = scanner.value()
      guard !found.isEmpty else { continue }
      found[found.count - 1].parameters.append(Parameter(name: word.lowercased(), value: value))
    }
    return found
  }

  private struct Scanner {
    var rest: Substring.UnicodeScalarView

    /// False at the end.
    mutating func skipSeparators() -> Bool {
      rest = rest.drop { $0 == " " || $0 == "\t" || $0 == "," }
      return !rest.isEmpty
    }

    mutating func skipOne() { rest.removeFirst() }

    /// Up to where a token ends (RFC 9110 §5.6.2), `/` and padding of a `token68` left for later.
    mutating func word() -> String {
      let word = rest.prefix { !" \t,=\"".unicodeScalars.contains($0) }
      rest = rest[word.endIndex...]
      return String(word)
    }

    mutating func takeEquals() -> Bool {
      let next = rest.drop { $0 == " " || $0 == "\t" }
      guard next.first == "=" else { return false }
      rest = next.dropFirst().drop { $0 == " " || $0 == "\t" }
      return true
    }

    /// A token, or a text in quotes with its escapes taken off.
    mutating func value() -> String {
      guard rest.first == "\"" else { return word() }
      var text = String.UnicodeScalarView()
      rest.removeFirst()
      while let scalar = rest.popFirst(), scalar != "\"" {
        guard scalar == "\\" else {
          text.append(scalar)
          continue
        }
        if let escaped = rest.popFirst() { text.append(escaped) }
      }
      return String(text)
    }
  }
}
