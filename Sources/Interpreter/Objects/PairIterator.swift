import Values

/// An iterator whose elements may be tuples of two, which it can give without making the tuple: most
/// loops over `items()`, `enumerate` and `zip` take them apart at once.
protocol PairIterator: IteratorObject {
  var givesPairs: Bool { get }

  /// The next two; nil at the end.
  func nextPair(in interpreter: Interpreter) throws(PythonException) -> (Value, Value)?
}
