import Interpreter
import Values

/// `io.BytesIO`: bytes that are read and written as a file is.
final class BytesIO: FileObject, ByteStream {
  private var bytes: [UInt8]
  private var here = 0
  private(set) var isClosed = false

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var type: ClassObject { Self.type }

  func attribute(_ name: String, in interpreter: Interpreter) throws(PythonException) -> Value? {
    name == "closed" ? .bool(isClosed) : nil
  }

  var attributeNames: [String] { ["closed"] }

  /// It is asked for lines only when the first one is taken.
  func makeIterator(in interpreter: Interpreter) -> (any IteratorObject)? { self }

  func close() { isClosed = true }
  var isFullAtHint: Bool { true }
  var canRead: Bool { true }
  var canWrite: Bool { true }
  var canSeek: Bool { true }
  func flush() throws(PythonException) { try checkOpen() }

  func readSome(_ most: Int) -> [UInt8] {
    guard here < bytes.count else { return [] }
    let end = here + min(max(most, 0), bytes.count - here)
    defer { here = end }
    return Array(bytes[here..<end])
  }

  func readRest() -> [UInt8] { readSome(.max) }

  private func line(_ limit: Int) -> [UInt8] {
    guard here < bytes.count else { return [] }
    let end = bytes[here...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? bytes.count
    return readSome(min(end - here, limit))
  }

  /// Writes at the place, over what is there, with zeros up to it when it is beyond the end.
  func append(_ new: [UInt8]) throws(PythonException) {
    guard !new.isEmpty else { return }
    guard here <= Interpreter.maximumBytes, new.count <= Interpreter.maximumBytes - here else {
      throw .memory
    }
    if here > bytes.count { bytes += [UInt8](repeating: 0, count: here - bytes.count) }
    bytes.replaceSubrange(here..<min(here + new.count, bytes.count), with: new)
    here += new.count
  }

  func move(_ offset: Int, _ whence: Int32) throws(PythonException) -> Int {
    guard (0...2).contains(whence) else {
      throw .value("invalid whence (\(whence), should be 0, 1 or 2)")
    }
    if whence == 0, offset < 0 { throw .value("negative seek value \(offset)") }
    let base = whence == 0 ? 0 : whence == 1 ? here : bytes.count
    let (place, overflow) = base.addingReportingOverflow(offset)
    guard !overflow else { throw .overflow("new position too large") }
    here = max(place, 0)
    return here
  }

  func place() -> Int { here }

  func cut(at size: Int?) throws(PythonException) -> Int {
    let size = size ?? here
    guard size >= 0 else { throw .value("negative size value \(size)") }
    if size < bytes.count { bytes.removeLast(bytes.count - size) }
    return size
  }

  func write(_ value: Value, in interpreter: Interpreter) throws(PythonException) -> Value {
    try checkOpen()
    let new = try value.bytesLike()
    try append(new)
    return .int(Integer(new.count))
  }

  func nextLine(in interpreter: Interpreter) throws(PythonException) -> Value? {
    try checkOpen()
    let line = line(.max)
    return line.isEmpty ? nil : .bytes(Bytes(line))
  }

  // MARK: - The class

  static let type: ClassObject = {
    let type = ClassObject("BytesIO", module: "_io", bases: [IOClasses.bufferedBase]) {
      (_, arguments) throws(PythonException) in
      let bound = try ParsedArguments(arguments, ["initial_bytes"], function: "BytesIO")
      let initial = bound[0] ?? .none
      return .object(BytesIO(initial.isNone ? [] : try initial.bytesLike()))
    }
    type.addFileMethods(of: BytesIO.self, owner: "BytesIO")
    addReadingAndWriting(to: type)
    addPlaces(to: type)
    addQuestions(to: type)
    return type
  }()

  private static func addReadingAndWriting(to type: ClassObject) {
    for name in ["read", "read1", "readline"] {
      type.addMethod(name, of: BytesIO.self) { (file, _, arguments) throws(PythonException) in
        let size = try arguments.optional(name, of: "BytesIO").optionalSize() ?? -1
        try file.checkOpen()
        let most = size < 0 ? Int.max : size
        return .bytes(Bytes(name == "readline" ? file.line(most) : file.readSome(most)))
      }
    }
    type.addMethod("write", of: BytesIO.self) {
      (file, interpreter, arguments) throws(PythonException) in
      try file.write(try arguments.one("BytesIO.write"), in: interpreter)
    }
    type.addMethod("getvalue", of: BytesIO.self) { (file, _) throws(PythonException) in
      try file.checkOpen()
      return .bytes(Bytes(file.bytes))
    }
    type.addMethod("getbuffer", of: BytesIO.self) { (_, _) throws(PythonException) in
      throw .leftOut("getbuffer() of io.BytesIO")
    }
    type.addMethod("flush", of: BytesIO.self) { (file, _) throws(PythonException) in
      try file.flush()
      return .none
    }
  }

  private static func addPlaces(to type: ClassObject) {
    type.addMethod("tell", of: BytesIO.self) { (file, _) throws(PythonException) in
      try file.checkOpen()
      return .int(Integer(file.here))
    }
    type.addMethod("seek", of: BytesIO.self) { (file, _, arguments) throws(PythonException) in
      let given = arguments.positional.count
      guard given >= 1 else { throw .type("seek expected at least 1 argument, got 0") }
      guard given <= 2 else { throw .type("seek expected at most 2 arguments, got \(given)") }
      let offset = try arguments.positional[0].cLong()
      let whence = given == 2 ? try arguments.positional[1].cInt() : 0
      try file.checkOpen()
      return .int(Integer(try file.move(offset, Int32(clamping: whence))))
    }
    type.addMethod("truncate", of: BytesIO.self) { (file, _, arguments) throws(PythonException) in
      let size = try arguments.optional("truncate", of: "BytesIO").optionalSize()
      try file.checkOpen()
      return .int(Integer(try file.cut(at: size)))
    }
  }

  private static func addQuestions(to type: ClassObject) {
    for name in ["readable", "writable", "seekable", "isatty"] {
      type.addMethod(name, of: BytesIO.self) { (file, _) throws(PythonException) in
        try file.checkOpen()
        return .bool(name != "isatty")
      }
    }
    for name in ["fileno", "detach"] {
      type.addMethod(name, of: BytesIO.self) { (_, _) throws(PythonException) in
        throw .unsupported(name)
      }
    }
  }
}
