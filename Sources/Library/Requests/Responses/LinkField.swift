import Values

/// The field `Link` (RFC 8288) as `requests.utils.parse_header_links` reads it.
enum LinkField {
  /// Each link by its `rel`, or by its URL.
  static func links(in field: String) -> Dict {
    let links = Dict()
    for link in all(in: field) {
      let key = [link["rel"], link["url"]].compactMap { $0 }.first(where: \.isTrue)
      if case .string(let name)? = key { links[name] = .dict(link) }
    }
    return links
  }

  /// Each link with its `url` and its parameters, in order.
  static func all(in field: String) -> [Dict] {
    let trimmed = Self.trimmed(field[...], " '\"")
    guard !trimmed.isEmpty else { return [] }
    return separated(trimmed).map { part in
      let halves = part.split(separator: ";", maxSplits: 1, omittingEmptySubsequences: false)
      let link = Dict()
      link["url"] = .string(Self.trimmed(halves[0], "<> '\""))
      for parameter in halves.count > 1 ? halves[1].split(separator: ";") : [] {
        let pair = parameter.split(separator: "=", omittingEmptySubsequences: false)
        guard pair.count == 2 else { break }
        link[Self.trimmed(pair[0], " '\"")] = .string(Self.trimmed(pair[1], " '\""))
      }
      return link
    }
  }

  /// Cuts at the commas that stand before a `<`.
  private static func separated(_ field: String) -> [Substring] {
    var parts: [Substring] = []
    var start = field.startIndex
    var place = field.startIndex
    while place < field.endIndex {
      let next = field.index(after: place)
      if field[place] == "," {
        let rest = field[next...].drop { $0 == " " }
        if rest.first == "<" {
          parts.append(field[start..<place])
          start = rest.index(after: rest.startIndex)
        }
      }
      place = next
    }
    return parts + [field[start...]]
  }

  private static func trimmed(_ text: Substring, _ edges: String) -> String {
    var rest = text
    while let first = rest.first, edges.contains(first) { rest.removeFirst() }
    while let last = rest.last, edges.contains(last) { rest.removeLast() }
    return String(rest)
  }
}
