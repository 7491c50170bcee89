import Glibc
import Interpreter
import Values

/// The module `os`: the environment, folders and files by their paths, and `os.path`.
enum OSModule {
  static func make(environment: [String: String]) -> Module {
    let module = Module("os", isPython: ["getenv", "makedirs"].contains, nativeName: "posix")
    let environ = Environ(environment)
    module.attributes = [
      "environ": .object(environ), "sep": .string("/"), "linesep": .string("\n"),
      "name": .string("posix"), "curdir": .string("."), "pardir": .string(".."),
      "pathsep": .string(":"), "extsep": .string("."), "devnull": .string("/dev/null"),
      "altsep": .none, "error": .object(ExceptionClasses.osError), "SEEK_SET": .int(Integer(0)),
      "SEEK_CUR": .int(Integer(1)), "SEEK_END": .int(Integer(2)),
    ]
    module.add(
      NativeFunction("getenv", Signature("key, default=None")) {
        (interpreter, bound) throws(PythonException) in
        let key = try Environ.text(bound[0] ?? .none)
        if let value = environ.entries[key] { return value }
        interpreter.note(bound[1] ?? .none, under: .string(key))
        return bound[1] ?? .none
      }
    )
    module.add(
      NativeFunction("getcwd") { (_, arguments) throws(PythonException) in
        try arguments.expectNone("posix.getcwd")
        guard let path = getcwd(nil, 0) else { throw .system(errno) }
        defer { free(path) }
        return .string(String(cString: path))
      }
    )
    module.add(
      NativeFunction("getpid") { (_, arguments) throws(PythonException) in
        try arguments.expectNone("posix.getpid")
        return .int(Integer(Int(getpid())))
      }
    )
    module.add(
      NativeFunction("fspath") { (_, arguments) throws(PythonException) in
        let path = try arguments.bound(to: Signature("path"), function: "fspath")[0] ?? .none
        return try FilePath(path).value
      }
    )
    OSFiles.add(to: module)
    return module
  }
}
