import Interpreter
import Syntax
import Values

/// The module `operator`: the operators of the language as functions.
enum OperatorModule {
  static func make() -> Module {
    let module = Module("operator", nativeName: "_operator")
    for type in [AttributeGetter.type, ItemGetter.type, MethodCaller.type] { module.add(type) }
    addBinary(to: module)
    addComparisons(to: module)
    addUnary(to: module)
    addContainers(to: module)
    module.add(
      NativeFunction("call") { (interpreter, arguments) throws(PythonException) in
        var rest = arguments
        guard !rest.positional.isEmpty else {
          throw .type("call expected at least 1 argument, got 0")
        }
        let function = rest.positional.removeFirst()
        return try interpreter.call(function, rest)
      }
    )
    // `operator.__add__` is `operator.add`, for every operator.
    for (name, value) in module.attributes {
      guard case .object(let object) = value, object is NativeFunction else { continue }
      let plain = name.hasSuffix("_") ? String(name.dropLast()) : name
      if !["countOf", "indexOf", "is", "is_not", "length_hint", "truth"].contains(plain) {
        module.attributes["__\(plain)__"] = value
      }
    }
    return module
  }

  /// A function of so many positional arguments, with the words of the C module.
  static func function(
    _ name: String,
    _ count: Int,
    _ code: @escaping (Interpreter, [Value]) throws(PythonException) -> Value
  ) -> NativeFunction {
    NativeFunction(name) { (interpreter, arguments) throws(PythonException) in
      if count == 1 { return try code(interpreter, [arguments.one("_operator.\(name)")]) }
      try arguments.checkNoKeywords(of: "_operator.\(name)")
      try arguments.checkCount(count...count, of: name)
      return try code(interpreter, arguments.positional)
    }
  }

  private static let binary: [(name: String, inPlace: String, operation: BinaryOperator)] = [
    ("add", "iadd", .add), ("and_", "iand", .bitAnd), ("floordiv", "ifloordiv", .floorDivide),
    ("lshift", "ilshift", .leftShift), ("matmul", "imatmul", .matrixMultiply),
    ("mod", "imod", .modulo), ("mul", "imul", .multiply), ("or_", "ior", .bitOr),
    ("pow", "ipow", .power), ("rshift", "irshift", .rightShift), ("sub", "isub", .subtract),
    ("truediv", "itruediv", .divide), ("xor", "ixor", .bitXor),
  ]

  private static func addBinary(to module: Module) {
    for (name, inPlace, operation) in binary {
      module.add(
        function(name, 2) { (interpreter, operands) throws(PythonException) in
          try interpreter.binary(operation, operands[0], operands[1])
        }
      )
      module.add(
        function(inPlace, 2) { (interpreter, operands) throws(PythonException) in
          try interpreter.inPlace(operation, operands[0], operands[1])
        }
      )
    }
  }

  private static let comparisons: [(String, ComparisonOperator)] = [
    ("lt", .less), ("le", .lessOrEqual), ("eq", .equal), ("ne", .notEqual),
    ("ge", .greaterOrEqual), ("gt", .greater), ("is_", .isSame), ("is_not", .isNotSame),
  ]

  private static func addComparisons(to module: Module) {
    for (name, comparison) in comparisons {
      module.add(
        function(name, 2) { (interpreter, operands) throws(PythonException) in
          try interpreter.compare(comparison, operands[0], operands[1])
        }
      )
    }
  }

  private static let unary: [(String, UnaryOperator)] = [
    ("inv", .invert), ("invert", .invert), ("neg", .minus), ("not_", .not), ("pos", .plus),
  ]

  private static func addUnary(to module: Module) {
    for (name, operation) in unary {
      module.add(
        function(name, 1) { (interpreter, operands) throws(PythonException) in
          try interpreter.unary(operation, operands[0])
        }
      )
    }
    module.add(function("truth", 1) { (_, operands) in .bool(operands[0].isTrue) })
    module.add(
      function("abs", 1) { (interpreter, operands) throws(PythonException) in
        try interpreter.call(interpreter.builtin("abs"), Arguments(operands))
      }
    )
    module.add(
      function("index", 1) { (_, operands) throws(PythonException) in
        guard let integer = operands[0].asInteger else {
          throw .type("'\(operands[0].typeName)' object cannot be interpreted as an integer")
        }
        return .int(integer)
      }
    )
  }
}
