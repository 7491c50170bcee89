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
    if type.isSubclass(of: ExceptionClasses.unicodeError) {
      for (name, value) in zip(unicodeNames(type, arguments), arguments) {
        attributes[name] = value
      }
    }
    return ExceptionObject(type, arguments: arguments, attributes: attributes)
  }

  /// The keywords of `ImportError(msg, name=…, path=…)` and the two others that take some.
  static func attributes(
    _ type: ClassObject,
    _ keywords: [(name: String, value: Value)]
  ) throws(PythonException) -> [String: Value] {
    guard !keywords.isEmpty else { return [:] }
    guard let (owner, names) = keywordNames.first(where: { type.isSubclass(of: $0.type) }) else {
      throw .type("\(type.name)() takes no keyword arguments")
    }
    var attributes: [String: Value] = [:]
    for (name, value) in keywords {
      guard names.contains(name) else {
        throw Arguments.invalidKeyword(name, of: owner.name, among: names)
      }
      attributes[name] = value
    }
    return attributes
  }

  private static let keywordNames: [(type: ClassObject, names: [String])] = [
    (ExceptionClasses.importError, ["name", "path"]), (ExceptionClasses.nameError, ["name"]),
    (ExceptionClasses.attributeError, ["name", "obj"]),
  ]

  /// What the arguments of `UnicodeDecodeError` and `UnicodeEncodeError` are called.
  private static func unicodeNames(_ type: ClassObject, _ arguments: [Value]) -> [String] {
    guard arguments.count == 5, type !== ExceptionClasses.unicodeError else { return [] }
    return ["encoding", "object", "start", "end", "reason"]
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
        "filename2": arguments.count > 4 ? arguments[4] : .none,
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
    guard let other = attributes["filename2"], !other.isNone else {
      return "\(text): \(file.representation)"
    }
    return "\(text): \(file.representation) -> \(other.representation)"
  }
}

extension PythonException {
  /// `UnicodeDecodeError` about some bytes, with the arguments that CPython gives it.
  static func cannotDecode(
    _ bytes: [UInt8],
    _ codec: String,
    _ bad: Range<Int>,
    _ reason: String
  ) -> PythonException {
    unicode(ExceptionClasses.unicodeDecodeError, codec, .bytes(Bytes(bytes)), bad, reason)
  }

  /// `UnicodeEncodeError` about some characters.
  static func cannotEncode(
    _ text: String,
    _ codec: String,
    _ bad: Range<Int>,
    _ reason: String
  ) -> PythonException {
    unicode(ExceptionClasses.unicodeEncodeError, codec, .string(text), bad, reason)
  }

  private static func unicode(
    _ type: ClassObject,
    _ codec: String,
    _ object: Value,
    _ bad: Range<Int>,
    _ reason: String
  ) -> PythonException {
    let arguments: [Value] = [
      .string(codec), object, .int(.small(bad.lowerBound)), .int(.small(bad.upperBound)),
      .string(reason),
    ]
    return PythonException(ExceptionObject.make(type, arguments: arguments))
  }
}

extension ExceptionObject {
  /// `'ascii' codec can't decode byte 0xff in position 0: ordinal not in range(128)`.
  var unicodeErrorText: String? {
    guard arguments.count == 5, case .string(let codec) = arguments[0],
      case .int(.small(let start)) = arguments[2], case .int(.small(let end)) = arguments[3],
      case .string(let reason) = arguments[4]
    else { return nil }
    let verb: String
    var single: String?
    switch arguments[1] {
    case .bytes(let bytes) where type.isSubclass(of: ExceptionClasses.unicodeDecodeError):
      verb = "decode"
      if end == start + 1, bytes.bytes.indices.contains(start) {
        let digits = String(bytes.bytes[start], radix: 16)
        single = "byte 0x\(digits.utf8.count == 1 ? "0" : "")\(digits)"
      }
    case .string(let text) where type.isSubclass(of: ExceptionClasses.unicodeEncodeError):
      verb = "encode"
      if end == start + 1, let scalar = text.unicodeScalars.dropFirst(start).first {
        single = "character '\(scalar.escaped)'"
      }
    default: return nil
    }
    let plural = verb == "decode" ? "bytes" : "characters"
    let subject =
      single.map { "\($0) in position \(start)" } ?? "\(plural) in position \(start)-\(end - 1)"
    return "'\(codec)' codec can't \(verb) \(subject): \(reason)"
  }
}
