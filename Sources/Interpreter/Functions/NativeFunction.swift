package import Values

/// A function written in Swift: a built-in, a method, a module's function.
package final class NativeFunction: Object {
  package typealias Code = (Interpreter, Arguments) throws(PythonException) -> Value

  package let name: String
  /// The parameters, when they are known: for binding and for completing keyword arguments.
  package let signature: Signature?
  package let code: Code
  /// The same without packing, for a call that gives what it takes by position; nil where there is
  /// no such way.
  package let shortcut: Shortcut?
  /// The built-in class that it is a method of, for its `repr` and for messages.
  package let owner: String?
  /// The class, by its name, that offers it without a receiver (`dict.fromkeys`).
  package let offeringClass: String?
  /// Whether CPython has it in Python, and so calls it what it calls a learner's function.
  var isPython = false
  /// The class that CPython has it in as a method written in Python, by its name.
  private(set) var pythonOwner: String?
  /// `__module__`, for what a module offers.
  var module: String?

  /// What takes one value or two, a method's receiver being the first.
  package enum Shortcut {
    case one((Interpreter, Value) throws(PythonException) -> Value)
    case two((Interpreter, Value, Value) throws(PythonException) -> Value)
    case twoOrThree((Interpreter, Value, Value, Value?) throws(PythonException) -> Value)
    /// A method's receiver, and its arguments.
    case receiver((Interpreter, Value, Arguments) throws(PythonException) -> Value)
  }

  /// A function that binds its arguments itself; `signature` then only tells their names.
  package init(
    _ name: String,
    offeredBy offeringClass: String? = nil,
    owner: String? = nil,
    describedBy signature: Signature? = nil,
    shortcut: Shortcut? = nil,
    code: @escaping Code
  ) {
    self.shortcut = shortcut
    self.name = name
    self.signature = signature
    self.owner = owner
    self.code = code
    self.offeringClass = offeringClass
  }

  /// A function whose arguments are bound to its signature first; `code` then finds each
  /// parameter's value by position, in the order declared.
  package init(
    _ name: String,
    _ signature: Signature,
    offeredBy offeringClass: String? = nil,
    code: @escaping (Interpreter, BoundArguments) throws(PythonException) -> Value
  ) {
    self.name = name
    self.signature = signature
    owner = nil
    shortcut = nil
    self.offeringClass = offeringClass
    self.code = { (interpreter, arguments) throws(PythonException) in
      try code(interpreter, arguments.bound(to: signature, function: name))
    }
  }

  /// Says that CPython has it in Python, as a method of a class.
  package func belongToPython(_ owner: String) {
    isPython = true
    pythonOwner = owner
  }

  /// An instance doesn't bind what its class offers without a receiver.
  package var isStatic: Bool { offeringClass != nil }

  /// `__qualname__`.
  package var qualifiedName: String {
    (pythonOwner ?? owner ?? offeringClass).map { "\($0).\(name)" } ?? name
  }

  package var typeName: String { isPython ? "function" : "builtin_function_or_method" }
  package var representation: String {
    if isPython { return "<function \(qualifiedName) at \(address)>" }
    if isStatic { return "<built-in method \(name) of type object at \(address)>" }
    return owner.map { "<method '\(name)' of '\($0)' objects>" } ?? "<built-in function \(name)>"
  }
}
