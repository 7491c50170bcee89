import Interpreter
import Values

/// What paths have in common, and the functions of `os.path` that only other systems need.
enum OSPathPrefixes {
  static func add(to module: Module) {
    module.add(
      NativeFunction("commonprefix", Signature("m")) {
        (interpreter, bound) throws(PythonException) in
        .string(sharedStart(try paths(bound[0], interpreter)))
      }
    )
    module.add(
      NativeFunction("commonpath", Signature("paths")) {
        (interpreter, bound) throws(PythonException) in
        let given = try interpreter.elements(of: bound[0] ?? .none)
        guard !given.isEmpty else { throw .value("commonpath() arg is an empty sequence") }
        return .string(try sharedFolder(paths(.list(List(given)), interpreter)))
      }
    )
    module.add(
      NativeFunction("splitdrive", Signature("p")) { (_, bound) throws(PythonException) in
        .tuple(Tuple([.string(""), .string(try OSPathModule.path(bound[0]))]))
      }
    )
    module.add(
      NativeFunction("normcase", Signature("s")) { (_, bound) throws(PythonException) in
        .string(try OSPathModule.path(bound[0]))
      }
    )
  }

  private static func paths(
    _ value: Value?,
    _ interpreter: Interpreter
  ) throws(PythonException) -> [String] {
    var paths: [String] = []
    for element in try interpreter.elements(of: value ?? .none) {
      paths.append(try OSPathModule.path(element))
    }
    return paths
  }

  /// Letter by letter, which need not end where a name does.
  private static func sharedStart(_ paths: [String]) -> String {
    guard var shared = paths.first.map({ Array($0.unicodeScalars) }) else { return "" }
    for path in paths.dropFirst() {
      shared = Array(zip(shared, path.unicodeScalars).prefix { $0 == $1 }.map(\.0))
    }
    return String(String.UnicodeScalarView(shared))
  }

  private static func sharedFolder(_ paths: [String]) throws(PythonException) -> String {
    let isAbsolute = paths[0].hasPrefix("/")
    guard paths.allSatisfy({ $0.hasPrefix("/") == isAbsolute }) else {
      throw .value("Can't mix absolute and relative paths")
    }
    var shared = parts(of: paths[0])
    for path in paths.dropFirst() {
      shared = Array(zip(shared, parts(of: path)).prefix { $0 == $1 }.map(\.0))
    }
    return (isAbsolute ? "/" : "") + shared.joined(separator: "/")
  }

  private static func parts(of path: String) -> [Substring] {
    path.split(separator: "/").filter { $0 != "." }
  }
}
