import Interpreter
import Values

/// `io.StringIO`: a text that is read and written as a file is.
final class StringIO: FileObject {
  private var scalars: [UnicodeScalar]
  private var place = 0
  private(set) var isClosed = false
  private var ends: LineEnds
  /// Whether line ends are changed as they are written.
  private let newline: String?

  init(_ text: String, newline: String?, ends: LineEnds) {
    scalars = []
    self.newline = newline
    self.ends = ends
    append(text)
    place = 0
  }

  var type: ClassObject { Self.type }

  func attribute(_ name: String, in interpreter: Interpreter) throws(PythonException) -> Value? {
    switch name {
    case "closed": return .bool(isClosed)
    case "encoding", "errors": return Value.none
    case "line_buffering": return .bool(false)
    case "newlines":
      try checkInUse()
      let met: [Value] = ends.met.map { .string($0) }
      return met.count > 1 ? .tuple(Tuple(met)) : met.first ?? Value.none
    default: return nil
    }
  }

  var attributeNames: [String] { ["closed", "encoding", "errors", "line_buffering", "newlines"] }

  /// Its own methods say it without the full stop.
  private func checkInUse() throws(PythonException) {
    guard !isClosed else { throw .value("I/O operation on closed file") }
  }

  func close() { isClosed = true }

  /// Writes at the place, over what is there, with spaces up to it when it is beyond the end.
  private func append(_ text: String) {
    let read = ends.read(Array(text.utf8), isLast: true)
    let new = Array(ends.written(String(decoding: read, as: UTF8.self)).unicodeScalars)
    if place > scalars.count {
      scalars += [UnicodeScalar](repeating: "\0", count: place - scalars.count)
    }
    scalars.replaceSubrange(place..<min(place + new.count, scalars.count), with: new)
    place += new.count
  }

  func write(_ value: Value, in interpreter: Interpreter) throws(PythonException) -> Value {
    guard case .string(let text) = value else {
      throw .type("string argument expected, got '\(value.typeName)'")
    }
    try checkInUse()
    let length = text.length
    guard scalars.count + length <= Interpreter.maximumBytes / 4 else { throw .memory }
    if length > 0 { append(text) }
    return .int(Integer(length))
  }

  private func take(_ count: Int) -> String {
    guard place < scalars.count else { return "" }
    let end = place + min(max(count, 0), scalars.count - place)
    defer { place = end }
    return text(scalars[place..<end])
  }

  private func text(_ scalars: ArraySlice<UnicodeScalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  private func line(_ limit: Int) -> String {
    guard place < scalars.count else { return "" }
    var count = 0
    let most = min(limit, scalars.count - place)
    while count < most {
      let scalar = scalars[place + count]
      count += 1
      let isPair = scalar == "\r" && place + count < scalars.count && scalars[place + count] == "\n"
      switch newline {
      case "":
        if isPair, count < most { count += 1 }
        if scalar == "\r" || scalar == "\n" { return take(count) }
      case "\r": if scalar == "\r" { return take(count) }
      case "\r\n":
        if isPair { return take(min(count + 1, most)) }
      default: if scalar == "\n" { return take(count) }
      }
    }
    return take(count)
  }

  func nextLine(in interpreter: Interpreter) throws(PythonException) -> Value? {
    try checkInUse()
    let line = line(.max)
    return line.isEmpty ? nil : .string(line)
  }

  // MARK: - The class

  static let type: ClassObject = {
    let type = ClassObject(
      "StringIO",
      module: "_io",
      bases: [IOClasses.textBase],
      construct: construct
    )
    type.addFileMethods(of: StringIO.self)
    addReadingAndWriting(to: type)
    addPlaces(to: type)
    return type
  }()

  private static func construct(
    _ interpreter: Interpreter,
    _ arguments: Arguments
  ) throws(PythonException) -> Value {
    let bound = try ParsedArguments(
      arguments,
      ["initial_value", "newline"],
      function: "StringIO"
    )
    var newline: String? = "\n"
    switch bound[1] {
    case nil: break
    case .some(.none): newline = nil
    case .string(let text): newline = text
    case .some(let value):
      throw .type("newline must be str or None, not \(value.typeName)")
    }
    guard let ends = LineEnds(newline) else {
      throw .value("illegal newline value: \(Value.string(newline ?? "").representation)")
    }
    switch bound[0] ?? .none {
    case .none: return .object(StringIO("", newline: newline, ends: ends))
    case .string(let text): return .object(StringIO(text, newline: newline, ends: ends))
    case let value:
      throw .type("initial_value must be str or None, not \(value.typeName)")
    }
  }

  private static func addReadingAndWriting(to type: ClassObject) {
    type.addMethod("read", of: StringIO.self) { (file, _, arguments) throws(PythonException) in
      let count = try arguments.optional("read", of: "StringIO").optionalSize() ?? -1
      try file.checkInUse()
      return .string(file.take(count < 0 ? .max : count))
    }
    type.addMethod("readline", of: StringIO.self) { (file, _, arguments) throws(PythonException) in
      let limit = try arguments.optional("readline", of: "StringIO").optionalSize() ?? -1
      try file.checkInUse()
      return .string(file.line(limit < 0 ? .max : limit))
    }
    type.addMethod("write", of: StringIO.self) {
      (file, interpreter, arguments) throws(PythonException) in
      try file.write(try arguments.one("StringIO.write"), in: interpreter)
    }
    type.addMethod("getvalue", of: StringIO.self) { (file, _) throws(PythonException) in
      try file.checkInUse()
      return .string(file.text(file.scalars[...]))
    }
    type.addMethod("flush", of: StringIO.self) { (_, _) throws(PythonException) in .none }
    for name in ["fileno", "detach"] {
      type.addMethod(name, of: StringIO.self) { (_, _) throws(PythonException) in
        throw .unsupported(name)
      }
    }
    for (name, answer) in [("readable", true), ("writable", true), ("seekable", true)] {
      type.addMethod(name, of: StringIO.self) { (file, _) throws(PythonException) in
        try file.checkInUse()
        return .bool(answer)
      }
    }
    type.addMethod("isatty", of: StringIO.self) { (file, _) throws(PythonException) in
      try file.checkOpen()
      return .bool(false)
    }
  }

  private static func addPlaces(to type: ClassObject) {
    type.addMethod("tell", of: StringIO.self) { (file, _) throws(PythonException) in
      try file.checkInUse()
      return .int(Integer(file.place))
    }
    type.addMethod("seek", of: StringIO.self) { (file, _, arguments) throws(PythonException) in
      let given = arguments.positional.count
      guard given >= 1 else { throw .type("seek expected at least 1 argument, got 0") }
      guard given <= 2 else { throw .type("seek expected at most 2 arguments, got \(given)") }
      let offset = try arguments.positional[0].cLong()
      let whence = given == 2 ? try arguments.positional[1].cInt() : 0
      try file.checkInUse()
      guard (0...2).contains(whence) else {
        throw .value("Invalid whence (\(whence), should be 0, 1 or 2)")
      }
      if whence == 0, offset < 0 { throw .value("Negative seek position \(offset)") }
      if whence != 0, offset != 0 {
        throw PythonException(
          ExceptionClasses.osError,
          "Can't do nonzero cur-relative seeks"
        )
      }
      switch whence {
      case 0: file.place = offset
      case 2: file.place = file.scalars.count
      default: break
      }
      return .int(Integer(file.place))
    }
    type.addMethod("truncate", of: StringIO.self) { (file, _, arguments) throws(PythonException) in
      let size = try arguments.optional("truncate", of: "StringIO").optionalSize() ?? file.place
      try file.checkInUse()
      guard size >= 0 else { throw .value("Negative size value \(size)") }
      if size < file.scalars.count { file.scalars.removeLast(file.scalars.count - size) }
      return .int(Integer(size))
    }
  }
}
