import CPCRE2

/// A pattern in PCRE2's syntax, compiled.
@safe
package final class CompiledPattern {
  /// How the pattern is to be read, and where it may match.
  package struct Options: OptionSet, Sendable {
    package let rawValue: Int
    package init(rawValue: Int) { self.rawValue = rawValue }

    /// Pattern and subjects are UTF-8, with Unicode's idea of letters and digits.
    package static let text = Options(rawValue: 1)
    package static let ignoresCase = Options(rawValue: 2)
    /// Only where the search starts.
    package static let anchored = Options(rawValue: 4)
  }

  private let engine: PatternEngine
  private let code: OpaquePointer
  private let matchData: OpaquePointer
  private let groupCount: Int
  /// What has been matched by interpretation, in bytes and calls, until machine code pays.
  private var work = 0

  /// Translation to machine code takes as long as interpreting some thousand bytes.
  private static let workBeforeTranslation = 4_096

  /// `.` matches everything, `^` and `$` match at line ends: what Python's modes ask for is spelled
  /// in the pattern.
  package init(
    _ pattern: [UInt8],
    _ options: Options,
    in engine: PatternEngine
  ) throws(CompilationError) {
    var bits = UInt32(PCRE2_DOTALL) | UInt32(PCRE2_MULTILINE) | UInt32(PCRE2_ALT_CIRCUMFLEX)
    if options.contains(.text) { bits |= UInt32(PCRE2_UTF) | UInt32(PCRE2_UCP) }
    if options.contains(.ignoresCase) { bits |= UInt32(PCRE2_CASELESS) }
    if options.contains(.anchored) { bits |= UInt32(PCRE2_ANCHORED) }
    var number: Int32 = 0
    var offset = 0
    let code = unsafe pattern.withUnsafeBufferPointer { text in
      unsafe pcre2_compile_8(
        text.baseAddress,
        text.count,
        bits,
        &number,
        &offset,
        engine.compileContext
      )
    }
    guard let code = unsafe code else {
      throw CompilationError(code: Int(number), offset: offset)
    }
    guard let matchData = unsafe pcre2_match_data_create_from_pattern_8(code, nil) else {
      unsafe pcre2_code_free_8(code)
      throw CompilationError(code: 121, offset: 0)
    }
    self.engine = engine
    unsafe self.code = code
    unsafe self.matchData = matchData
    unsafe groupCount = Int(apiwalk_pattern_group_count(code))
  }

  deinit {
    unsafe pcre2_match_data_free_8(matchData)
    unsafe pcre2_code_free_8(code)
  }

  /// The first match that starts at `start` or behind it, nil when there is none.
  ///
  /// What is before `start` can be looked at, what is from `end` on can't. Both must be between
  /// characters when the pattern is for text.
  package func match(
    in subject: [UInt8],
    from start: Int,
    to end: Int,
    notEmptyAtStart: Bool = false,
    isInterrupted: @escaping () -> Bool
  ) throws(MatchingError) -> MatchedGroups? {
    guard start >= 0, start <= end, end <= subject.count else { return nil }
    translate(for: end - start)
    engine.prepare(length: end - start, isInterrupted: isInterrupted)
    var options = UInt32(PCRE2_NO_UTF_CHECK)
    if notEmptyAtStart { options |= UInt32(PCRE2_NOTEMPTY_ATSTART) }
    let result = unsafe subject.withUnsafeBufferPointer { text in
      unsafe pcre2_match_8(
        code,
        text.baseAddress,
        end,
        start,
        options,
        matchData,
        engine.matchContext
      )
    }
    engine.prepare(length: 0) { false }
    guard result < 0 else { return groups }
    switch result {
    case PCRE2_ERROR_NOMATCH: return nil
    case PCRE2_ERROR_CALLOUT: throw .interrupted
    case PCRE2_ERROR_HEAPLIMIT, PCRE2_ERROR_JIT_STACKLIMIT, PCRE2_ERROR_NOMEMORY,
      PCRE2_ERROR_MATCHLIMIT, PCRE2_ERROR_DEPTHLIMIT:
      engine.renewStack()
      throw .outOfMemory
    default: throw .failed(Int(result))
    }
  }

  private func translate(for length: Int) {
    guard work < Self.workBeforeTranslation else { return }
    work += length + 64
    guard work >= Self.workBeforeTranslation else { return }
    // Where there can't be machine code, PCRE2 goes on interpreting.
    unsafe _ = pcre2_jit_compile_8(code, UInt32(PCRE2_JIT_COMPLETE))
  }

  private var groups: MatchedGroups {
    guard let vector = unsafe pcre2_get_ovector_pointer_8(matchData) else {
      return MatchedGroups(offsets: [], mark: nil)
    }
    let offsets = unsafe [Int](unsafeUninitializedCapacity: 2 * (groupCount + 1)) { buffer, count in
      count = 2 * (groupCount + 1)
      for place in 0..<count {
        let offset = unsafe vector[place]
        unsafe buffer.initializeElement(
          at: place,
          to: apiwalk_pattern_is_unset(offset) != 0 ? -1 : offset
        )
      }
    }
    return MatchedGroups(offsets: offsets, mark: mark)
  }

  /// The number that the last `(*MARK:number)` on the way gave.
  private var mark: Int? {
    guard let digits = unsafe pcre2_get_mark_8(matchData) else { return nil }
    return unsafe PatternEngine.number(digits)
  }
}
