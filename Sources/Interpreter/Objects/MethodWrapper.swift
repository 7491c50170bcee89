import Values

/// `x.__len__`: one of the ``SlotMethods`` with its receiver.
final class MethodWrapper: Instance {
  static let type = ClassObject("method-wrapper")
  var type: ClassObject { Self.type }

  let name: String
  private let kind: SlotMethods.Kind
  private let receiver: Value

  init(_ name: String, _ kind: SlotMethods.Kind, _ receiver: Value) {
    self.name = name
    self.kind = kind
    self.receiver = receiver
  }

  var representation: String {
    let place = String(Builtins.identity(of: receiver), radix: 16)
    return "<method-wrapper '\(name)' of \(receiver.typeName) object at 0x\(place)>"
  }

  var isCallable: Bool { true }

  func call(_ arguments: Arguments, in interpreter: Interpreter) throws(PythonException) -> Value? {
    try SlotMethods.call(name, kind, receiver, arguments, in: interpreter)
  }

  func attribute(_ name: String, in interpreter: Interpreter) throws(PythonException) -> Value? {
    name == "__name__" ? .string(self.name) : nil
  }
}

/// `list.__len__`: one of the ``SlotMethods`` of a class, whose receiver is its first argument.
final class SlotWrapper: Instance {
  static let type = ClassObject("wrapper_descriptor")
  var type: ClassObject { Self.type }

  let name: String
  private let kind: SlotMethods.Kind
  private let owner: ClassObject

  init(_ name: String, _ kind: SlotMethods.Kind, _ owner: ClassObject) {
    self.name = name
    self.kind = kind
    self.owner = owner
  }

  var representation: String { "<slot wrapper '\(name)' of '\(owner.name)' objects>" }
  var isCallable: Bool { true }

  func call(_ arguments: Arguments, in interpreter: Interpreter) throws(PythonException) -> Value? {
    guard let receiver = arguments.positional.first else {
      throw .type("descriptor '\(name)' of '\(owner.name)' object needs an argument")
    }
    guard receiver.type.isSubclass(of: owner) else {
      throw .type(
        "descriptor '\(name)' requires a '\(owner.name)' object but received a "
          + "'\(receiver.typeName)'"
      )
    }
    var rest = arguments
    rest.positional.removeFirst()
    return try SlotMethods.call(name, kind, receiver, rest, in: interpreter)
  }

  func attribute(_ name: String, in interpreter: Interpreter) throws(PythonException) -> Value? {
    name == "__name__" ? .string(self.name) : nil
  }
}

extension Interpreter {
  /// The method behind a name between double underscores, of a value or of a class; nil when CPython's
  /// class has none of that name, or has it for itself.
  func slotMethod(_ name: String, of value: Value) -> Value? {
    guard let kind = SlotMethods.kind(of: name) else { return nil }
    if case .object(let object) = value {
      if object is Module { return nil }
      if let type = object as? ClassObject {
        guard SpecialNames.has(name, type) else { return nil }
        return type.isUnhashable && name == "__hash__"
          ? Value.none : .object(SlotWrapper(name, kind, type))
      }
      if object is any IteratorObject, name == "__iter__" || name == "__next__" {
        return .object(MethodWrapper(name, kind, value))
      }
      if name == "__len__", (object as? any Instance)?.length != nil {
        return .object(MethodWrapper(name, kind, value))
      }
    }
    guard SpecialNames.has(name, value.type) else { return nil }
    if name == "__hash__", value.type.isUnhashable { return Value.none }
    return .object(MethodWrapper(name, kind, value))
  }
}

extension ClassObject {
  /// Whether its instances have no hash.
  fileprivate var isUnhashable: Bool {
    self === BuiltinClasses.list || self === BuiltinClasses.dict || self === BuiltinClasses.set
  }
}
