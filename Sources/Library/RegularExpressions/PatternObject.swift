import Interpreter
import PatternEngine
import Values

/// A `re.Pattern`.
final class PatternObject: Instance {
  /// Where a pattern has to match.
  enum Extent {
    /// Anywhere from the start on.
    case anywhere
    /// At the start.
    case atStart
    /// At the start and up to the end.
    case whole
  }

  /// The string or bytes it was made of.
  let pattern: Value
  let parsed: ParsedPattern
  let isText: Bool
  let library: PatternLibrary
  private let translation: PatternTranslation
  private let search: CompiledPattern
  private lazy var start = try? compiled(translation.text, isAnchored: true)
  private lazy var whole = try? compiled(translation.textToTheEnd, isAnchored: true)

  /// Parses and compiles, or raises `re.error`.
  init(
    _ pattern: Value,
    flags: PatternFlags,
    in library: PatternLibrary
  ) throws(PythonException) {
    self.pattern = pattern
    self.library = library
    var codePoints: [UInt32] = []
    if case .string(let text) = pattern {
      codePoints = text.unicodeScalars.map(\.value)
      isText = true
    } else {
      if case .bytes(let bytes) = pattern { codePoints = bytes.bytes.map(UInt32.init) }
      isText = false
    }
    do throws(PatternError) {
      parsed = try PatternParser.parse(codePoints, isText: isText, flags: flags)
      translation = try PatternTranslation(parsed, isText: isText)
      search = try Self.compiled(
        translation.text,
        options: Self.options(translation, parsed.flags),
        in: library.engine
      )
    } catch {
      throw error.exception(in: pattern)
    }
  }

  private static func options(
    _ translation: PatternTranslation,
    _ flags: PatternFlags
  ) -> CompiledPattern.Options {
    var options: CompiledPattern.Options = translation.isText ? .text : []
    if translation.ignoresCase(flags) { options.insert(.ignoresCase) }
    return options
  }

  private func compiled(
    _ text: [UInt8],
    isAnchored: Bool
  ) throws(PatternError) -> CompiledPattern {
    var options = Self.options(translation, parsed.flags)
    if isAnchored { options.insert(.anchored) }
    return try Self.compiled(text, options: options, in: library.engine)
  }

  private static func compiled(
    _ text: [UInt8],
    options: CompiledPattern.Options,
    in engine: PatternEngine
  ) throws(PatternError) -> CompiledPattern {
    do throws(CompilationError) {
      return try CompiledPattern(text, options, in: engine)
    } catch {
      guard !error.isTooLarge else { throw PatternTranslation.tooLarge }
      throw PatternError("this pattern can't be matched (PCRE2 error \(error.code))")
    }
  }

  /// The subject that a value is for this pattern.
  func subject(of value: Value) throws(PythonException) -> Subject {
    let subject = try library.subject(of: value)
    guard subject.isText == isText else {
      throw .type(
        isText
          ? "cannot use a string pattern on a bytes-like object"
          : "cannot use a bytes pattern on a string-like object"
      )
    }
    return subject
  }

  /// The next match in a part of a subject, in bytes.
  func find(
    _ extent: Extent,
    in subject: Subject,
    from: Int,
    to end: Int,
    notEmptyAtStart: Bool = false,
    interpreter: Interpreter
  ) throws(PythonException) -> MatchedGroups? {
    let compiled =
      switch extent {
      case .anywhere: search
      case .atStart: start
      case .whole: whole
      }
    // The forms differ in a few bytes: one that is too large by these is as good as the other.
    guard let compiled else { throw PatternTranslation.tooLarge.exception(in: pattern) }
    do throws(MatchingError) {
      let groups = try compiled.match(
        in: subject.bytes,
        from: from,
        to: end,
        notEmptyAtStart: notEmptyAtStart,
        isInterrupted: interpreter.host.isInterrupted
      )
      guard let numbers = translation.groupNumbers else { return groups }
      return groups?.selecting(numbers)
    } catch {
      switch error {
      case .interrupted: throw .keyboardInterrupt
      case .outOfMemory: throw .memory
      case .failed(let code):
        throw PythonException(
          ExceptionClasses.runtimeError,
          "internal error in regular expression engine (\(code))"
        )
      }
    }
  }
}

extension PatternObject {
  var flags: PatternFlags { parsed.flags }
  var typeName: String { type.qualifiedName }

  var representation: String {
    let text = String(String.UnicodeScalarView(pattern.representation.unicodeScalars.prefix(200)))
    var shown = flags
    if isText, flags.intersection(.types) == .unicode { shown.remove(.unicode) }
    guard shown.rawValue != 0 else { return "re.compile(\(text))" }
    return "re.compile(\(text), \(RegexFlagObject.patternFlags(shown)))"
  }

  func isEqual(to other: Value) -> Bool {
    guard case .object(let object) = other, let other = object as? PatternObject else {
      return false
    }
    return other === self
      || (other.flags == flags && other.isText == isText && other.pattern.isEqual(to: pattern))
  }

  func hash(into hasher: inout Hasher) throws(Fault) {
    hasher.combine(flags)
    try pattern.hash(into: &hasher)
  }

  func attribute(_ name: String, in interpreter: Interpreter) throws(PythonException) -> Value? {
    switch name {
    case "pattern": return pattern
    case "flags": return .int(Integer(flags.rawValue))
    case "groups": return .int(Integer(parsed.groupCount))
    case "groupindex":
      let names = try groupIndex()
      return names.count == 0 ? .dict(names) : .object(MappingProxy(names))
    default: return nil
    }
  }

  private func groupIndex() throws(PythonException) -> Dict {
    let names = Dict()
    for (name, number) in parsed.groupNames {
      try raising { () throws(Fault) in
        try names.set(.int(Integer(number)), for: .string(name))
      }
    }
    return names
  }

  var attributeNames: [String] { ["flags", "groupindex", "groups", "pattern"] }

  func setAttribute(_ name: String, to value: Value) throws(PythonException) -> Bool {
    guard attributeNames.contains(name) else { return false }
    throw PythonException(Fault(.attributeError, "readonly attribute"))
  }

  /// The number of a group by its name.
  func groupNumber(_ name: String) -> Int? {
    parsed.groupNames.first { $0.name.unicodeScalars.elementsEqual(name.unicodeScalars) }?.number
  }
}
