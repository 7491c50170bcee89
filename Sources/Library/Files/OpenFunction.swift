import Interpreter
import Values

/// `open`, also `io.open`.
enum OpenFunction {
  private static let names = [
    "file", "mode", "buffering", "encoding", "errors", "newline", "closefd", "opener",
  ]

  /// Made afresh for each module, as functions are no constants.
  static func make() -> NativeFunction {
    let signature = Signature(
      """
      file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, \
      opener=None
      """
    )
    return NativeFunction("open", describedBy: signature) {
      (interpreter, arguments) throws(PythonException) in
      let bound = try ParsedArguments(arguments, names, required: 1, function: "open") {
        (place, value) throws(PythonException) in
        switch place {
        case 1: _ = try value.text(of: names[place], "open")
        case 2: _ = try value.cInt()
        case 3, 4, 5: _ = try value.text(of: names[place], "open", orNone: true)
        default: break
        }
      }
      if let opener = bound[7], !opener.isNone { throw .leftOut("'opener' of open()") }
      return .object(try open(bound, interpreter))
    }
  }

  private static func open(
    _ bound: ParsedArguments,
    _ interpreter: Interpreter
  ) throws(PythonException) -> any FileObject {
    func text(_ place: Int) throws(PythonException) -> String? {
      let text = try bound[place]?.text(of: names[place], "open", orNone: true)
      guard text?.utf8.contains(0) != true else { throw .value("embedded null character") }
      return text
    }
    let mode = try FileMode(try text(1) ?? "r")
    let (encoding, errors, newline) = (try text(3), try text(4), try text(5))
    if mode.isBinary {
      for (value, name) in [(encoding, "encoding"), (errors, "errors"), (newline, "newline")]
      where value != nil {
        let article = name == "newline" ? "a" : "an"
        throw .value("binary mode doesn't take \(article) \(name) argument")
      }
    }
    let buffering = try bound[2]?.cInt() ?? -1
    let descriptor = try descriptor(bound, mode, interpreter.host.isInterrupted)
    let isBuffered = buffering != 0
    let file = BinaryFile(
      descriptor,
      name: bound[0] ?? .none,
      mode: mode,
      isBuffered: isBuffered
    )
    if mode.isBinary { return file }
    guard isBuffered else { throw .value("can't have unbuffered text I/O") }
    return try TextFileClass.make(
      file,
      buffer: .object(file),
      modeText: mode.text,
      encoding: encoding,
      errors: errors,
      newline: newline,
      isLineBuffered: buffering == 1 || (buffering < 0 && file.isTerminal)
    )
  }

  private static func descriptor(
    _ bound: ParsedArguments,
    _ mode: FileMode,
    _ isInterrupted: @escaping () -> Bool
  ) throws(PythonException) -> Descriptor {
    let target = bound[0] ?? .none
    let closes = bound[6]?.isTrue ?? true
    if target.asInteger != nil {
      let number = try target.cInt()
      guard number >= 0 else { throw .value("negative file descriptor") }
      try mode.checkPurpose()
      return try Descriptor(given: Int32(number), closes: closes, isInterrupted: isInterrupted)
    }
    let path = try FilePath(target)
    try mode.checkPurpose()
    guard closes else { throw .value("Cannot use closefd=False with file name") }
    return try Descriptor(opening: path, mode, isInterrupted: isInterrupted)
  }
}
