import Syntax
import Values

/// `value.method(a, b)`: called without making a bound method first.
final class MethodCode: ExpressionCode {
  let base: ExpressionCode
  private let name: String
  private let arguments: CallArguments
  /// Of the attribute, for when there is none.
  private let calleeRange: SourceRange
  /// The arguments of a call that has no more than two, and those by position.
  let first: ExpressionCode?
  let second: ExpressionCode?
  private let plainCount: Int?
  let frequent: FrequentMethod?
  /// What the name meant for the kind of value that was seen last; the built-in classes keep it.
  private unowned(unsafe) var known: NativeFunction?
  private var knownKind: Value.Kind?

  init(
    _ base: ExpressionCode,
    _ name: String,
    at calleeRange: SourceRange,
    _ arguments: CallArguments,
    _ range: SourceRange
  ) {
    self.base = base
    self.name = name
    self.calleeRange = calleeRange
    self.arguments = arguments
    let plain = arguments.plain
    plainCount = plain?.count
    frequent = plain.flatMap { FrequentMethod(name, count: $0.count) }
    first = plain?.first
    second = plain?.dropFirst().first
    super.init(range)
  }

  override func value(
    _ interpreter: Interpreter,
    _ locals: Locals
  ) throws(PythonException) -> Value {
    let receiver = try base.value(interpreter, locals)
    do {
      if let value = try quickValue(of: receiver, interpreter, locals) { return value }
      guard let method = try method(of: receiver, interpreter) else {
        let function = try attribute(of: receiver, interpreter)
        let evaluated = try arguments.evaluate(for: function, interpreter, locals)
        return try interpreter.call(function, evaluated)
      }
      let evaluated = try arguments.evaluate(
        for: .object(method),
        receiver: receiver,
        interpreter,
        locals
      )
      try interpreter.checkInterruption()
      return try method.code(interpreter, evaluated)
    } catch {
      throw located(error)
    }
  }

  /// Calls a method of a built-in class, as by far the most calls do, without packing the receiver
  /// among the arguments; nil when it is no such call.
  private func quickValue(
    of receiver: Value,
    _ interpreter: Interpreter,
    _ locals: Locals
  ) throws(PythonException) -> Value? {
    if let frequent, let first,
      let value = try frequent.value(of: receiver, first, second, interpreter, locals)
    {
      return value
    }
    guard let kind = receiver.kind else { return nil }
    if kind != knownKind {
      known = try interpreter.method(name, of: receiver)
      knownKind = kind
    }
    switch (known?.shortcut, plainCount) {
    case (.one(let code)?, 0?): return try code(interpreter, receiver)
    case (.two(let code)?, 1?):
      guard let first else { return nil }
      return try code(interpreter, receiver, first.value(interpreter, locals))
    case (.twoOrThree(let code)?, (1...2)?):
      guard let argument = try first?.value(interpreter, locals) else { return nil }
      return try code(interpreter, receiver, argument, second?.value(interpreter, locals))
    case (.receiver(let code)?, _):
      guard let known else { return nil }
      let evaluated = try arguments.evaluate(for: .object(known), interpreter, locals)
      try interpreter.checkInterruption()
      return try code(interpreter, receiver, evaluated)
    default: return nil
    }
  }

  private func method(
    of receiver: Value,
    _ interpreter: Interpreter
  ) throws(PythonException) -> NativeFunction? {
    do {
      return try interpreter.method(name, of: receiver)
    } catch {
      throw error.located(at: calleeRange)
    }
  }

  private func attribute(
    of receiver: Value,
    _ interpreter: Interpreter
  ) throws(PythonException) -> Value {
    do {
      return try interpreter.attribute(name, of: receiver)
    } catch {
      throw error.located(at: calleeRange)
    }
  }
}

/// `function(a, key=b, *c, **d)`.
final class GeneralCallCode: ExpressionCode {
  private let callee: ExpressionCode
  private let arguments: CallArguments

  init(_ callee: ExpressionCode, _ arguments: CallArguments, _ range: SourceRange) {
    self.callee = callee
    self.arguments = arguments
    super.init(range)
  }

  override func value(
    _ interpreter: Interpreter,
    _ locals: Locals
  ) throws(PythonException) -> Value {
    let callee = try callee.value(interpreter, locals)
    do {
      let evaluated = try arguments.evaluate(for: callee, interpreter, locals)
      return try interpreter.call(callee, evaluated)
    } catch {
      throw located(error)
    }
  }
}
