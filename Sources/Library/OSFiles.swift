import Glibc
import Interpreter
import Values

/// What `os` does with files and folders.
enum OSFiles {
  static func add(to module: Module) {
    addRemoving(to: module)
    addMaking(to: module)
    addMoving(to: module)
    addListing(to: module)
  }

  /// The path of an argument, in the words of the function that got it.
  private static func path(
    _ value: Value?,
    _ function: String,
    _ name: String = "path"
  ) throws(PythonException) -> FilePath {
    let value = value ?? .none
    switch value {
    case .string, .bytes:
      return try FilePath(value)
    default:
      throw .type(
        "\(function): \(name) should be string, bytes or os.PathLike, not \(value.typeName)"
      )
    }
  }

  private static func add(
    _ name: String,
    _ declaration: String,
    to module: Module,
    _ code: @escaping (Interpreter, ParsedArguments) throws(PythonException) -> Value
  ) {
    let signature = Signature(declaration)
    let names = signature.parameters.map(\.name)
    let required = signature.parameters.count { $0.isRequired }
    module.add(
      NativeFunction(name, describedBy: signature) {
        (interpreter, arguments) throws(PythonException) in
        try code(
          interpreter,
          ParsedArguments(arguments, names, required: required, function: name)
        )
      }
    )
  }

  private static func addRemoving(to module: Module) {
    for name in ["remove", "unlink"] {
      add(name, "path", to: module) { (_, bound) throws(PythonException) in
        _ = try path(bound[0], name).use { unlink($0) }
        return .none
      }
    }
    add("rmdir", "path", to: module) { (_, bound) throws(PythonException) in
      _ = try path(bound[0], "rmdir").use { rmdir($0) }
      return .none
    }
  }

  private static func addMaking(to module: Module) {
    add("mkdir", "path, mode=511", to: module) { (_, bound) throws(PythonException) in
      let mode = UInt32(clamping: try bound[1]?.cInt() ?? 0o777)
      _ = try path(bound[0], "mkdir").use { mkdir($0, mode) }
      return .none
    }
    module.add(
      NativeFunction("makedirs", Signature("name, mode=511, exist_ok=False")) {
        (_, bound) throws(PythonException) in
        let name = try OSPathModule.path(bound[0])
        let mode = UInt32(clamping: try bound[1]?.cInt() ?? 0o777)
        try makeFolders(name, mode, mayExist: bound[2]?.isTrue ?? false)
        return .none
      }
    )
  }

  /// Makes the folders on the way too, as `os.makedirs` does.
  private static func makeFolders(
    _ name: String,
    _ mode: UInt32,
    mayExist: Bool
  ) throws(PythonException) {
    var (head, tail) = OSPathModule.split(name)
    if tail.isEmpty { (head, tail) = OSPathModule.split(head) }
    if !head.isEmpty, !tail.isEmpty, !OSPathModule.exists(head) {
      try makeFolders(head, 0o777, mayExist: true)
    }
    do throws(PythonException) {
      _ = try FilePath(.string(name)).use { mkdir($0, mode) }
    } catch {
      guard mayExist, OSPathModule.status(of: name).map({ $0.st_mode & S_IFMT == S_IFDIR }) == true
      else { throw error }
    }
  }

  private static func addMoving(to module: Module) {
    for name in ["rename", "replace"] {
      add(name, "src, dst", to: module) { (_, bound) throws(PythonException) in
        let source = try path(bound[0], name, "src")
        let target = try path(bound[1], name, "dst")
        let failure = source.attempt { from in
          0 - target.attempt { to in rename(from, to) }.failure
        }.result
        guard failure == 0 else {
          throw .system(0 - failure, path: source.value, to: target.value)
        }
        return .none
      }
    }
  }

  private static func addListing(to module: Module) {
    add("listdir", "path=None", to: module) { (_, bound) throws(PythonException) in
      let value = bound[0] ?? .none
      switch value {
      case .none, .string: break
      case .bytes: throw .leftOut("a path of bytes")
      default:
        throw .type(
          "listdir: path should be string, bytes, os.PathLike, integer or None, "
            + "not \(value.typeName)"
        )
      }
      return .list(List(try names(in: FilePath(value.isNone ? .string(".") : value))))
    }
    add("chdir", "path", to: module) { (_, bound) throws(PythonException) in
      guard let target = bound[0], target.asInteger == nil else {
        throw .leftOut("a folder by its descriptor")
      }
      _ = try path(target, "chdir").use { chdir($0) }
      return .none
    }
  }

  private static func names(in path: FilePath) throws(PythonException) -> [Value] {
    var names: [Value] = []
    _ = try path.use { folder in
      guard let stream = opendir(folder) else { return -1 }
      defer { closedir(stream) }
      while let entry = readdir(stream) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
          pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
        if name != ".", name != ".." { names.append(.string(name)) }
      }
      return 0
    }
    return names
  }
}
