import Values

/// The names that need no import.
enum Builtins {
  /// Made afresh for each interpreter, so that none sees another's.
  static var all: [String: Value] {
    var names: [String: Value] = [
      "Ellipsis": .ellipsis,
      "NotImplemented": .object(NotImplementedObject.value),
      "EnvironmentError": .object(ExceptionClasses.osError),
      "IOError": .object(ExceptionClasses.osError),
      "__debug__": .bool(true),
      "__name__": .string("__main__"),
      "exit": .object(Quitter("exit")),
      "quit": .object(Quitter("quit")),
    ]
    for type in ExceptionClasses.all + BuiltinClasses.named { names[type.name] = .object(type) }
    for function in input + numbers + collections + objects + characters {
      names[function.name] = .object(function)
    }
    return names
  }
}

extension Builtins {
  /// The names that may have been meant by a mistyped one, in the order of CPython's own table: the
  /// first of two that are equally near is suggested.
  static let suggested: [String] = """
    abs all any ascii bin callable chr delattr dir divmod format getattr globals hasattr hash hex id \
    input isinstance issubclass iter len locals max min next oct ord pow print repr round setattr \
    sorted sum vars None Ellipsis NotImplemented False True bool bytes dict enumerate filter float \
    frozenset int list map object range reversed set slice str tuple type zip __debug__ \
    BaseException Exception GeneratorExit KeyboardInterrupt SystemExit ArithmeticError \
    AssertionError AttributeError BufferError EOFError ImportError LookupError MemoryError NameError \
    OSError ReferenceError RuntimeError StopAsyncIteration StopIteration SyntaxError SystemError \
    TypeError ValueError Warning FloatingPointError OverflowError ZeroDivisionError BytesWarning \
    DeprecationWarning EncodingWarning FutureWarning ImportWarning PendingDeprecationWarning \
    ResourceWarning RuntimeWarning SyntaxWarning UnicodeWarning UserWarning BlockingIOError \
    ChildProcessError ConnectionError FileExistsError FileNotFoundError InterruptedError \
    IsADirectoryError NotADirectoryError PermissionError ProcessLookupError TimeoutError \
    IndentationError IndexError KeyError ModuleNotFoundError NotImplementedError RecursionError \
    UnboundLocalError UnicodeError BrokenPipeError ConnectionAbortedError ConnectionRefusedError \
    ConnectionResetError TabError UnicodeDecodeError UnicodeEncodeError UnicodeTranslateError \
    EnvironmentError IOError open quit exit help __name__
    """.split(separator: " ").map(String.init)

  /// Names that CPython has and this shell leaves out.
  static let leftOut: Set = [
    "__build_class__", "__import__", "aiter", "anext", "breakpoint", "bytearray", "classmethod",
    "compile", "complex", "eval", "exec", "memoryview", "property", "staticmethod", "super",
  ]
}

/// `NotImplemented`: what an operation of two values answers when it knows neither.
final class NotImplementedObject: Instance, Sendable {
  static let value = NotImplementedObject()
  static let type = ClassObject("NotImplementedType")
  var type: ClassObject { Self.type }
  var representation: String { "NotImplemented" }
}

/// `exit` and `quit`: callable, and helpful to who forgets the parentheses.
final class Quitter: Instance {
  static let type = ClassObject("Quitter", module: "_sitebuiltins")
  var type: ClassObject { Self.type }
  private let name: String

  init(_ name: String) { self.name = name }

  var representation: String { "Use \(name)() or Ctrl-D (i.e. EOF) to exit" }
  var isCallable: Bool { true }

  func call(
    _ arguments: Arguments,
    in interpreter: Interpreter
  ) throws(PythonException) -> Value? {
    var withReceiver = arguments
    withReceiver.positional.insert(.object(self), at: 0)
    let bound = try withReceiver.bound(
      to: Signature("self, code=None"),
      function: "Quitter.__call__"
    )
    throw PythonException(
      ExceptionObject.make(ExceptionClasses.systemExit, arguments: [bound[1] ?? .none])
    )
  }
}
