internal import Interpreter
internal import Values

extension PythonException {
  /// The status that `exit()` asks for; nil for every other exception.
  ///
  /// As CPython: none is 0, a number is itself, anything else is 1.
  var exitStatus: Int32? {
    guard object.type.name == "SystemExit" else { return nil }
    switch object.arguments.first {
    case nil, .some(.none): return 0
    case .int(let code): return code.small.map { Int32(truncatingIfNeeded: $0 & 0xff) } ?? 255
    case .bool(let code): return code ? 1 : 0
    default: return 1
    }
  }

  /// What CPython prints on stderr when the argument is neither nothing nor a number.
  var exitMessage: String? {
    switch object.arguments.first {
    case nil, .some(.none), .int, .bool: nil
    case .some(let argument): argument.text
    }
  }
}
