import Interpreter
import PatternEngine
import Values

/// The patterns that were compiled last, and the text that was looked at last.
final class PatternLibrary {
  private struct Key: Hashable {
    let bytes: [UInt8]
    let isText: Bool
    let flags: PatternFlags
  }

  let engine = PatternEngine()
  private var patterns: [Key: PatternObject] = [:]
  /// Oldest first, as they are dropped.
  private var order: [Key] = []
  private var lastSubject: Subject?

  /// As many as CPython keeps.
  private static let capacity = 512
  /// Shorter texts are as fast made anew.
  private static let longText = 256

  func purge() {
    patterns = [:]
    order = []
    lastSubject = nil
  }

  /// What `re.compile(pattern, flags)` gives.
  func pattern(
    _ value: Value,
    flags: Value?,
    adding: PatternFlags = [],
    in interpreter: Interpreter
  ) throws(PythonException) -> PatternObject {
    try raising { () throws(Fault) in
      var hasher = Hasher()
      try value.hash(into: &hasher)
      try flags?.hash(into: &hasher)
    }
    let bits = try Self.bits(flags) | adding.rawValue
    if case .object(let object) = value, let pattern = object as? PatternObject {
      guard bits == 0 else {
        throw .value("cannot process flags argument with a compiled pattern")
      }
      return pattern
    }
    let key: Key
    switch value {
    case .string(let text):
      key = Key(bytes: Array(text.utf8), isText: true, flags: PatternFlags(rawValue: bits))
    case .bytes(let bytes):
      key = Key(bytes: bytes.bytes, isText: false, flags: PatternFlags(rawValue: bits))
    default: throw .type("first argument must be string or compiled pattern")
    }
    if let known = patterns[key] { return known }
    guard !key.flags.contains(.debug) else { throw .leftOut("re.DEBUG") }
    let pattern = try PatternObject(value, flags: key.flags, in: self)
    if order.count >= Self.capacity { patterns[order.removeFirst()] = nil }
    patterns[key] = pattern
    order.append(key)
    return pattern
  }

  private static func bits(_ flags: Value?) throws(PythonException) -> Int {
    switch flags {
    case nil: return 0
    case .int, .bool:
      guard let bits = flags?.asInteger?.small, Int32(exactly: bits) != nil else {
        throw .overflow("Python int too large to convert to C int")
      }
      return bits
    case .object(let object)?:
      if let flag = object as? RegexFlagObject { return flag.bits }
    default: break
    }
    throw .type(
      "unsupported operand type(s) for &: '\((flags ?? .none).typeName)' and 'RegexFlag'"
    )
  }

  /// The subject that a value is.
  ///
  /// A long one is kept, because programs that take a text apart come back to it at each step.
  func subject(of value: Value) throws(PythonException) -> Subject {
    if let lastSubject, lastSubject.isOf(value) { return lastSubject }
    guard let subject = Subject(value) else {
      throw .type("expected string or bytes-like object, got '\(value.typeName)'")
    }
    if subject.bytes.count >= Self.longText { lastSubject = subject }
    return subject
  }
}
