import Interpreter
import Values

/// The module `functools`.
///
/// Decorators are no part of the language: what makes them is called.
enum FunctoolsModule {
  private static let assigned = [
    "__module__", "__name__", "__qualname__", "__doc__", "__annotations__",
  ]

  static func make() -> Module {
    let module = Module(
      "functools",
      isPython: { !["reduce", "cmp_to_key"].contains($0) },
      nativeName: "_functools"
    )
    module.attributes["WRAPPER_ASSIGNMENTS"] = names(assigned)
    module.attributes["WRAPPER_UPDATES"] = names(["__dict__"])
    module.add(Partial.type)
    module.add(NativeFunction("reduce", 2...3, code: reduce))
    module.add(
      NativeFunction(clinic: "cmp_to_key", Signature("mycmp")) { (interpreter, bound) in
        .object(ComparisonKey(bound[0] ?? .none, interpreter: interpreter))
      }
    )
    module.add(NativeFunction("lru_cache", cacheSignature, code: lruCache))
    module.add(
      NativeFunction("cache", Signature("user_function, /")) {
        (interpreter, bound) throws(PythonException) in
        try cached(bound[0] ?? .none, upTo: nil, isTyped: false, interpreter)
      }
    )
    module.add(updateWrapper)
    module.add(
      NativeFunction("wraps", wrapsSignature) { (_, bound) in
        .object(
          Partial(
            .object(updateWrapper),
            [],
            keywords: [
              ("wrapped", bound[0] ?? .none),
              ("assigned", bound[1] ?? names(assigned)),
              ("updated", bound[2] ?? names(["__dict__"])),
            ]
          )
        )
      }
    )
    for name in [
      "cached_property", "partialmethod", "singledispatch", "singledispatchmethod",
      "total_ordering",
    ] {
      module.add(
        NativeFunction(name) { (_, _) throws(PythonException) in
          throw .leftOut("functools.\(name)")
        }
      )
    }
    return module
  }

  private static func names(_ names: [String]) -> Value {
    .tuple(Tuple(names.map { .string($0) }))
  }

  private static func reduce(
    _ interpreter: Interpreter,
    _ arguments: [Value]
  ) throws(PythonException) -> Value {
    let source: any IteratorObject
    do throws(PythonException) {
      source = try interpreter.makeIterator(over: arguments[1])
    } catch  where error.isNotIterable(arguments[1]) {
      throw .type("reduce() arg 2 must support iteration")
    }
    var result = arguments.count == 3 ? arguments[2] : nil
    while let element = try interpreter.next(of: source) {
      result =
        if let total = result {
          try interpreter.call(arguments[0], Arguments([total, element]))
        } else {
          element
        }
    }
    guard let result else { throw .type("reduce() of empty iterable with no initial value") }
    return result
  }

  // MARK: - Caches

  private static let cacheSignature = Signature("maxsize=128, typed=False")

  private static func lruCache(
    _ interpreter: Interpreter,
    _ bound: BoundArguments
  ) throws(PythonException) -> Value {
    let isTyped = bound[1]?.isTrue ?? false
    var limit: Int? = 128
    switch bound[0] {
    case nil: break
    case .some(.none): limit = nil
    case let value?:
      if value.asInteger != nil {
        limit = max(0, try interpreter.index(value))
      } else if interpreter.isCallable(value) {
        return try cached(value, upTo: limit, isTyped: isTyped, interpreter)
      } else {
        throw .type("Expected first argument to be an integer, a callable, or None")
      }
    }
    return .object(
      NativeFunction("decorating_function", Signature("user_function")) {
        (interpreter, bound) throws(PythonException) in
        try cached(bound[0] ?? .none, upTo: limit, isTyped: isTyped, interpreter)
      }
    )
  }

  private static func cached(
    _ function: Value,
    upTo limit: Int?,
    isTyped: Bool,
    _ interpreter: Interpreter
  ) throws(PythonException) -> Value {
    guard interpreter.isCallable(function) else {
      throw .type("the first argument must be callable")
    }
    let wrapper = Value.object(CachedFunction(function, upTo: limit, isTyped: isTyped))
    try copyAttributes(assigned, of: function, to: wrapper, interpreter)
    return wrapper
  }

  // MARK: - Wrappers

  private static let wrapsSignature = Signature("wrapped, assigned=None, updated=None")

  private static var updateWrapper: NativeFunction {
    NativeFunction(
      "update_wrapper",
      Signature("wrapper, wrapped, assigned=None, updated=None")
    ) { (interpreter, bound) throws(PythonException) in
      let wrapper = bound[0] ?? .none
      var copied = assigned
      if let given = bound[2] {
        copied = []
        for name in try interpreter.elements(of: given) {
          guard case .string(let text) = name else {
            throw .type("attribute name must be string, not '\(name.typeName)'")
          }
          copied.append(text)
        }
      }
      try copyAttributes(copied, of: bound[1] ?? .none, to: wrapper, interpreter)
      return wrapper
    }
  }

  /// Makes one function look like the one that it wraps.
  private static func copyAttributes(
    _ names: [String],
    of wrapped: Value,
    to wrapper: Value,
    _ interpreter: Interpreter
  ) throws(PythonException) {
    for name in names {
      guard let value = try interpreter.findAttribute(name, of: wrapped) else { continue }
      try interpreter.setAttribute(name, of: wrapper, to: value)
    }
    try interpreter.setAttribute("__wrapped__", of: wrapper, to: wrapped)
  }
}
