import Values

/// The names that need no import.
enum Builtins {
  /// Made afresh for each interpreter, so that none sees another's.
  static var all: [String: Value] {
    var names: [String: Value] = [:]
    for type in ExceptionClasses.all { names[type.name] = .object(type) }
    return names
  }
}
