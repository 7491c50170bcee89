package import Values

/// The global variables, in the order they were first set.
package final class Environment {
  package private(set) var names: [String] = []
  private var values: [String: Value] = [:]
  /// Variables that are made when first looked at: the sandbox's `base_url` and `auth` start the
  /// server only for who needs it.
  package var makeMissing: (String) throws(PythonException) -> Value? = { _ in nil }

  package init() {}

  package subscript(_ name: String) -> Value? {
    get { values[name] }
    set {
      if newValue == nil {
        names.removeAll { $0 == name }
      } else if values[name] == nil {
        names.append(name)
      }
      values[name] = newValue
    }
  }

  /// The value, made now if it is one of those that are made on demand.
  package func lookUp(_ name: String) throws(PythonException) -> Value? {
    if let value = values[name] { return value }
    return try makeMissing(name)
  }
}
