/// CPython's built-in exception hierarchy, the part that the language can raise.
package enum ExceptionClasses {
  package static let baseException = ClassObject(
    "BaseException",
    attributes: ExceptionObject.methods
  )
  package static let systemExit = ClassObject("SystemExit", bases: [baseException])
  package static let keyboardInterrupt = ClassObject("KeyboardInterrupt", bases: [baseException])
  package static let generatorExit = ClassObject("GeneratorExit", bases: [baseException])
  package static let exception = ClassObject("Exception", bases: [baseException])

  package static let arithmeticError = ClassObject("ArithmeticError", bases: [exception])
  package static let floatingPointError = ClassObject(
    "FloatingPointError",
    bases: [arithmeticError]
  )
  package static let overflowError = ClassObject("OverflowError", bases: [arithmeticError])
  package static let zeroDivisionError = ClassObject("ZeroDivisionError", bases: [arithmeticError])

  package static let assertionError = ClassObject("AssertionError", bases: [exception])
  package static let attributeError = ClassObject("AttributeError", bases: [exception])
  package static let bufferError = ClassObject("BufferError", bases: [exception])
  package static let eofError = ClassObject("EOFError", bases: [exception])
  package static let importError = ClassObject("ImportError", bases: [exception])
  package static let moduleNotFoundError = ClassObject("ModuleNotFoundError", bases: [importError])

  package static let lookupError = ClassObject("LookupError", bases: [exception])
  package static let indexError = ClassObject("IndexError", bases: [lookupError])
  package static let keyError = ClassObject("KeyError", bases: [lookupError])

  package static let memoryError = ClassObject("MemoryError", bases: [exception])
  package static let nameError = ClassObject("NameError", bases: [exception])
  package static let unboundLocalError = ClassObject("UnboundLocalError", bases: [nameError])

  package static let osError = ClassObject("OSError", bases: [exception])
  package static let blockingIOError = ClassObject("BlockingIOError", bases: [osError])
  package static let childProcessError = ClassObject("ChildProcessError", bases: [osError])
  package static let connectionError = ClassObject("ConnectionError", bases: [osError])
  package static let brokenPipeError = ClassObject("BrokenPipeError", bases: [connectionError])
  package static let connectionAbortedError = ClassObject(
    "ConnectionAbortedError",
    bases: [connectionError]
  )
  package static let connectionRefusedError = ClassObject(
    "ConnectionRefusedError",
    bases: [connectionError]
  )
  package static let connectionResetError = ClassObject(
    "ConnectionResetError",
    bases: [connectionError]
  )
  package static let fileExistsError = ClassObject("FileExistsError", bases: [osError])
  package static let fileNotFoundError = ClassObject("FileNotFoundError", bases: [osError])
  package static let interruptedError = ClassObject("InterruptedError", bases: [osError])
  package static let isADirectoryError = ClassObject("IsADirectoryError", bases: [osError])
  package static let notADirectoryError = ClassObject("NotADirectoryError", bases: [osError])
  package static let permissionError = ClassObject("PermissionError", bases: [osError])
  package static let processLookupError = ClassObject("ProcessLookupError", bases: [osError])
  package static let timeoutError = ClassObject("TimeoutError", bases: [osError])

  package static let referenceError = ClassObject("ReferenceError", bases: [exception])
  package static let runtimeError = ClassObject("RuntimeError", bases: [exception])
  package static let notImplementedError = ClassObject(
    "NotImplementedError",
    bases: [runtimeError]
  )
  package static let recursionError = ClassObject("RecursionError", bases: [runtimeError])
  package static let stopIteration = ClassObject("StopIteration", bases: [exception])
  package static let stopAsyncIteration = ClassObject("StopAsyncIteration", bases: [exception])

  package static let syntaxError = ClassObject("SyntaxError", bases: [exception])
  package static let indentationError = ClassObject("IndentationError", bases: [syntaxError])
  package static let tabError = ClassObject("TabError", bases: [indentationError])
  package static let systemError = ClassObject("SystemError", bases: [exception])
  package static let typeError = ClassObject("TypeError", bases: [exception])

  package static let valueError = ClassObject("ValueError", bases: [exception])
  package static let unicodeError = ClassObject("UnicodeError", bases: [valueError])
  package static let unicodeDecodeError = ClassObject("UnicodeDecodeError", bases: [unicodeError])
  package static let unicodeEncodeError = ClassObject("UnicodeEncodeError", bases: [unicodeError])
  package static let unicodeTranslateError = ClassObject(
    "UnicodeTranslateError",
    bases: [unicodeError]
  )

  package static let warning = ClassObject("Warning", bases: [exception])
  package static let bytesWarning = ClassObject("BytesWarning", bases: [warning])
  package static let deprecationWarning = ClassObject("DeprecationWarning", bases: [warning])
  package static let encodingWarning = ClassObject("EncodingWarning", bases: [warning])
  package static let futureWarning = ClassObject("FutureWarning", bases: [warning])
  package static let importWarning = ClassObject("ImportWarning", bases: [warning])
  package static let pendingDeprecationWarning = ClassObject(
    "PendingDeprecationWarning",
    bases: [warning]
  )
  package static let resourceWarning = ClassObject("ResourceWarning", bases: [warning])
  package static let runtimeWarning = ClassObject("RuntimeWarning", bases: [warning])
  package static let syntaxWarning = ClassObject("SyntaxWarning", bases: [warning])
  package static let unicodeWarning = ClassObject("UnicodeWarning", bases: [warning])
  package static let userWarning = ClassObject("UserWarning", bases: [warning])

  /// Every class above, as the built-in names that they are.
  static let all: [ClassObject] = [
    baseException, systemExit, keyboardInterrupt, generatorExit, exception,
    arithmeticError, floatingPointError, overflowError, zeroDivisionError,
    assertionError, attributeError, bufferError, eofError, importError, moduleNotFoundError,
    lookupError, indexError, keyError, memoryError, nameError, unboundLocalError,
    osError, blockingIOError, childProcessError, connectionError, brokenPipeError,
    connectionAbortedError, connectionRefusedError, connectionResetError, fileExistsError,
    fileNotFoundError, interruptedError, isADirectoryError, notADirectoryError, permissionError,
    processLookupError, timeoutError,
    referenceError, runtimeError, notImplementedError, recursionError, stopIteration,
    stopAsyncIteration, syntaxError, indentationError, tabError, systemError, typeError,
    valueError, unicodeError, unicodeDecodeError, unicodeEncodeError, unicodeTranslateError,
    warning, bytesWarning, deprecationWarning, encodingWarning, futureWarning, importWarning,
    pendingDeprecationWarning, resourceWarning, runtimeWarning, syntaxWarning, unicodeWarning,
    userWarning,
  ]

  private static let byName = Dictionary(
    all.map { ($0.name, $0) } + [("IOError", osError), ("EnvironmentError", osError)],
    uniquingKeysWith: { first, _ in first }
  )

  /// The class of that name; `Exception` when there is none.
  package static func named(_ name: String) -> ClassObject { byName[name] ?? exception }

  /// The class of that built-in name, aliases such as `IOError` included.
  static func builtin(_ name: String) -> ClassObject? { byName[name] }
}
