import Values

extension ExceptionObject {
  /// The methods that every exception has.
  static let methods: [String: Value] = {
    var table = MethodTable<ExceptionObject>(of: "BaseException") {
      guard case .object(let object) = $0 else { return nil }
      return object as? ExceptionObject
    }
    table.one("add_note") { (_, exception, note) throws(PythonException) in
      guard case .string = note else {
        throw PythonException.type("note must be a str, not '\(note.typeName)'")
      }
      guard case .list(let notes)? = exception.attributes["__notes__"] else {
        exception.attributes["__notes__"] = .list(List([note]))
        return .none
      }
      notes.elements.append(note)
      return .none
    }
    // Tracebacks are no values here, so that there is none to set.
    table.one("with_traceback") { (_, exception, traceback) throws(PythonException) in
      guard traceback.isNone else {
        throw PythonException.type("__traceback__ must be a traceback or None")
      }
      return .object(exception)
    }
    return table.attributes
  }()
}
