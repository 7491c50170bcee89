import Interpreter
import Values

/// A `functools.partial`: a function with some of its arguments.
final class Partial: Instance {
  private var function: Value
  private var arguments: [Value]
  private var keywords: [(name: String, value: Value)]
  private var attributes: [String: Value] = [:]

  init(_ function: Value, _ arguments: [Value], keywords: [(name: String, value: Value)]) {
    self.function = function
    self.arguments = arguments
    self.keywords = keywords
  }

  deinit {
    var held = [function] + arguments + keywords.map(\.value) + attributes.values
    function = .none
    arguments = []
    keywords = []
    attributes = [:]
    Discard.release(&held)
  }

  static let type = ClassObject("partial", module: "functools") {
    (interpreter, arguments) throws(PythonException) in
    guard let function = arguments.positional.first else {
      throw .type("type 'partial' takes at least one argument")
    }
    guard interpreter.isCallable(function) else {
      throw .type("the first argument must be callable")
    }
    let given = Arguments(Array(arguments.positional.dropFirst()), keywords: arguments.keywords)
    guard case .object(let object) = function, let inner = object as? Partial,
      inner.attributes.isEmpty
    else { return .object(Partial(function, given.positional, keywords: given.keywords)) }
    let all = inner.completed(by: given)
    return .object(Partial(inner.function, all.positional, keywords: all.keywords))
  }

  var type: ClassObject { Self.type }
  var typeName: String { type.qualifiedName }
  var representation: String { Value.object(self).representation }

  func represent(to writer: inout RepresentationWriter) {
    writer.append("functools.partial(")
    writer.append(function)
    for argument in arguments {
      writer.append(", ")
      writer.append(argument)
    }
    for keyword in keywords {
      writer.append(", \(keyword.name)=")
      writer.append(keyword.value)
    }
    writer.append(")")
  }

  func attribute(_ name: String, in interpreter: Interpreter) throws(PythonException) -> Value? {
    switch name {
    case "func": return function
    case "args": return .tuple(Tuple(arguments))
    case "keywords": return .dict(Dict(keywords))
    case "__dict__":
      let dict = Dict()
      for name in attributes.keys.sorted() { dict[name] = attributes[name] }
      return .dict(dict)
    default: return attributes[name]
    }
  }

  var attributeNames: [String] { ["args", "func", "keywords"] + attributes.keys.sorted() }

  func setAttribute(_ name: String, to value: Value) throws(PythonException) -> Bool {
    guard !["func", "args", "keywords"].contains(name) else {
      throw PythonException(ExceptionClasses.attributeError, "readonly attribute")
    }
    attributes[name] = value
    return true
  }

  var isCallable: Bool { true }

  func call(
    _ arguments: Arguments,
    in interpreter: Interpreter
  ) throws(PythonException) -> Value? {
    try interpreter.call(function, completed(by: arguments))
  }

  /// Its own arguments and then the given ones; a keyword that is given again has the new value.
  private func completed(by given: Arguments) -> Arguments {
    var all = Arguments(arguments + given.positional, keywords: keywords)
    for keyword in given.keywords {
      if let place = all.keywords.firstIndex(where: { $0.name == keyword.name }) {
        all.keywords[place] = keyword
      } else {
        all.keywords.append(keyword)
      }
    }
    return all
  }
}
