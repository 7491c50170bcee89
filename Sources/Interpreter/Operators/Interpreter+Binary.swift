package import Syntax
package import Values

extension Interpreter {
  /// `left op right`.
  package func binary(
    _ operation: BinaryOperator,
    _ left: Value,
    _ right: Value
  ) throws(PythonException) -> Value {
    if case .int(.small(let one)) = left, case .int(.small(let two)) = right,
      let result = Self.small(operation, one, two)
    {
      return result
    }
    if let result = try combined(operation, left, right) { return result }
    throw unsupported(operation.rawValue, operation, left, right)
  }

  /// `left op= right`: the containers that change in place do.
  package func inPlace(
    _ operation: BinaryOperator,
    _ left: Value,
    _ right: Value
  ) throws(PythonException) -> Value {
    if case .int(.small(let one)) = left, case .int(.small(let two)) = right,
      let result = Self.small(operation, one, two)
    {
      return result
    }
    switch (left, operation) {
    case (.list(let list), .add):
      try extend(list, with: right)
      return left
    case (.list(let list), .multiply):
      if let repeated = try repeated(left, right), case .list(let new) = repeated {
        list.elements = new.elements
        return left
      }
    case (.dict(let dict), _):
      try checkStack()
      if let type = dict.dictClass, try type.inPlace(operation, dict, right, in: self) {
        return left
      }
      guard operation == .bitOr else { break }
      try update(dict, from: right)
      return left
    case (.set(let set), .bitOr), (.set(let set), .bitAnd), (.set(let set), .subtract),
      (.set(let set), .bitXor):
      guard !set.isFrozen, case .set(let other) = right else { break }
      try set.adopt(combine(operation, set, other))
      return left
    case (.object(let object), _):
      if let instance = object as? any Instance,
        try instance.inPlace(operation, right, in: self)
      {
        return left
      }
    default: break
    }
    if let result = try combined(operation, left, right) { return result }
    throw unsupported(operation.rawValue + "=", operation, left, right)
  }

  /// The operations on machine integers that are worth a short way; nil when they don't fit.
  @inline(__always)
  static func small(_ operation: BinaryOperator, _ left: Int, _ right: Int) -> Value? {
    let (result, overflow): (Int, Bool)
    switch operation {
    case .add: (result, overflow) = left.addingReportingOverflow(right)
    case .subtract: (result, overflow) = left.subtractingReportingOverflow(right)
    case .multiply: (result, overflow) = left.multipliedReportingOverflow(by: right)
    case .floorDivide where right > 0:
      // Towards negative infinity, as the remainder has the divisor's sign.
      return .int(.small(left >= 0 ? left / right : (left + 1) / right - 1))
    case .modulo where right > 0:
      let remainder = left % right
      return .int(.small(remainder < 0 ? remainder + right : remainder))
    case .bitAnd: return .int(.small(left & right))
    case .bitOr: return .int(.small(left | right))
    case .bitXor: return .int(.small(left ^ right))
    default: return nil
    }
    return overflow ? nil : .int(.small(result))
  }

  /// nil when the operands don't support the operation.
  private func combined(
    _ operation: BinaryOperator,
    _ left: Value,
    _ right: Value
  ) throws(PythonException) -> Value? {
    let number = try Arithmetic.binary(
      operation,
      left,
      right,
      isInterrupted: host.isInterrupted
    )
    if let number { return number }
    if case .object(let object) = left, let instance = object as? any Instance,
      let result = try instance.binary(operation, right, isReflected: false)
    {
      return result
    }
    if case .object(let object) = right, let instance = object as? any Instance,
      let result = try instance.binary(operation, left, isReflected: true)
    {
      return result
    }
    // A Counter may be in itself.
    try checkStack()
    if let (dict, type) = left.subclassedDict,
      let result = try type.binary(operation, dict, right, isReflected: false, in: self)
    {
      return result
    }
    if let (dict, type) = right.subclassedDict,
      let result = try type.binary(operation, dict, left, isReflected: true, in: self)
    {
      return result
    }
    switch operation {
    case .add: return try concatenated(left, right)
    case .multiply: return try repeated(left, right)
    case .modulo:
      if case .string(let template) = left {
        return .string(try percentFormat(template, with: right))
      }
      if case .bytes(let template) = left {
        return .bytes(try percentFormat(template, with: right))
      }
    case .bitOr:
      if case (.dict(let one), .dict(let two)) = (left, right) {
        let merged = one.copy()
        try update(merged, from: .dict(two))
        return .dict(merged)
      }
      if let union = TypeUnion(left, right) { return .object(union) }
    default: break
    }
    guard [.bitOr, .bitAnd, .subtract, .bitXor].contains(operation) else { return nil }
    if case (.set(let one), .set(let two)) = (left, right) {
      return .set(try combine(operation, one, two))
    }
    return try DictView.combined(operation, left, right, in: self)
  }

  private func unsupported(
    _ symbol: String,
    _ operation: BinaryOperator,
    _ left: Value,
    _ right: Value
  ) -> PythonException {
    let shown = symbol == "**" ? "** or pow()" : symbol
    return .type(
      "unsupported operand type(s) for \(shown): '\(left.typeName)' and '\(right.typeName)'"
    )
  }

  /// `op operand`.
  package func unary(_ operation: UnaryOperator, _ operand: Value) throws(PythonException) -> Value
  {
    if operation == .not { return .bool(!isTrue(operand)) }
    if let result = Arithmetic.unary(operation, operand) { return result }
    if case .object(let object) = operand, let instance = object as? any Instance,
      let result = try instance.unary(operation)
    {
      return result
    }
    if let (dict, type) = operand.subclassedDict,
      let result = try type.unary(operation, dict, in: self)
    {
      return result
    }
    throw .type("bad operand type for unary \(operation.rawValue): '\(operand.typeName)'")
  }
}
