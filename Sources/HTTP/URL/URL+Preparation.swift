extension URL {
  /// Why a URL can't be asked, in the words of `requests`.
  package struct Invalid: Error, Hashable, Sendable {
    package let kind: TransportError.Kind
    package let message: String
  }

  /// The URL that `requests` would ask: host in ASCII and lower case, dot segments resolved,
  /// illegal characters escaped, and a query added to the one that is there.
  ///
  /// What is no `http` URL at all (`mailto:x`, `ftp://host`) stays untouched, as in
  /// `PreparedRequest.prepare_url`; the transport refuses it. `quoted` is Python's `repr` of the URL,
  /// for the messages.
  package static func prepared(
    _ text: String,
    adding query: String = "",
    quoted: @autoclosure () -> String
  ) throws(Invalid) -> String {
    let trimmed = String(text.drop { $0.isWhitespace })
    if trimmed.utf8.contains(UInt8(ascii: ":")), !trimmed.startsIgnoringASCIICase(with: "http") {
      return trimmed
    }
    var url = try parsed(trimmed)
    guard let scheme = url.scheme else {
      throw Invalid(
        kind: .missingSchema,
        message: "Invalid URL \(quoted()): No scheme supplied. "
          + "Perhaps you meant https://\(trimmed)?"
      )
    }
    guard let host = url.host, !host.isEmpty else {
      throw Invalid(kind: .invalidURL, message: "Invalid URL \(quoted()): No host supplied")
    }
    if host.hasPrefix("*") || host.hasPrefix(".") {
      throw Invalid(kind: .invalidURL, message: "URL has an invalid label.")
    }
    url.scheme = scheme
    if url.port == 0 { url.port = nil }
    if url.path.isEmpty { url.path = "/" }
    if !query.isEmpty {
      url.query = url.query.map { $0.isEmpty ? query : "\($0)&\(query)" } ?? query
    }
    if url.query?.isEmpty == true { url.query = nil }
    if url.fragment?.isEmpty == true { url.fragment = nil }
    return PercentEncoding.requote(url.text)
  }

  /// Parses as urllib3's `parse_url`, which takes `example.com/path` for a host and a path.
  private static func parsed(_ text: String) throws(Invalid) -> URL {
    guard !text.isEmpty else { return URL() }
    let failure = Invalid(kind: .invalidURL, message: "Failed to parse: \(text)")
    guard var url = URL(startsLikeURL(text) ? text : "//" + text) else { throw failure }
    let isWeb = url.scheme == nil || url.scheme == "http" || url.scheme == "https"
    guard isWeb else { return url }
    if let host = url.host {
      guard let ascii = asciiHost(host) else { throw failure }
      url.host = ascii
    }
    url.userInfo = url.userInfo.map { PercentEncoding.normalized($0, keeping: .userInfo) }
    if !url.path.isEmpty {
      var path = removingDotSegments(url.path)
      path = PercentEncoding.normalized(path, keeping: .path)
      url.path = path.isEmpty || path.hasPrefix("/") ? path : "/" + path
    }
    url.query = url.query.map { PercentEncoding.normalized($0, keeping: .query) }
    url.fragment = url.fragment.map { PercentEncoding.normalized($0, keeping: .query) }
    return url
  }

  /// A scheme with its colon, or a slash.
  private static func startsLikeURL(_ text: String) -> Bool {
    guard let first = text.utf8.first else { return false }
    if first == UInt8(ascii: "/") { return true }
    guard first.isASCIILetter, let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else {
      return false
    }
    return text.utf8[..<colon].allSatisfy {
      $0.isASCIIAlphanumeric || $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-")
    }
  }

  private static func asciiHost(_ host: String) -> String? {
    guard host.hasPrefix("[") else {
      // Plain ASCII needs no look at each label.
      if host.utf8.count == host.utf16.count { return host.lowercased() }
      let labels = host.split(separator: ".", omittingEmptySubsequences: false)
      var out: [String] = []
      for label in labels {
        guard let ascii = Punycode.asciiLabel(label) else { return nil }
        out.append(ascii)
      }
      return out.joined(separator: ".")
    }
    guard let percent = host.firstIndex(of: "%") else { return host.lowercased() }
    var zone = String(host[host.index(after: percent)...].dropLast())
    if zone.hasPrefix("25"), zone != "25" { zone = String(zone.dropFirst(2)) }
    let escaped = PercentEncoding.normalized(zone, keeping: .unreserved)
    return host[..<percent].lowercased() + "%" + escaped + "]"
  }

  /// RFC 3986 §5.2.4, with urllib3's choice to keep empty segments.
  static func removingDotSegments(_ path: String) -> String {
    let slash = UInt8(ascii: "/")
    let bytes = Array(path.utf8)
    guard bytes.contains(UInt8(ascii: ".")) else { return path }
    var out: [ArraySlice<UInt8>] = []
    for segment in bytes.split(separator: slash, omittingEmptySubsequences: false) {
      if segment.elementsEqual(".".utf8) { continue }
      if segment.elementsEqual("..".utf8) { _ = out.popLast() } else { out.append(segment) }
    }
    if bytes.first == slash, out.first.map({ !$0.isEmpty }) ?? true { out.insert([], at: 0) }
    if path.hasSuffix("/.") || path.hasSuffix("/..") { out.append([]) }
    return String(decoding: Array(out.joined(separator: [slash])), as: UTF8.self)
  }
}
