import Syntax
import Values

/// An item of a display: a value, or a `*iterable` whose values are spread out.
struct DisplayItem {
  let code: ExpressionCode
  let isSpread: Bool
  let range: SourceRange
}

/// `[a, *b]` and `a, *b`.
class SequenceDisplay: ExpressionCode {
  final let items: [DisplayItem]

  init(_ items: [DisplayItem], _ range: SourceRange) {
    self.items = items
    super.init(range)
  }

  final func values(
    _ interpreter: Interpreter,
    _ locals: Locals,
    ofSet: Bool = false
  ) throws(PythonException) -> [Value] {
    var values: [Value] = []
    values.reserveCapacity(items.count)
    for item in items {
      let value = try item.code.value(interpreter, locals)
      guard item.isSpread else {
        values.append(value)
        continue
      }
      do throws(PythonException) {
        values += try interpreter.elements(of: value)
      } catch  where error.isNotIterable(value) && !ofSet {
        throw PythonException.type(
          "Value after * must be an iterable, not \(value.typeName)"
        ).located(at: item.range)
      } catch {
        throw error.located(at: item.range)
      }
    }
    return values
  }
}

final class ListDisplay: SequenceDisplay {
  override func value(
    _ interpreter: Interpreter,
    _ locals: Locals
  ) throws(PythonException) -> Value {
    .list(List(try values(interpreter, locals)))
  }
}

final class TupleDisplay: SequenceDisplay {
  override func value(
    _ interpreter: Interpreter,
    _ locals: Locals
  ) throws(PythonException) -> Value {
    .tuple(Tuple(try values(interpreter, locals)))
  }
}

final class SetDisplay: SequenceDisplay {
  /// What CPython's compiler makes of it, which shows in the order of the elements.
  enum Making {
    /// The program adds the elements one by one.
    case byElement
    /// Three constants or more: the program merges what the compiler made.
    case ofConstants
    /// Constants that a loop goes through: it is given what the compiler made.
    case forLoop
  }

  private let making: Making

  init(_ items: [DisplayItem], _ making: Making, _ range: SourceRange) {
    self.making = making
    super.init(items, range)
  }

  override func value(
    _ interpreter: Interpreter,
    _ locals: Locals
  ) throws(PythonException) -> Value {
    let values = try values(interpreter, locals, ofSet: true)
    do {
      let set =
        switch making {
        case .byElement: try interpreter.makeSet(of: values)
        case .ofConstants: try raising { () throws(Fault) in try SetValue(displaying: values) }
        case .forLoop: try raising { () throws(Fault) in try SetValue(compiled: values) }
        }
      return .set(set)
    } catch {
      throw located(error)
    }
  }
}

/// `{key: value, **mapping}`.
final class DictDisplay: ExpressionCode {
  enum Item {
    case pair(ExpressionCode, ExpressionCode)
    case spread(ExpressionCode)
  }

  private let items: [Item]

  init(_ items: [Item], _ range: SourceRange) {
    self.items = items
    super.init(range)
  }

  override func value(
    _ interpreter: Interpreter,
    _ locals: Locals
  ) throws(PythonException) -> Value {
    let dict = Dict(minimumCapacity: items.count)
    for item in items {
      switch item {
      case .pair(let key, let code):
        let key = try key.value(interpreter, locals)
        let value = try code.value(interpreter, locals)
        interpreter.note(value, under: key)
        do {
          try dict.put(value, for: key)
        } catch {
          throw located(error)
        }
      case .spread(let code):
        let value = try code.value(interpreter, locals)
        do throws(PythonException) {
          guard try interpreter.isMapping(value) else {
            throw PythonException.type("'\(value.typeName)' object is not a mapping")
          }
          try interpreter.update(dict, from: value)
        } catch {
          throw error.located(at: code.range)
        }
      }
    }
    return .dict(dict)
  }
}

/// `{'id': a, 'state': b}`: a display whose keys are texts, which all its dictionaries share.
final class ShapedDisplay: ExpressionCode {
  private let shape: DictShape
  private let keys: [(name: String, isNoteworthy: Bool)]
  private let values: [ExpressionCode]

  /// nil when a key is no text, or stands twice.
  init?(_ items: [DictDisplay.Item], for interpreter: Interpreter, _ range: SourceRange) {
    var keys: [String] = []
    var values: [ExpressionCode] = []
    for item in items {
      guard case .pair(let key, let value) = item,
        case .string(let text)? = (key as? Constant)?.constant
      else { return nil }
      keys.append(text)
      values.append(value)
    }
    guard let shape = DictShape(keys) else { return nil }
    self.shape = shape
    self.keys = keys.map { ($0, interpreter.isNoteworthy($0)) }
    self.values = values
    super.init(range)
  }

  override func value(
    _ interpreter: Interpreter,
    _ locals: Locals
  ) throws(PythonException) -> Value {
    let dict = try Dict(shape, count: values.count) { (place) throws(PythonException) in
      let value = try values[place].value(interpreter, locals)
      if case .string(let text) = value {
        interpreter.note(text, under: keys[place].name, keys[place].isNoteworthy)
      }
      return value
    }
    return .dict(dict)
  }
}

extension Interpreter {
  func makeSet(of values: [Value]) throws(PythonException) -> SetValue {
    let set = SetValue()
    for value in values { try set.add(value) }
    return set
  }

  /// `bool(value)`.
  @inline(__always)
  func isTrue(_ value: Value) -> Bool {
    if case .bool(let flag) = value { return flag }
    return value.isTrue
  }
}
