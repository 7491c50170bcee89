import Interpreter
import Values

/// `operator.itemgetter(…)`: called with an object it gives one of its items, or a tuple of several.
final class ItemGetter: Instance {
  static let type = ClassObject("itemgetter", module: "operator") {
    (_, arguments) throws(PythonException) in
    try arguments.checkNoKeywords(of: "itemgetter")
    try arguments.checkSome(of: "itemgetter")
    return .object(ItemGetter(arguments.positional))
  }

  private var keys: [Value]
  private init(_ keys: [Value]) { self.keys = keys }
  deinit { Discard.release(&keys) }

  var type: ClassObject { Self.type }
  var typeName: String { type.qualifiedName }
  var isCallable: Bool { true }

  var representation: String { Value.object(self).representation }

  func represent(to writer: inout RepresentationWriter) {
    writer.append("operator.itemgetter(")
    for (place, key) in keys.enumerated() {
      if place > 0 { writer.append(", ") }
      writer.append(key)
    }
    writer.append(")")
  }

  func call(
    _ arguments: Arguments,
    in interpreter: Interpreter
  ) throws(PythonException) -> Value? {
    try arguments.checkNoKeywords(of: "itemgetter")
    try arguments.checkCount(1...1, of: "itemgetter")
    var items: [Value] = []
    for key in keys { items.append(try interpreter.item(key, of: arguments.positional[0])) }
    return items.count == 1 ? items[0] : .tuple(Tuple(items))
  }
}

/// `operator.attrgetter(…)`: the same for attributes, dotted names included.
final class AttributeGetter: Instance {
  static let type = ClassObject("attrgetter", module: "operator") {
    (_, arguments) throws(PythonException) in
    try arguments.checkNoKeywords(of: "attrgetter")
    try arguments.checkSome(of: "attrgetter")
    var names: [String] = []
    for value in arguments.positional {
      guard case .string(let name) = value else {
        throw .type("attribute name must be a string")
      }
      names.append(name)
    }
    return .object(AttributeGetter(names))
  }

  private let names: [String]
  private init(_ names: [String]) { self.names = names }

  var type: ClassObject { Self.type }
  var typeName: String { type.qualifiedName }
  var isCallable: Bool { true }

  var representation: String {
    let names = names.map { Value.string($0).representation }
    return "operator.attrgetter(\(names.joined(separator: ", ")))"
  }

  func call(
    _ arguments: Arguments,
    in interpreter: Interpreter
  ) throws(PythonException) -> Value? {
    try arguments.checkNoKeywords(of: "attrgetter")
    try arguments.checkCount(1...1, of: "attrgetter")
    var values: [Value] = []
    for name in names {
      var value = arguments.positional[0]
      for part in name.split(separator: ".", omittingEmptySubsequences: false) {
        value = try interpreter.attribute(String(part), of: value)
      }
      values.append(value)
    }
    return values.count == 1 ? values[0] : .tuple(Tuple(values))
  }
}

/// `operator.methodcaller(name, …)`: called with an object it calls its method.
final class MethodCaller: Instance {
  static let type = ClassObject("methodcaller", module: "operator") {
    (_, arguments) throws(PythonException) in
    guard let first = arguments.positional.first else {
      throw .type("methodcaller needs at least one argument, the method name")
    }
    guard case .string(let name) = first else { throw .type("method name must be a string") }
    let rest = Arguments(Array(arguments.positional.dropFirst()), keywords: arguments.keywords)
    return .object(MethodCaller(name, rest))
  }

  private let name: String
  private var arguments: Arguments

  private init(_ name: String, _ arguments: Arguments) {
    self.name = name
    self.arguments = arguments
  }

  deinit {
    var held = arguments.positional + arguments.keywords.map(\.value)
    arguments = Arguments()
    Discard.release(&held)
  }

  var type: ClassObject { Self.type }
  var typeName: String { type.qualifiedName }
  var isCallable: Bool { true }

  var representation: String { Value.object(self).representation }

  func represent(to writer: inout RepresentationWriter) {
    writer.append("operator.methodcaller(")
    writer.append(Value.string(name))
    for value in arguments.positional {
      writer.append(", ")
      writer.append(value)
    }
    for (name, value) in arguments.keywords {
      writer.append(", \(name)=")
      writer.append(value)
    }
    writer.append(")")
  }

  func call(
    _ arguments: Arguments,
    in interpreter: Interpreter
  ) throws(PythonException) -> Value? {
    try arguments.checkNoKeywords(of: "methodcaller")
    try arguments.checkCount(1...1, of: "methodcaller")
    return try interpreter.call(
      interpreter.attribute(name, of: arguments.positional[0]),
      self.arguments
    )
  }
}

extension Arguments {
  fileprivate func checkSome(of function: String) throws(PythonException) {
    if positional.isEmpty { throw .type("\(function) expected 1 argument, got 0") }
  }
}
