/// A Python expression and where it stands in its source.
///
/// Two expressions are equal when they mean the same tree, wherever they were written: so a printed
/// tree can be compared with the one it is parsed back to.
package struct Expression: Sendable {
  package let kind: Kind
  package let range: SourceRange

  package init(_ kind: Kind, _ range: SourceRange = SourceRange(0, 0)) {
    self.kind = kind
    self.range = range
  }

  /// The productions of CPython's expression grammar (Python 3.11 reference, chapter 6).
  package indirect enum Kind: Hashable, Sendable {
    // Literals
    case none
    case ellipsis
    case boolean(Bool)
    case integer(IntegerLiteral)
    case float(Double)
    case string(String)
    case bytes([UInt8])
    case formatted([FormatPart])

    // Names and their parts
    case name(String)
    case attribute(Expression, name: String)
    case subscription(Expression, index: Expression)
    /// Only as the index of a subscription, or inside its tuple.
    case slice(lower: Expression?, upper: Expression?, step: Expression?)
    case call(Expression, arguments: [Argument])

    // Displays
    case list([Expression])
    case tuple([Expression])
    case set([Expression])
    case dictionary([DictionaryItem])
    /// `*value` in a display, a call, a target or a return list.
    case starred(Expression)
    case comprehension(Comprehension)

    // Operators
    case unary(UnaryOperator, Expression)
    case binary(Expression, BinaryOperator, Expression)
    /// `a and b and c` is one node of three operands.
    case logical(LogicalOperator, [Expression])
    /// `a < b <= c` is one node with two links.
    case comparison(Expression, [ComparisonLink])
    case conditional(condition: Expression, then: Expression, otherwise: Expression)
    case named(String, value: Expression)
    case lambda(Parameters, body: Expression)
  }
}

extension Expression: Hashable {
  package static func == (left: Expression, right: Expression) -> Bool { left.kind == right.kind }
  package func hash(into hasher: inout Hasher) { hasher.combine(kind) }
}

/// An integer as written, decimal digits without underscores, and as an `Int` when it fits.
package struct IntegerLiteral: Hashable, Sendable {
  /// In decimal; with a prefix when it has more digits in decimal than may be written.
  package let digits: String
  package let small: Int?

  package init(digits: String) {
    self.digits = digits
    small = Int(digits)
  }

  package init(_ value: Int) {
    digits = String(value)
    small = value
  }
}

/// A piece of an f-string: literal text, or `{expression=!conversion:specification}`.
package indirect enum FormatPart: Hashable, Sendable {
  case text(String)
  /// `label` is the source text shown by `{expression=}`.
  case field(
    Expression,
    label: String?,
    conversion: FormatConversion?,
    specification: [FormatPart]?
  )
}

package enum FormatConversion: String, Hashable, Sendable {
  case repr = "r"
  case str = "s"
  case ascii = "a"
}

/// An argument of a call, in the order written.
package enum Argument: Hashable, Sendable {
  case positional(Expression)
  case keyword(name: String, value: Expression)
  case unpackedSequence(Expression)
  case unpackedMapping(Expression)
}

package enum DictionaryItem: Hashable, Sendable {
  case pair(key: Expression, value: Expression)
  case unpacked(Expression)
}

/// `[element for … in … if …]` and its kin.
package struct Comprehension: Hashable, Sendable {
  package enum Shape: Hashable, Sendable {
    case list(Expression)
    case set(Expression)
    case generator(Expression)
    case dictionary(key: Expression, value: Expression)
  }

  package struct Clause: Hashable, Sendable {
    package let target: Expression
    package let iterable: Expression
    package let conditions: [Expression]

    package init(target: Expression, iterable: Expression, conditions: [Expression]) {
      self.target = target
      self.iterable = iterable
      self.conditions = conditions
    }
  }

  package let shape: Shape
  package let clauses: [Clause]

  package init(shape: Shape, clauses: [Clause]) {
    self.shape = shape
    self.clauses = clauses
  }
}

package struct ComparisonLink: Hashable, Sendable {
  package let comparison: ComparisonOperator
  package let operand: Expression

  package init(_ comparison: ComparisonOperator, _ operand: Expression) {
    self.comparison = comparison
    self.operand = operand
  }
}
