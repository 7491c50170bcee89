import Values

/// `reversed(list)`: sees what is changed in front of it while it runs.
final class ReversedListIterator: Holder, TypedIterator, @unchecked Sendable {
  static let type = ClassObject("list_reverseiterator")
  var type: ClassObject { Self.type }
  /// The place of the element before this one is the next.
  private var end: Int

  init(_ list: List) {
    end = list.elements.count
    super.init(holding: [.list(list)])
  }

  func next(in interpreter: Interpreter) throws(PythonException) -> Value? {
    guard case .list(let list)? = held.first else { return nil }
    guard end > 0, end <= list.elements.count else {
      held = []
      return nil
    }
    end -= 1
    return list.elements[end]
  }
}

/// `reversed(dict)` and `reversed` of its views.
final class ReversedDictIterator: Holder, TypedIterator, @unchecked Sendable {
  private static let keys = ClassObject("dict_reversekeyiterator")
  private static let values = ClassObject("dict_reversevalueiterator")
  private static let items = ClassObject("dict_reverseitemiterator")

  let type: ClassObject
  private let part: DictIterator.Part
  /// -1 once the dictionary was found to have another size: it stays wrong.
  private var expectedCount: Int
  private var end: Int

  init(_ dict: Dict, _ part: DictIterator.Part) {
    self.part = part
    expectedCount = dict.count
    end = dict.count
    type =
      switch part {
      case _ where dict.isOrderedDict: DictIterator.ordered
      case .keys: Self.keys
      case .values: Self.values
      case .items: Self.items
      }
    super.init(holding: [.dict(dict)])
  }

  func next(in interpreter: Interpreter) throws(PythonException) -> Value? {
    guard case .dict(let dict)? = held.first else { return nil }
    guard dict.count == expectedCount else {
      expectedCount = -1
      throw DictIterator.changed(dict)
    }
    guard end > 0 else {
      held = []
      return nil
    }
    end -= 1
    let entry = dict.entry(at: end)
    return switch part {
    case .keys: entry.key
    case .values: entry.value
    case .items: .tuple(Tuple([entry.key, entry.value]))
    }
  }
}
