internal import HTTP
internal import Values

/// The secrets of one request and the variables that stand for them.
struct Placeholders {
  /// A shorter secret is an everyday word, and hiding it would hide the request.
  private static let shortest = 4

  private var all: [Placeholder] = []
  private let isPublic: (String) -> Bool

  init(isPublic: @escaping (String) -> Bool = { _ in false }) { self.isPublic = isPublic }

  /// Makes a variable for a secret, in each spelling that a request may hold it in.
  mutating func add(_ secret: String, named name: String) {
    let bytes = Array(secret.utf8)
    guard bytes.count >= Self.shortest, !isPublic(secret),
      !all.contains(where: { $0.value == bytes })
    else { return }
    let name = freeName(name)
    let spaced = PercentEncoding.quote(bytes, keeping: .unreserved)
    let spellings: [(Placeholder.Spelling, String)] = [
      (.plain, secret), (.percentEncoded, Query.quotedPlus(bytes)), (.percentEncoded, spaced),
      (.json, secret.escapedForJSON),
    ]
    var seen: Set<String> = []
    for (spelling, text) in spellings where seen.insert(text).inserted {
      all.append(Placeholder(name: name, spelling: spelling, value: Array(text.utf8)))
    }
    all.sort { $0.value.count > $1.value.count }
  }

  private func freeName(_ wanted: String) -> String {
    var name = wanted
    var number = 2
    while all.contains(where: { $0.name == name }) {
      name = "\(wanted)_\(number)"
      number += 1
    }
    return name
  }

  func masked(_ text: String) -> MaskedText { masked(Array(text.utf8)) }

  /// The bytes with every secret in them replaced.
  func masked(_ bytes: [UInt8]) -> MaskedText {
    var masked = MaskedText()
    guard !all.isEmpty else {
      masked.append(bytes)
      return masked
    }
    let starts = Set(all.compactMap(\.value.first))
    var copied = 0
    var place = 0
    while place < bytes.count {
      guard starts.contains(bytes[place]),
        let found = all.first(where: { bytes[place...].starts(with: $0.value) })
      else {
        place += 1
        continue
      }
      masked.append(Array(bytes[copied..<place]))
      masked.append(found)
      place += found.value.count
      copied = place
    }
    masked.append(Array(bytes[copied...]))
    return masked
  }

  /// `APIWALK_API_KEY` for the key `X-Api-Key`.
  static func name(for key: String) -> String {
    let short = key.lowercased().hasPrefix("x-") ? String(key.dropFirst(2)) : key
    var name = "APIWALK_"
    for scalar in short.uppercased().unicodeScalars {
      let isPlain = ("A"..."Z").contains(scalar) || ("0"..."9").contains(scalar)
      if isPlain { name.unicodeScalars.append(scalar) } else if name.last != "_" { name += "_" }
    }
    while name.last == "_" { name.removeLast() }
    return name
  }
}

extension String {
  /// As `json.dumps` writes it between its quotes.
  var escapedForJSON: String {
    guard let text = try? JSONWriter().write(.string(self)) else { return self }
    return String(text.dropFirst().dropLast())
  }
}
