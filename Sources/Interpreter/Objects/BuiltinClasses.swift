package import Values

/// The classes of the values that the language itself has, `object` and `type` among them.
package enum BuiltinClasses {
  package static let object = ClassObject("object", construct: Constructors.object)
  package static let type = ClassObject("type", construct: Constructors.type)
  package static let noneType = ClassObject("NoneType", construct: Constructors.none)
  package static let ellipsis = ClassObject("ellipsis") {
    (_, arguments) throws(PythonException) in
    guard arguments.positional.isEmpty, arguments.keywords.isEmpty else {
      throw .type("EllipsisType takes no arguments")
    }
    return .ellipsis
  }
  package static let int = ClassObject(
    "int",
    attributes: IntMethods.table,
    construct: Constructors.int
  )
  package static let bool = ClassObject("bool", bases: [int], construct: Constructors.bool)
  package static let float = ClassObject(
    "float",
    attributes: FloatMethods.table,
    construct: Constructors.float
  )
  package static let str = ClassObject(
    "str",
    attributes: StringMethods.table,
    convert: { (interpreter, value) throws(PythonException) in
      .string(try interpreter.text(of: value))
    },
    construct: Constructors.str
  )
  package static let bytes = ClassObject(
    "bytes",
    attributes: BytesMethods.table,
    construct: Constructors.bytes
  )
  package static let list = ClassObject(
    "list",
    attributes: ListMethods.table,
    construct: Constructors.list
  )
  package static let tuple = ClassObject(
    "tuple",
    attributes: TupleMethods.table,
    construct: Constructors.tuple
  )
  package static let dict = ClassObject(
    "dict",
    attributes: DictMethods.table,
    construct: Constructors.dict
  )
  package static let set = ClassObject(
    "set",
    attributes: SetMethods.mutable,
    construct: Constructors.set
  )
  package static let frozenset = ClassObject(
    "frozenset",
    attributes: SetMethods.frozen,
    construct: Constructors.frozenset
  )
  static let range = ClassObject(
    "range",
    attributes: RangeObject.methods,
    construct: RangeObject.make
  )
  static let slice = ClassObject(
    "slice",
    attributes: Slice.methods,
    construct: Constructors.slice
  )
  static let enumerate = ClassObject("enumerate", construct: Constructors.enumerate)
  static let zip = ClassObject("zip", construct: Constructors.zip)
  static let map = ClassObject("map", construct: Constructors.map)
  static let filter = ClassObject("filter", construct: Constructors.filter)
  static let reversed = ClassObject("reversed", construct: Constructors.reversed)
  package static let function = ClassObject("builtin_function_or_method")
  package static let method = ClassObject("method_descriptor")
  static let boundMethod = ClassObject("method")
  package static let module = ClassObject("module")

  /// Those that are names without an import.
  static var named: [ClassObject] {
    [
      object, type, int, bool, float, str, bytes, list, tuple, dict, set, frozenset, range, slice,
      enumerate, zip, map, filter, reversed,
    ]
  }
}

extension Value {
  /// `type(x)`.
  package var type: ClassObject {
    switch self {
    case .none: BuiltinClasses.noneType
    case .ellipsis: BuiltinClasses.ellipsis
    case .bool: BuiltinClasses.bool
    case .int: BuiltinClasses.int
    case .float: BuiltinClasses.float
    case .string: BuiltinClasses.str
    case .bytes: BuiltinClasses.bytes
    case .list: BuiltinClasses.list
    case .tuple: BuiltinClasses.tuple
    case .dict(let dict): dict.dictClass?.type ?? BuiltinClasses.dict
    case .set(let set): set.isFrozen ? BuiltinClasses.frozenset : BuiltinClasses.set
    case .object(let object): type(of: object)
    }
  }

  private func type(of object: any Object) -> ClassObject {
    switch object {
    case let instance as any Instance: instance.type
    case is ClassObject: BuiltinClasses.type
    case is Module: BuiltinClasses.module
    case let function as NativeFunction where function.isPython: Function.type
    case let function as NativeFunction:
      function.owner == nil ? BuiltinClasses.function : BuiltinClasses.method
    case let method as BoundMethod where method.function.pythonOwner != nil:
      BuiltinClasses.boundMethod
    case is BoundMethod: BuiltinClasses.function
    case let iterator as any TypedIterator: iterator.type
    default: BuiltinClasses.object
    }
  }
}

/// An iterator that says its class: `list_iterator`, `map`.
package protocol TypedIterator: IteratorObject {
  var type: ClassObject { get }
}

extension TypedIterator {
  package var typeName: String { type.name }
}
