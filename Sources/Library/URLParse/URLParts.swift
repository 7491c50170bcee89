import Glibc
import Interpreter
import Values

/// A URL taken apart as `urllib.parse.urlsplit` and `urlparse` do it.
struct URLParts {
  var scheme = ""
  var netloc = ""
  var path = ""
  /// Only of `urlparse`; in the path otherwise.
  var params = ""
  var query = ""
  var fragment = ""

  private static let relative: Set<String> = [
    "", "ftp", "http", "gopher", "nntp", "imap", "wais", "file", "https", "shttp", "mms",
    "prospero", "rtsp", "rtspu", "sftp", "svn", "svn+ssh", "ws", "wss",
  ]
  private static let withNetloc: Set<String> = [
    "", "ftp", "http", "gopher", "nntp", "telnet", "imap", "wais", "file", "mms", "https", "shttp",
    "snews", "prospero", "rtsp", "rtspu", "rsync", "svn", "svn+ssh", "sftp", "nfs", "git",
    "git+ssh", "ws", "wss",
  ]
  private static let withParams: Set<String> = [
    "", "ftp", "hdl", "prospero", "http", "imap", "https", "shttp", "rtsp", "rtspu", "sip", "sips",
    "mms", "sftp", "tel",
  ]

  init() {}

  /// Splits; with `params`, what follows `;` in the last part of the path too.
  init(
    _ url: String,
    scheme: String = "",
    fragments: Bool = true,
    params: Bool
  ) throws(PythonException) {
    func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar.value <= 0x20 }
    func clean(_ text: Substring.UnicodeScalarView) -> String {
      String(String.UnicodeScalarView(text.filter { !["\t", "\r", "\n"].contains($0) }))
    }
    var rest = clean(url.unicodeScalars.drop(while: isBlank))[...]
    let trimmed = scheme.unicodeScalars.drop(while: isBlank)
    let end = trimmed.lastIndex { !isBlank($0) }.map { trimmed.index(after: $0) }
    self.scheme = clean(trimmed[..<(end ?? trimmed.startIndex)])
    if let (name, remainder) = Self.scheme(of: rest) {
      self.scheme = name.lowercased()
      rest = remainder
    }
    if rest.hasPrefix("//") {
      rest = rest.dropFirst(2)
      let end = rest.utf8.firstIndex { "/?#".utf8.contains($0) } ?? rest.endIndex
      netloc = String(rest[..<end])
      rest = rest[end...]
      try checkBrackets()
    }
    if fragments, let (before, after) = Self.cut(rest, at: "#") {
      rest = before
      fragment = String(after)
    }
    if let (before, after) = Self.cut(rest, at: "?") {
      rest = before
      query = String(after)
    }
    if params, Self.withParams.contains(self.scheme) {
      let slash = rest.utf8.lastIndex(of: UInt8(ascii: "/")) ?? rest.startIndex
      if let place = rest[slash...].utf8.firstIndex(of: UInt8(ascii: ";")) {
        self.params = String(rest[rest.utf8.index(after: place)...])
        rest = rest[..<place]
      }
    }
    path = String(rest)
  }

  private static func scheme(of url: Substring) -> (Substring, Substring)? {
    guard let (name, rest) = cut(url, at: ":"), let first = name.utf8.first,
      (first | 0x20) >= 97, (first | 0x20) <= 122,
      name.utf8.allSatisfy({
        (97...122).contains($0 | 0x20) && $0 > 64 || (48...57).contains($0)
          || "+-.".utf8.contains($0)
      })
    else { return nil }
    return (name, rest)
  }

  private static func cut(_ text: Substring, at byte: Unicode.Scalar) -> (Substring, Substring)? {
    guard let place = text.utf8.firstIndex(of: UInt8(ascii: byte)) else { return nil }
    return (text[..<place], text[text.utf8.index(after: place)...])
  }

  private func checkBrackets() throws(PythonException) {
    let (opens, closes) = (netloc.contains("["), netloc.contains("]"))
    guard opens == closes else { throw .value("Invalid IPv6 URL") }
    guard opens, let (_, inner) = Self.cut(netloc[...], at: "[") else { return }
    let host = String(Self.cut(inner, at: "]")?.0 ?? inner)
    if host.hasPrefix("v") {
      guard Self.isFutureAddress(host) else { throw .value("IPvFuture address is invalid") }
      return
    }
    var address = in6_addr()
    var old = in_addr()
    if inet_pton(AF_INET, host, &old) == 1 {
      throw .value("An IPv4 address cannot be in brackets")
    }
    let unscoped = Self.cut(host[...], at: "%").map { String($0.0) } ?? host
    guard inet_pton(AF_INET6, unscoped, &address) == 1 else {
      let shown = Value.string(host).representation
      throw .value("\(shown) does not appear to be an IPv4 or IPv6 address")
    }
  }

  /// `v`, hexadecimal digits, a dot, something (RFC 3986 §3.2.2).
  private static func isFutureAddress(_ host: String) -> Bool {
    guard let (version, rest) = cut(host.dropFirst(), at: ".") else { return false }
    return !version.isEmpty && !rest.isEmpty && version.allSatisfy(\.isHexDigit)
  }

  /// Together again, as `urlunparse`.
  var url: String {
    var url = params.isEmpty ? path : "\(path);\(params)"
    let hasPlace = !scheme.isEmpty && Self.withNetloc.contains(scheme) && !url.hasPrefix("//")
    if !netloc.isEmpty || hasPlace {
      if !url.isEmpty, !url.hasPrefix("/") { url = "/" + url }
      url = "//" + netloc + url
    }
    if !scheme.isEmpty { url = "\(scheme):\(url)" }
    if !query.isEmpty { url += "?" + query }
    return fragment.isEmpty ? url : url + "#" + fragment
  }

  /// What a reference means on a page (RFC 3986 §5.2), as `urljoin`.
  static func join(
    _ base: String,
    _ reference: String,
    fragments: Bool
  ) throws(PythonException) -> String {
    guard !base.isEmpty else { return reference }
    guard !reference.isEmpty else { return base }
    let page = try URLParts(base, fragments: fragments, params: true)
    var target = try URLParts(reference, scheme: page.scheme, fragments: fragments, params: true)
    guard target.scheme == page.scheme, relative.contains(target.scheme) else { return reference }
    if withNetloc.contains(target.scheme) {
      guard target.netloc.isEmpty else { return target.url }
      target.netloc = page.netloc
    }
    guard !target.path.isEmpty || !target.params.isEmpty else {
      target.path = page.path
      target.params = page.params
      if target.query.isEmpty { target.query = page.query }
      return target.url
    }
    target.path = resolve(target.path, on: page.path)
    return target.url
  }

  private static func resolve(_ path: String, on base: String) -> String {
    func parts(_ path: String) -> [Substring] {
      path.split(separator: "/", omittingEmptySubsequences: false)
    }
    var segments = parts(path)
    if !path.hasPrefix("/") {
      var start = parts(base)
      if start.last?.isEmpty == false { start.removeLast() }
      segments = start + segments
      if segments.count > 2 {
        let inner = segments[1..<(segments.count - 1)].filter { !$0.isEmpty }
        segments = [segments[0]] + inner + [segments[segments.count - 1]]
      }
    }
    var resolved: [Substring] = []
    for segment in segments where segment != "." {
      if segment == ".." {
        _ = resolved.popLast()
      } else {
        resolved.append(segment)
      }
    }
    if segments.last == "." || segments.last == ".." { resolved.append("") }
    let joined = resolved.joined(separator: "/")
    return joined.isEmpty ? "/" : joined
  }
}
