import Values

/// The methods of `dict`.
enum DictMethods {
  static let table: [String: Value] = {
    var table = MethodTable<Dict>(of: "dict") {
      guard case .dict(let dict) = $0 else { return nil }
      return dict
    }
    addQuestions(to: &table)
    addChanges(to: &table)
    return table.attributes
  }()

  @inline(__always)
  static func get(
    _ key: Value,
    or fallback: Value?,
    from dict: Dict,
    _ interpreter: Interpreter
  ) throws(PythonException) -> Value {
    if let value = try dict.get(key) { return value }
    guard let fallback else { return .none }
    interpreter.note(fallback, under: key)
    return fallback
  }

  private static func addQuestions(to table: inout MethodTable<Dict>) {
    table.none("copy") { .dict($0.copy()) }
    table.none("items") { .object(DictView($0, .items)) }
    table.none("keys") { .object(DictView($0, .keys)) }
    table.none("values") { .object(DictView($0, .values)) }
    table.oneOrTwo("get") { (interpreter, dict, key, fallback) throws(PythonException) in
      try get(key, or: fallback, from: dict, interpreter)
    }
  }

  private static func addChanges(to table: inout MethodTable<Dict>) {
    table.none("clear") { dict in
      dict.removeAll()
      return .none
    }
    table.oneOrTwo("pop") { (_, dict, key, fallback) throws(PythonException) in
      // An empty dictionary doesn't ask for the hash.
      if dict.count > 0, let value = try dict.take(key) { return value }
      guard let fallback else { throw PythonException.key(key) }
      return fallback
    }
    table.none("popitem") { dict throws(PythonException) in
      guard let last = dict.removeLast() else {
        throw PythonException.key(.string("popitem(): dictionary is empty"))
      }
      return .tuple(Tuple([last.key, last.value]))
    }
    table.oneOrTwo("setdefault") { (interpreter, dict, key, fallback) throws(PythonException) in
      if let value = try dict.get(key) { return value }
      let value = fallback ?? Value.none
      interpreter.note(value, under: key)
      try dict.put(value, for: key)
      return value
    }
    table.define("update") { (interpreter, dict, arguments) throws(PythonException) in
      try arguments.checkCount(0...1, of: "update")
      if let other = arguments.positional.first { try interpreter.update(dict, from: other) }
      interpreter.add(arguments.keywords, to: dict)
      return .none
    }
    table.add(
      static: NativeFunction("fromkeys", 1...2, of: "dict") {
        (interpreter, arguments) throws(PythonException) in
        let dict = Dict()
        let value = arguments.count == 2 ? arguments[1] : .none
        try interpreter.forEach(in: arguments[0]) { (key) throws(PythonException) in
          try dict.put(value, for: key)
          return true
        }
        return .dict(dict)
      }
    )
  }
}
