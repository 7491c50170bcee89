import Syntax
import Values

/// What the names between double underscores do that stand for an operator or a built-in function:
/// `x.__len__()` is `len(x)`.
///
/// The other names that `dir` lists are only listed.
enum SlotMethods {
  enum Kind {
    /// The built-in function of the value and so many arguments.
    case builtin(String, ClosedRange<Int>)
    case unary(UnaryOperator)
    case binary(BinaryOperator, isReflected: Bool)
    case comparison(ComparisonOperator)
    case contains
    case item
    case setItem
    case deleteItem
  }

  static func kind(of name: String) -> Kind? { kinds[name] }

  private static let kinds: [String: Kind] = {
    var kinds: [String: Kind] = [
      "__format__": .builtin("format", 1...1), "__round__": .builtin("round", 0...1),
      "__contains__": .contains, "__getitem__": .item, "__setitem__": .setItem,
      "__delitem__": .deleteItem, "__neg__": .unary(.minus), "__pos__": .unary(.plus),
      "__invert__": .unary(.invert), "__index__": .builtin("int", 0...0),
      "__trunc__": .builtin("int", 0...0),
      "__eq__": .comparison(.equal), "__ne__": .comparison(.notEqual),
      "__lt__": .comparison(.less), "__le__": .comparison(.lessOrEqual),
      "__gt__": .comparison(.greater), "__ge__": .comparison(.greaterOrEqual),
    ]
    for name in [
      "abs", "bool", "dir", "float", "hash", "int", "iter", "len", "next", "repr", "reversed",
      "str",
    ] {
      kinds["__\(name)__"] = .builtin(name, 0...0)
    }
    let operators: [(String, BinaryOperator)] = [
      ("add", .add), ("sub", .subtract), ("mul", .multiply), ("truediv", .divide),
      ("floordiv", .floorDivide), ("mod", .modulo), ("pow", .power), ("lshift", .leftShift),
      ("rshift", .rightShift), ("and", .bitAnd), ("xor", .bitXor), ("or", .bitOr),
    ]
    for (name, operation) in operators {
      kinds["__\(name)__"] = .binary(operation, isReflected: false)
      kinds["__r\(name)__"] = .binary(operation, isReflected: true)
    }
    return kinds
  }()

  /// `receiver.name(arguments)`.
  static func call(
    _ name: String,
    _ kind: Kind,
    _ receiver: Value,
    _ given: Arguments,
    in interpreter: Interpreter
  ) throws(PythonException) -> Value {
    guard given.keywords.isEmpty else {
      throw .type("wrapper \(name)() takes no keyword arguments")
    }
    let arguments = given.positional
    try check(arguments.count, of: kind)
    switch kind {
    case .builtin(let name, _):
      return try interpreter.call(
        interpreter.builtin(name),
        Arguments([receiver] + arguments)
      )
    case .unary(let operation):
      return try interpreter.unary(operation, receiver)
    case .binary(let operation, let isReflected):
      let other = arguments[0]
      guard receiver.isOperand(with: other) else { return .object(NotImplementedObject.value) }
      return isReflected
        ? try interpreter.binary(operation, other, receiver)
        : try interpreter.binary(operation, receiver, other)
    case .comparison(let comparison):
      guard receiver.isComparable(with: arguments[0], comparison) else {
        return .object(NotImplementedObject.value)
      }
      return try interpreter.compare(comparison, receiver, arguments[0])
    case .contains: return .bool(try interpreter.contains(arguments[0], in: receiver))
    case .item: return try interpreter.item(arguments[0], of: receiver)
    case .setItem:
      try interpreter.setItem(arguments[0], of: receiver, to: arguments[1])
      return .none
    case .deleteItem:
      try interpreter.deleteItem(arguments[0], of: receiver)
      return .none
    }
  }

  private static func check(_ given: Int, of kind: Kind) throws(PythonException) {
    let count =
      switch kind {
      case .builtin(_, let count): count
      case .unary: 0...0
      case .binary, .comparison, .contains, .item, .deleteItem: 1...1
      case .setItem: 2...2
      }
    guard !count.contains(given) else { return }
    let wanted = given < count.lowerBound ? count.lowerBound : count.upperBound
    throw .type("expected \(wanted) argument\(wanted == 1 ? "" : "s"), got \(given)")
  }
}

extension Value {
  /// Whether CPython's class of the value knows what to do with the other operand; sequences say
  /// themselves what they can't be joined with.
  fileprivate func isOperand(with other: Value) -> Bool {
    switch (self, other) {
    case (.int, .int), (.int, .bool), (.bool, .int), (.bool, .bool): true
    case (.float, .int), (.float, .bool), (.float, .float): true
    case (.set, .set), (.dict, .dict): true
    case (.string, _), (.bytes, _), (.list, _), (.tuple, _), (.object, _): true
    default: false
    }
  }

  /// Whether CPython's class of the value compares itself with the other one.
  fileprivate func isComparable(with other: Value, _ comparison: ComparisonOperator) -> Bool {
    let isEquality = comparison == .equal || comparison == .notEqual
    switch (self, other) {
    case (.int, .int), (.int, .bool), (.bool, .int), (.bool, .bool): return true
    case (.float, .int), (.float, .bool), (.float, .float): return true
    case (.string, .string), (.bytes, .bytes), (.list, .list), (.tuple, .tuple), (.set, .set):
      return true
    case (.dict, .dict), (.none, .none): return isEquality
    case (.object(let one), .object(let two)):
      return isEquality ? one === two || one.isEqual(to: other) : one.typeName == two.typeName
    default: return false
    }
  }
}
