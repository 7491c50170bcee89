import Syntax
import Values

/// The arguments of a call, in the order written.
struct CallArguments {
  enum Item {
    case positional(ExpressionCode)
    case keyword(String, ExpressionCode)
    case sequence(ExpressionCode)
    case mapping(ExpressionCode)

    /// Whether its values go to parameters by name.
    var isNamed: Bool {
      switch self {
      case .keyword, .mapping: true
      case .positional, .sequence: false
      }
    }
  }

  let items: [Item]
  /// Whether a name may be given twice: a mapping and something else give some.
  ///
  /// Where all are written, the parser has seen to it.
  private let mayRepeat: Bool

  init(items: [Item]) {
    self.items = items
    let named = items.filter(\.isNamed)
    mayRepeat = named.count > 1 && named.contains { if case .mapping = $0 { true } else { false } }
  }

  /// The arguments, when there are no more than two and all come by position.
  var plain: [ExpressionCode]? {
    guard items.count <= 2 else { return nil }
    let positional = items.compactMap { item in
      if case .positional(let code) = item { code } else { nil }
    }
    return positional.count == items.count ? positional : nil
  }

  /// The values; the function is there for what messages say, the receiver goes in front of them.
  func evaluate(
    for function: Value,
    receiver: Value? = nil,
    _ interpreter: Interpreter,
    _ locals: Locals
  ) throws(PythonException) -> Arguments {
    var result = Arguments()
    let most = items.count + (receiver == nil ? 0 : 1)
    if most > 0 { result.positional.reserveCapacity(most) }
    if let receiver { result.positional.append(receiver) }
    var areNames = true
    var refusal: PythonException?
    // What comes by position is evaluated first, wherever it stands.
    for item in items {
      switch item {
      case .positional(let code):
        result.positional.append(try code.value(interpreter, locals))
      case .sequence(let code):
        let value = try code.value(interpreter, locals)
        do throws(PythonException) {
          result.positional += try interpreter.elements(of: value)
        } catch  where error.isNotIterable(value) {
          // CPython makes a list where there is more, and passes a lone `*x` on to the call.
          let subject = isAlone ? "\(described(function)) argument" : "Value"
          let error = PythonException.type(
            "\(subject) after * must be an iterable, not \(value.typeName)"
          )
          guard isAlone else { throw error }
          refusal = error
        }
      case .keyword, .mapping: break
      }
    }
    let names = mayRepeat ? SetValue() : nil
    // Keywords in a row are evaluated before any of them is looked at.
    var row: [(name: String, value: Value)] = []
    for item in items {
      switch item {
      case .keyword(let name, let code):
        row.append((name, try code.value(interpreter, locals)))
      case .mapping(let code):
        try add(row, to: &result, names, of: function)
        row = []
        let value = try code.value(interpreter, locals)
        if try !spread(value, to: &result, names, of: function, interpreter) { areNames = false }
      case .positional, .sequence: break
      }
    }
    try add(row, to: &result, names, of: function)
    if let refusal { throw refusal }
    // What can't be called at all says that instead.
    guard areNames || !interpreter.isCallable(function) else {
      throw .type("keywords must be strings")
    }
    return result
  }

  /// Whether all keys are names; that is said only when everything else about the call is right.
  private func spread(
    _ mapping: Value,
    to result: inout Arguments,
    _ names: SetValue?,
    of function: Value,
    _ interpreter: Interpreter
  ) throws(PythonException) -> Bool {
    guard try interpreter.isMapping(mapping) else {
      throw .type(
        "\(described(function)) argument after ** must be a mapping, not \(mapping.typeName)"
      )
    }
    let unpacked = Dict()
    try interpreter.update(unpacked, from: mapping)
    var areNames = true
    var keywords: [(name: String, value: Value)] = []
    for position in 0..<unpacked.count {
      let entry = unpacked.entry(at: position)
      if case .string(let name) = entry.key {
        keywords.append((name, entry.value))
      } else {
        areNames = false
      }
    }
    try add(keywords, to: &result, names, of: function)
    return areNames
  }

  private func add(
    _ keywords: [(name: String, value: Value)],
    to arguments: inout Arguments,
    _ names: SetValue?,
    of function: Value
  ) throws(PythonException) {
    if let names {
      for (name, _) in keywords where try !names.add(.string(name)) {
        throw .type(
          "\(described(function)) got multiple values for keyword argument '\(name)'"
        )
      }
    }
    arguments.keywords += keywords
  }

  /// Whether no other argument comes by position.
  private var isAlone: Bool {
    items.count { !$0.isNamed } == 1
  }

  /// The function as CPython's messages about its arguments name it.
  private func described(_ function: Value) -> String {
    guard case .object(let object) = function else { return function.text }
    return switch object {
    case let function as Function: "__main__.\(function.code.qualifiedName)()"
    case let function as NativeFunction:
      ((function.owner ?? function.module).map { "\($0)." } ?? "") + "\(function.name)()"
    case let method as BoundMethod: described(.object(method.function))
    case let type as ClassObject: "\(type.qualifiedName)()"
    default: object.text
    }
  }
}
