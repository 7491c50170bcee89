import Glibc
import Interpreter
import Values

extension PythonException {
  /// `OSError` for a number of errno(3), or the class of it that has the number (PEP 3151).
  static func system(
    _ number: Int32,
    path: Value? = nil,
    to other: Value? = nil
  ) -> PythonException {
    var arguments: [Value] = [
      .int(Integer(Int(number))), .string(String(cString: strerror(number))),
    ]
    if let path { arguments.append(path) }
    if let other { arguments += [.none, other] }
    return PythonException(ExceptionObject.make(ExceptionClasses.osError, arguments: arguments))
  }

  /// `io.UnsupportedOperation`.
  static func unsupported(_ what: String) -> PythonException {
    PythonException(IOClasses.unsupportedOperation, what)
  }

  /// Any use of a file after `close()`, in the words of `_io._IOBase`.
  static var closedFile: PythonException { .value("I/O operation on closed file.") }
}

/// A path argument, and its bytes for the system.
struct FilePath {
  let value: Value
  private let bytes: [UInt8]

  init(_ value: Value) throws(PythonException) {
    self.value = value
    switch value {
    case .string(let text): bytes = Array(text.utf8)
    case .bytes(let given): bytes = given.bytes
    default:
      throw .type("expected str, bytes or os.PathLike object, not \(value.typeName)")
    }
    guard !bytes.contains(0) else { throw .value("embedded null byte") }
  }

  /// Calls the system with the path; what it answers is negative when errno(3) says why it failed.
  func use(_ body: (UnsafePointer<CChar>) -> Int32) throws(PythonException) -> Int32 {
    let (result, failure) = attempt(body)
    guard failure == 0 else { throw .system(failure, path: value) }
    return result
  }

  /// The system's answer, and the number of the error or zero; asked again when a signal came in
  /// between.
  func attempt(_ body: (UnsafePointer<CChar>) -> Int32) -> (result: Int32, failure: Int32) {
    let terminated = bytes.map { CChar(bitPattern: $0) } + [0]
    return terminated.withUnsafeBufferPointer { buffer in
      guard let path = buffer.baseAddress else { return (-1, EINVAL) }
      while true {
        let result = body(path)
        if result >= 0 { return (result, 0) }
        let failure = errno
        if failure != EINTR { return (result, failure) }
      }
    }
  }
}
