import Interpreter
import Values

/// One call of `copy.deepcopy`.
final class DeepCopy {
  /// As many levels of containers as CPython's two calls a level leave room for.
  private static let maximumDepth = 497

  let interpreter: Interpreter
  /// Copies by the identity of their originals, so that what is shared stays shared and cycles end.
  private let memo: Dict
  private var depth = 0

  init(_ interpreter: Interpreter, memo: Dict) {
    self.interpreter = interpreter
    self.memo = memo
  }

  func copy(_ value: Value) throws(PythonException) -> Value {
    switch value {
    case .none, .ellipsis, .bool, .int, .float, .string, .bytes: return value
    case .list, .tuple, .dict, .set, .object: break
    }
    if let known = try memo.get(key(value)) { return known }
    guard depth < Self.maximumDepth else {
      throw PythonException(
        ExceptionClasses.recursionError,
        "maximum recursion depth exceeded while calling a Python object"
      )
    }
    depth += 1
    defer { depth -= 1 }
    try interpreter.checkInterruption()
    let copy = try make(value)
    guard !copy.isSame(as: value) else { return value }
    try remember(copy, for: value)
    try keepAlive(value)
    return copy
  }

  private func make(_ value: Value) throws(PythonException) -> Value {
    switch value {
    case .list(let list):
      let copy = List()
      try remember(.list(copy), for: value)
      for element in list.elements { copy.elements.append(try self.copy(element)) }
      return .list(copy)
    case .tuple(let tuple):
      let elements = try copies(of: tuple.elements)
      // A cycle through the tuple has made it already.
      if let known = try memo.get(key(value)) { return known }
      let isSame = zip(elements, tuple.elements).allSatisfy { $0.isSame(as: $1) }
      return isSame ? value : .tuple(Tuple(elements))
    case .dict(let dict):
      let copy = dict.sibling
      try remember(.dict(copy), for: value)
      for (key, element) in dict.entries {
        try copy.put(self.copy(element), for: self.copy(key))
      }
      return .dict(copy)
    case .set(let set):
      let copy = SetValue(isFrozen: set.isFrozen)
      for element in try copies(of: set.elements) {
        _ = try raising { () throws(Fault) in try copy.insert(element) }
      }
      return .set(copy)
    case .object(let object):
      if let original = object as? any CopiedObject { return try original.deepCopy(by: self) }
      try CopyModule.checkAtomic(value, interpreter)
      return value
    default: return value
    }
  }

  func copies(of values: [Value]) throws(PythonException) -> [Value] {
    var copies: [Value] = []
    for value in values { copies.append(try copy(value)) }
    return copies
  }

  func remember(_ copy: Value, for original: Value) throws(PythonException) {
    try memo.put(copy, for: key(original))
  }

  private func key(_ value: Value) -> Value { .int(.small(interpreter.identity(of: value))) }

  /// An identity is good for as long as its object lives.
  private func keepAlive(_ value: Value) throws(PythonException) {
    let place = key(.dict(memo))
    if case .list(let kept)? = try memo.get(place) {
      kept.elements.append(value)
    } else {
      try memo.put(.list(List([value])), for: place)
    }
  }
}
