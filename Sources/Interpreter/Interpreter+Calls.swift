package import Values

extension Interpreter {
  package func call(_ function: Value, _ arguments: Arguments) throws(PythonException) -> Value {
    try checkInterruption()
    guard case .object(let object) = function else { throw notCallable(function) }
    if let function = object.exactly(Function.self) {
      return try function.call(arguments, in: self)
    }
    try checkStack()
    if let function = object.exactly(NativeFunction.self) {
      return try function.code(self, arguments)
    }
    if let method = object as? BoundMethod {
      var withReceiver = arguments
      withReceiver.positional.insert(method.receiver, at: 0)
      return try method.function.code(self, withReceiver)
    }
    if let type = object as? ClassObject { return try make(type, arguments) }
    if let instance = object as? any Instance,
      let result = try instance.call(arguments, in: self)
    {
      return result
    }
    throw notCallable(function)
  }

  /// `function(argument)`, as `map`, `sorted(key=…)` and their kin call.
  func call(_ function: Value, _ argument: Value) throws(PythonException) -> Value {
    guard case .object(let object) = function, let function = object.exactly(Function.self),
      function.takes(1)
    else { return try call(function, Arguments([argument])) }
    try checkInterruption()
    let inner = locals.push(function.placeCount)
    inner[0] = argument
    function.fill(from: 1, inner)
    return try function.run(self, inner)
  }

  private func make(_ type: ClassObject, _ arguments: Arguments) throws(PythonException) -> Value {
    var current: ClassObject? = type
    while let candidate = current {
      if let construct = candidate.construct { return try construct(self, arguments) }
      current = candidate.bases.first
    }
    guard type.isSubclass(of: ExceptionClasses.baseException) else {
      throw .type("cannot create '\(type.qualifiedName)' instances")
    }
    let named = try ExceptionObject.attributes(type, arguments.keywords)
    let exception = ExceptionObject.make(type, arguments: arguments.positional)
    exception.attributes.merge(named) { _, new in new }
    return .object(exception)
  }

  /// `callable(value)`.
  package func isCallable(_ value: Value) -> Bool {
    guard case .object(let object) = value else { return false }
    if object is NativeFunction || object is BoundMethod || object is ClassObject { return true }
    return (object as? any Instance)?.isCallable ?? false
  }

  private func notCallable(_ value: Value) -> PythonException {
    .type("'\(value.typeName)' object is not callable")
  }
}
