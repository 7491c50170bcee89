import Glibc
import HTTP

/// A person's `.netrc`: names and passwords by host, as Python's `netrc` reads them.
package struct NetrcFile {
  private var entries: [String: (login: String, password: String)] = [:]
  private var fallback: (login: String, password: String)?

  /// The credentials for a URL's host (`requests.utils.get_netrc_auth`); nil when there are none.
  package static func credentials(
    for url: String,
    in environment: [String: String]
  ) -> (name: String, password: String)? {
    guard let path = path(environment), let host = URL(url)?.host, !host.isEmpty,
      let text = contents(of: path)
    else { return nil }
    let file = NetrcFile(text)
    guard let found = file.entries[host] ?? file.fallback else { return nil }
    return (found.login, found.password)
  }

  private static func path(_ environment: [String: String]) -> String? {
    if let path = environment["NETRC"] { return access(path, R_OK) == 0 ? path : nil }
    guard let home = environment["HOME"] else { return nil }
    return ["\(home)/.netrc", "\(home)/_netrc"].first { access($0, R_OK) == 0 }
  }

  private static func contents(of path: String) -> String? {
    guard let file = fopen(path, "r") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while bytes.count < 1 << 20 {
      let count = fread(&buffer, 1, buffer.count, file)
      guard count > 0 else { break }
      bytes += buffer[..<count]
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  init(_ text: String) {
    var words = Self.words(in: text)[...]
    while let word = words.popFirst() {
      switch word {
      case "machine":
        guard let host = words.popFirst() else { return }
        entries[host] = Self.entry(&words)
      case "default": fallback = Self.entry(&words)
      default: continue
      }
    }
  }

  private static func entry(_ words: inout ArraySlice<String>) -> (String, String) {
    var (login, password) = ("", "")
    while let word = words.first, !["machine", "default", "macdef"].contains(word) {
      words.removeFirst()
      switch word {
      case "login", "user": login = words.popFirst() ?? ""
      case "account": _ = words.popFirst()
      case "password": password = words.popFirst() ?? ""
      default: continue
      }
    }
    return (login, password)
  }

  /// Words, quotes taken off; a word that begins with `#` ends its line.
  private static func words(in text: String) -> [String] {
    var words: [String] = []
    for line in text.split(whereSeparator: \.isNewline) {
      for word in line.split(whereSeparator: \.isWhitespace) {
        if word.hasPrefix("#") { break }
        let isQuoted = word.count > 1 && word.hasPrefix("\"") && word.hasSuffix("\"")
        words.append(String(isQuoted ? word.dropFirst().dropLast() : word))
      }
    }
    return words
  }
}
