import Glibc
import Interpreter
import Values

/// The module `os.path`: paths as texts (`posixpath`), and whether there is something at them.
enum OSPathModule {
  static func make() -> Module {
    let module = Module("posixpath", attributes: ["sep": .string("/")])
    addParts(to: module)
    addQuestions(to: module)
    return module
  }

  private static func path(_ value: Value?) throws(PythonException) -> String {
    switch value {
    case .string(let text): return text
    case .bytes: throw .leftOut("a path of bytes")
    default:
      throw .type(
        "expected str, bytes or os.PathLike object, not \((value ?? .none).type.name)"
      )
    }
  }

  private static func addParts(to module: Module) {
    func add(_ name: String, _ parameter: String, _ code: @escaping (String) -> Value) {
      module.add(
        NativeFunction(name, Signature(parameter)) { (_, bound) throws(PythonException) in
          code(try path(bound[0]))
        }
      )
    }
    add("basename", "p") { .string(split($0).tail) }
    add("dirname", "p") { .string(split($0).head) }
    add("isabs", "s") { .bool($0.hasPrefix("/")) }
    add("normpath", "path") { .string(normalized($0)) }
    add("split", "p") {
      let parts = split($0)
      return .tuple(Tuple([.string(parts.head), .string(parts.tail)]))
    }
    add("splitext", "p") {
      let parts = splitExtension($0)
      return .tuple(Tuple([.string(parts.root), .string(parts.suffix)]))
    }
    module.add(
      NativeFunction("join", Signature("a, *p")) { (_, bound) throws(PythonException) in
        var result = try path(bound[0])
        for part in bound.extraPositional {
          guard case .string(let text) = part else {
            throw .type(
              "join() argument must be str, bytes, or os.PathLike object, not '\(part.type.name)'"
            )
          }
          if text.hasPrefix("/") {
            result = text
          } else {
            result += result.isEmpty || result.hasSuffix("/") ? text : "/" + text
          }
        }
        return .string(result)
      }
    )
  }

  private static func split(_ path: String) -> (head: String, tail: String) {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return ("", path) }
    let end = path.utf8.index(after: slash)
    var head = path[..<end]
    if head.utf8.contains(where: { $0 != UInt8(ascii: "/") }) {
      while head.utf8.last == UInt8(ascii: "/") { head.unicodeScalars.removeLast() }
    }
    return (String(head), String(path[end...]))
  }

  private static func splitExtension(_ path: String) -> (root: String, suffix: String) {
    let (_, tail) = split(path)
    // Leading dots are part of the name.
    let name = tail.utf8.drop { $0 == UInt8(ascii: ".") }
    guard let dot = name.lastIndex(of: UInt8(ascii: ".")) else { return (path, "") }
    let length = name.distance(from: dot, to: name.endIndex)
    let place = path.utf8.index(path.utf8.endIndex, offsetBy: -length)
    return (String(path[..<place]), String(path[place...]))
  }

  private static func normalized(_ path: String) -> String {
    guard !path.isEmpty else { return "." }
    // POSIX leaves two slashes at the start to the system; three or more are one.
    let slashes = path.utf8.prefix { $0 == UInt8(ascii: "/") }.count
    let start = slashes == 2 ? "//" : slashes > 0 ? "/" : ""
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part == ".." {
        if let last = parts.last, last != ".." {
          parts.removeLast()
          continue
        }
        if !start.isEmpty { continue }
      }
      parts.append(part)
    }
    let result = start + parts.joined(separator: "/")
    return result.isEmpty ? "." : result
  }

  private static func addQuestions(to module: Module) {
    let questions: [(String, (UInt32) -> Bool)] = [
      ("exists", { _ in true }), ("isfile", { $0 & S_IFMT == S_IFREG }),
      ("isdir", { $0 & S_IFMT == S_IFDIR }),
    ]
    for (name, answer) in questions {
      module.add(
        NativeFunction(name, Signature(name == "isdir" ? "s" : "path")) {
          (_, bound) throws(PythonException) in
          guard case .string(let path) = bound[0] else {
            throw .type(
              "stat: path should be string, bytes, os.PathLike or integer, not "
                + (bound[0] ?? .none).type.name
            )
          }
          guard !path.utf8.contains(0) else { return .bool(false) }
          var status = stat()
          return .bool(stat(path, &status) == 0 && answer(status.st_mode))
        }
      )
    }
  }
}
