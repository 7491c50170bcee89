import Interpreter
import Syntax
import Values

extension Counter {
  static let type: ClassObject = {
    let type = ClassObject("Counter", module: "collections", bases: [BuiltinClasses.dict]) {
      (interpreter, arguments) throws(PythonException) in
      let dict = make()
      let withReceiver = Arguments(
        [.dict(dict)] + arguments.positional,
        keywords: arguments.keywords
      )
      let bound = try withReceiver.bound(to: countsSignature, function: "Counter.__init__")
      try update(dict, from: bound, interpreter)
      return .dict(dict)
    }
    addCounts(to: type)
    addQuestions(to: type)
    type.addFunction("fromkeys") { (_, _) throws(PythonException) in
      throw PythonException(
        ExceptionClasses.notImplementedError,
        "Counter.fromkeys() is undefined.  Use Counter(iterable) instead."
      )
    }
    type.addDictMethod("copy", "") { (dict, _, _) in
      let copy = make()
      copy.adopt(dict)
      return .dict(copy)
    }
    type.addDictMethod("__missing__", "key") { (_, _, _) in .int(.small(0)) }
    return type
  }()

  private static let countsSignature = Signature("self, iterable=None, /, **kwds")

  private static func addCounts(to type: ClassObject) {
    type.addDictMethod("update", "iterable=None, /, **kwds") {
      (dict, interpreter, bound) throws(PythonException) in
      try update(dict, from: bound, interpreter)
      return .none
    }
    type.addDictMethod("subtract", "iterable=None, /, **kwds") {
      (dict, interpreter, bound) throws(PythonException) in
      if let source = bound[1], !source.isNone {
        try subtract(source, from: dict, interpreter)
      }
      if !bound.extraKeywords.isEmpty {
        try subtract(.dict(Dict(bound.extraKeywords)), from: dict, interpreter)
      }
      return .none
    }
  }

  private static func addQuestions(to type: ClassObject) {
    type.addDictMethod("elements", "") { (dict, interpreter, _) throws(PythonException) in
      let items = try interpreter.call(
        interpreter.attribute("items", of: .dict(dict)),
        Arguments()
      )
      let pairs = try interpreter.makeIterator(over: items)
      return .object(
        ChainIterator(of: StarmapIterator(.object(RepeatIterator.type), pairs))
      )
    }
    type.addDictMethod("most_common", "n=None") {
      (dict, interpreter, bound) throws(PythonException) in
      .list(List(try mostCommon(bound[1] ?? .none, of: dict, interpreter)))
    }
    type.addDictMethod("total", "") { (dict, interpreter, _) throws(PythonException) in
      var total = Value.int(.small(0))
      for count in dict.values { total = try interpreter.binary(.add, total, count) }
      return total
    }
  }

  // MARK: - Counting

  private static func update(
    _ dict: Dict,
    from bound: BoundArguments,
    _ interpreter: Interpreter
  ) throws(PythonException) {
    if let source = bound[1], !source.isNone { try add(source, to: dict, interpreter) }
    guard !bound.extraKeywords.isEmpty else { return }
    try add(.dict(Dict(bound.extraKeywords)), to: dict, interpreter)
  }

  private static func add(
    _ source: Value,
    to dict: Dict,
    _ interpreter: Interpreter
  ) throws(PythonException) {
    guard try interpreter.isMapping(source) else {
      return try interpreter.forEach(in: source) { (element) throws(PythonException) in
        switch try dict.get(element) {
        case nil: try dict.put(.int(.small(1)), for: element)
        case .int(.small(let count))? where count < Int.max:
          try dict.put(.int(.small(count + 1)), for: element)
        case let count?:
          try dict.put(interpreter.binary(.add, count, .int(.small(1))), for: element)
        }
        return true
      }
    }
    guard dict.count > 0 else { return try interpreter.update(dict, from: source) }
    for (element, count) in try interpreter.items(of: source) {
      let old = try dict.get(element) ?? .int(.small(0))
      try dict.put(interpreter.binary(.add, count, old), for: element)
    }
  }

  private static func subtract(
    _ source: Value,
    from dict: Dict,
    _ interpreter: Interpreter
  ) throws(PythonException) {
    func subtract(_ count: Value, of element: Value) throws(PythonException) {
      let old = try dict.get(element) ?? .int(.small(0))
      try dict.put(interpreter.binary(.subtract, old, count), for: element)
    }
    guard try interpreter.isMapping(source) else {
      return try interpreter.forEach(in: source) { (element) throws(PythonException) in
        try subtract(.int(.small(1)), of: element)
        return true
      }
    }
    for (element, count) in try interpreter.items(of: source) {
      try subtract(count, of: element)
    }
  }

  /// All by count, or the `n` largest as `heapq.nlargest` finds them.
  private static func mostCommon(
    _ n: Value,
    of dict: Dict,
    _ interpreter: Interpreter
  ) throws(PythonException) -> [Value] {
    if n.isNone { return try sorted(dict, interpreter) }
    let size = dict.count
    if try interpreter.areEqual(n, .int(.small(1))) {
      var best: (key: Value, value: Value)?
      for entry in dict.entries {
        guard let current = best else {
          best = entry
          continue
        }
        if try interpreter.isGreater(entry.value, current.value) { best = entry }
      }
      return best.map { [.tuple(Tuple([$0.key, $0.value]))] } ?? []
    }
    let isAll = try interpreter.compare(.greaterOrEqual, n, .int(.small(size))).isTrue
    guard n.asInteger != nil else {
      throw .type(
        isAll
          ? "slice indices must be integers or None or have an __index__ method"
          : "'\(n.typeName)' object cannot be interpreted as an integer"
      )
    }
    let all = try sorted(dict, interpreter)
    return isAll ? all : Array(all.prefix(max(0, try interpreter.index(n))))
  }

  private static func sorted(
    _ dict: Dict,
    _ interpreter: Interpreter
  ) throws(PythonException) -> [Value] {
    let entries = Array(dict.entries.reversed())
    let places = try Sorting.places(of: entries.map(\.value)) {
      (left, right) throws(PythonException) in
      try interpreter.isLess(left, right)
    }
    return places.reversed().map { .tuple(Tuple([entries[$0].key, entries[$0].value])) }
  }
}

extension Dict {
  /// A dictionary of keyword arguments.
  convenience init(_ keywords: [(name: String, value: Value)]) {
    self.init(minimumCapacity: keywords.count)
    for keyword in keywords { self[keyword.name] = keyword.value }
  }
}
