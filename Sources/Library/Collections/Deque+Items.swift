import Interpreter
import Syntax
import Values

extension Deque {
  private func place(of index: Value) throws(PythonException) -> Int {
    guard let integer = index.asInteger else {
      throw .type("sequence index must be integer, not '\(index.typeName)'")
    }
    guard let number = integer.small else {
      throw .index("cannot fit 'int' into an index-sized integer")
    }
    let place = number < 0 ? number &+ ring.count : number
    guard place >= 0, place < ring.count else { throw .index("deque index out of range") }
    return place
  }

  func item(_ key: Value, in interpreter: Interpreter) throws(PythonException) -> Value? {
    ring[try place(of: key)]
  }

  func setItem(_ key: Value, to value: Value) throws(PythonException) -> Bool {
    setElement(value, at: try place(of: key))
    return true
  }

  func deleteItem(_ key: Value) throws(PythonException) -> Bool {
    let place = try place(of: key)
    var rest = elements
    rest.remove(at: place)
    replace(with: rest)
    return true
  }

  // MARK: - Operators

  func binary(
    _ operation: BinaryOperator,
    _ other: Value,
    isReflected: Bool
  ) throws(PythonException) -> Value? {
    switch operation {
    case .add where !isReflected:
      guard let other = other.deque else {
        throw .type("can only concatenate deque (not \"\(other.typeName)\") to deque")
      }
      return .object(Deque(elements + other.elements, bound: bound))
    case .multiply: return .object(Deque(try repeated(other), bound: bound))
    default: return nil
    }
  }

  func inPlace(
    _ operation: BinaryOperator,
    _ other: Value,
    in interpreter: Interpreter
  ) throws(PythonException) -> Bool {
    switch operation {
    case .add: try extend(with: other, interpreter)
    case .multiply: replace(with: try repeated(other))
    default: return false
    }
    return true
  }

  /// No more of the repetition than the bound leaves.
  private func repeated(_ times: Value) throws(PythonException) -> [Value] {
    guard let integer = times.asInteger else {
      throw .type("can't multiply sequence by non-int of type '\(times.typeName)'")
    }
    guard let number = integer.small else {
      throw .overflow("cannot fit 'int' into an index-sized integer")
    }
    guard number > 0, ring.count > 0 else { return [] }
    let needed = bound.map { min(number, ($0 + ring.count - 1) / ring.count) } ?? number
    guard needed <= Interpreter.maximumElements / ring.count else { throw .memory }
    let elements = elements
    return Array((0..<needed).map { _ in elements }.joined())
  }
}
