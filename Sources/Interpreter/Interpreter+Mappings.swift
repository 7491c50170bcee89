package import Values

extension Interpreter {
  /// Whether the value has `keys`, which is how Python tells a mapping.
  package func isMapping(_ value: Value) throws(PythonException) -> Bool {
    if case .dict = value { return true }
    guard case .object(let object) = value, object is any Instance || object is ClassObject else {
      return false
    }
    return try findAttribute("keys", of: value) != nil
  }

  /// `dict.update(other)`: a mapping's entries, or the pairs of an iterable.
  package func update(_ dict: Dict, from other: Value) throws(PythonException) {
    if case .dict(let source) = other {
      // A copy shares its entries, and stays as it is when the two are the same dictionary.
      let entries = source === dict ? source.copy() : source
      for position in 0..<entries.count {
        let entry = entries.entry(at: position)
        try dict.put(entry.value, for: entry.key)
      }
      return
    }
    if try isMapping(other) {
      let keys = try call(attribute("keys", of: other), Arguments())
      try forEach(in: keys) { (key) throws(PythonException) in
        try dict.put(item(key, of: other), for: key)
        return true
      }
      return
    }
    var position = 0
    try forEach(in: other) { (element) throws(PythonException) in
      let pair = try pair(element, at: position)
      note(pair.value, under: pair.key)
      try dict.put(pair.value, for: pair.key)
      position += 1
      return true
    }
  }

  /// What `dict(…)` and `update(…)` are given by keyword.
  package func add(_ keywords: [(name: String, value: Value)], to dict: Dict) {
    for keyword in keywords {
      if case .string(let text) = keyword.value { noteStore(keyword.name, text) }
      dict[keyword.name] = keyword.value
    }
  }

  private func pair(
    _ element: Value,
    at position: Int
  ) throws(PythonException) -> (key: Value, value: Value) {
    let parts: [Value]
    do throws(PythonException) {
      parts = try elements(of: element)
    } catch  where error.object.type.isSubclass(of: ExceptionClasses.typeError) {
      // Whatever the element itself raised in the meantime, as `dict` says it.
      throw .type(
        "cannot convert dictionary update sequence element #\(position) to a sequence"
      )
    }
    guard parts.count == 2 else {
      throw .value(
        """
        dictionary update sequence element #\(position) has length \(parts.count); \
        2 is required
        """
      )
    }
    return (parts[0], parts[1])
  }
}
