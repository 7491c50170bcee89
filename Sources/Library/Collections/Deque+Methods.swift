import Interpreter
import Values

extension Deque {
  static let type = ClassObject("deque", module: "collections", attributes: methods) {
    (interpreter, arguments) throws(PythonException) in
    let parsed = try ParsedArguments(arguments, ["iterable", "maxlen"], function: "deque")
    var bound: Int?
    if let value = parsed[1], !value.isNone {
      guard value.asInteger != nil else { throw .type("an integer is required") }
      let number = try interpreter.index(value)
      guard number >= 0 else { throw .value("maxlen must be non-negative") }
      bound = number
    }
    let deque = Deque([], bound: bound)
    if let source = parsed[0] { try deque.extend(with: source, interpreter) }
    return .object(deque)
  }

  private static let methods: [String: Value] = {
    var table = MethodTable<Deque>(of: "deque") { $0.deque }
    addEnds(to: &table)
    addWhole(to: &table)
    addSearches(to: &table)
    return table.attributes
  }()

  private static func addEnds(to table: inout MethodTable<Deque>) {
    table.one("append") { (_, deque, value) in
      deque.append(value)
      return .none
    }
    table.one("appendleft") { (_, deque, value) in
      deque.prepend(value)
      return .none
    }
    table.one("extend") { (interpreter, deque, source) throws(PythonException) in
      try deque.extend(with: source, interpreter)
      return .none
    }
    table.one("extendleft") { (interpreter, deque, source) throws(PythonException) in
      try deque.extend(with: source, atFront: true, interpreter)
      return .none
    }
    table.none("pop") { deque throws(PythonException) in
      guard let value = deque.removeLast() else { throw .index("pop from an empty deque") }
      return value
    }
    table.none("popleft") { deque throws(PythonException) in
      guard let value = deque.removeFirst() else { throw .index("pop from an empty deque") }
      return value
    }
  }

  private static func addWhole(to table: inout MethodTable<Deque>) {
    table.none("clear") { deque in
      deque.replace(with: [])
      return .none
    }
    for name in ["copy", "__copy__"] {
      table.none(name) { .object(Deque($0.elements, bound: $0.bound)) }
    }
    table.none("reverse") { deque in
      deque.replace(with: deque.elements.reversed())
      return .none
    }
    table.none("__reversed__") { .object(DequeIterator($0, isReversed: true)) }
    table.define("rotate") { (interpreter, deque, arguments) throws(PythonException) in
      try arguments.checkNoKeywords(of: "deque.rotate")
      try arguments.checkCount(0...1, of: "deque.rotate")
      guard let count = arguments.positional.first else {
        deque.rotate(by: 1)
        return .none
      }
      deque.rotate(by: try interpreter.index(count))
      return .none
    }
  }

  private static func addSearches(to table: inout MethodTable<Deque>) {
    table.one("count") { (interpreter, deque, value) throws(PythonException) in
      var count = 0
      for element in deque.elements where try interpreter.matches(element, value) { count += 1 }
      return .int(.small(count))
    }
    table.define("index") { (interpreter, deque, arguments) throws(PythonException) in
      let given = arguments.positional
      guard !given.isEmpty else {
        throw .type("index() takes at least 1 argument (0 given)")
      }
      guard given.count <= 3 else {
        throw .type("index() takes at most 3 arguments (\(given.count) given)")
      }
      let size = deque.ring.count
      let start = given.count > 1 ? try limit(given[1], size) : 0
      let stop = given.count > 2 ? try limit(given[2], size) : size
      guard let place = try deque.place(of: given[0], in: start..<max(start, stop)) else {
        throw .value("\(try interpreter.representation(of: given[0])) is not in deque")
      }
      return .int(.small(place))
    }
    table.define("insert") { (interpreter, deque, arguments) throws(PythonException) in
      guard arguments.positional.count == 2, arguments.keywords.isEmpty else {
        throw .type("insert() takes exactly 2 arguments (\(arguments.positional.count) given)")
      }
      let index = try interpreter.index(arguments.positional[0])
      let size = deque.ring.count
      guard size != deque.bound else { throw .index("deque already at its maximum size") }
      var elements = deque.elements
      let place = index < 0 ? max(index + size, 0) : min(index, size)
      elements.insert(arguments.positional[1], at: place)
      deque.replace(with: elements)
      return .none
    }
    table.one("remove") { (interpreter, deque, value) throws(PythonException) in
      guard let place = try deque.place(of: value, in: 0..<deque.ring.count) else {
        throw .value("\(try interpreter.representation(of: value)) is not in deque")
      }
      var elements = deque.elements
      elements.remove(at: place)
      deque.replace(with: elements)
      return .none
    }
  }

  /// A bound of a search, from the end when it is negative.
  private static func limit(_ value: Value, _ size: Int) throws(PythonException) -> Int {
    guard let integer = value.asInteger else {
      throw .type("slice indices must be integers or have an __index__ method")
    }
    let number = integer.small ?? (integer.isNegative ? Int.min / 2 : Int.max)
    return number < 0 ? max(number + size, 0) : min(number, size)
  }
}
