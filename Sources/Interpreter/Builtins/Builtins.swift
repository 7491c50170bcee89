import Values

/// The names that need no import.
enum Builtins {
  /// Made afresh for each interpreter, so that none sees another's.
  static var all: [String: Value] {
    var names: [String: Value] = [
      "Ellipsis": .ellipsis,
      "EnvironmentError": .object(ExceptionClasses.osError),
      "IOError": .object(ExceptionClasses.osError),
      "__debug__": .bool(true),
      "__name__": .string("__main__"),
      "exit": .object(Quitter("exit")),
      "quit": .object(Quitter("quit")),
    ]
    for type in ExceptionClasses.all + BuiltinClasses.named { names[type.name] = .object(type) }
    for function in input + numbers + collections + objects + characters {
      names[function.name] = .object(function)
    }
    return names
  }
}

/// `exit` and `quit`: callable, and helpful to who forgets the parentheses.
final class Quitter: Instance {
  static let type = ClassObject("Quitter", module: "_sitebuiltins")
  var type: ClassObject { Self.type }
  private let name: String

  init(_ name: String) { self.name = name }

  var representation: String { "Use \(name)() or Ctrl-D (i.e. EOF) to exit" }
  var isCallable: Bool { true }

  func call(
    _ arguments: Arguments,
    in interpreter: Interpreter
  ) throws(PythonException) -> Value? {
    var withReceiver = arguments
    withReceiver.positional.insert(.object(self), at: 0)
    let bound = try withReceiver.bound(
      to: Signature("self, code=None"),
      function: "Quitter.__call__"
    )
    throw PythonException(
      ExceptionObject.make(ExceptionClasses.systemExit, arguments: [bound[1] ?? .none])
    )
  }
}
