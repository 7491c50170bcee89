import Interpreter
import Values

/// The generator that a function of `requests` returns, its values known beforehand.
final class GeneratedValues: IteratorObject {
  private let name: String
  private var rest: ArraySlice<Value>

  init(_ name: String, _ values: [Value]) {
    self.name = name
    rest = values[...]
  }

  var typeName: String { "generator" }

  var representation: String { Self.representation(of: self, name) }

  /// As CPython shows a generator.
  static func representation(of object: AnyObject, _ name: String) -> String {
    "<generator object \(name) at 0x\(String(Identity.number(of: object), radix: 16))>"
  }

  func next(in interpreter: Interpreter) throws(PythonException) -> Value? { rest.popFirst() }
}
