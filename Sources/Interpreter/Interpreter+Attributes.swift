package import Values

extension Interpreter {
  /// `value.name`.
  package func attribute(_ name: String, of value: Value) throws(PythonException) -> Value {
    if let found = try findAttribute(name, of: value) { return found }
    throw noAttribute(name, of: value)
  }

  /// `value.name`, or nil where Python raises `AttributeError`.
  package func findAttribute(_ name: String, of value: Value) throws(PythonException) -> Value? {
    if case .object(let object) = value {
      if let module = object as? Module {
        if let found = module.attributes[name] { return found }
      } else if let type = object as? ClassObject {
        if let found = type.attribute(name) { return found }
      } else if let instance = object as? any Instance,
        let found = try instance.attribute(name, in: self)
      {
        return found
      }
    }
    if let found = value.subclassedDict?.class.attribute(name) { return found }
    if let found = value.type.attribute(name) {
      guard case .object(let object) = found, let function = object as? NativeFunction,
        !function.isStatic
      else { return found }
      return .object(BoundMethod(function, receiver: value))
    }
    return numberAttribute(name, of: value) ?? specialAttribute(name, of: value)
      ?? slotMethod(name, of: value)
  }

  /// What a number has beside its methods.
  private func numberAttribute(_ name: String, of value: Value) -> Value? {
    if case .float(let number) = value { return FloatMethods.attribute(name, of: number) }
    return value.asInteger.flatMap { IntMethods.attribute(name, of: $0) }
  }

  /// The function that `value.name(…)` calls with the value first, when it is a plain method.
  ///
  /// Saves making a ``BoundMethod`` for each call.
  func method(_ name: String, of value: Value) throws(PythonException) -> NativeFunction? {
    if case .object(let object) = value {
      guard !(object is Module), !(object is ClassObject) else { return nil }
      if let instance = object as? any Instance,
        try instance.attribute(name, in: self) != nil
      {
        return nil
      }
    }
    guard case .object(let object)? = value.type.attribute(name),
      let function = object as? NativeFunction, !function.isStatic
    else { return nil }
    return function
  }

  /// The attributes that every value, or every function, class and module, has.
  private func specialAttribute(_ name: String, of value: Value) -> Value? {
    switch name {
    case "__class__": return .object(value.type)
    case "__doc__": return HelpTexts.sentence(of: value).map { .string($0) } ?? Value.none
    case "__bases__", "__mro__":
      guard case .object(let object) = value, let type = object as? ClassObject else { return nil }
      let classes = name == "__mro__" ? type.resolutionOrder : type.allBases
      return .tuple(Tuple(classes.map { .object($0) }))
    case "__name__", "__qualname__", "__module__": break
    default: return nil
    }
    guard case .object(let object) = value else { return nil }
    switch object {
    case let type as ClassObject:
      return .string(name == "__module__" ? type.module : type.name)
    case let function as NativeFunction where name == "__module__":
      if let module = function.module { return .string(module) }
      guard case .object(let known)? = builtins[function.name] else { return nil }
      return known === function ? .string("builtins") : nil
    case let function as NativeFunction:
      return .string(name == "__name__" ? function.name : function.qualifiedName)
    case let method as BoundMethod where name != "__module__":
      return .string(name == "__name__" ? method.function.name : method.qualifiedName)
    case let module as Module where name == "__name__":
      return .string(module.name)
    default:
      return nil
    }
  }

  /// `value.name = new`.
  package func setAttribute(
    _ name: String,
    of value: Value,
    to new: Value
  ) throws(PythonException) {
    var new = new
    if case .object(let object) = value {
      if let module = object as? Module {
        module.attributes[name] = new
        return
      }
      if let type = object as? ClassObject {
        throw .type(
          "cannot set '\(name)' attribute of immutable type '\(type.qualifiedName)'"
        )
      }
      if object is ExceptionObject, name == "args" { new = .tuple(Tuple(try elements(of: new))) }
      if let instance = object as? any Instance,
        try instance.setAttribute(name, to: new)
      {
        return
      }
    }
    if let (_, type) = value.subclassedDict, type.setAttribute(name, to: new) { return }
    if numberAttribute(name, of: value) != nil {
      throw PythonException(
        ExceptionClasses.attributeError,
        "attribute '\(name)' of '\(value.typeName)' objects is not writable"
      )
    }
    guard try findAttribute(name, of: value) == nil else {
      throw PythonException(
        ExceptionClasses.attributeError,
        "'\(value.typeName)' object attribute '\(name)' is read-only"
      )
    }
    throw nothingToChange(name, of: value)
  }

  /// The names of a value's attributes and methods, without those between double underscores.
  package func attributeNames(of value: Value) -> [String] {
    var names = Set(value.type.attributeNames)
    if case .float = value { names.formUnion(FloatMethods.attributeNames) }
    if value.asInteger != nil { names.formUnion(IntMethods.attributeNames) }
    names.formUnion(value.subclassedDict?.class.attributeNames ?? [])
    if case .object(let object) = value {
      if let module = object as? Module {
        names = Set(module.attributes.keys)
      } else if let type = object as? ClassObject {
        names = Set(type.attributeNames)
      } else if let instance = object as? any Instance {
        names.formUnion(instance.attributeNames)
      }
    }
    return names.sorted { $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars) }
  }

  /// The names that `dir(value)` lists.
  func allNames(of value: Value) -> [String] {
    var names = Set(attributeNames(of: value))
    var type = value.type
    if case .object(let object) = value {
      if object is Module { return attributeNames(of: value) }
      if let own = object as? ClassObject { type = own }
    }
    if type === BuiltinClasses.int || type === BuiltinClasses.bool {
      names.formUnion(IntMethods.attributeNames)
    }
    if type === BuiltinClasses.float { names.formUnion(FloatMethods.attributeNames) }
    names.formUnion(SpecialNames.object)
    if case .object(let object) = value, object is any IteratorObject {
      names.formUnion(["__iter__", "__next__"])
    }
    let isException = type.isSubclass(of: ExceptionClasses.baseException)
    names.formUnion(SpecialNames.byClass[isException ? "BaseException" : type.name] ?? [])
    return names.sorted { $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars) }
  }

  func noAttribute(_ name: String, of value: Value) -> PythonException {
    var exception = PythonException(
      ExceptionObject(
        ExceptionClasses.attributeError,
        arguments: [.string(absence(of: name, from: value))],
        attributes: ["name": .string(name), "obj": value]
      )
    )
    exception.suggestion = suggestion(for: name, among: allNames(of: value))
    return exception
  }

  /// The same for an attribute to set or delete: there CPython suggests none, so that the suggestion
  /// stands below its message.
  func nothingToChange(_ name: String, of value: Value) -> PythonException {
    PythonException(
      ExceptionClasses.attributeError,
      absence(of: name, from: value),
      hint: suggestion(for: name, among: allNames(of: value)).map { "did you mean \($0)?" }
    )
  }

  private func absence(of name: String, from value: Value) -> String {
    var subject = "'\(value.typeName)' object"
    if case .object(let object) = value {
      if let module = object as? Module { subject = "module '\(module.name)'" }
      if let type = object as? ClassObject {
        subject = "type object '\(type.isNative ? type.qualifiedName : type.name)'"
      }
    }
    return "\(subject) has no attribute '\(name)'"
  }
}
