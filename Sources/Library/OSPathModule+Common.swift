import Glibc
import Interpreter
import Values

extension OSPathModule {
  /// What paths have in common, and what other systems ask of them.
  static func addCommon(to module: Module) {
    module.add(
      NativeFunction("commonprefix", Signature("m")) {
        (interpreter, bound) throws(PythonException) in
        .string(commonPrefix(try paths(bound[0], interpreter)))
      }
    )
    module.add(
      NativeFunction("commonpath", Signature("paths")) {
        (interpreter, bound) throws(PythonException) in
        .string(try commonPath(try paths(bound[0], interpreter)))
      }
    )
    module.add(
      NativeFunction("splitdrive", Signature("p")) { (_, bound) throws(PythonException) in
        .tuple(Tuple([.string(""), .string(try path(bound[0]))]))
      }
    )
    module.add(
      NativeFunction("normcase", Signature("s")) { (_, bound) throws(PythonException) in
        .string(try path(bound[0]))
      }
    )
    module.add(
      NativeFunction("realpath", Signature("filename, *, strict=False")) {
        (_, bound) throws(PythonException) in
        .string(resolved(absolute(try path(bound[0]))))
      }
    )
    module.add(
      NativeFunction("lexists", Signature("path")) { (_, bound) throws(PythonException) in
        .bool(linkStatus(of: try path(bound[0])) != nil)
      }
    )
    module.add(
      NativeFunction("islink", Signature("path")) { (_, bound) throws(PythonException) in
        let mode = linkStatus(of: try path(bound[0]))?.st_mode
        return .bool(mode.map { $0 & S_IFMT == S_IFLNK } ?? false)
      }
    )
  }

  private static func paths(
    _ value: Value?,
    _ interpreter: Interpreter
  ) throws(PythonException) -> [String] {
    var paths: [String] = []
    for element in try interpreter.elements(of: value ?? .none) { paths.append(try path(element)) }
    return paths
  }

  /// The longest beginning that all have, character by character.
  private static func commonPrefix(_ paths: [String]) -> String {
    guard var prefix = paths.first.map({ Array($0.unicodeScalars) }) else { return "" }
    for path in paths.dropFirst() {
      let shared = zip(prefix, path.unicodeScalars).prefix { $0 == $1 }.count
      prefix.removeLast(prefix.count - shared)
    }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: prefix)
    return String(text)
  }

  /// The longest folder that all are in.
  private static func commonPath(_ paths: [String]) throws(PythonException) -> String {
    guard let first = paths.first else {
      throw .value("commonpath() arg is an empty sequence")
    }
    let isAbsolute = first.hasPrefix("/")
    guard paths.allSatisfy({ $0.hasPrefix("/") == isAbsolute }) else {
      throw .value("Can't mix absolute and relative paths")
    }
    func parts(_ path: String) -> [Substring] { path.split(separator: "/").filter { $0 != "." } }
    var shared = parts(first)[...]
    for path in paths.dropFirst() {
      shared = shared.prefix(zip(shared, parts(path)).prefix { $0 == $1 }.count)
    }
    return (isAbsolute ? "/" : "") + shared.joined(separator: "/")
  }

  /// The path with its links followed as far as there are any.
  private static func resolved(_ path: String) -> String {
    if let real = realpath(path, nil) {
      defer { free(real) }
      return String(cString: real)
    }
    let (head, tail) = split(path)
    guard !tail.isEmpty, head != path else { return path }
    let folder = resolved(head)
    return folder.hasSuffix("/") ? folder + tail : "\(folder)/\(tail)"
  }

  private static func linkStatus(of path: String) -> stat? {
    guard !path.utf8.contains(0) else { return nil }
    var status = stat()
    return lstat(path, &status) == 0 ? status : nil
  }
}
