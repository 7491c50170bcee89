import Interpreter

/// The classes of `io` that others descend from.
enum IOClasses {
  static let base = ClassObject("IOBase", module: "io")
  static let rawBase = ClassObject("RawIOBase", module: "io", bases: [base])
  static let bufferedBase = ClassObject("BufferedIOBase", module: "io", bases: [base])
  static let textBase = ClassObject("TextIOBase", module: "io", bases: [base])

  static let unsupportedOperation = ClassObject(
    "UnsupportedOperation",
    module: "io",
    bases: [ExceptionClasses.osError, ExceptionClasses.valueError]
  )
}
