import Values

/// `iter(list)`: sees what is appended while it runs.
final class ListIterator: TypedIterator {
  static let type = ClassObject("list_iterator")
  var type: ClassObject { Self.type }
  private var list: List?
  private var position = 0

  init(_ list: List) { self.list = list }

  func next(in interpreter: Interpreter) throws(PythonException) -> Value? {
    guard let list else { return nil }
    guard position < list.elements.count else {
      self.list = nil
      return nil
    }
    defer { position += 1 }
    return list.elements[position]
  }
}

/// `iter` of what can't change while it runs: a tuple, bytes, the elements of a set.
final class ArrayIterator: TypedIterator {
  static let tuple = ClassObject("tuple_iterator")
  static let bytes = ClassObject("bytes_iterator")
  static let set = ClassObject("set_iterator")
  static let listReverse = ClassObject("list_reverseiterator")
  static let reversed = ClassObject("reversed")

  let type: ClassObject
  private let elements: [Value]
  private var position = 0

  init(_ elements: [Value], type: ClassObject) {
    self.elements = elements
    self.type = type
  }

  func next(in interpreter: Interpreter) throws(PythonException) -> Value? {
    guard position < elements.count else { return nil }
    defer { position += 1 }
    return elements[position]
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

/// `iter(dict)` and the iterators of its views.
final class DictIterator: TypedIterator {
  enum Part {
    case keys
    case values
    case items
  }

  static let keys = ClassObject("dict_keyiterator")
  static let values = ClassObject("dict_valueiterator")
  static let items = ClassObject("dict_itemiterator")

  private let dict: Dict
  private let part: Part
  private let expectedCount: Int
  private var position = 0

  init(_ dict: Dict, _ part: Part = .keys) {
    self.dict = dict
    self.part = part
    expectedCount = dict.count
  }

  var type: ClassObject {
    switch part {
    case .keys: Self.keys
    case .values: Self.values
    case .items: Self.items
    }
  }

  func next(in interpreter: Interpreter) throws(PythonException) -> Value? {
    guard dict.count == expectedCount else {
      throw PythonException(
        ExceptionClasses.runtimeError,
        "dictionary changed size during iteration"
      )
    }
    guard position < expectedCount else { return nil }
    let entry = dict.entry(at: position)
    position += 1
    return switch part {
    case .keys: entry.key
    case .values: entry.value
    case .items: .tuple(Tuple([entry.key, entry.value]))
    }
  }
}
