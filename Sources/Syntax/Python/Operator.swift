/// The operators of the language; each raw value is how it is written.

package enum UnaryOperator: String, Hashable, Sendable {
  case plus = "+"
  case minus = "-"
  case invert = "~"
  case not = "not"
}

package enum BinaryOperator: String, Hashable, Sendable {
  case add = "+"
  case subtract = "-"
  case multiply = "*"
  case divide = "/"
  case floorDivide = "//"
  case modulo = "%"
  case power = "**"
  case matrixMultiply = "@"
  case leftShift = "<<"
  case rightShift = ">>"
  case bitAnd = "&"
  case bitXor = "^"
  case bitOr = "|"
}

package enum LogicalOperator: String, Hashable, Sendable {
  case and
  case or
}

package enum ComparisonOperator: String, Hashable, Sendable {
  case equal = "=="
  case notEqual = "!="
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
  case isSame = "is"
  case isNotSame = "is not"
  case contained = "in"
  case notContained = "not in"
}
