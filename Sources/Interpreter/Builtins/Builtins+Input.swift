import Values

/// What reads and writes.
extension Builtins {
  static var input: [NativeFunction] {
    [
      NativeFunction("print", describedBy: printSignature, code: print),
      NativeFunction("input", 0...1) { (interpreter, arguments) throws(PythonException) in
        let prompt = try arguments.first.map { (value) throws(PythonException) in
          try interpreter.text(of: value)
        }
        guard let line = interpreter.host.readLine(prompt ?? "") else {
          try interpreter.checkInterruption()
          throw PythonException(ExceptionClasses.eofError, "EOF when reading a line")
        }
        return .string(line)
      },
      // Files are the library's: its module is loaded when the first one is opened.
      NativeFunction("open", describedBy: openSignature) {
        (interpreter, arguments) throws(PythonException) in
        let open = try interpreter.imported("open", from: interpreter.importModule("io"))
        return try interpreter.call(open, arguments)
      },
    ]
  }

  private static let openSignature = Signature(
    """
    file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, \
    opener=None
    """
  )

  private static let printSignature = Signature(
    "*args, sep=' ', end='\\n', file=None, flush=False"
  )

  /// One write a call, so that a line is not torn apart.
  private static func print(
    _ interpreter: Interpreter,
    _ arguments: Arguments
  ) throws(PythonException) -> Value {
    var separator = " "
    var end = "\n"
    var file: Value?
    var flushes = false
    for keyword in arguments.keywords {
      switch keyword.name {
      case "sep": separator = try text(of: keyword, or: " ")
      case "end": end = try text(of: keyword, or: "\n")
      case "file": file = keyword.value
      case "flush": flushes = keyword.value.isTrue
      default:
        let known = ["sep", "end", "file", "flush"]
        throw Arguments.invalidKeyword(keyword.name, of: "print", among: known)
      }
    }
    var line = ""
    for (place, value) in arguments.positional.enumerated() {
      if place > 0 { line += separator }
      line += try interpreter.text(of: value)
    }
    line += end
    guard let file = file.unlessNone else {
      try interpreter.write(line)
      return .none
    }
    let write = try interpreter.attribute("write", of: file)
    _ = try interpreter.call(write, Arguments([.string(line)]))
    if flushes {
      _ = try interpreter.call(interpreter.attribute("flush", of: file), Arguments())
    }
    return .none
  }

  private static func text(
    of keyword: (name: String, value: Value),
    or standard: String
  ) throws(PythonException) -> String {
    switch keyword.value {
    case .none: return standard
    case .string(let text): return text
    default:
      throw .type(
        "\(keyword.name) must be None or a string, not \(keyword.value.typeName)"
      )
    }
  }
}
