import Interpreter
import Values

/// What `sys` says of numbers, texts and the depth of calls.
enum SysLimits {
  static func add(to module: Module) {
    module.attributes["float_info"] = .object(floatInfo)
    module.add(
      NativeFunction("getdefaultencoding") { (_, arguments) throws(PythonException) in
        try arguments.expectNone("sys.getdefaultencoding")
        return .string("utf-8")
      }
    )
    module.add(
      NativeFunction("getrecursionlimit") { (interpreter, arguments) throws(PythonException) in
        try arguments.expectNone("sys.getrecursionlimit")
        return .int(Integer(interpreter.maximumDepth))
      }
    )
    module.add(
      NativeFunction("setrecursionlimit") { (interpreter, arguments) throws(PythonException) in
        let limit = try arguments.one("sys.setrecursionlimit").cInt()
        guard limit >= 1 else { throw .value("recursion limit must be greater or equal than 1") }
        interpreter.maximumDepth = limit
        return .none
      }
    )
  }

  /// The doubles of IEEE 754, in the words of C's `float.h`.
  private static var floatInfo: StructSequence {
    let parts: [(name: String, value: Value)] = [
      ("max", .float(.greatestFiniteMagnitude)), ("max_exp", .int(Integer(1024))),
      ("max_10_exp", .int(Integer(308))), ("min", .float(.leastNormalMagnitude)),
      ("min_exp", .int(Integer(-1021))), ("min_10_exp", .int(Integer(-307))),
      ("dig", .int(Integer(15))), ("mant_dig", .int(Integer(53))),
      ("epsilon", .float(.ulpOfOne)), ("radix", .int(Integer(2))), ("rounds", .int(Integer(1))),
    ]
    return StructSequence(
      ClassObject("float_info", module: "sys", isNative: true),
      names: parts.map(\.name),
      values: parts.map(\.value)
    )
  }
}
