/// The script files that are being run, one sourced by the other, the innermost last.
package struct FileStack {
  private(set) var paths: [String] = []

  package init() {}

  package mutating func push(_ path: String) { paths.append(Self.normalised(path)) }

  package mutating func pop() { _ = paths.popLast() }

  /// How a path is written in a file of that name: beside it, unless it starts at the root.
  ///
  /// What has no file of its own, such as the prompt (`<stdin>`), is where the process is.
  static func resolve(_ path: String, beside name: String) -> String {
    guard !path.hasPrefix("/"), !name.hasPrefix("<") else { return path }
    return normalised(name.folder + path)
  }

  /// The way back to a file that is being run already, as names; nil when there is none.
  func cycle(to path: String) -> [String]? {
    let path = Self.normalised(path)
    guard let start = paths.firstIndex(of: path) else { return nil }
    return Array(paths[start...]) + [path]
  }

  /// Deeper than any script is on purpose: links can make a cycle that no name shows.
  var isTooDeep: Bool { paths.count >= 64 }

  /// Without `.` and what `..` takes back.
  static func normalised(_ path: String) -> String {
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part == "..", let last = parts.last, last != ".." {
        parts.removeLast()
      } else {
        parts.append(part)
      }
    }
    let joined = parts.joined(separator: "/")
    if path.hasPrefix("/") { return "/" + joined }
    return joined.isEmpty ? "." : joined
  }
}

extension String {
  /// The part of a path up to its last slash, that with it.
  fileprivate var folder: String {
    lastIndex(of: "/").map { String(self[...$0]) } ?? ""
  }
}
