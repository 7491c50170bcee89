import PatternEngine
import Testing

/// PCRE2 behind its wall: places in bytes, an interruption, a bound.
@Suite struct CompiledPatternTests {
  private func pattern(
    _ text: String,
    _ options: CompiledPattern.Options = .text
  ) throws -> CompiledPattern {
    try CompiledPattern(Array(text.utf8), options, in: PatternEngine())
  }

  private func match(
    _ text: String,
    _ subject: String,
    options: CompiledPattern.Options = .text,
    from start: Int = 0,
    notEmptyAtStart: Bool = false
  ) throws -> [Int]? {
    let bytes = Array(subject.utf8)
    return try pattern(text, options).match(
      in: bytes,
      from: start,
      to: bytes.count,
      notEmptyAtStart: notEmptyAtStart,
      isInterrupted: { false }
    )?.offsets
  }

  @Test func givesPlacesInBytes() throws {
    #expect(try match("(b)|(c)", "éb") == [2, 3, 2, 3, -1, -1])
    #expect(try match("x", "éb") == nil)
  }

  @Test func looksBehindTheStart() throws {
    #expect(try match("(?<=a)b", "ab", from: 1) == [1, 2])
    #expect(try match("^b", "ab", options: [.text, .anchored], from: 1) == nil)
  }

  @Test func canRefuseAnEmptyMatchAtTheStart() throws {
    #expect(try match("x*", "ax", notEmptyAtStart: true) == [1, 2])
  }

  @Test func givesTheLastMark() throws {
    let bytes = Array("ab".utf8)
    let compiled = try pattern("(a)(*MARK:1)(b)(*MARK:2)")
    let groups = try compiled.match(in: bytes, from: 0, to: 2, isInterrupted: { false })
    #expect(groups?.mark == 2)
  }

  @Test func saysWhereAPatternIsWrong() {
    #expect(throws: CompilationError.self) { try pattern("a(") }
  }

  @Test func stopsWhenAsked() throws {
    let bytes = Array(repeating: UInt8(ascii: "a"), count: 5_000) + [UInt8(ascii: "b")]
    var questions = 0
    let compiled = try pattern(#"(?:a+(?C)(?C))+(?C)\z"#, [.text, .anchored])
    #expect(throws: MatchingError.self) {
      _ = try compiled.match(in: bytes, from: 0, to: bytes.count) {
        questions += 1
        return questions == 1_000
      }
    }
    #expect(questions == 1_000)
  }

  @Test func isBoundedInMemory() throws {
    // Each turn of the loop leaves a way back.
    let bytes = Array(repeating: UInt8(ascii: "a"), count: 40_000_000)
    #expect(throws: MatchingError.self) {
      _ = try pattern("(?:(a)|(b))*c", .anchored).match(
        in: bytes,
        from: 0,
        to: bytes.count,
        isInterrupted: { false }
      )
    }
  }
}
