import Syntax

extension Expression {
  /// Whether CPython 3.11 computes it while it compiles: a literal, or an operation on literals whose
  /// result is small.
  var isConstant: Bool {
    switch kind {
    case .none, .ellipsis, .boolean, .integer, .float, .string, .bytes: true
    case .tuple(let items): items.allSatisfy(\.isConstant)
    case .unary(_, let operand): operand.isConstant
    case .binary(let base, .power, let exponent):
      base.isConstant && exponent.isConstant && Self.isSmall(base, raisedTo: exponent)
    case .binary(let left, _, let right): left.isConstant && right.isConstant
    default: false
    }
  }

  /// Of integers, powers of up to 128 bits are computed.
  private static func isSmall(_ base: Expression, raisedTo exponent: Expression) -> Bool {
    guard case .integer(let base) = base.kind, case .integer(let exponent) = exponent.kind else {
      return true
    }
    guard let base = base.small, let exponent = exponent.small else { return false }
    let bits = Int.bitWidth - base.leadingZeroBitCount
    return !bits.multipliedReportingOverflow(by: exponent).overflow && bits * exponent <= 128
  }
}
