import Values

extension Generator {
  /// What a generator expression makes of them: it never looks at what it is sent, and catches nothing.
  static let methods: [String: Value] = {
    var table = MethodTable<Generator>(of: "generator") {
      guard case .object(let object) = $0 else { return nil }
      return object as? Generator
    }
    table.none("close") { generator throws(PythonException) in
      try generator.close()
      return .none
    }
    table.one("send") { (interpreter, generator, value) throws(PythonException) in
      guard generator.isStarted || value.isNone else {
        throw PythonException.type("can't send non-None value to a just-started generator")
      }
      guard let next = try generator.next(in: interpreter) else {
        throw PythonException(ExceptionObject(ExceptionClasses.stopIteration, arguments: []))
      }
      return next
    }
    table.define("throw") { (interpreter, generator, arguments) throws(PythonException) in
      try arguments.checkNoKeywords(of: "generator.throw")
      let given = arguments.positional
      guard 1...3 ~= given.count else {
        throw PythonException.type(
          given.isEmpty
            ? "throw expected at least 1 argument, got 0"
            : "throw expected at most 3 arguments, got \(given.count)"
        )
      }
      guard given.count < 3 || given[2].isNone else {
        throw PythonException.type("throw() third argument must be a traceback object")
      }
      throw generator.end(by: try exception(given, interpreter))
    }
    return table.attributes
  }()

  /// Of an exception, or of a class and what it is made with.
  private static func exception(
    _ given: [Value],
    _ interpreter: Interpreter
  ) throws(PythonException) -> PythonException {
    let value = given.count > 1 ? given[1] : .none
    if case .object(let object) = given[0], let exception = object as? ExceptionObject {
      guard value.isNone else { throw .type("instance exception may not have a separate value") }
      exception.restart()
      return PythonException(exception)
    }
    guard case .object(let object) = given[0], let type = object as? ClassObject,
      type.isSubclass(of: ExceptionClasses.baseException)
    else {
      throw .type(
        "exceptions must be classes or instances deriving from BaseException, not "
          + given[0].typeName
      )
    }
    if case .object(let object) = value, let exception = object as? ExceptionObject,
      exception.type.isSubclass(of: type)
    {
      return PythonException(exception)
    }
    var arguments: [Value] = []
    if case .tuple(let tuple) = value {
      arguments = tuple.elements
    } else if !value.isNone {
      arguments = [value]
    }
    guard case .object(let made) = try interpreter.call(given[0], Arguments(arguments)),
      let exception = made as? ExceptionObject
    else { throw .type("exceptions must derive from BaseException") }
    return PythonException(exception)
  }
}
