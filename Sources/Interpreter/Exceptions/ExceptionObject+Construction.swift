package import Values

extension ExceptionObject {
  /// The instance that calling the class makes, with the attributes CPython's classes add.
  package static func make(_ type: ClassObject, arguments: [Value]) -> ExceptionObject {
    if type.isSubclass(of: ExceptionClasses.osError), (2...5).contains(arguments.count) {
      return osError(type, arguments)
    }
    var attributes: [String: Value] = [:]
    if type.isSubclass(of: ExceptionClasses.systemExit) {
      attributes["code"] = arguments.count == 1 ? arguments[0] : Value.none
      if arguments.count > 1 { attributes["code"] = .tuple(Tuple(arguments)) }
    }
    if type.isSubclass(of: ExceptionClasses.stopIteration) {
      attributes["value"] = arguments.first ?? Value.none
    }
    return ExceptionObject(type, arguments: arguments, attributes: attributes)
  }

  /// `OSError(2, 'No such file')` is a `FileNotFoundError` (PEP 3151).
  private static func osError(_ type: ClassObject, _ arguments: [Value]) -> ExceptionObject {
    var type = type
    if type === ExceptionClasses.osError, case .int(.small(let number)) = arguments[0] {
      type = classes[number] ?? type
    }
    return ExceptionObject(
      type,
      arguments: Array(arguments.prefix(2)),
      attributes: [
        "errno": arguments[0], "strerror": arguments[1],
        "filename": arguments.count > 2 ? arguments[2] : .none,
      ]
    )
  }

  /// By Linux's error numbers.
  private static let classes: [Int: ClassObject] = [
    1: ExceptionClasses.permissionError, 2: ExceptionClasses.fileNotFoundError,
    3: ExceptionClasses.processLookupError, 4: ExceptionClasses.interruptedError,
    10: ExceptionClasses.childProcessError, 11: ExceptionClasses.blockingIOError,
    13: ExceptionClasses.permissionError, 17: ExceptionClasses.fileExistsError,
    20: ExceptionClasses.notADirectoryError, 21: ExceptionClasses.isADirectoryError,
    32: ExceptionClasses.brokenPipeError, 103: ExceptionClasses.connectionAbortedError,
    104: ExceptionClasses.connectionResetError, 110: ExceptionClasses.timeoutError,
    111: ExceptionClasses.connectionRefusedError,
  ]

  /// `[Errno 2] No such file or directory: 'a.txt'`, of an `OSError` made with two arguments or more.
  var osErrorText: String? {
    guard let number = attributes["errno"], let reason = attributes["strerror"] else { return nil }
    let text = "[Errno \(number.text)] \(reason.text)"
    guard let file = attributes["filename"], !file.isSame(as: .none) else { return text }
    return "\(text): \(file.representation)"
  }
}
