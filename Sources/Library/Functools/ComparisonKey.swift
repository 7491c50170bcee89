import Interpreter
import Values

/// What `cmp_to_key` gives: called with an object it makes a key that compares by the function.
final class ComparisonKey: Instance {
  static let type = ClassObject("KeyWrapper", module: "functools")

  private var function: Value
  private var object: Value?
  private unowned let interpreter: Interpreter

  init(_ function: Value, of object: Value? = nil, interpreter: Interpreter) {
    self.function = function
    self.object = object
    self.interpreter = interpreter
  }

  deinit {
    var held = [function] + (object.map { [$0] } ?? [])
    function = .none
    object = nil
    Discard.release(&held)
  }

  var type: ClassObject { Self.type }
  var typeName: String { type.qualifiedName }

  func attribute(_ name: String, in interpreter: Interpreter) throws(PythonException) -> Value? {
    name == "obj" ? object : nil
  }

  var attributeNames: [String] { object == nil ? [] : ["obj"] }
  var isCallable: Bool { true }

  private static let signature = Signature("obj")

  func call(
    _ arguments: Arguments,
    in interpreter: Interpreter
  ) throws(PythonException) -> Value? {
    let bound = try arguments.boundAsClinic(to: Self.signature, function: "K")
    return .object(ComparisonKey(function, of: bound[0] ?? Value.none, interpreter: interpreter))
  }

  func isEqual(to other: Value) -> Bool { (try? rank(against: other)) == 0 }

  func hash(into hasher: inout Hasher) throws(Fault) {
    throw .type("unhashable type: '\(typeName)'")
  }

  func rank(against other: Value) throws(Fault) -> Int? {
    guard case .object(let instance) = other, let other = instance as? ComparisonKey else {
      throw .type("other argument must be K instance")
    }
    guard let left = object, let right = other.object else {
      throw Fault(.attributeError, "object")
    }
    do throws(PythonException) {
      let zero = Value.int(.small(0))
      let result = try interpreter.call(function, Arguments([left, right]))
      if try interpreter.isLess(result, zero) { return -1 }
      return try interpreter.isGreater(result, zero) ? 1 : 0
    } catch {
      throw Fault(.runtimeError, error.object.text, cause: Fault.Cause(error))
    }
  }
}
