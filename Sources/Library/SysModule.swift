import Interpreter
import Values

/// The module `sys`, as of the Python that the language follows.
enum SysModule {
  /// `writeError` is where `sys.stderr` goes.
  static func make(writeError: @escaping (String) -> Void) -> Module {
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
      "stderr": .object(StandardStream(.error(writeError))),
      "stdin": .object(StandardStream(.input)),
      "stdout": .object(StandardStream(.output)),
      "version": .string("3.11.0 (apiwalk)"),
      "version_info": .object(
        StructSequence(ClassObject("version_info", module: "sys"), names: names, values: version)
      ),
    ]
    SysLimits.add(to: module)
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
