package import Values

/// A global variable: code that names it holds on to this, and finds its value without a search.
final class Global {
  let name: String
  var value: Value?

  init(_ name: String) { self.name = name }
}

/// The global variables, in the order they were first set.
package final class Environment {
  private var globals: [String: Global] = [:]
  /// Those that have a value.
  private var order: [Global] = []
  /// Variables that are made when first looked at: the sandbox's `base_url` and `auth` start the
  /// server only for who needs it.
  package var makeMissing: (String) throws(PythonException) -> Value? = { _ in nil }

  package init() {}

  package var names: [String] { order.map(\.name) }

  package subscript(_ name: String) -> Value? {
    get { globals[name]?.value }
    set {
      if let newValue {
        set(global(named: name), to: newValue)
      } else if let global = globals[name] {
        remove(global)
      }
    }
  }

  /// The variable of that name, which may have no value yet.
  func global(named name: String) -> Global {
    if let known = globals[name] { return known }
    let made = Global(name)
    globals[name] = made
    return made
  }

  /// Sets one of these variables.
  func set(_ global: Global, to value: Value) {
    if global.value == nil { order.append(global) }
    global.value = value
  }

  /// Takes the value from one of these variables; false when it had none.
  @discardableResult
  func remove(_ global: Global) -> Bool {
    guard global.value != nil else { return false }
    global.value = nil
    order.removeAll { $0 === global }
    return true
  }

  /// The value, made now if it is one of those that are made on demand.
  package func lookUp(_ name: String) throws(PythonException) -> Value? {
    if let value = self[name] { return value }
    return try makeMissing(name)
  }
}
