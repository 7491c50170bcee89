import Interpreter
import Values

/// What is wrong with a pattern or a template.
struct PatternError: Error {
  enum Kind {
    /// `re.error`.
    case pattern
    case index
    case overflow
    case recursion
    case value
  }

  let kind: Kind
  let message: String
  /// The code point or byte where it is wrong, when it is one place.
  let position: Int?

  init(_ message: String, at position: Int? = nil, kind: Kind = .pattern) {
    self.kind = kind
    self.message = message
    self.position = position
  }

  /// The exception, with the pattern or template as it was given.
  func exception(in pattern: Value) -> PythonException {
    switch kind {
    case .pattern:
      // Without a place CPython doesn't say the pattern either.
      PatternErrorClass.exception(message, position == nil ? .none : pattern, position)
    case .index: .index(message)
    case .overflow: .overflow(message)
    case .recursion: PythonException(ExceptionClasses.recursionError, message)
    case .value: .value(message)
    }
  }
}

/// The class `re.error`.
enum PatternErrorClass {
  private static let signature = Signature("msg, pattern=None, pos=None")

  static let type = ClassObject("error", module: "re", bases: [ExceptionClasses.exception]) {
    (interpreter, arguments) throws(PythonException) in
    let bound = try arguments.bound(to: signature, function: "error.__init__")
    let (message, pattern) = (bound[0] ?? .none, bound[1] ?? .none)
    guard let position = bound[2], !position.isNone else {
      return .object(exception(message.text, pattern, nil, message: message).object)
    }
    let place = try interpreter.index(position)
    return .object(exception(message.text, pattern, place, message: message).object)
  }

  static func exception(
    _ text: String,
    _ pattern: Value,
    _ position: Int?,
    message: Value? = nil
  ) -> PythonException {
    var full = text
    var (line, column) = (Value.none, Value.none)
    if let position, let units = units(of: pattern) {
      full += " at position \(position)"
      let before = units.prefix(max(position, 0))
      let lineNumber = before.count { $0 == 10 } + 1
      let columnNumber = position - (before.lastIndex(of: 10) ?? -1)
      if units.contains(10) { full += " (line \(lineNumber), column \(columnNumber))" }
      (line, column) = (.int(Integer(lineNumber)), .int(Integer(columnNumber)))
    }
    return PythonException(
      ExceptionObject(
        type,
        arguments: [.string(full)],
        attributes: [
          "msg": message ?? .string(text), "pattern": pattern,
          "pos": position.map { .int(Integer($0)) } ?? Value.none,
          "lineno": line, "colno": column,
        ]
      )
    )
  }

  private static func units(of pattern: Value) -> [UInt32]? {
    switch pattern {
    case .string(let text): text.unicodeScalars.map(\.value)
    case .bytes(let bytes): bytes.bytes.map(UInt32.init)
    default: nil
    }
  }
}
