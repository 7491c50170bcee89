import Interpreter
import Values

/// `sys.stdin`, `sys.stdout` and `sys.stderr`: files that are the host's, which nobody closes.
final class StandardStream: FileObject {
  enum End {
    case input
    case output
    case error((String) -> Void)
  }

  private let end: End

  init(_ end: End) { self.end = end }

  var type: ClassObject { Self.type }
  var isClosed: Bool { false }
  func close() {}

  private var name: String {
    switch end {
    case .input: "stdin"
    case .output: "stdout"
    case .error: "stderr"
    }
  }

  private var isInput: Bool { if case .input = end { true } else { false } }

  var representation: String {
    "<_io.TextIOWrapper name='<\(name)>' mode='\(isInput ? "r" : "w")' encoding='utf-8'>"
  }

  func attribute(_ name: String, in interpreter: Interpreter) throws(PythonException) -> Value? {
    switch name {
    case "closed": return .bool(false)
    case "encoding": return .string("utf-8")
    case "errors":
      if case .error = end { return .string("backslashreplace") }
      return .string("strict")
    case "mode": return .string(isInput ? "r" : "w")
    case "name": return .string("<\(self.name)>")
    case "newlines": return Value.none
    default: return nil
    }
  }

  var attributeNames: [String] { ["closed", "encoding", "errors", "mode", "name", "newlines"] }

  // MARK: - Lines

  private func line(in interpreter: Interpreter) throws(PythonException) -> String {
    guard isInput else { throw .unsupported("not readable") }
    return interpreter.host.readLine("").map { $0 + "\n" } ?? ""
  }

  private func rest(in interpreter: Interpreter) throws(PythonException) -> String {
    var text = ""
    while true {
      let line = try line(in: interpreter)
      if line.isEmpty { return text }
      text += line
      guard text.utf8.count <= Interpreter.maximumBytes else { throw .memory }
    }
  }

  func nextLine(in interpreter: Interpreter) throws(PythonException) -> Value? {
    let line = try line(in: interpreter)
    return line.isEmpty ? nil : .string(line)
  }

  func write(_ value: Value, in interpreter: Interpreter) throws(PythonException) -> Value {
    guard case .string(let text) = value else {
      throw .type("write() argument must be str, not \(value.argumentTypeName)")
    }
    switch end {
    case .input: throw .unsupported("not writable")
    case .output: try interpreter.write(text)
    case .error(let write): write(text)
    }
    return .int(Integer(text.length))
  }

  // MARK: - The class

  static let type: ClassObject = {
    let type = ClassObject("TextIOWrapper", module: "_io", bases: [IOClasses.textBase])
    type.addFileMethods(of: StandardStream.self)
    type.addMethod("write", of: StandardStream.self) {
      (stream, interpreter, arguments) throws(PythonException) in
      try stream.write(try arguments.one("TextIOWrapper.write"), in: interpreter)
    }
    type.addMethod("readline", of: StandardStream.self) {
      (stream, interpreter, arguments) throws(PythonException) in
      _ = try arguments.optional("readline", of: "TextIOWrapper")
      return .string(try stream.line(in: interpreter))
    }
    type.addMethod("read", of: StandardStream.self) {
      (stream, interpreter, arguments) throws(PythonException) in
      let count = try arguments.optional("read", of: "TextIOWrapper").optionalSize() ?? -1
      guard count < 0 else { throw .leftOut("read() of so many characters of sys.stdin") }
      return .string(try stream.rest(in: interpreter))
    }
    type.addMethod("flush", of: StandardStream.self) { (_, _) throws(PythonException) in .none }
    type.addMethod("fileno", of: StandardStream.self) { (stream, _) throws(PythonException) in
      switch stream.end {
      case .input: .int(Integer(0))
      case .output: .int(Integer(1))
      case .error: .int(Integer(2))
      }
    }
    let questions: [(String, (StandardStream) -> Bool)] = [
      ("readable", { $0.isInput }), ("writable", { !$0.isInput }), ("seekable", { _ in false }),
      ("isatty", { _ in false }),
    ]
    for (name, answer) in questions {
      type.addMethod(name, of: StandardStream.self) { (stream, _) throws(PythonException) in
        .bool(answer(stream))
      }
    }
    return type
  }()
}
