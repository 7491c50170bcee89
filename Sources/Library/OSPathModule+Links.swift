import Glibc
import Interpreter
import Values

extension OSPathModule {
  /// What asks about links and follows them.
  static func addLinks(to module: Module) {
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
