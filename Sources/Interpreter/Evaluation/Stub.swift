package import Syntax
package import Values
extension Interpreter {
  package func evaluate(_ expression: Expression) throws(PythonException) -> Value { .none }
  func run(_ statements: [Statement]) throws(PythonException) {}
}
