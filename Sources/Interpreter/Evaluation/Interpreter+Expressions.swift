package import Syntax
package import Values

extension Interpreter {
  package func evaluate(_ expression: Expression) throws(PythonException) -> Value {
    switch expression.kind {
    case .none: return .none
    case .ellipsis: return .ellipsis
    case .boolean(let flag): return .bool(flag)
    case .float(let number): return .float(number)
    case .string(let text): return .string(text)
    case .name(let name): return try value(named: name, at: expression.range)
    case .integer(let literal):
      if let small = literal.small { return .int(.small(small)) }
    default: break
    }
    return try evaluateNested(expression)
  }

  /// Evaluates one level down, and says where it was when that fails.
  private func evaluateNested(_ expression: Expression) throws(PythonException) -> Value {
    do {
      try enter()
      defer { leave() }
      return try evaluateCompound(expression)
    } catch {
      throw error.located(at: expression.range)
    }
  }

  private func evaluateCompound(_ expression: Expression) throws(PythonException) -> Value {
    switch expression.kind {
    case .none, .ellipsis, .boolean, .float, .string, .name:
      return try evaluate(expression)
    case .integer(let literal):
      return .int(try raising { () throws(Fault) in try Integer(parsing: literal.digits) })
    case .bytes(let bytes): return .bytes(Bytes(bytes))
    case .formatted(let parts): return .string(try text(of: parts))
    case .attribute(let base, let name): return try attribute(name, of: evaluate(base))
    case .subscription(let base, let index):
      let container = try evaluate(base)
      return try item(evaluate(index), of: container)
    case .slice(let lower, let upper, let step):
      return .object(try evaluateSlice(lower, upper, step))
    case .call(let callee, let arguments): return try evaluateCall(callee, arguments)
    case .list(let items): return .list(List(try evaluateItems(items)))
    case .tuple(let items): return .tuple(Tuple(try evaluateItems(items)))
    case .set(let items): return .set(try makeSet(of: evaluateItems(items, ofSet: true)))
    case .dictionary(let items): return .dict(try evaluateDictionary(items))
    case .starred:
      throw PythonException(
        ExceptionClasses.syntaxError,
        "can't use starred expression here"
      )
    case .comprehension(let comprehension): return try evaluateComprehension(comprehension)
    case .unary(let operation, let operand): return try unary(operation, evaluate(operand))
    case .binary: return try evaluateBinary(expression)
    case .logical(let operation, let operands): return try evaluateLogical(operation, operands)
    case .comparison(let first, let links): return try evaluateComparison(first, links)
    case .conditional(let condition, let then, let otherwise):
      return try evaluate(isTrue(evaluate(condition)) ? then : otherwise)
    case .named(let name, let value):
      let result = try evaluate(value)
      bindPastComprehensions(name, to: result)
      return result
    case .lambda:
      throw PythonException(ExceptionClasses.notImplementedError, "lambda")
    }
  }

  // MARK: - Displays

  /// The values of a display's items, with `*iterable` spread out.
  func evaluateItems(
    _ items: [Expression],
    ofSet: Bool = false
  ) throws(PythonException) -> [Value] {
    var values: [Value] = []
    values.reserveCapacity(items.count)
    for item in items {
      guard case .starred(let iterable) = item.kind else {
        values.append(try evaluate(item))
        continue
      }
      let spread = try evaluate(iterable)
      do throws(PythonException) {
        values += try elements(of: spread)
      } catch  where error.isNotIterable(spread) && !ofSet {
        throw PythonException.type(
          "Value after * must be an iterable, not \(spread.typeName)"
        ).located(at: item.range)
      } catch {
        throw error.located(at: item.range)
      }
    }
    return values
  }

  func makeSet(of values: [Value], isFrozen: Bool = false) throws(PythonException) -> SetValue {
    let set = SetValue(isFrozen: isFrozen)
    for value in values { try set.add(value) }
    return set
  }

  private func evaluateDictionary(_ items: [DictionaryItem]) throws(PythonException) -> Dict {
    let dict = Dict(minimumCapacity: items.count)
    for item in items {
      switch item {
      case .pair(let key, let value):
        let key = try evaluate(key)
        let value = try evaluate(value)
        if case .string(let name) = key { noteStore(name, value) }
        try dict.put(value, for: key)
      case .unpacked(let mapping):
        let value = try evaluate(mapping)
        do throws(PythonException) {
          guard try isMapping(value) else {
            throw PythonException.type("'\(value.typeName)' object is not a mapping")
          }
          try update(dict, from: value)
        } catch {
          throw error.located(at: mapping.range)
        }
      }
    }
    return dict
  }

  // MARK: - Operators

  /// Goes down the left side in a loop, so that a sum of any length is one level deep.
  private func evaluateBinary(_ expression: Expression) throws(PythonException) -> Value {
    guard case .binary(let left, let operation, let right) = expression.kind else { return .none }
    guard case .binary(let deeper, _, _) = left.kind, case .binary = deeper.kind else {
      let value = try evaluate(left)
      return try binary(operation, value, evaluate(right))
    }
    var pending = [expression]
    var innermost = left
    while case .binary(let left, _, _) = innermost.kind {
      pending.append(innermost)
      innermost = left
    }
    var value = try evaluate(innermost)
    while let next = pending.popLast() {
      guard case .binary(_, let operation, let right) = next.kind else { continue }
      do {
        value = try binary(operation, value, evaluate(right))
      } catch {
        throw error.located(at: next.range)
      }
    }
    return value
  }

  /// The operand that decided, not its truth.
  private func evaluateLogical(
    _ operation: LogicalOperator,
    _ operands: [Expression]
  ) throws(PythonException) -> Value {
    var value = Value.none
    for operand in operands {
      value = try evaluate(operand)
      if isTrue(value) == (operation == .or) { break }
    }
    return value
  }

  private func evaluateComparison(
    _ first: Expression,
    _ links: [ComparisonLink]
  ) throws(PythonException) -> Value {
    var left = try evaluate(first)
    var result = Value.bool(true)
    for link in links {
      let right = try evaluate(link.operand)
      result = try compare(link.comparison, left, right)
      guard isTrue(result) else { break }
      left = right
    }
    return result
  }

  private func evaluateSlice(
    _ lower: Expression?,
    _ upper: Expression?,
    _ step: Expression?
  ) throws(PythonException) -> Slice {
    let start = try evaluateIfPresent(lower)
    let stop = try evaluateIfPresent(upper)
    return Slice(start: start, stop: stop, step: try evaluateIfPresent(step))
  }

  private func evaluateIfPresent(_ expression: Expression?) throws(PythonException) -> Value {
    guard let expression else { return .none }
    return try evaluate(expression)
  }

  /// `bool(value)`.
  func isTrue(_ value: Value) -> Bool {
    if case .bool(let flag) = value { return flag }
    return value.isTrue
  }
}
