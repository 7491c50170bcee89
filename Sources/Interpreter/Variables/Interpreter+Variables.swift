import Values

extension Interpreter {
  /// What `globals()` gives: a copy, which changes nothing.
  var globalVariables: Dict {
    let dict = Dict()
    dict["__name__"] = builtins["__name__"]
    for name in globals.names { dict[name] = globals[name] }
    return dict
  }

  /// What `locals()` gives: the variables of the function that is running, or the global ones.
  var localVariables: Dict {
    guard let frame else { return globalVariables }
    let dict = Dict()
    for (name, value) in frame.layout.variables(in: frame.locals) { dict[name] = value }
    return dict
  }

  /// What `dir()` lists.
  var visibleNames: [String] {
    guard let frame else { return globals.names }
    return frame.layout.names(in: frame.locals)
  }
}
