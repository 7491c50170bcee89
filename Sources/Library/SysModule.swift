import Interpreter
import Values

/// The module `sys`, as of the Python that the language follows.
enum SysModule {
  static func make() -> Module {
    let module = Module("sys")
    let names = ["major", "minor", "micro", "releaselevel", "serial"]
    let version: [Value] = [
      .int(Integer(3)), .int(Integer(11)), .int(Integer(0)), .string("final"), .int(Integer(0)),
    ]
    module.attributes = [
      "argv": .list(List([.string("")])),
      "byteorder": .string("little"),
      "maxsize": .int(Integer(.max)),
      "maxunicode": .int(Integer(0x10_FFFF)),
      "platform": .string("linux"),
      "stdout": .object(StandardOutput()),
      "version": .string("3.11.0 (apiwalk)"),
      "version_info": .object(
        StructSequence(ClassObject("version_info", module: "sys"), names: names, values: version)
      ),
    ]
    module.add(
      NativeFunction("exit") { (_, arguments) throws(PythonException) in
        guard arguments.keywords.isEmpty else {
          throw .type("sys.exit() takes no keyword arguments")
        }
        guard arguments.positional.count <= 1 else {
          throw .type("exit expected at most 1 argument, got \(arguments.positional.count)")
        }
        throw PythonException(
          ExceptionObject.make(ExceptionClasses.systemExit, arguments: arguments.positional)
        )
      }
    )
    return module
  }
}

/// `sys.stdout`.
private final class StandardOutput: Instance {
  var type: ClassObject { Self.type }

  var representation: String { "<_io.TextIOWrapper name='<stdout>' mode='w' encoding='utf-8'>" }

  func attribute(_ name: String, in interpreter: Interpreter) throws(PythonException) -> Value? {
    switch name {
    case "encoding": .string("utf-8")
    case "name": .string("<stdout>")
    default: nil
    }
  }

  var attributeNames: [String] { ["encoding", "name"] }

  static let type: ClassObject = {
    let type = ClassObject("TextIOWrapper", module: "_io")
    type.addMethod("write", of: StandardOutput.self) {
      (_, interpreter, arguments) throws(PythonException) in
      let value = try arguments.one("TextIOWrapper.write")
      guard case .string(let text) = value else {
        throw .type("write() argument must be str, not \(value.typeName)")
      }
      interpreter.host.write(text)
      return .int(Integer(text.unicodeScalars.count))
    }
    type.addMethod("flush", of: StandardOutput.self) { (_, _) throws(PythonException) in .none }
    type.addMethod("isatty", of: StandardOutput.self) { (_, _) throws(PythonException) in
      .bool(false)
    }
    return type
  }()
}
