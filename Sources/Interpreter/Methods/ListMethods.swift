import Values

/// The methods of `list`.
enum ListMethods {
  static let table: [String: Value] = {
    var table = MethodTable<List>(of: "list") {
      guard case .list(let list) = $0 else { return nil }
      return list
    }
    addChanges(to: &table)
    addQuestions(to: &table)
    return table.attributes
  }()

  @inline(__always)
  static func append(
    _ value: Value,
    to list: List,
    _ interpreter: Interpreter
  ) throws(PythonException) -> Value {
    try interpreter.checkCount(list.elements.count, plus: 1)
    list.elements.append(value)
    return .none
  }

  private static func addChanges(to table: inout MethodTable<List>) {
    table.one("append") { (interpreter, list, value) throws(PythonException) in
      try append(value, to: list, interpreter)
    }
    table.none("clear") { list in
      list.elements = []
      return .none
    }
    table.one("extend") { (interpreter, list, value) throws(PythonException) in
      try interpreter.extend(list, with: value)
      return .none
    }
    table.positional("insert", 2...2) {
      (interpreter, list, arguments) throws(PythonException) in
      let place = TextSpan.clamp(try interpreter.index(arguments[0]), list.elements.count)
      try interpreter.checkCount(list.elements.count, plus: 1)
      list.elements.insert(arguments[1], at: min(place, list.elements.count))
      return .none
    }
    table.positional("pop", 0...1) { (interpreter, list, arguments) throws(PythonException) in
      let index = try arguments.first.map { (value) throws(PythonException) in
        try interpreter.index(value)
      }
      guard !list.elements.isEmpty else { throw PythonException.index("pop from empty list") }
      guard let index else { return list.elements.removeLast() }
      let place = index < 0 ? index &+ list.elements.count : index
      guard list.elements.indices.contains(place) else {
        throw PythonException.index("pop index out of range")
      }
      return list.elements.remove(at: place)
    }
    table.one("remove") { (interpreter, list, value) throws(PythonException) in
      guard let place = try Sequences.place(of: value, in: list.elements, interpreter) else {
        throw PythonException.value("list.remove(x): x not in list")
      }
      // Comparing may have shortened the list.
      if place < list.elements.count { list.elements.remove(at: place) }
      return .none
    }
    table.none("reverse") { list in
      list.elements.reverse()
      return .none
    }
    table.define("sort", Signature("*, key=None, reverse=False")) {
      (interpreter, list, arguments) throws(PythonException) in
      let given = arguments.positional.count + arguments.keywords.count
      guard given <= 2 else {
        let kind = arguments.positional.isEmpty ? "keyword " : ""
        throw PythonException.type("sort() takes at most 2 \(kind)arguments (\(given) given)")
      }
      guard arguments.positional.isEmpty else {
        throw PythonException.type("sort() takes no positional arguments")
      }
      let order = try SortOrder(of: arguments.keywords)
      // While it is sorted a list is empty, so that it shows when a key function changes it.
      let elements = list.elements
      list.elements = []
      let sorted: [Value]
      do throws(PythonException) {
        sorted = try order.sorted(elements, in: interpreter)
      } catch {
        list.elements = elements
        throw error
      }
      let isChanged = !list.elements.isEmpty
      list.elements = sorted
      guard !isChanged else { throw PythonException.value("list modified during sort") }
      return .none
    }
  }

  private static func addQuestions(to table: inout MethodTable<List>) {
    table.none("copy") { .list(List($0.elements)) }
    table.one("count") { (interpreter, list, value) throws(PythonException) in
      .int(.small(try Sequences.count(of: value, in: list.elements, interpreter)))
    }
    table.positional("index", 1...3) {
      (interpreter, list, arguments) throws(PythonException) in
      let place = try Sequences.index(list.elements, arguments, interpreter)
      guard let place else {
        let shown = try interpreter.representation(of: arguments[0])
        throw PythonException.value("\(shown) is not in list")
      }
      return .int(.small(place))
    }
  }
}

/// The methods of `tuple`.
enum TupleMethods {
  static let table: [String: Value] = {
    var table = MethodTable<Tuple>(of: "tuple") {
      guard case .tuple(let tuple) = $0 else { return nil }
      return tuple
    }
    table.one("count") { (interpreter, tuple, value) throws(PythonException) in
      .int(.small(try Sequences.count(of: value, in: tuple.elements, interpreter)))
    }
    table.positional("index", 1...3) {
      (interpreter, tuple, arguments) throws(PythonException) in
      guard let place = try Sequences.index(tuple.elements, arguments, interpreter) else {
        throw PythonException.value("tuple.index(x): x not in tuple")
      }
      return .int(.small(place))
    }
    return table.attributes
  }()
}

/// Searches that lists and tuples have in common.
private enum Sequences {
  static func place(
    of value: Value,
    in elements: [Value],
    _ interpreter: Interpreter
  ) throws(PythonException) -> Int? {
    for (place, element) in elements.enumerated() where try interpreter.matches(element, value) {
      return place
    }
    return nil
  }

  static func count(
    of value: Value,
    in elements: [Value],
    _ interpreter: Interpreter
  ) throws(PythonException) -> Int {
    var count = 0
    for element in elements where try interpreter.matches(element, value) { count += 1 }
    return count
  }

  /// `sequence.index(value, start, stop)`.
  static func index(
    _ elements: [Value],
    _ arguments: [Value],
    _ interpreter: Interpreter
  ) throws(PythonException) -> Int? {
    var bounds: [Int] = [0, elements.count]
    for place in 1..<max(arguments.count, 1) {
      guard let integer = arguments[place].asInteger else {
        throw .type("slice indices must be integers or have an __index__ method")
      }
      let number = integer.small ?? (integer.isNegative ? Int.min : Int.max)
      bounds[place - 1] = min(TextSpan.clamp(number, elements.count), elements.count)
    }
    guard bounds[0] < bounds[1] else { return nil }
    for place in bounds[0]..<bounds[1]
    where try interpreter.matches(elements[place], arguments[0]) {
      return place
    }
    return nil
  }
}
