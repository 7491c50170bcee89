import Syntax
import Values

extension Compiler {
  func expression(_ expression: Expression) throws(PythonException) -> ExpressionCode {
    let range = expression.range
    switch expression.kind {
    case .none: return Constant(.none, range)
    case .ellipsis: return Constant(.ellipsis, range)
    case .boolean(let flag): return Constant(.bool(flag), range)
    case .float(let number): return Constant(.float(number), range)
    case .string(let text): return Constant(.string(text), range)
    case .bytes(let bytes): return Constant(.bytes(Bytes(bytes)), range)
    case .integer(let literal): return Constant(.int(try integer(literal)), range)
    case .name(let name): return nameCode(name, range)
    default:
      return try nested { (inner) throws(PythonException) in
        try inner.compound(expression, range)
      }
    }
  }

  private func integer(_ literal: IntegerLiteral) throws(PythonException) -> Integer {
    if let small = literal.small { return .small(small) }
    return try raising { () throws(Fault) in try Integer(parsing: literal.digits, base: 0) }
  }

  private func nameCode(_ name: String, _ range: SourceRange) -> ExpressionCode {
    switch scope.place(of: name) {
    case .local(let place): LocalName(name, at: place, outer: outerLayout(of: name), range)
    case .cell(let place): CellName(name, at: place, freeIn: outerLayout(of: name), range)
    case .free(let place): CellName(name, at: place, freeIn: scope.layout, range)
    case .global:
      GlobalName(
        interpreter.globals.global(named: name),
        builtin: interpreter.builtins[name],
        in: scope.layout,
        range
      )
    }
  }

  /// Where a comprehension finds a name that is not its own; nil in a function.
  private func outerLayout(of name: String) -> FrameLayout? {
    scope.owns(name) ? nil : scope.layout
  }

  private func compound(
    _ expression: Expression,
    _ range: SourceRange
  ) throws(PythonException) -> ExpressionCode {
    switch expression.kind {
    case .none, .ellipsis, .boolean, .float, .string, .bytes, .integer, .name:
      return try self.expression(expression)
    case .formatted(let parts): return try formatted(parts, range)
    case .attribute(let base, let name):
      return AttributeCode(try self.expression(base), name, range)
    case .subscription(let base, let index):
      let container = try self.expression(base)
      if case .string(let key) = index.kind { return KeyCode(container, key, range) }
      return ItemCode(container, try self.expression(index), range)
    case .slice(let lower, let upper, let step):
      return SliceCode(try bound(lower), try bound(upper), try bound(step), range)
    case .call(let callee, let arguments): return try call(callee, arguments, range)
    case .list(let items): return ListDisplay(try displayItems(items), range)
    case .tuple(let items): return try tuple(items, range)
    case .set(let items):
      let isOfConstants = items.count > 2 && items.allSatisfy(\.isConstant)
      return SetDisplay(try displayItems(items), isOfConstants ? .ofConstants : .byElement, range)
    case .dictionary(let items): return try dictionary(items, range)
    case .starred:
      throw PythonException(
        ExceptionClasses.syntaxError,
        "can't use starred expression here",
        at: range
      )
    case .comprehension(let comprehension): return try self.comprehension(comprehension, range)
    case .unary(let operation, let operand): return try unary(operation, operand, range)
    case .binary: return try binary(expression)
    case .logical(let operation, let operands):
      let codes = try expressions(operands)
      return joined(codes[...]) { LogicalCode(operation, $0, $1, range) }
        ?? Constant(.none, range)
    case .comparison(let first, let links): return try comparison(first, links, range)
    case .conditional(let condition, let then, let otherwise):
      return ConditionalCode(
        try self.expression(condition),
        then: try self.expression(then),
        otherwise: try self.expression(otherwise),
        range
      )
    case .named(let name, let value):
      let target = nameTarget(name, at: scope.placeForWalrus(of: name), range)
      return NamedCode(target, try self.expression(value), range)
    case .lambda(let parameters, let body): return try lambda(parameters, body, range)
    }
  }

  private func bound(_ expression: Expression?) throws(PythonException) -> ExpressionCode {
    try self.expression(ifPresent: expression) ?? Constant(.none, SourceRange(0, 0))
  }

  private func formatted(
    _ parts: [FormatPart],
    _ range: SourceRange
  ) throws(PythonException) -> ExpressionCode {
    var codes: [FormattedCode.Part] = []
    for part in parts {
      switch part {
      case .text(let text): codes.append(.text(text))
      case .field(let value, let label, let conversion, let specification):
        let format: ExpressionCode? =
          if let specification {
            try nested { (inner) throws(PythonException) in
              try inner.formatted(specification, value.range)
            }
          } else { nil }
        codes.append(
          .field(try expression(value), label: label, conversion, specification: format)
        )
      }
    }
    return FormattedCode(codes, range)
  }

  // MARK: - Displays

  func displayItems(_ items: [Expression]) throws(PythonException) -> [DisplayItem] {
    var result: [DisplayItem] = []
    result.reserveCapacity(items.count)
    for item in items {
      if case .starred(let inner) = item.kind {
        result.append(
          DisplayItem(code: try expression(inner), isSpread: true, range: item.range)
        )
      } else {
        result.append(
          DisplayItem(code: try expression(item), isSpread: false, range: item.range)
        )
      }
    }
    return result
  }

  /// A tuple of constants is one itself.
  private func tuple(
    _ items: [Expression],
    _ range: SourceRange
  ) throws(PythonException) -> ExpressionCode {
    let items = try displayItems(items)
    let constants = items.compactMap { item in
      item.isSpread ? nil : (item.code as? Constant)?.constant
    }
    guard constants.count == items.count else { return TupleDisplay(items, range) }
    return Constant(.tuple(Tuple(constants)), range)
  }

  private func dictionary(
    _ items: [DictionaryItem],
    _ range: SourceRange
  ) throws(PythonException) -> ExpressionCode {
    var result: [DictDisplay.Item] = []
    result.reserveCapacity(items.count)
    for item in items {
      switch item {
      case .pair(let key, let value):
        result.append(.pair(try expression(key), try expression(value)))
      case .unpacked(let mapping): result.append(.spread(try expression(mapping)))
      }
    }
    return ShapedDisplay(result, for: interpreter, range) ?? DictDisplay(result, range)
  }

  // MARK: - Operators

  private func unary(
    _ operation: UnaryOperator,
    _ operand: Expression,
    _ range: SourceRange
  ) throws(PythonException) -> ExpressionCode {
    let code = try expression(operand)
    if operation == .not { return NegationCode(code, range) }
    if let constant = code as? Constant,
      let folded = try? interpreter.unary(operation, constant.constant)
    {
      return Constant(folded, range)
    }
    return UnaryCode(operation, code, range)
  }

  /// As many operations in a row are code inside code, which runs faster than a row.
  private static let nestedOperations = 8

  /// The left side is gone down in a loop: a sum of any length is one level deep.
  private func binary(_ expression: Expression) throws(PythonException) -> ExpressionCode {
    var pending: [(operation: BinaryOperator, operand: Expression, range: SourceRange)] = []
    var innermost = expression
    while case .binary(let left, let operation, let right) = innermost.kind {
      pending.append((operation, right, innermost.range))
      innermost = left
    }
    let first = try self.expression(innermost)
    if pending.count <= Self.nestedOperations {
      var code = first
      for next in pending.reversed() {
        code = operation(next.operation, code, try self.expression(next.operand), next.range)
      }
      return code
    }
    var links: [OperationChain.Link] = []
    for next in pending.reversed() {
      links.append(
        OperationChain.Link(
          operation: next.operation,
          operand: try self.expression(next.operand),
          range: next.range
        )
      )
    }
    return OperationChain(first, links, expression.range)
  }

  private func operation(
    _ operation: BinaryOperator,
    _ left: ExpressionCode,
    _ right: ExpressionCode,
    _ range: SourceRange
  ) -> ExpressionCode {
    let code = BinaryCode(operation, left, right, range)
    guard let number = smallNumber(right) else { return code }
    return SmallOperation(operation, left, number, otherwise: code)
  }

  private func smallNumber(_ code: ExpressionCode) -> Int? {
    guard let constant = code as? Constant, case .int(.small(let number)) = constant.constant else {
      return nil
    }
    return number
  }

  private func comparison(
    _ first: Expression,
    _ links: [ComparisonLink],
    _ range: SourceRange
  ) throws(PythonException) -> ExpressionCode {
    let left = try expression(first)
    if links.count == 1 {
      let right = try expression(links[0].operand)
      let code = ComparisonCode(links[0].comparison, left, right, range)
      if let constant = right as? Constant, case .string(let text) = constant.constant {
        return TextComparison(links[0].comparison, left, text, otherwise: code) ?? code
      }
      guard let number = smallNumber(right) else { return code }
      return SmallComparison(links[0].comparison, left, number, otherwise: code)
    }
    var codes: [ComparisonChain.Link] = []
    for link in links {
      codes.append(
        ComparisonChain.Link(
          comparison: link.comparison,
          operand: try expression(link.operand)
        )
      )
    }
    return ComparisonChain(left, codes, range)
  }

  // MARK: - Calls

  private func call(
    _ callee: Expression,
    _ arguments: [Argument],
    _ range: SourceRange
  ) throws(PythonException) -> ExpressionCode {
    if case .attribute(let base, let name) = callee.kind {
      let code = MethodCode(
        try expression(base),
        name,
        at: callee.range,
        try callArguments(arguments),
        range
      )
      return code.frequent.flatMap { FrequentCode($0, otherwise: code) } ?? code
    }
    let function = try expression(callee)
    var positional: [ArgumentRow] = []
    for (place, argument) in arguments.enumerated() {
      guard case .positional(let value) = argument else {
        return GeneralCallCode(function, try callArguments(arguments), range)
      }
      positional.append(SingleArgument(try expression(value), at: place))
    }
    let row = joined(positional[...]) { ArgumentPair($0, $1) }
    let count = positional.count
    let code = CallCode(function, row, count: count, range)
    guard let name = function as? GlobalName else { return code }
    if let argument = (row as? SingleArgument)?.code,
      let call = BuiltinCallCode(name, argument, otherwise: code)
    {
      return call
    }
    return GlobalCallCode(name.global, row, count: count, otherwise: code, range)
  }

  private func callArguments(
    _ arguments: [Argument]
  ) throws(PythonException) -> CallArguments {
    var items: [CallArguments.Item] = []
    items.reserveCapacity(arguments.count)
    for argument in arguments {
      switch argument {
      case .positional(let value): items.append(.positional(try expression(value)))
      case .keyword(let name, let value): items.append(.keyword(name, try expression(value)))
      case .unpackedSequence(let value): items.append(.sequence(try expression(value)))
      case .unpackedMapping(let value): items.append(.mapping(try expression(value)))
      }
    }
    return CallArguments(items: items)
  }
}
