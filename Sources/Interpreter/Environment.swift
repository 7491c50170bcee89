package import Values

/// The global variables, in the order they were first set.
package final class Environment {
  package private(set) var names: [String] = []
  /// By the place that a name has among the names.
  private var values: [Value] = []
  private var places: [String: Int] = [:]
  /// Variables that are made when first looked at: the sandbox's `base_url` and `auth` start the
  /// server only for who needs it.
  package var makeMissing: (String) throws(PythonException) -> Value? = { _ in nil }

  package init() {}

  package subscript(_ name: String) -> Value? {
    get { places[name].map { values[$0] } }
    set {
      switch (places[name], newValue) {
      case (let place?, let value?): values[place] = value
      case (nil, let value?):
        places[name] = names.count
        names.append(name)
        values.append(value)
      case (let place?, nil): remove(at: place)
      case (nil, nil): break
      }
    }
  }

  private func remove(at place: Int) {
    places[names.remove(at: place)] = nil
    values.remove(at: place)
    for later in place..<names.count { places[names[later]] = later }
  }

  /// The value, made now if it is one of those that are made on demand.
  package func lookUp(_ name: String) throws(PythonException) -> Value? {
    if let value = self[name] { return value }
    return try makeMissing(name)
  }
}
