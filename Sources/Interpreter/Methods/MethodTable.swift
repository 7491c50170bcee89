package import Values

/// The methods of a built-in class, each with CPython's way of taking arguments.
package struct MethodTable<Receiver> {
  private let owner: String
  private let unwrap: (Value) -> Receiver?
  package private(set) var attributes: [String: Value] = [:]

  /// A table without methods yet; `unwrap` gives nil for a value that is not of the class.
  package init(of owner: String, _ unwrap: @escaping (Value) -> Receiver?) {
    self.owner = owner
    self.unwrap = unwrap
  }

  /// A method without arguments (`METH_NOARGS`).
  package mutating func none(
    _ name: String,
    _ code: @escaping (Receiver) throws(PythonException) -> Value
  ) {
    let owner = owner
    let unwrap = unwrap
    let shortcut = NativeFunction.Shortcut.one { (_, receiver) throws(PythonException) in
      guard let own = unwrap(receiver) else { throw Self.stranger(receiver, name, owner) }
      return try code(own)
    }
    define(name, shortcut: shortcut) { (_, receiver, arguments) throws(PythonException) in
      guard arguments.positional.isEmpty, arguments.keywords.isEmpty else {
        if !arguments.keywords.isEmpty {
          throw PythonException.type("\(owner).\(name)() takes no keyword arguments")
        }
        throw PythonException.type(
          "\(owner).\(name)() takes no arguments (\(arguments.positional.count) given)"
        )
      }
      return try code(receiver)
    }
  }

  /// A method with one argument (`METH_O`).
  package mutating func one(
    _ name: String,
    _ code: @escaping (Interpreter, Receiver, Value) throws(PythonException) -> Value
  ) {
    let owner = owner
    let unwrap = unwrap
    let shortcut = NativeFunction.Shortcut.two {
      (interpreter, receiver, argument) throws(PythonException) in
      guard let own = unwrap(receiver) else { throw Self.stranger(receiver, name, owner) }
      return try code(interpreter, own, argument)
    }
    define(name, shortcut: shortcut) {
      (interpreter, receiver, arguments) throws(PythonException) in
      guard arguments.keywords.isEmpty else {
        throw PythonException.type("\(owner).\(name)() takes no keyword arguments")
      }
      guard arguments.positional.count == 1 else {
        throw PythonException.type(
          "\(owner).\(name)() takes exactly one argument"
            + " (\(arguments.positional.count) given)"
        )
      }
      return try code(interpreter, receiver, arguments.positional[0])
    }
  }

  /// A method with one argument and perhaps another.
  package mutating func oneOrTwo(
    _ name: String,
    _ code: @escaping (Interpreter, Receiver, Value, Value?) throws(PythonException) -> Value
  ) {
    let owner = owner
    let unwrap = unwrap
    let shortcut = NativeFunction.Shortcut.twoOrThree {
      (interpreter, receiver, first, second) throws(PythonException) in
      guard let own = unwrap(receiver) else { throw Self.stranger(receiver, name, owner) }
      return try code(interpreter, own, first, second)
    }
    define(name, shortcut: shortcut) {
      (interpreter, receiver, arguments) throws(PythonException) in
      guard arguments.keywords.isEmpty else {
        throw PythonException.type("\(owner).\(name)() takes no keyword arguments")
      }
      try arguments.checkCount(1...2, of: name)
      let second = arguments.positional.count == 2 ? arguments.positional[1] : nil
      return try code(interpreter, receiver, arguments.positional[0], second)
    }
  }

  /// A method with positional arguments only.
  package mutating func positional(
    _ name: String,
    _ count: ClosedRange<Int>,
    _ code: @escaping (Interpreter, Receiver, [Value]) throws(PythonException) -> Value
  ) {
    let owner = owner
    define(name) { (interpreter, receiver, arguments) throws(PythonException) in
      guard arguments.keywords.isEmpty else {
        throw PythonException.type("\(owner).\(name)() takes no keyword arguments")
      }
      try arguments.checkCount(count, of: name)
      return try code(interpreter, receiver, arguments.positional)
    }
  }

  /// A search with optional bounds, which says in its own words how many arguments it takes.
  mutating func search(
    _ name: String,
    _ code: @escaping (Interpreter, Receiver, [Value]) throws(PythonException) -> Value
  ) {
    let owner = owner
    define(name) { (interpreter, receiver, arguments) throws(PythonException) in
      guard arguments.keywords.isEmpty else {
        throw PythonException.type("\(owner).\(name)() takes no keyword arguments")
      }
      let given = arguments.positional.count
      guard given > 0 else {
        throw PythonException.type("\(name)() takes at least 1 argument (0 given)")
      }
      guard given <= 3 else {
        throw PythonException.type("\(name)() takes at most 3 arguments (\(given) given)")
      }
      return try code(interpreter, receiver, arguments.positional)
    }
  }

  /// A method with arguments by position or keyword.
  package mutating func keywords(
    _ name: String,
    _ declaration: String,
    _ code:
      @escaping (Interpreter, Receiver, BoundArguments) throws(PythonException) -> Value
  ) {
    let signature = Signature(declaration)
    define(name, signature) { (interpreter, receiver, arguments) throws(PythonException) in
      try code(interpreter, receiver, arguments.boundAsClinic(to: signature, function: name))
    }
  }

  /// A method that looks at its arguments itself.
  package mutating func define(
    _ name: String,
    _ signature: Signature? = nil,
    shortcut: NativeFunction.Shortcut? = nil,
    _ code: @escaping (Interpreter, Receiver, Arguments) throws(PythonException) -> Value
  ) {
    let owner = owner
    let unwrap = unwrap
    let direct = NativeFunction.Shortcut.receiver {
      (interpreter, receiver, arguments) throws(PythonException) in
      guard let own = unwrap(receiver) else { throw Self.stranger(receiver, name, owner) }
      return try code(interpreter, own, arguments)
    }
    let function = NativeFunction(
      name,
      owner: owner,
      describedBy: signature,
      shortcut: shortcut ?? direct
    ) {
      (interpreter, arguments) throws(PythonException) in
      var arguments = arguments
      guard !arguments.positional.isEmpty else {
        throw PythonException.type("unbound method \(owner).\(name)() needs an argument")
      }
      let first = arguments.positional.removeFirst()
      guard let receiver = unwrap(first) else { throw Self.stranger(first, name, owner) }
      return try code(interpreter, receiver, arguments)
    }
    attributes[name] = .object(function)
  }

  /// The complaint about a receiver of another class.
  private static func stranger(
    _ receiver: Value,
    _ name: String,
    _ owner: String
  ) -> PythonException {
    .type(
      "descriptor '\(name)' for '\(owner)' objects doesn't apply to a '\(receiver.typeName)' object"
    )
  }

  /// A function that the class offers without a receiver.
  mutating func add(static function: NativeFunction) {
    attributes[function.name] = .object(function)
  }
}
