import HTTP
import Interpreter
import Values

/// Which proxy a request goes through, by the rules of `requests.utils`.
enum ProxyChoice {
  /// The most specific key wins (`select_proxy`).
  static func proxy(
    for text: String,
    in proxies: Value,
    _ interpreter: Interpreter
  ) throws(PythonException) -> String? {
    guard proxies.isTrue, let url = URL(text) else { return nil }
    let scheme = url.scheme ?? ""
    var found: [String: Value] = [:]
    for (key, value) in try interpreter.items(of: proxies) { found[key.text] = value }
    var keys = [scheme, "all"]
    if let host = url.hostname {
      keys = ["\(scheme)://\(host)", scheme, "all://\(host)", "all"]
    }
    guard let key = keys.first(where: { found[$0] != nil }), let value = found[key], value.isTrue
    else { return nil }
    return value.text
  }

  /// What the environment says for a URL (`get_environ_proxies`).
  static func environment(
    for url: String,
    noProxy: String? = nil,
    _ interpreter: Interpreter
  ) -> [(scheme: String, proxy: String)] {
    guard !interpreter.host.environment.isEmpty else { return [] }
    let found = all(in: interpreter.host.environment)
    guard !found.isEmpty, !bypasses(url, noProxy: noProxy, interpreter.host.environment) else {
      return []
    }
    return found
  }

  /// Every `*_proxy`; names in lower case win, also with nothing in them
  /// (`urllib.request.getproxies_environment`).
  static func all(in environment: [String: String]) -> [(scheme: String, proxy: String)] {
    var found: [String: String] = [:]
    let proxies = environment.filter { name, _ in
      // By far the most names end otherwise, and this is asked before every request.
      let bytes = name.utf8.span
      guard !bytes.isEmpty, bytes[bytes.count - 1] | 0x20 == UInt8(ascii: "y") else { return false }
      return name.lowercased().hasSuffix("_proxy")
    }
    func scheme(_ name: String) -> String { String(name.lowercased().dropLast("_proxy".count)) }
    for (name, value) in proxies where !value.isEmpty { found[scheme(name)] = value }
    // In a program that a web server runs, a client's field `Proxy` is the variable HTTP_PROXY.
    if environment["REQUEST_METHOD"] != nil { found["http"] = nil }
    for (name, value) in proxies where name.hasSuffix("_proxy") {
      found[scheme(name)] = value.isEmpty ? nil : value
    }
    return found.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// `should_bypass_proxies`, and after it `urllib.request.proxy_bypass_environment`.
  static func bypasses(
    _ text: String,
    noProxy: String?,
    _ environment: [String: String]
  ) -> Bool {
    guard let url = URL(text), let host = url.hostname else { return true }
    let list = noProxy ?? environment["no_proxy"] ?? environment["NO_PROXY"] ?? ""
    let entries = list.split(separator: ",").map { $0.filter { $0 != " " } }.filter { !$0.isEmpty }
    if entries.contains("*") || names(entries, host) { return true }
    if let address = address(host) {
      return entries.contains { entry in
        if let network = Network(entry) { return network.contains(address) }
        return entry == host
      }
    }
    let withPort = url.port.map { "\(host):\($0)" }
    return entries.contains { entry in
      let bare = entry.hasPrefix(".") ? String(entry.dropFirst()) : entry
      return [host, withPort].compactMap { $0 }.contains { $0 == bare || $0.hasSuffix("." + bare) }
    }
  }

  /// Whether an entry is the host or one above it, whatever the case.
  private static func names(_ entries: [String], _ host: String) -> Bool {
    entries.contains { entry in
      let name = entry.drop { $0 == "." }.lowercased()
      return !name.isEmpty && (host == name || host.hasSuffix("." + name))
    }
  }

  /// A dotted IPv4 address as a number.
  static func address(_ text: String) -> UInt32? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false).map { UInt8($0) }
    guard parts.count == 4, !parts.contains(nil) else { return nil }
    return parts.reduce(0) { $0 << 8 | UInt32($1 ?? 0) }
  }

  /// `10.0.0.0/8`.
  struct Network {
    private let start: UInt32
    private let mask: UInt32

    init?(_ text: String) {
      let halves = text.split(separator: "/", omittingEmptySubsequences: false)
      guard halves.count == 2, let address = ProxyChoice.address(String(halves[0])),
        let bits = Int(halves[1]), (1...32).contains(bits)
      else { return nil }
      mask = UInt32.max << UInt32(32 - bits)
      start = address & mask
    }

    func contains(_ address: UInt32) -> Bool { address & mask == start }
  }
}
