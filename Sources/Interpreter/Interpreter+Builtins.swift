package import Values

/// What built-in functions do, for modules that do the same.
extension Interpreter {
  /// The function or class of that built-in name.
  package func builtin(_ name: String) -> Value { builtins[name] ?? .none }

  /// `len(value)`, nil where that raises `TypeError`.
  package func length(of value: Value) -> Int? { try? Builtins.length(of: value) }

  /// `id(value)`.
  package func identity(of value: Value) -> Int { Builtins.identity(of: value) }
}
