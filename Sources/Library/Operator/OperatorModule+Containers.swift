import Interpreter
import Syntax
import Values

extension OperatorModule {
  static func addContainers(to module: Module) {
    for (name, inPlace) in [("concat", false), ("iconcat", true)] {
      module.add(
        function(name, 2) { (interpreter, operands) throws(PythonException) in
          guard operands[0].isSequence else {
            throw .type("'\(operands[0].typeName)' object can't be concatenated")
          }
          return inPlace
            ? try interpreter.inPlace(.add, operands[0], operands[1])
            : try interpreter.binary(.add, operands[0], operands[1])
        }
      )
    }
    module.add(
      function("contains", 2) { (interpreter, operands) throws(PythonException) in
        .bool(try interpreter.contains(operands[1], in: operands[0]))
      }
    )
    module.add(
      function("getitem", 2) { (interpreter, operands) throws(PythonException) in
        try interpreter.item(operands[1], of: operands[0])
      }
    )
    module.add(
      function("setitem", 3) { (interpreter, operands) throws(PythonException) in
        try interpreter.setItem(operands[1], of: operands[0], to: operands[2])
        return .none
      }
    )
    module.add(
      function("delitem", 2) { (interpreter, operands) throws(PythonException) in
        try interpreter.deleteItem(operands[1], of: operands[0])
        return .none
      }
    )
    addSearches(to: module)
  }

  private static func addSearches(to module: Module) {
    module.add(
      function("countOf", 2) { (interpreter, operands) throws(PythonException) in
        var count = 0
        try forEach(in: operands[0], interpreter) { (element) throws(PythonException) in
          if try interpreter.matches(element, operands[1]) { count += 1 }
          return true
        }
        return .int(.small(count))
      }
    )
    module.add(
      function("indexOf", 2) { (interpreter, operands) throws(PythonException) in
        var place = 0
        var isFound = false
        try forEach(in: operands[0], interpreter) { (element) throws(PythonException) in
          isFound = try interpreter.matches(element, operands[1])
          if !isFound { place += 1 }
          return !isFound
        }
        guard isFound else { throw .value("sequence.index(x): x not in sequence") }
        return .int(.small(place))
      }
    )
    module.add(
      NativeFunction("length_hint", 1...2) { (interpreter, arguments) throws(PythonException) in
        let fallback = arguments.count > 1 ? try interpreter.index(arguments[1]) : 0
        return .int(.small(interpreter.length(of: arguments[0]) ?? fallback))
      }
    )
  }

  /// Says in the words of `in` that something can't be gone through.
  private static func forEach(
    in container: Value,
    _ interpreter: Interpreter,
    _ body: (Value) throws(PythonException) -> Bool
  ) throws(PythonException) {
    do throws(PythonException) {
      try interpreter.forEach(in: container, body)
    } catch  where error.isNotIterable(container) {
      throw .type("argument of type '\(container.typeName)' is not iterable")
    }
  }
}

extension Value {
  fileprivate var isSequence: Bool {
    switch self {
    case .list, .tuple, .string, .bytes: true
    default: deque != nil
    }
  }
}
