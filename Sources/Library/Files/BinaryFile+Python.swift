import Glibc
import Interpreter
import Values

/// A file of bytes as Python sees it.
extension BinaryFile {
  var type: ClassObject {
    if !isBuffered { return BinaryFileClass.fileIO }
    if canRead, canWrite { return BinaryFileClass.random }
    return canRead ? BinaryFileClass.reader : BinaryFileClass.writer
  }

  var representation: String {
    let shown = name.representation
    guard isBuffered else {
      return isClosed
        ? "<_io.FileIO [closed]>"
        : "<_io.FileIO name=\(shown) mode='\(mode.rawText)' closefd=True>"
    }
    return "<\(type.qualifiedName) name=\(shown)>"
  }

  func attribute(_ attribute: String, in interpreter: Interpreter) throws(PythonException) -> Value?
  {
    switch attribute {
    case "name": name
    case "mode": .string(mode.rawText)
    case "closed": .bool(isClosed)
    case "closefd" where !isBuffered: .bool(true)
    default: nil
    }
  }

  var attributeNames: [String] { ["closed", "mode", "name"] }

  func nextLine(in interpreter: Interpreter) throws(PythonException) -> Value? {
    try checkReadable(closed: "readline of closed file", unable: "read")
    let line = try readLine(.max)
    return line.isEmpty ? nil : .bytes(Bytes(line))
  }

  func write(_ value: Value, in interpreter: Interpreter) throws(PythonException) -> Value {
    if isBuffered, !canWrite { throw .unsupported("write") }
    let bytes = try value.bytesLike()
    guard !isClosed else {
      throw .value(isBuffered ? "write to closed file" : "I/O operation on closed file")
    }
    guard canWrite else { throw .unsupported("File not open for writing") }
    try append(bytes)
    return .int(Integer(bytes.count))
  }

  /// Raises for files that are closed or not for reading, in the words of each class.
  func checkReadable(closed: String, unable: String) throws(PythonException) {
    if isBuffered, !canRead { throw .unsupported(unable) }
    guard !isClosed else {
      throw .value(isBuffered ? closed : "I/O operation on closed file")
    }
    guard canRead else { throw .unsupported("File not open for reading") }
  }

  /// Raises for closed files; a buffer has words of its own for some uses.
  func check(_ closed: String) throws(PythonException) {
    guard !isClosed else {
      throw .value(isBuffered ? closed : "I/O operation on closed file")
    }
  }
}

/// The classes of files of bytes.
enum BinaryFileClass {
  static let reader = make("BufferedReader", bases: [IOClasses.bufferedBase])
  static let writer = make("BufferedWriter", bases: [IOClasses.bufferedBase])
  static let random = make("BufferedRandom", bases: [reader, writer])
  static let fileIO = make("FileIO", bases: [IOClasses.rawBase])

  private static func make(_ name: String, bases: [ClassObject]) -> ClassObject {
    let type = ClassObject(name, module: "_io", bases: bases) { (_, _) throws(PythonException) in
      throw .leftOut("making '\(name)' objects other than by open()")
    }
    type.addFileMethods(of: BinaryFile.self)
    addReading(to: type)
    addWriting(to: type)
    addPlaces(to: type)
    addQuestions(to: type)
    return type
  }

  private static func addReading(to type: ClassObject) {
    let name = type.name
    type.addMethod("read", of: BinaryFile.self) { (file, _, arguments) throws(PythonException) in
      let size = try arguments.optional("read", of: name)
      if file.isBuffered, !file.canRead { throw .unsupported("read") }
      let count = try size.optionalSize() ?? -1
      guard count >= -1 || !file.isBuffered else {
        throw .value("read length must be non-negative or -1")
      }
      try file.checkReadable(closed: "read of closed file", unable: "read")
      return .bytes(Bytes(try file.read(count < 0 ? .max : count)))
    }
    type.addMethod("readline", of: BinaryFile.self) {
      (file, _, arguments) throws(PythonException) in
      let owner = name == "BufferedWriter" || name == "FileIO" ? "_IOBase" : name
      let limit = try arguments.optional("readline", of: owner).optionalSize() ?? -1
      try file.checkReadable(closed: "readline of closed file", unable: "read")
      return .bytes(Bytes(try file.readLine(limit < 0 ? .max : limit)))
    }
    guard name != "FileIO" else {
      type.addMethod("readall", of: BinaryFile.self) { (file, _) throws(PythonException) in
        try file.checkReadable(closed: "", unable: "")
        return .bytes(Bytes(try file.readRest()))
      }
      return
    }
    type.addMethod("read1", of: BinaryFile.self) { (file, _, arguments) throws(PythonException) in
      let size = try arguments.optional("read1", of: name)
      try file.checkReadable(closed: "read of closed file", unable: "read1")
      let count = try interpretedCount(size)
      return .bytes(Bytes(count == 0 ? [] : try file.readSome(count)))
    }
    guard name != "BufferedWriter" else { return }
    type.addMethod("peek", of: BinaryFile.self) { (file, _, arguments) throws(PythonException) in
      _ = try arguments.optional("peek", of: name)
      try file.checkReadable(closed: "peek of closed file", unable: "peek")
      return .bytes(Bytes(try file.peek()))
    }
  }

  /// The size of `read1`: a block when there is none.
  private static func interpretedCount(_ size: Value) throws(PythonException) -> Int {
    if size.isNone { return BinaryFile.blockSize }
    let count = try size.cLong()
    return count < 0 ? BinaryFile.blockSize : count
  }

  private static func addWriting(to type: ClassObject) {
    let name = type.name
    type.addMethod("write", of: BinaryFile.self) {
      (file, interpreter, arguments) throws(PythonException) in
      try file.write(try arguments.one("\(name).write"), in: interpreter)
    }
    type.addMethod("flush", of: BinaryFile.self) { (file, _) throws(PythonException) in
      guard !file.isClosed else {
        throw file.isBuffered && file.canWrite ? .value("flush of closed file") : .closedFile
      }
      try file.flush()
      return .none
    }
    type.addMethod("truncate", of: BinaryFile.self) {
      (file, _, arguments) throws(PythonException) in
      let size = try arguments.optional("truncate", of: name)
      try file.check("truncate of closed file")
      guard file.canWrite else {
        throw .unsupported(file.isBuffered ? "truncate" : "File not open for writing")
      }
      return .int(Integer(try file.cut(at: size.isNone ? nil : size.cLong())))
    }
  }

  private static func addPlaces(to type: ClassObject) {
    type.addMethod("seek", of: BinaryFile.self) { (file, _, arguments) throws(PythonException) in
      guard arguments.positional.count >= 1 else {
        throw .type("seek expected at least 1 argument, got 0")
      }
      guard arguments.positional.count <= 2 else {
        throw .type("seek expected at most 2 arguments, got \(arguments.positional.count)")
      }
      let offset = try arguments.positional[0].cLong()
      let whence = arguments.positional.count == 2 ? try arguments.positional[1].cInt() : 0
      if file.isBuffered, !(0...2).contains(whence) {
        throw .value("whence value \(whence) unsupported")
      }
      try file.check("seek of closed file")
      guard file.canSeek else { throw .unsupported("File or stream is not seekable.") }
      return .int(Integer(try file.move(offset, Int32(clamping: whence))))
    }
    type.addMethod("tell", of: BinaryFile.self) { (file, _) throws(PythonException) in
      .int(Integer(try file.place()))
    }
  }

  private static func addQuestions(to type: ClassObject) {
    let closed = "I/O operation on closed file"
    type.addMethod("readable", of: BinaryFile.self) { (file, _) throws(PythonException) in
      if file.canRead || !file.isBuffered { try file.check(closed) }
      return .bool(file.canRead)
    }
    type.addMethod("writable", of: BinaryFile.self) { (file, _) throws(PythonException) in
      if file.canWrite || !file.isBuffered { try file.check(closed) }
      return .bool(file.canWrite)
    }
    type.addMethod("seekable", of: BinaryFile.self) { (file, _) throws(PythonException) in
      try file.check(closed)
      return .bool(file.canSeek)
    }
    type.addMethod("isatty", of: BinaryFile.self) { (file, _) throws(PythonException) in
      try file.check(closed)
      return .bool(file.isTerminal)
    }
    type.addMethod("fileno", of: BinaryFile.self) { (file, _) throws(PythonException) in
      guard let number = file.number else { throw .value(closed) }
      return .int(Integer(Int(number)))
    }
  }
}
