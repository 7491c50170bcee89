import Values

/// `iter(list)`: sees what is appended while it runs.
final class ListIterator: Holder, TypedIterator, @unchecked Sendable {
  static let type = ClassObject("list_iterator")
  var type: ClassObject { Self.type }
  private var position = 0

  init(_ list: List) { super.init(holding: [.list(list)]) }

  func next(in interpreter: Interpreter) throws(PythonException) -> Value? {
    guard case .list(let list)? = held.first else { return nil }
    guard position < list.elements.count else {
      held = []
      return nil
    }
    defer { position += 1 }
    return list.elements[position]
  }
}

/// `iter` of what can't change while it runs: a tuple, bytes, a reversed copy.
final class ArrayIterator: Holder, TypedIterator, @unchecked Sendable {
  static let tuple = ClassObject("tuple_iterator")
  static let bytes = ClassObject("bytes_iterator")
  static let reversed = ClassObject("reversed")

  let type: ClassObject
  private var position = 0

  init(_ elements: [Value], type: ClassObject) {
    self.type = type
    super.init(holding: elements)
  }

  func next(in interpreter: Interpreter) throws(PythonException) -> Value? {
    guard position < held.count else { return nil }
    defer { position += 1 }
    return held[position]
  }
}

/// `iter(set)`: refuses to go on when the set has grown or shrunk.
final class SetIterator: Holder, TypedIterator, @unchecked Sendable {
  static let type = ClassObject("set_iterator")
  var type: ClassObject { Self.type }
  private let set: SetValue
  private var position = 0
  /// Whether the set was found to have another size: it stays wrong.
  private var isBroken = false
  private var isAtEnd = false

  init(_ set: SetValue) {
    self.set = set
    super.init(holding: set.elements)
  }

  func next(in interpreter: Interpreter) throws(PythonException) -> Value? {
    guard !isAtEnd else { return nil }
    guard !isBroken, set.count == held.count else {
      isBroken = true
      throw PythonException(ExceptionClasses.runtimeError, "Set changed size during iteration")
    }
    guard position < held.count else {
      isAtEnd = true
      return nil
    }
    defer { position += 1 }
    return held[position]
  }
}

/// `iter(str)`: code points, as strings of one.
final class StringIterator: TypedIterator {
  static let ascii = ClassObject("str_ascii_iterator")
  static let other = ClassObject("str_iterator")

  let type: ClassObject
  private var scalars: String.UnicodeScalarView.Iterator

  init(_ text: String) {
    type = text.isASCII ? Self.ascii : Self.other
    scalars = text.unicodeScalars.makeIterator()
  }

  func next(in interpreter: Interpreter) throws(PythonException) -> Value? {
    scalars.next().map { .string(String($0)) }
  }
}
