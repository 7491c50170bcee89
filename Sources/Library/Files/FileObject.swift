import Interpreter
import Values

/// What `io._IOBase` is to all files: lines one after the other, and `with`.
protocol FileObject: Instance, IteratorObject {
  var isClosed: Bool { get }
  /// The next line, nil at the end.
  func nextLine(in interpreter: Interpreter) throws(PythonException) -> Value?
  /// `write(value)`, which checks that the value is of the file's kind.
  func write(_ value: Value, in interpreter: Interpreter) throws(PythonException) -> Value
  func close() throws(PythonException)
  /// Whether `readlines(hint)` takes no more once it has just as much, or only once it has more.
  var isFullAtHint: Bool { get }
}

extension FileObject {
  // CPython's messages call these types by their qualified names.
  var typeName: String { type.qualifiedName }
  var representation: String { "<\(type.qualifiedName) object>" }
  var isFullAtHint: Bool { false }

  func next(in interpreter: Interpreter) throws(PythonException) -> Value? {
    try nextLine(in: interpreter)
  }

  func makeIterator(
    in interpreter: Interpreter
  ) throws(PythonException) -> (any IteratorObject)? {
    try checkOpen()
    return self
  }

  func setAttribute(_ name: String, to value: Value) throws(PythonException) -> Bool {
    guard attributeNames.contains(name) else { return false }
    throw PythonException(
      ExceptionClasses.attributeError,
      "attribute '\(name)' of '\(typeName)' objects is not writable"
    )
  }

  func checkOpen() throws(PythonException) {
    guard !isClosed else { throw .closedFile }
  }
}

extension ClassObject {
  /// Adds what all files have; `owner` is the class that messages name for lines.
  func addFileMethods<File: FileObject>(of file: File.Type, owner: String = "_IOBase") {
    addMethod("__enter__", of: file) { (file: File, _, arguments) throws(PythonException) in
      try arguments.expectNone("_IOBase.__enter__")
      try file.checkOpen()
      return .object(file)
    }
    addMethod("__exit__", of: file) { (file: File, _, _) throws(PythonException) in
      try file.close()
      return .none
    }
    addMethod("__iter__", of: file) { (file: File, _, arguments) throws(PythonException) in
      try arguments.expectNone("_IOBase.__iter__")
      try file.checkOpen()
      return .object(file)
    }
    addMethod("__next__", of: file) { (file: File, interpreter, _) throws(PythonException) in
      guard let line = try file.nextLine(in: interpreter) else {
        throw PythonException(ExceptionObject(ExceptionClasses.stopIteration, arguments: []))
      }
      return line
    }
    addMethod("close", of: file) { (file: File, _) throws(PythonException) in
      try file.close()
      return .none
    }
    addMethod("readlines", of: file) {
      (file: File, interpreter, arguments) throws(PythonException) in
      let hint = try arguments.optional("readlines", of: owner).optionalSize() ?? -1
      try file.checkOpen()
      return .list(List(try file.lines(upTo: hint, in: interpreter)))
    }
    addMethod("writelines", of: file) {
      (file: File, interpreter, arguments) throws(PythonException) in
      let lines = try arguments.one("\(owner).writelines")
      try file.checkOpen()
      let iterator = try interpreter.makeIterator(over: lines)
      while let line = try interpreter.next(of: iterator) {
        _ = try file.write(line, in: interpreter)
      }
      return .none
    }
  }
}

extension FileObject {
  /// The rest by lines; with a positive hint, no more once so much was read.
  fileprivate func lines(
    upTo hint: Int,
    in interpreter: Interpreter
  ) throws(PythonException) -> [Value] {
    var lines: [Value] = []
    var size = 0
    while let line = try nextLine(in: interpreter) {
      try interpreter.checkInterruption()
      lines.append(line)
      switch line {
      case .string(let text): size += text.length
      case .bytes(let bytes): size += bytes.bytes.count
      default: break
      }
      if hint > 0, size > hint || (size == hint && isFullAtHint) { break }
    }
    return lines
  }
}

extension Arguments {
  /// The only argument that a method takes, if it is given.
  func optional(_ method: String, of type: String) throws(PythonException) -> Value {
    guard keywords.isEmpty else {
      throw .type("\(type).\(method)() takes no keyword arguments")
    }
    guard positional.count <= 1 else {
      throw .type("\(method) expected at most 1 argument, got \(positional.count)")
    }
    return positional.first ?? .none
  }
}

extension Value {
  /// A size that may be `None`.
  func optionalSize() throws(PythonException) -> Int? {
    if isNone { return nil }
    guard let integer = asInteger else {
      throw .type("argument should be integer or None, not '\(typeName)'")
    }
    guard let size = integer.small else {
      throw .overflow("cannot fit 'int' into an index-sized integer")
    }
    return size
  }

  /// The bytes of an argument that must be like bytes.
  func bytesLike() throws(PythonException) -> [UInt8] {
    guard case .bytes(let bytes) = self else {
      throw .type("a bytes-like object is required, not '\(typeName)'")
    }
    return bytes.bytes
  }

  /// The text of an argument of `open` and its kin.
  func text(
    of name: String,
    _ function: String,
    orNone: Bool = false
  ) throws(PythonException) -> String? {
    if orNone, isNone { return nil }
    guard case .string(let text) = self else {
      throw .type(
        "\(function)() argument '\(name)' must be str\(orNone ? " or None" : ""), "
          + "not \(argumentTypeName)"
      )
    }
    return text
  }
}
