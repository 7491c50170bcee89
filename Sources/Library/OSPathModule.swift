import Glibc
import Interpreter
import Values

/// The module `os.path`: paths as texts (`posixpath`), and whether there is something at them.
enum OSPathModule {
  /// The folder that `~` stands for is of the environment.
  static func make(home: String?) -> Module {
    let module = Module(
      "posixpath",
      attributes: ["sep": .string("/")],
      isPython: { _ in true }
    )
    addParts(to: module)
    addQuestions(to: module)
    addWholePaths(to: module)
    OSPathPrefixes.add(to: module)
    addLinks(to: module)
    addExpansion(to: module)
    module.add(
      NativeFunction("expanduser", Signature("path")) { (_, bound) throws(PythonException) in
        let path = try path(bound[0])
        guard let home, path == "~" || path.hasPrefix("~/") else { return .string(path) }
        return .string(home + path.dropFirst())
      }
    )
    return module
  }

  /// `os.path.expandvars`: `$name` and `${name}` where the environment has the name.
  private static func addExpansion(to module: Module) {
    module.add(
      NativeFunction("expandvars", Signature("path")) {
        (interpreter, bound) throws(PythonException) in
        let text = try path(bound[0])
        // The environment as the program has changed it.
        let os = try interpreter.importModule("os")
        guard case .object(let object)? = os.attributes["environ"],
          let environment = object as? Environ
        else { return .string(text) }
        return .string(expanded(text, environment))
      }
    )
  }

  private static func expanded(_ path: String, _ environment: Environ) -> String {
    let isWord = { (byte: UInt8) in
      byte == UInt8(ascii: "_") || (48...57).contains(byte) || (97...122).contains(byte | 0x20)
    }
    var result: [UInt8] = []
    var rest = Array(path.utf8)[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "$") else {
        result.append(byte)
        continue
      }
      let isBraced = rest.first == UInt8(ascii: "{")
      let name =
        isBraced ? rest.dropFirst().prefix { $0 != UInt8(ascii: "}") } : rest.prefix(while: isWord)
      let isWhole = isBraced ? name.endIndex < rest.endIndex : !name.isEmpty
      guard isWhole,
        case .string(let value)? = environment.entries[String(decoding: name, as: UTF8.self)]
      else {
        result.append(byte)
        continue
      }
      result += value.utf8
      rest = rest[(name.endIndex + (isBraced ? 1 : 0))...]
    }
    return String(decoding: result, as: UTF8.self)
  }

  static func path(_ value: Value?) throws(PythonException) -> String {
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

  static func split(_ path: String) -> (head: String, tail: String) {
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
          return .bool(status(of: path).map { answer($0.st_mode) } ?? false)
        }
      )
    }
  }

  /// What the system knows of a path; nil when there is nothing.
  static func status(of path: String) -> stat? {
    guard !path.utf8.contains(0) else { return nil }
    var status = stat()
    return stat(path, &status) == 0 ? status : nil
  }

  static func exists(_ path: String) -> Bool { status(of: path) != nil }

  private static func addWholePaths(to module: Module) {
    module.add(
      NativeFunction("getsize", Signature("filename")) { (_, bound) throws(PythonException) in
        .int(Integer(Int(try knownStatus(bound[0]).st_size)))
      }
    )
    module.add(
      NativeFunction("getmtime", Signature("filename")) { (_, bound) throws(PythonException) in
        let time = try knownStatus(bound[0]).st_mtim
        return .float(Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9)
      }
    )
    module.add(
      NativeFunction("abspath", Signature("path")) { (_, bound) throws(PythonException) in
        .string(absolute(try path(bound[0])))
      }
    )
    module.add(
      NativeFunction("relpath", Signature("path, start=None")) {
        (_, bound) throws(PythonException) in
        let target = try path(bound[0])
        guard !target.isEmpty else { throw .value("no path specified") }
        let start = try bound[1].map { (value) throws(PythonException) in
          value.isNone ? "." : try path(value)
        }
        return .string(relative(absolute(target), from: absolute(start ?? ".")))
      }
    )
  }

  /// As `os.stat` asks, with its complaint when there is nothing.
  private static func knownStatus(_ value: Value?) throws(PythonException) -> stat {
    guard case .string(let path) = value else {
      throw .type(
        "stat: path should be string, bytes, os.PathLike or integer, not "
          + (value ?? .none).type.name
      )
    }
    _ = try FilePath(.string(path)).use { access($0, F_OK) }
    guard let status = status(of: path) else {
      throw .system(errno, path: .string(path))
    }
    return status
  }

  static func absolute(_ path: String) -> String {
    guard !path.hasPrefix("/"), let folder = getcwd(nil, 0) else { return normalized(path) }
    defer { free(folder) }
    return normalized(String(cString: folder) + "/" + path)
  }

  /// The way from one absolute path to another.
  private static func relative(_ path: String, from start: String) -> String {
    let target = path.split(separator: "/")
    let origin = start.split(separator: "/")
    let shared = zip(target, origin).prefix { $0 == $1 }.count
    let steps =
      origin.dropFirst(shared).map { _ in ".." } + target.dropFirst(shared).map(String.init)
    return steps.isEmpty ? "." : steps.joined(separator: "/")
  }
}
