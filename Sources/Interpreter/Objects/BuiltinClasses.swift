package import Values

/// The classes of the values that the language itself has, `object` and `type` among them.
package enum BuiltinClasses {
  package static let object = ClassObject("object")
  package static let type = ClassObject("type")
  package static let noneType = ClassObject("NoneType")
  package static let ellipsis = ClassObject("ellipsis")
  package static let int = ClassObject("int")
  package static let bool = ClassObject("bool", bases: [int])
  package static let float = ClassObject("float")
  package static let str = ClassObject("str")
  package static let bytes = ClassObject("bytes")
  package static let list = ClassObject("list")
  package static let tuple = ClassObject("tuple")
  package static let dict = ClassObject("dict")
  package static let set = ClassObject("set")
  package static let frozenset = ClassObject("frozenset")
  package static let function = ClassObject("builtin_function_or_method")
  package static let module = ClassObject("module")
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
    case .dict: BuiltinClasses.dict
    case .set(let set): set.isFrozen ? BuiltinClasses.frozenset : BuiltinClasses.set
    case .object(let object): type(of: object)
    }
  }

  private func type(of object: any Object) -> ClassObject {
    switch object {
    case let instance as any Instance: instance.type
    case is ClassObject: BuiltinClasses.type
    case is Module: BuiltinClasses.module
    case is NativeFunction, is BoundMethod: BuiltinClasses.function
    case let iterator as any TypedIterator: iterator.type
    default: BuiltinClasses.object
    }
  }
}

/// An iterator that says its class: `list_iterator`, `map`.
protocol TypedIterator: IteratorObject {
  var type: ClassObject { get }
}

extension TypedIterator {
  package var typeName: String { type.name }
}
