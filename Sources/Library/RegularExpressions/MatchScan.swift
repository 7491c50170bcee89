import Interpreter
import PatternEngine
import Values

/// A walk over a subject from match to match.
///
/// Where a match is empty the next one starts at the same place and must not be empty: so
/// `re.sub('x*', '-', 'abxd')` is `'-a-b--d-'`.
struct MatchScan {
  let pattern: PatternObject
  let subject: Subject
  /// The bytes between `pos` and `endpos`.
  let window: Range<Int>
  private var position: Int
  private var mustAdvance = false
  private var isAtEnd = false

  init(_ pattern: PatternObject, _ subject: Subject, window: Range<Int>? = nil) {
    self.pattern = pattern
    self.subject = subject
    self.window = window ?? 0..<subject.bytes.count
    position = self.window.lowerBound
  }

  mutating func next(in interpreter: Interpreter) throws(PythonException) -> MatchedGroups? {
    guard !isAtEnd else { return nil }
    try interpreter.checkInterruption()
    let found = try pattern.find(
      .anywhere,
      in: subject,
      from: position,
      to: window.upperBound,
      notEmptyAtStart: mustAdvance,
      interpreter: interpreter
    )
    guard let found else {
      isAtEnd = true
      return nil
    }
    mustAdvance = found.start == found.end
    position = found.end
    return found
  }
}
