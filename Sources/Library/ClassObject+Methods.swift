import Interpreter
import Values

extension ClassObject {
  /// Adds a method of the instances that are `Receiver`s; its code gets the arguments after `self`.
  func addMethod<Receiver: Instance>(
    _ name: String,
    of receiver: Receiver.Type = Receiver.self,
    _ code:
      @escaping (Receiver, Interpreter, Arguments) throws(PythonException) -> Value
  ) {
    let owner = self.name
    let qualifiedOwner = qualifiedName
    add(
      NativeFunction(name) { (interpreter, arguments) throws(PythonException) in
        guard let first = arguments.positional.first else {
          throw .type("unbound method \(owner).\(name)() needs an argument")
        }
        guard case .object(let object) = first, let receiver = object as? Receiver else {
          throw .type(
            "descriptor '\(name)' for '\(qualifiedOwner)' objects doesn't apply to a "
              + "'\(first.typeName)' object"
          )
        }
        return try code(
          receiver,
          interpreter,
          Arguments(Array(arguments.positional.dropFirst()), keywords: arguments.keywords)
        )
      }
    )
  }

  /// Adds a method that takes nothing, with the complaint of CPython's C methods about more.
  func addMethod<Receiver: Instance>(
    _ name: String,
    of receiver: Receiver.Type = Receiver.self,
    _ code: @escaping (Receiver, Interpreter) throws(PythonException) -> Value
  ) {
    let qualified = "\(self.name).\(name)"
    addMethod(name, of: receiver) {
      (receiver: Receiver, interpreter, arguments) throws(PythonException) in
      try arguments.expectNone(qualified)
      return try code(receiver, interpreter)
    }
  }

  /// Adds a class method or static method.
  func addFunction(
    _ name: String,
    _ code: @escaping (Interpreter, Arguments) throws(PythonException) -> Value
  ) {
    add(NativeFunction(name, offeredBy: self.name, code: code))
  }

  func add(_ function: NativeFunction) { attributes[function.name] = .object(function) }
}

extension Arguments {
  /// Complains as CPython's `METH_NOARGS` functions do.
  func expectNone(_ function: String) throws(PythonException) {
    guard keywords.isEmpty else {
      throw .type("\(function)() takes no keyword arguments")
    }
    guard positional.isEmpty else {
      throw .type("\(function)() takes no arguments (\(positional.count) given)")
    }
  }

  /// The only argument, as CPython's `METH_O` functions take it.
  func one(_ function: String) throws(PythonException) -> Value {
    guard keywords.isEmpty else {
      throw .type("\(function)() takes no keyword arguments")
    }
    guard positional.count == 1 else {
      throw .type("\(function)() takes exactly one argument (\(positional.count) given)")
    }
    return positional[0]
  }
}
