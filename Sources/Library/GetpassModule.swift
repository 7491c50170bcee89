import Glibc
import Interpreter
import Values

/// The module `getpass`: a question whose answer is not shown, and who is asked.
enum GetpassModule {
  static func make() -> Module {
    let module = Module("getpass", isPython: { _ in true })
    module.add(
      ClassObject("GetPassWarning", module: "getpass", bases: [ExceptionClasses.userWarning])
    )
    module.add(
      NativeFunction("unix_getpass", Signature("prompt='Password: ', stream=None"), code: getpass)
    )
    module.attributes["getpass"] = module.attributes["unix_getpass"]
    module.add(
      NativeFunction("getuser", Signature("")) { (interpreter, _) throws(PythonException) in
        .string(try user(interpreter.host.environment))
      }
    )
    return module
  }

  private static func getpass(
    _ interpreter: Interpreter,
    _ bound: BoundArguments
  ) throws(PythonException) -> Value {
    let prompt = try interpreter.text(of: bound[0] ?? .string("Password: "))
    if let secret = interpreter.host.readSecret(prompt) { return .string(secret) }
    try interpreter.checkInterruption()
    throw PythonException(ExceptionObject(ExceptionClasses.eofError, arguments: []))
  }

  /// The first of the usual variables that says something, else what the system knows.
  private static func user(_ environment: [String: String]) throws(PythonException) -> String {
    for name in ["LOGNAME", "USER", "LNAME", "USERNAME"] {
      if let user = environment[name], !user.isEmpty { return user }
    }
    let number = getuid()
    guard let entry = getpwuid(number), let name = entry.pointee.pw_name else {
      throw .key(.string("getpwuid(): uid not found: \(number)"))
    }
    return String(cString: name)
  }
}
