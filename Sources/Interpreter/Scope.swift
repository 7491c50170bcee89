import Values

/// The names of one comprehension, or of one call of a function, inside the scope around it.
///
/// A scope is shared by reference, so what is made in it and outlives it (a generator, a closure)
/// sees later changes, as Python's cells do. Few names live in one: a scan of an array beats hashing.
final class Scope {
  let parent: Scope?
  private var names: [String] = []
  private var values: [Value] = []

  init(parent: Scope?) {
    self.parent = parent
  }

  deinit { Discard.release(&values) }

  /// The name's value in this scope or the nearest one around it.
  func value(of name: String) -> Value? {
    var scope: Scope? = self
    while let current = scope {
      if let place = current.names.firstIndex(of: name) { return current.values[place] }
      scope = current.parent
    }
    return nil
  }

  func set(_ name: String, to value: Value) {
    if let place = names.firstIndex(of: name) {
      values[place] = value
    } else {
      names.append(name)
      values.append(value)
    }
  }

  /// The names of this scope and those around it, innermost first.
  var visibleNames: [String] { names + (parent?.visibleNames ?? []) }
}
