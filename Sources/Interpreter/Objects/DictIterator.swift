import Values

/// `iter(dict)` and the iterators of its views.
final class DictIterator: Holder, TypedIterator, PairIterator, @unchecked Sendable {
  enum Part {
    case keys
    case values
    case items
  }

  static let keys = ClassObject("dict_keyiterator")
  static let values = ClassObject("dict_valueiterator")
  static let items = ClassObject("dict_itemiterator")
  static let ordered = ClassObject("odict_iterator")

  private let part: Part
  private let isOrdered: Bool
  /// -1 once the dictionary was found to have another size: it stays wrong.
  private var expectedCount: Int
  /// How many entries were given.
  private var position = 0
  /// The first key and the last of an `OrderedDict`, as of the last step.
  private var ends: (Value, Value)?
  /// Where to look for the next one.
  private var place = 0

  init(_ dict: Dict, _ part: Part = .keys) {
    self.part = part
    isOrdered = dict.isOrderedDict
    expectedCount = dict.count
    super.init(holding: [.dict(dict)])
  }

  var type: ClassObject {
    if isOrdered { return Self.ordered }
    return switch part {
    case .keys: Self.keys
    case .values: Self.values
    case .items: Self.items
    }
  }

  var givesPairs: Bool { part == .items }

  func next(in interpreter: Interpreter) throws(PythonException) -> Value? {
    guard let (key, value) = try nextPair(in: interpreter) else { return nil }
    return switch part {
    case .keys: key
    case .values: value
    case .items: .tuple(Tuple([key, value]))
    }
  }

  func nextPair(in interpreter: Interpreter) throws(PythonException) -> (Value, Value)? {
    guard case .dict(let dict)? = held.first else { return nil }
    // An `OrderedDict` knows at each entry whether it is the last; a `dict` looks for the next one.
    guard dict.count == expectedCount || (isOrdered && position >= expectedCount) else {
      if !isOrdered { expectedCount = -1 }
      throw Self.changed(dict)
    }
    guard let entry = isOrdered ? try ordered(dict) : dict.entry(from: place) else {
      held = []
      return nil
    }
    guard position < expectedCount else {
      held = []
      throw PythonException(
        ExceptionClasses.runtimeError,
        "dictionary keys changed during iteration"
      )
    }
    position += 1
    place = entry.next
    return (entry.key, entry.value)
  }

  /// An `OrderedDict` may not be put in another order either; what moves a key has it at an end.
  private func ordered(
    _ dict: Dict
  ) throws(PythonException) -> (key: Value, value: Value, next: Int)? {
    guard position < expectedCount else { return nil }
    let now = (dict.entry(at: 0).key, dict.entry(at: expectedCount - 1).key)
    if let ends, !ends.0.isSame(as: now.0) || !ends.1.isSame(as: now.1) {
      throw Self.changed(dict)
    }
    ends = now
    let entry = dict.entry(at: position)
    return (entry.key, entry.value, 0)
  }

  static func changed(_ dict: Dict) -> PythonException {
    PythonException(
      ExceptionClasses.runtimeError,
      dict.isOrderedDict
        ? "OrderedDict mutated during iteration" : "dictionary changed size during iteration"
    )
  }
}
