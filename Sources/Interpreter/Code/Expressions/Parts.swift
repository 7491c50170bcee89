import Syntax
import Values

/// `value.name`.
final class AttributeCode: ExpressionCode {
  private let base: ExpressionCode
  private let name: String

  init(_ base: ExpressionCode, _ name: String, _ range: SourceRange) {
    self.base = base
    self.name = name
    super.init(range)
  }

  override func value(
    _ interpreter: Interpreter,
    _ locals: Locals
  ) throws(PythonException) -> Value {
    let object = try base.value(interpreter, locals)
    do {
      return try interpreter.attribute(name, of: object)
    } catch {
      throw located(error)
    }
  }
}

/// `container[key]`.
final class ItemCode: ExpressionCode {
  private let base: ExpressionCode
  private let index: ExpressionCode

  init(_ base: ExpressionCode, _ index: ExpressionCode, _ range: SourceRange) {
    self.base = base
    self.index = index
    super.init(range)
  }

  override func value(
    _ interpreter: Interpreter,
    _ locals: Locals
  ) throws(PythonException) -> Value {
    let container = try base.value(interpreter, locals)
    let key = try index.value(interpreter, locals)
    do {
      return try interpreter.item(key, of: container)
    } catch {
      throw located(error)
    }
  }
}

/// `container['key']`: most containers are dictionaries of one shape, such as the items of a response.
final class KeyCode: ExpressionCode {
  private let base: ExpressionCode
  private let key: String
  private var place = KeyPlace()
  /// Where the container is when it is a variable: it is looked into there, not taken out.
  private let variable: Int?

  init(_ base: ExpressionCode, _ key: String, _ range: SourceRange) {
    self.base = base
    variable = (base as? LocalName)?.place
    self.key = key
    super.init(range)
  }

  override func value(
    _ interpreter: Interpreter,
    _ locals: Locals
  ) throws(PythonException) -> Value {
    if let variable, case .dict(let dict)? = locals[variable],
      let value = dict.value(for: key, near: &place)
    {
      return value
    }
    let container = try base.value(interpreter, locals)
    if case .dict(let dict) = container, let value = dict.value(for: key, near: &place) {
      return value
    }
    do {
      return try interpreter.item(.string(key), of: container)
    } catch {
      throw located(error)
    }
  }
}

/// `lower:upper:step` between the brackets of a subscription.
final class SliceCode: ExpressionCode {
  private let lower: ExpressionCode
  private let upper: ExpressionCode
  private let step: ExpressionCode

  /// Takes `None` for the bounds that are left out.
  init(
    _ lower: ExpressionCode,
    _ upper: ExpressionCode,
    _ step: ExpressionCode,
    _ range: SourceRange
  ) {
    self.lower = lower
    self.upper = upper
    self.step = step
    super.init(range)
  }

  override func value(
    _ interpreter: Interpreter,
    _ locals: Locals
  ) throws(PythonException) -> Value {
    let start = try lower.value(interpreter, locals)
    let stop = try upper.value(interpreter, locals)
    return .object(Slice(start: start, stop: stop, step: try step.value(interpreter, locals)))
  }
}

/// An f-string.
final class FormattedCode: ExpressionCode {
  enum Part {
    case text(String)
    case field(ExpressionCode, label: String?, FormatConversion?, specification: ExpressionCode?)
  }

  private let parts: [Part]
  /// Of every part, the format that it met last.
  private let known: [KnownFormat]

  init(_ parts: [Part], _ range: SourceRange) {
    self.parts = parts
    known = parts.map { _ in KnownFormat() }
    super.init(range)
  }

  override func value(
    _ interpreter: Interpreter,
    _ locals: Locals
  ) throws(PythonException) -> Value {
    var result = ""
    for (place, part) in parts.enumerated() {
      switch part {
      case .text(let text): result += text
      case .field(let code, let label, let conversion, let specification):
        if let label { result += label }
        let value = try code.value(interpreter, locals)
        do {
          // `{x=}` alone shows the `repr`.
          let shown = conversion ?? (label != nil && specification == nil ? .repr : nil)
          let converted = try interpreter.converted(value, shown)
          let format = try specification?.value(interpreter, locals)
          let text = try interpreter.format(converted, format?.text ?? "", known[place])
          if result.isEmpty { result = text } else { result += text }
        } catch {
          throw error.located(at: code.range)
        }
      }
      try interpreter.checkSize(result.utf8.count, plus: 0)
    }
    return .string(result)
  }
}
