import Interpreter
import Values

/// The module `collections`.
enum CollectionsModule {
  static func make() -> Module {
    let module = Module("collections")
    for type in [ChainMap.type, Counter.type, DefaultDict.type, Deque.type, OrderedDict.type] {
      module.add(type)
    }
    for name in ["UserDict", "UserList", "UserString", "namedtuple"] {
      module.add(
        NativeFunction(name) { (_, _) throws(PythonException) in
          throw .leftOut("collections.\(name)")
        }
      )
    }
    return module
  }
}

extension ClassObject {
  /// Adds a method that takes its arguments as one written in Python does, for any dictionary.
  func addDictMethod(
    _ name: String,
    _ parameters: String,
    _ code: @escaping (Dict, Interpreter, BoundArguments) throws(PythonException) -> Value
  ) {
    let signature = Signature(parameters.isEmpty ? "self" : "self, " + parameters)
    let qualified = "\(self.name).\(name)"
    add(
      NativeFunction(name, describedBy: signature) {
        (interpreter, arguments) throws(PythonException) in
        let bound = try arguments.bound(to: signature, function: qualified)
        guard case .dict(let dict)? = bound[0] else {
          throw PythonException(
            ExceptionClasses.attributeError,
            "'\(bound[0]?.typeName ?? "")' object has no attribute 'items'"
          )
        }
        return try code(dict, interpreter, bound)
      }
    )
  }
}

extension Dict {
  /// The entries as tuples, in order.
  var itemTuples: [Value] {
    (0..<count).map { place in
      let (key, value) = entry(at: place)
      return .tuple(Tuple([key, value]))
    }
  }

  var entries: [(key: Value, value: Value)] { (0..<count).map { entry(at: $0) } }
}
