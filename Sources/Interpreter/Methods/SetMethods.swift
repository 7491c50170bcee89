import Syntax
import Values

/// The methods of `set` and `frozenset`.
enum SetMethods {
  static let mutable: [String: Value] = {
    var table = queries(of: "set", isFrozen: false)
    addChanges(to: &table)
    return table.attributes
  }()

  static let frozen = queries(of: "frozenset", isFrozen: true).attributes

  private static func queries(of name: String, isFrozen: Bool) -> MethodTable<SetValue> {
    var table = MethodTable<SetValue>(of: name) {
      guard case .set(let set) = $0, set.isFrozen == isFrozen else { return nil }
      return set
    }
    table.none("copy") { set in
      .set(set.isFrozen ? set : SetValue(copying: set))
    }
    table.define("union") { (interpreter, set, arguments) throws(PythonException) in
      try fold(.bitOr, set, arguments, "\(name).union", interpreter)
    }
    table.define("intersection") { (interpreter, set, arguments) throws(PythonException) in
      try fold(.bitAnd, set, arguments, "\(name).intersection", interpreter)
    }
    table.define("difference") { (interpreter, set, arguments) throws(PythonException) in
      try fold(.subtract, set, arguments, "\(name).difference", interpreter)
    }
    table.one("symmetric_difference") { (interpreter, set, other) throws(PythonException) in
      .set(try interpreter.combine(.bitXor, set, interpreter.set(from: other)))
    }
    table.one("isdisjoint") { (interpreter, set, other) throws(PythonException) in
      var isDisjoint = true
      try interpreter.forEach(in: other) { (element) throws(PythonException) in
        isDisjoint = try !set.has(element)
        return isDisjoint
      }
      return .bool(isDisjoint)
    }
    table.one("issubset") { (interpreter, set, other) throws(PythonException) in
      .bool(set.isSubset(of: try interpreter.set(from: other)))
    }
    table.one("issuperset") { (interpreter, set, other) throws(PythonException) in
      if case .set(let other) = other { return .bool(other.isSubset(of: set)) }
      var isSuperset = true
      try interpreter.forEach(in: other) { (element) throws(PythonException) in
        isSuperset = try set.has(element)
        return isSuperset
      }
      return .bool(isSuperset)
    }
    return table
  }

  private static func fold(
    _ operation: BinaryOperator,
    _ set: SetValue,
    _ arguments: Arguments,
    _ name: String,
    _ interpreter: Interpreter
  ) throws(PythonException) -> Value {
    try arguments.checkNoKeywords(of: name)
    var result = SetValue(copying: set, isFrozen: set.isFrozen)
    for other in arguments.positional {
      result = try combine(operation, result, other, interpreter)
    }
    return .set(result)
  }

  private static func combine(
    _ operation: BinaryOperator,
    _ set: SetValue,
    _ other: Value,
    _ interpreter: Interpreter
  ) throws(PythonException) -> SetValue {
    if case .set(let other) = other { return try interpreter.combine(operation, set, other) }
    if operation == .bitOr {
      var elements: [Value] = []
      try gather(&elements, from: other, for: set, interpreter)
      return try interpreter.union(set, elements, isSet: false)
    }
    guard operation == .bitAnd else {
      return try interpreter.combine(operation, set, interpreter.set(from: other))
    }
    // What is no set is walked until there is nothing more to find, and of two equal elements its own
    // is kept.
    let result = SetValue(isFrozen: set.isFrozen)
    try interpreter.forEach(in: other) { (element) throws(PythonException) in
      if try set.has(element) { try result.add(element) }
      return result.count < set.count
    }
    return result
  }

  /// Appends the elements of what is no set, up to one that can't be in a set.
  private static func gather(
    _ elements: inout [Value],
    from source: Value,
    for set: SetValue,
    _ interpreter: Interpreter
  ) throws(PythonException) {
    try interpreter.forEach(in: source) { (element) throws(PythonException) in
      guard elements.count < Interpreter.maximumElements else { throw .memory }
      _ = try set.has(element)
      elements.append(element)
      return true
    }
  }

  private static func addChanges(to table: inout MethodTable<SetValue>) {
    table.one("add") { (_, set, value) throws(PythonException) in
      try set.add(value)
      return .none
    }
    table.none("clear") { set in
      set.removeAll()
      return .none
    }
    table.one("discard") { (_, set, value) throws(PythonException) in
      try set.drop(value.asMember)
      return .none
    }
    table.one("remove") { (_, set, value) throws(PythonException) in
      guard try set.drop(value.asMember) else { throw PythonException.key(value) }
      return .none
    }
    table.none("pop") { set throws(PythonException) in
      guard let first = set.removeFirst() else {
        throw PythonException.key(.string("pop from an empty set"))
      }
      return first
    }
    table.define("intersection_update") { (interpreter, set, arguments) throws(PythonException) in
      let name = "set.intersection_update"
      if case .set(let result) = try fold(.bitAnd, set, arguments, name, interpreter) {
        set.adopt(result)
      }
      return .none
    }
    // What these two did before an error stays done, as in CPython.
    table.define("update") { (interpreter, set, arguments) throws(PythonException) in
      try arguments.checkNoKeywords(of: "set.update")
      for other in arguments.positional {
        if case .set = other {
          try set.adopt(combine(.bitOr, set, other, interpreter))
          continue
        }
        var elements: [Value] = []
        do throws(PythonException) {
          try gather(&elements, from: other, for: set, interpreter)
        } catch {
          try set.adopt(interpreter.union(set, elements, isSet: false))
          throw error
        }
        try set.adopt(interpreter.union(set, elements, isSet: false))
      }
      return .none
    }
    table.define("difference_update") { (interpreter, set, arguments) throws(PythonException) in
      try arguments.checkNoKeywords(of: "set.difference_update")
      for other in arguments.positional {
        if case .set(let same) = other, same === set { set.removeAll() }
        try interpreter.forEach(in: other) { (element) throws(PythonException) in
          try set.drop(element)
          return true
        }
      }
      return .none
    }
    table.one("symmetric_difference_update") {
      (interpreter, set, other) throws(PythonException) in
      try set.adopt(interpreter.combine(.bitXor, set, interpreter.set(from: other)))
      return .none
    }
  }
}

extension Value {
  /// The value as sets look it up: a set stands for the frozen one that may be an element.
  var asMember: Value {
    guard case .set(let set) = self, !set.isFrozen else { return self }
    return .set(SetValue(copying: set, isFrozen: true))
  }
}
