import Interpreter
import Values

extension ClassObject {
  /// Adds a method that takes its arguments as a method written in Python does: `self` is the first
  /// parameter, and the class is named in complaints.
  func addPythonMethod<Receiver: Instance>(
    _ name: String,
    _ parameters: String,
    _ code: @escaping (Receiver, Interpreter, BoundArguments) throws(PythonException) -> Value
  ) {
    let signature = Signature(parameters.isEmpty ? "self" : "self, " + parameters)
    let qualified = "\(self.name).\(name)"
    let owner = self.name
    let function = NativeFunction(name, describedBy: signature) {
      (interpreter, arguments) throws(PythonException) in
      let bound = try arguments.bound(to: signature, function: qualified)
      guard case .object(let object)? = bound[0], let receiver = object as? Receiver else {
        throw .type("\(qualified)() needs a \(owner) object")
      }
      return try code(receiver, interpreter, bound)
    }
    function.belongToPython(owner)
    attributes[name] = .object(function)
  }
}

extension Interpreter {
  /// Whether the value has `keys`, which is how Python tells a mapping.
  func isMappingLike(_ value: Value) throws(PythonException) -> Bool {
    if case .dict = value { return true }
    guard case .object(let object) = value, object is any Instance else { return false }
    return try findAttribute("keys", of: value) != nil
  }

  /// `list(value.items())` of a mapping, as pairs.
  func items(of mapping: Value) throws(PythonException) -> [(key: Value, value: Value)] {
    if case .dict(let dict) = mapping {
      return (0..<dict.count).map { dict.entry(at: $0) }
    }
    let items = try call(attribute("items", of: mapping), Arguments())
    return try pairs(in: items)
  }

  /// The elements, each unpacked in two as `for a, b in value` does.
  func pairs(in value: Value) throws(PythonException) -> [(key: Value, value: Value)] {
    var pairs: [(key: Value, value: Value)] = []
    for element in try elements(of: value) {
      guard let parts = try iterated(element) else {
        throw .type("cannot unpack non-iterable \(element.typeName) object")
      }
      guard parts.count == 2 else {
        throw .value(
          parts.count < 2
            ? "not enough values to unpack (expected 2, got \(parts.count))"
            : "too many values to unpack (expected 2)"
        )
      }
      pairs.append((parts[0], parts[1]))
    }
    return pairs
  }

  /// The elements of anything that can be iterated over, strings too; nil of what can't.
  func iterated(_ value: Value) throws(PythonException) -> [Value]? {
    switch value {
    case .none, .ellipsis, .bool, .int, .float: return nil
    case .object(let object):
      if object is any IteratorObject { return try elements(of: value) }
      guard let instance = object as? any Instance,
        try instance.makeIterator(in: self) != nil
      else { return nil }
      return try elements(of: value)
    default: return try elements(of: value)
    }
  }

  /// Whether the value can be iterated over, without taking anything of it.
  func iterates(_ value: Value) throws(PythonException) -> Bool {
    switch value {
    case .none, .ellipsis, .bool, .int, .float: return false
    case .object(let object):
      if object is any IteratorObject { return true }
      return try (object as? any Instance)?.makeIterator(in: self) != nil
    default: return true
    }
  }
}
