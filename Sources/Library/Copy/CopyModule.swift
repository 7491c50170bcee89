import Interpreter
import Values

/// The module `copy`.
enum CopyModule {
  static let error = ClassObject("Error", module: "copy", bases: [ExceptionClasses.exception])

  static func make() -> Module {
    let module = Module("copy", isPython: { _ in true })
    module.attributes["Error"] = .object(error)
    module.attributes["error"] = .object(error)
    module.add(
      NativeFunction("copy", Signature("x")) { (interpreter, bound) throws(PythonException) in
        try copy(bound[0] ?? .none, interpreter)
      }
    )
    module.add(
      NativeFunction("deepcopy", Signature("x, memo=None, _nil=[]")) {
        (interpreter, bound) throws(PythonException) in
        var memo = Dict()
        if case .dict(let given)? = bound[1] { memo = given }
        let copier = DeepCopy(interpreter, memo: memo)
        return try copier.copy(bound[0] ?? .none)
      }
    )
    return module
  }

  /// A shallow copy: a new container of the same elements.
  private static func copy(
    _ value: Value,
    _ interpreter: Interpreter
  ) throws(PythonException) -> Value {
    switch value {
    case .none, .ellipsis, .bool, .int, .float, .string, .bytes, .tuple: return value
    case .list(let list): return .list(List(list.elements))
    case .set(let set): return set.isFrozen ? value : .set(SetValue(copying: set))
    case .dict(let dict):
      let copy = dict.sibling
      copy.adopt(dict)
      return .dict(copy)
    case .object(let object):
      if let original = object as? any CopiedObject { return try original.shallowCopy() }
      try checkAtomic(value, interpreter)
      return value
    }
  }

  /// The modules whose objects can't change, so that a copy is the object itself.
  private static let atomicModules: Set = [
    "builtins", "datetime", "functools", "operator", "re", "sys", "time", "urllib.parse", "uuid",
  ]

  /// Lets pass what its own copy is; functions and classes are.
  static func checkAtomic(
    _ value: Value,
    _ interpreter: Interpreter
  ) throws(PythonException) {
    guard case .object(let object) = value, !interpreter.isCallable(value) else { return }
    let type = value.type
    let name = type.qualifiedName
    if object is Module || ["generator", "dict_keys", "dict_items", "dict_values"].contains(name)
      || name.hasPrefix("odict_") || name.hasPrefix("_io.") || name.hasPrefix("_hashlib.")
    {
      throw .type("cannot pickle '\(name)' object")
    }
    guard atomicModules.contains(type.module), !(object is any IteratorObject) else {
      throw .leftOut("copying '\(name)' objects")
    }
  }
}

/// An object that `copy.copy` and `copy.deepcopy` make another one of.
protocol CopiedObject: Instance {
  func shallowCopy() throws(PythonException) -> Value
  /// With copies of what it holds; the new object is remembered before those are made.
  func deepCopy(by copier: DeepCopy) throws(PythonException) -> Value
}

extension Dict {
  /// An empty dictionary of the same class.
  var sibling: Dict { dictClass.map { DictSubclass($0.copied()) } ?? Dict() }
}
