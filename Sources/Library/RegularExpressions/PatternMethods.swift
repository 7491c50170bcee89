import Interpreter
import PatternEngine
import Values

/// The class `re.Pattern` and its methods.
extension PatternObject {
  static let type: ClassObject = {
    let type = ClassObject("Pattern", module: "re")
    addMatching(to: type)
    addScanning(to: type)
    addReplacing(to: type)
    for name in ["__copy__", "__deepcopy__"] {
      type.addMethod(name) {
        (pattern: PatternObject, _, _) throws(PythonException) in .object(pattern)
      }
    }
    return type
  }()

  var type: ClassObject { Self.type }

  /// What `string, pos, endpos` say.
  private func target(
    _ arguments: Arguments,
    _ function: String,
    _ interpreter: Interpreter
  ) throws(PythonException) -> Target {
    let bound = try ParsedArguments(
      arguments,
      ["string", "pos", "endpos"],
      required: 1,
      function: function
    )
    let start = try bound[1].map(interpreter.index) ?? 0
    let end = try bound[2].map(interpreter.index) ?? Int.max
    return Target(try subject(of: bound[0] ?? .none), start: start, end: end)
  }

  private static func addMatching(to type: ClassObject) {
    let extents: [(String, Extent)] = [
      ("fullmatch", .whole), ("match", .atStart), ("search", .anywhere),
    ]
    for (name, extent) in extents {
      type.addMethod(name) {
        (pattern: PatternObject, interpreter, arguments) throws(PythonException) in
        let target = try pattern.target(arguments, name, interpreter)
        return try pattern.match(extent, target, interpreter)
      }
    }
  }

  /// A match object, or `None`.
  func match(
    _ extent: Extent,
    _ target: Target,
    _ interpreter: Interpreter
  ) throws(PythonException) -> Value {
    guard let window = target.window else { return .none }
    let found = try find(
      extent,
      in: target.subject,
      from: window.lowerBound,
      to: window.upperBound,
      interpreter: interpreter
    )
    guard let found else { return .none }
    return .object(MatchObject(self, target.subject, found, window: window))
  }

  private static func addScanning(to type: ClassObject) {
    type.addMethod("findall") {
      (pattern: PatternObject, interpreter, arguments) throws(PythonException) in
      try pattern.findAll(pattern.target(arguments, "findall", interpreter), interpreter)
    }
    type.addMethod("finditer") {
      (pattern: PatternObject, interpreter, arguments) throws(PythonException) in
      pattern.matches(try pattern.target(arguments, "finditer", interpreter))
    }
    type.addMethod("split") {
      (pattern: PatternObject, interpreter, arguments) throws(PythonException) in
      let bound = try ParsedArguments(
        arguments,
        ["string", "maxsplit"],
        required: 1,
        function: "split"
      )
      let limit = try bound[1].map(interpreter.index) ?? 0
      return try pattern.split(pattern.subject(of: bound[0] ?? .none), limit, interpreter)
    }
  }

  private static func addReplacing(to type: ClassObject) {
    for name in ["sub", "subn"] {
      type.addMethod(name) {
        (pattern: PatternObject, interpreter, arguments) throws(PythonException) in
        let bound = try ParsedArguments(
          arguments,
          ["repl", "string", "count"],
          required: 2,
          function: name
        )
        let limit = try bound[2].map(interpreter.index) ?? 0
        return try pattern.replace(
          in: bound[1] ?? .none,
          by: bound[0] ?? .none,
          limit: limit,
          counts: name == "subn",
          interpreter
        )
      }
    }
  }
}

/// The part of a subject that a method looks at.
struct Target {
  let subject: Subject
  /// In bytes; nil when it ends before it starts.
  let window: Range<Int>?

  init(_ subject: Subject, start: Int = 0, end: Int = .max) {
    self.subject = subject
    let first = subject.offset(ofCodePoint: start)
    let last = end == .max ? subject.bytes.count : subject.offset(ofCodePoint: end)
    window = first <= last ? first..<last : nil
  }
}
