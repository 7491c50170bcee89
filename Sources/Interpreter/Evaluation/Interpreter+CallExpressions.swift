import Syntax
import Values

extension Interpreter {
  /// `callee(arguments)`; `value.method(…)` is called without making a bound method first.
  func evaluateCall(
    _ callee: Expression,
    _ arguments: [Argument]
  ) throws(PythonException) -> Value {
    guard case .attribute(let base, let name) = callee.kind else {
      let function = try evaluate(callee)
      return try call(function, evaluateArguments(arguments, of: function))
    }
    let receiver = try evaluate(base)
    let method: NativeFunction?
    do {
      method = try self.method(name, of: receiver)
    } catch {
      throw error.located(at: callee.range)
    }
    guard let method else {
      let function: Value
      do {
        function = try attribute(name, of: receiver)
      } catch {
        throw error.located(at: callee.range)
      }
      return try call(function, evaluateArguments(arguments, of: function))
    }
    let evaluated = try evaluateArguments(
      arguments,
      of: .object(method),
      receiver: receiver
    )
    try checkInterruption()
    return try method.code(self, evaluated)
  }

  private func evaluateArguments(
    _ arguments: [Argument],
    of function: Value,
    receiver: Value? = nil
  ) throws(PythonException) -> Arguments {
    var result = Arguments()
    result.positional.reserveCapacity(arguments.count + 1)
    if let receiver { result.positional.append(receiver) }
    for argument in arguments {
      switch argument {
      case .positional(let expression):
        result.positional.append(try evaluate(expression))
      case .keyword(let name, let expression):
        try add(name, try evaluate(expression), to: &result, of: function)
      case .unpackedSequence(let expression):
        let value = try evaluate(expression)
        do throws(PythonException) {
          result.positional += try elements(of: value)
        } catch  where error.isNotIterable(value) {
          // CPython passes a lone `*x` on, and makes a list where there is more.
          let isAlone = positionalCount(of: arguments) == 1
          let subject = isAlone ? "\(described(function)) argument" : "Value"
          throw .type("\(subject) after * must be an iterable, not \(value.typeName)")
        }
      case .unpackedMapping(let expression):
        let mapping = try evaluate(expression)
        guard try isMapping(mapping) else {
          throw .type(
            "\(described(function)) argument after ** must be a mapping, not \(mapping.typeName)"
          )
        }
        let unpacked = Dict()
        try update(unpacked, from: mapping)
        for position in 0..<unpacked.count {
          let entry = unpacked.entry(at: position)
          guard case .string(let name) = entry.key else { throw .type("keywords must be strings") }
          try add(name, entry.value, to: &result, of: function)
        }
      }
    }
    return result
  }

  private func add(
    _ name: String,
    _ value: Value,
    to arguments: inout Arguments,
    of function: Value
  ) throws(PythonException) {
    guard !arguments.keywords.contains(where: { $0.name == name }) else {
      throw .type(
        "\(described(function)) got multiple values for keyword argument '\(name)'"
      )
    }
    arguments.keywords.append((name, value))
  }

  private func positionalCount(of arguments: [Argument]) -> Int {
    arguments.count { argument in
      switch argument {
      case .positional, .unpackedSequence: true
      case .keyword, .unpackedMapping: false
      }
    }
  }

  /// The function as CPython's messages about its arguments name it.
  private func described(_ function: Value) -> String {
    guard case .object(let object) = function else { return "\(function.typeName) object" }
    return switch object {
    case let function as NativeFunction:
      (function.owner.map { "\($0)." } ?? "") + "\(function.name)()"
    case let method as BoundMethod: described(.object(method.function))
    case let type as ClassObject: "\(type.qualifiedName)()"
    default: "\(object.typeName) object"
    }
  }
}
