import Syntax
import Values

/// `list[int]`: what an annotation says of elements.
final class GenericAlias: Holder, Instance, @unchecked Sendable {
  static let type = ClassObject("GenericAlias", module: "types")
  var type: ClassObject { Self.type }
  var typeName: String { type.qualifiedName }
  let origin: ClassObject
  private var parameters: [Value] { held }
  /// Whether it is `*list[int]`, the only element of `list[int]` (PEP 646).
  private let isUnpacked: Bool

  init(_ origin: ClassObject, _ parameters: [Value], isUnpacked: Bool = false) {
    self.origin = origin
    self.isUnpacked = isUnpacked
    super.init(holding: parameters)
  }

  var representation: String { Value.object(self).representation }

  func represent(to writer: inout RepresentationWriter) {
    writer.append((isUnpacked ? "*" : "") + origin.qualifiedName + "[")
    if parameters.isEmpty { writer.append("()") }
    for (place, parameter) in parameters.enumerated() {
      if place > 0 { writer.append(", ") }
      TypeUnion.write(parameter, to: &writer)
    }
    writer.append("]")
  }

  func attribute(
    _ name: String,
    in interpreter: Interpreter
  ) throws(PythonException) -> Value? {
    switch name {
    case "__origin__": .object(origin)
    case "__args__": .tuple(Tuple(parameters))
    case "__parameters__": .tuple(Tuple([]))
    case "__unpacked__": .bool(isUnpacked)
    case "__class__": nil
    // Everything else is the class's own.
    default: try interpreter.attribute(name, of: .object(origin))
    }
  }

  func binary(
    _ operation: BinaryOperator,
    _ other: Value,
    isReflected: Bool
  ) throws(PythonException) -> Value? {
    guard operation == .bitOr else { return nil }
    let own = Value.object(self)
    return (isReflected ? TypeUnion(other, own) : TypeUnion(own, other)).map { .object($0) }
  }

  func elements(
    comparedWith other: Value,
    forOrder: Bool
  ) -> (own: [Value], other: [Value])? {
    guard !forOrder, case .object(let object) = other, let other = object as? GenericAlias,
      other.origin === origin, other.isUnpacked == isUnpacked
    else { return nil }
    return (held, other.held)
  }

  func hash(into hasher: inout Hasher) throws(Fault) {
    hasher.combine(ObjectIdentifier(origin))
    hasher.combine(held.count)
  }

  func item(_ key: Value, in interpreter: Interpreter) throws(PythonException) -> Value? {
    throw .type("\(representation) is not a generic class")
  }

  private static let iterator = ClassObject("generic_alias_iterator")

  func makeIterator(
    in interpreter: Interpreter
  ) throws(PythonException) -> (any IteratorObject)? {
    let element = GenericAlias(origin, parameters, isUnpacked: true)
    return ArrayIterator([.object(element)], type: Self.iterator)
  }

  var isCallable: Bool { true }

  func call(
    _ arguments: Arguments,
    in interpreter: Interpreter
  ) throws(PythonException) -> Value? {
    try interpreter.call(.object(origin), arguments)
  }
}

/// `int | None`: what an annotation says of alternatives, and what `isinstance` takes.
final class TypeUnion: Holder, Instance, @unchecked Sendable {
  static let type = ClassObject("UnionType", module: "types")
  var type: ClassObject { Self.type }
  var typeName: String { type.qualifiedName }
  var alternatives: [Value] { held }

  /// nil when a side is not a type or `None`, or both are `None`.
  init?(_ left: Value, _ right: Value) {
    guard let one = Self.alternatives(of: left), let two = Self.alternatives(of: right) else {
      return nil
    }
    if case (.none, .none) = (left, right) { return nil }
    super.init(holding: one + two.filter { new in !one.contains { $0.isSame(as: new) } })
  }

  private static func alternatives(of value: Value) -> [Value]? {
    switch value {
    case .none: return [value]
    case .object(let object):
      if object is ClassObject || object is GenericAlias { return [value] }
      return (object as? TypeUnion)?.alternatives
    default: return nil
    }
  }

  var representation: String { Value.object(self).representation }

  func represent(to writer: inout RepresentationWriter) {
    for (place, alternative) in alternatives.enumerated() {
      if place > 0 { writer.append(" | ") }
      Self.write(alternative, to: &writer)
    }
  }

  func binary(
    _ operation: BinaryOperator,
    _ other: Value,
    isReflected: Bool
  ) throws(PythonException) -> Value? {
    guard operation == .bitOr else { return nil }
    let own = Value.object(self)
    return (isReflected ? TypeUnion(other, own) : TypeUnion(own, other)).map { .object($0) }
  }

  /// The order in which the types were written does not matter.
  func elements(
    comparedWith other: Value,
    forOrder: Bool
  ) -> (own: [Value], other: [Value])? {
    guard !forOrder, case .object(let object) = other, let other = object as? TypeUnion else {
      return nil
    }
    let same = held.compactMap { own in other.held.first { $0.isSame(as: own) } }
    return (held, same.count == other.held.count ? same : other.held)
  }

  func hash(into hasher: inout Hasher) throws(Fault) { hasher.combine(held.count) }

  /// Writes a type as annotations print it: its name alone.
  static func write(_ value: Value, to writer: inout RepresentationWriter) {
    if case .ellipsis = value { return writer.append("...") }
    if case .object(let object) = value, let type = object as? ClassObject {
      return writer.append(type.qualifiedName)
    }
    writer.append(value)
  }
}

extension Interpreter {
  /// `type[key]`.
  func parameterized(_ type: ClassObject, by key: Value) throws(PythonException) -> Value {
    let generic = [
      BuiltinClasses.list, BuiltinClasses.dict, BuiltinClasses.tuple, BuiltinClasses.set,
      BuiltinClasses.frozenset, BuiltinClasses.type,
    ]
    guard generic.contains(where: { $0 === type }) else {
      throw .type("type '\(type.qualifiedName)' is not subscriptable")
    }
    if case .tuple(let keys) = key { return .object(GenericAlias(type, keys.elements)) }
    return .object(GenericAlias(type, [key]))
  }
}
