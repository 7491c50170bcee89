import Interpreter
import Syntax
import Values

/// A file of text as Python sees it.
extension TextFile {
  var type: ClassObject { TextFileClass.type }

  var representation: String {
    var parts = ["<_io.TextIOWrapper"]
    if let file = stream as? BinaryFile { parts.append("name=\(file.name.representation)") }
    if let modeText { parts.append("mode='\(modeText)'") }
    return parts.joined(separator: " ") + " encoding='\(encodingName)'>"
  }

  func attribute(_ name: String, in interpreter: Interpreter) throws(PythonException) -> Value? {
    switch name {
    case "buffer": return buffer
    case "closed": return .bool(isClosed)
    case "encoding": return .string(encodingName)
    case "errors": return .string(errorsName)
    case "line_buffering": return .bool(isLineBuffered)
    case "mode": return modeText.map { .string($0) }
    case "name": return try interpreter.attribute("name", of: buffer)
    case "newlines":
      let met: [Value] = ends.met.map { .string($0) }
      return met.count > 1 ? .tuple(Tuple(met)) : met.first ?? Value.none
    case "write_through": return .bool(false)
    default: return nil
    }
  }

  var attributeNames: [String] {
    [
      "buffer", "closed", "encoding", "errors", "line_buffering", "mode", "name", "newlines",
      "write_through",
    ]
  }
}

/// The class of files of text.
enum TextFileClass {
  static let type: ClassObject = {
    let type = ClassObject(
      "TextIOWrapper",
      module: "_io",
      bases: [IOClasses.textBase],
      construct: construct
    )
    type.addFileMethods(of: TextFile.self)
    addReadingAndWriting(to: type)
    addPlaces(to: type)
    addQuestions(to: type)
    return type
  }()

  private static func construct(
    _ interpreter: Interpreter,
    _ arguments: Arguments
  ) throws(PythonException) -> Value {
    let names = ["buffer", "encoding", "errors", "newline", "line_buffering", "write_through"]
    let bound = try ParsedArguments(arguments, names, required: 1, function: "TextIOWrapper")
    let buffer = bound[0] ?? .none
    guard case .object(let object) = buffer, let stream = object as? any ByteStream else {
      throw .leftOut("a TextIOWrapper over anything but a file or a BytesIO")
    }
    return .object(
      try make(
        stream,
        buffer: buffer,
        modeText: nil,
        encoding: bound[1]?.text(of: "encoding", "TextIOWrapper", orNone: true),
        errors: bound[2]?.text(of: "errors", "TextIOWrapper", orNone: true),
        newline: bound[3]?.text(of: "newline", "TextIOWrapper", orNone: true),
        isLineBuffered: bound[4]?.isTrue ?? false
      )
    )
  }

  /// A text file over a stream, or why not.
  static func make(
    _ stream: any ByteStream,
    buffer: Value,
    modeText: String?,
    encoding name: String?,
    errors: String?,
    newline: String?,
    isLineBuffered: Bool
  ) throws(PythonException) -> TextFile {
    guard let ends = LineEnds(newline) else {
      throw .value("illegal newline value: \(newline ?? "")")
    }
    let encoding =
      if let name {
        try Encoding(forName: name, otherwise: "codecs.open")
      } else {
        Encoding.utf8
      }
    return try TextFile(
      stream,
      buffer: buffer,
      modeText: modeText,
      encodingName: name ?? "UTF-8",
      errorsName: errors ?? "strict",
      encoding: encoding,
      ends: ends,
      isLineBuffered: isLineBuffered
    )
  }

  private static func addReadingAndWriting(to type: ClassObject) {
    type.addMethod("read", of: TextFile.self) { (file, _, arguments) throws(PythonException) in
      let count = try arguments.optional("read", of: "TextIOWrapper").optionalSize() ?? -1
      return .string(try file.read(count < 0 ? nil : count))
    }
    type.addMethod("readline", of: TextFile.self) { (file, _, arguments) throws(PythonException) in
      let given = try arguments.optional("readline", of: "TextIOWrapper")
      let limit = arguments.positional.isEmpty ? -1 : try given.cLong()
      return .string(try file.readLine(limit < 0 ? nil : limit))
    }
    type.addMethod("write", of: TextFile.self) {
      (file, interpreter, arguments) throws(PythonException) in
      try file.write(try arguments.one("TextIOWrapper.write"), in: interpreter)
    }
    type.addMethod("flush", of: TextFile.self) { (file, _) throws(PythonException) in
      try file.checkOpen()
      try file.stream.flush()
      return .none
    }
    type.addMethod("truncate", of: TextFile.self) { (file, _, arguments) throws(PythonException) in
      let size = try arguments.optional("truncate", of: "TextIOWrapper")
      try file.checkOpen()
      guard file.stream.canWrite else { throw .unsupported("truncate") }
      return .int(Integer(try file.cut(at: size.isNone ? nil : size.cLong())))
    }
    type.addMethod("reconfigure", of: TextFile.self) { (_, _, _) throws(PythonException) in
      throw .leftOut("reconfigure() of a file")
    }
    type.addMethod("detach", of: TextFile.self) { (_, _, _) throws(PythonException) in
      throw .leftOut("detach() of a file")
    }
  }

  private static func addPlaces(to type: ClassObject) {
    type.addMethod("seek", of: TextFile.self) {
      (file, interpreter, arguments) throws(PythonException) in
      guard arguments.keywords.isEmpty else {
        throw .type("TextIOWrapper.seek() takes no keyword arguments")
      }
      let given = arguments.positional.count
      guard given >= 1 else { throw .type("seek expected at least 1 argument, got 0") }
      guard given <= 2 else { throw .type("seek expected at most 2 arguments, got \(given)") }
      let whence = given == 2 ? try arguments.positional[1].cInt() : 0
      return try seek(file, arguments.positional[0], whence, interpreter)
    }
    type.addMethod("tell", of: TextFile.self) { (file, _) throws(PythonException) in
      .int(Integer(try file.place()))
    }
  }

  /// The places of a text file are the start, the end, and those that `tell` gave.
  private static func seek(
    _ file: TextFile,
    _ target: Value,
    _ whence: Int,
    _ interpreter: Interpreter
  ) throws(PythonException) -> Value {
    try file.checkOpen()
    guard file.stream.canSeek else {
      throw .unsupported("underlying stream is not seekable")
    }
    let isZero = target.asInteger.map(\.isZero) ?? false
    switch whence {
    case 0:
      _ = try interpreter.compare(.less, target, .int(Integer(0)))
      let place = try target.cLong()
      guard place >= 0 else { throw .value("negative seek position \(place)") }
      try file.move(to: place)
      return .int(Integer(place))
    case 1:
      guard isZero else { throw .unsupported("can't do nonzero cur-relative seeks") }
      let place = try file.place()
      try file.move(to: place)
      return .int(Integer(place))
    case 2:
      guard isZero else { throw .unsupported("can't do nonzero end-relative seeks") }
      return .int(Integer(try file.moveToEnd()))
    default: throw .value("invalid whence (\(whence), should be 0, 1 or 2)")
    }
  }

  private static func addQuestions(to type: ClassObject) {
    // What a stream is never for is known also when it is closed.
    func add(
      _ name: String,
      of never: @escaping (any ByteStream) -> Bool = { _ in false },
      _ answer: @escaping (any ByteStream) -> Bool
    ) {
      type.addMethod(name, of: TextFile.self) { (file, _) throws(PythonException) in
        if never(file.stream) { return .bool(false) }
        guard !file.isClosed else { throw .value("I/O operation on closed file") }
        return .bool(answer(file.stream))
      }
    }
    add("readable", of: { !$0.canRead }, { $0.canRead })
    add("writable", of: { !$0.canWrite }, { $0.canWrite })
    add("seekable") { $0.canSeek }
    add("isatty") { ($0 as? BinaryFile)?.isTerminal ?? false }
    type.addMethod("fileno", of: TextFile.self) { (file, _) throws(PythonException) in
      guard let binary = file.stream as? BinaryFile else { throw .unsupported("fileno") }
      guard let number = binary.number else { throw .value("I/O operation on closed file") }
      return .int(Integer(Int(number)))
    }
  }
}
