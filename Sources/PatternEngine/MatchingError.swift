/// Why a match ended without an answer.
package enum MatchingError: Error {
  /// The caller said so.
  case interrupted
  /// The way back would have taken more than ``PatternEngine/memoryLimit``.
  case outOfMemory
  /// PCRE2 gave up for another reason, by its number.
  case failed(Int)
}

/// Why a pattern could not be compiled, by PCRE2's number and the place in its text.
package struct CompilationError: Error {
  package let code: Int
  package let offset: Int

  /// The compiled form would be larger than PCRE2's links reach.
  package var isTooLarge: Bool { [101, 120, 135, 186, 187, 197].contains(code) }
}
