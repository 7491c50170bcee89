import Testing

/// Patterns that nobody would write must give a value or an exception, in bounded time.
@Suite struct PatternRobustnessTests {
  private static let seeds = [
    #"(?P<y>\d{4})-(?P<m>\d\d)(?:-(?P=m))?"#, #"^\s*(\w+)\s*=\s*([^#;]*?)\s*(?:[#;].*)?$"#,
    #"(?<![\w.])[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?"#, #"(a)?(?(1)b|c)(?i:x|y)*+\1{,3}"#,
    #"[^\]\\\x00-\x1f\u00e9-\U0001F600]+\N{EM DASH}\b\B\A\Z"#, #"(?x) a # b\n c (?-x: d) (?>e|f)"#,
  ]

  /// A small generator, so that a failure can be repeated.
  private struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
      return mixed ^ mixed >> 31
    }
  }

  private func mutated(_ text: String, _ generator: inout Generator) -> String {
    var scalars = Array(text.unicodeScalars)
    let alphabet = Array(#"()[]{}?*+|\^$.-<>=!:P#,019abx iéİ"#.unicodeScalars)
    for _ in 0..<Int.random(in: 1...4, using: &generator) {
      let place = Int.random(in: 0...scalars.count, using: &generator)
      switch Int.random(in: 0..<3, using: &generator) {
      case 0 where place < scalars.count: scalars.remove(at: place)
      case 1: scalars.removeSubrange(min(place, scalars.count / 2)..<place)
      default:
        let extra = alphabet.randomElement(using: &generator) ?? "("
        scalars.insert(extra, at: place)
      }
    }
    return String(String.UnicodeScalarView(scalars))
  }

  /// A Python literal.
  private func quoted(_ text: String) -> String {
    let escapes = text.unicodeScalars.map { scalar in
      let digits = String(scalar.value, radix: 16)
      return "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
    }
    return "'\(escapes.joined())'"
  }

  @Test func mutatedPatternsGiveAValueOrAnException() {
    var generator = Generator(state: 20_240_501)
    var program = """
      import re
      def attempt(pattern, template, flags):
          try:
              found = re.compile(pattern, flags)
          except (re.error, OverflowError, RecursionError, ValueError):
              return 'refused'
          for text in ['', 'ab-12 = é', '2024-05-05 x=1 # c\\nabxy']:
              found.match(text), found.fullmatch(text), found.split(text)
              for match in found.finditer(text):
                  match.groups(), match.regs, match.lastindex, match.lastgroup
              try:
                  found.sub(template, text)
              except (re.error, IndexError):
                  pass
          return 'compiled'
      results = []

      """
    for round in 0..<600 {
      let seed = Self.seeds[round % Self.seeds.count]
      let pattern = quoted(mutated(seed, &generator))
      let template = quoted(mutated(#"\1\g<y>\n\g<0>\\"#, &generator))
      let flags = Int.random(in: 0..<128, using: &generator) & ~(4 | 32)
      program += "results.append(attempt(\(pattern), \(template), \(flags)))\n"
    }
    program += "len(results), results.count('compiled') > 100, results.count('refused') > 100\n"
    #expect(printed(by: program) == "(600, True, True)\n")
  }

  @Test func catastrophesCanBeInterrupted() {
    for pattern in [
      "(a+)+$", "(a|a)*$", "(?:a*)*[bc]", "a*a*a*a*a*a*a*a*[bc]", "(a?){40}a{40}[bc]", "(.*)*[xy]",
    ] {
      var questions = 0
      let program = "import re\nre.search(r'\(pattern)', 'a' * 5000 + '!')\n"
      let text = printed(by: program) { _ in
        questions += 1
        return questions > 2_000
      }
      #expect(text == "KeyboardInterrupt\n", "\(pattern)")
    }
  }

  @Test func deepNestingIsAnException() {
    let program = """
      import re
      re.compile('(' * 100000)
      re.compile('(' * 100000 + ')' * 100000)
      re.compile('(?:' * 100000)
      re.compile('[' * 100000)
      re.compile('(?=' * 5000 + ')' * 5000)
      """
    let lines = printed(by: program).split(separator: "\n")
    #expect(lines.count == 5)
    #expect(lines.allSatisfy { $0.hasPrefix("RecursionError") || $0.hasPrefix("re.error") })
  }

  @Test func tooMuchMemoryIsAnException() {
    let program = """
      import re
      re.sub('', 'x' * 1000000, 'a' * 1000000)
      """
    #expect(printed(by: program) == "MemoryError\n")
  }

  @Test func longTextsTakeLinearTime() {
    // Each would take hours if a step were to look at the whole text.
    let program = """
      import re
      text = 'é1 ' * 300000
      sum(m.start() for m in re.finditer('1', text))
      number = re.compile('.. ')
      place, count = 0, 0
      while m := number.match(text, place):
          place, count = m.end(), count + 1
      place, count
      len(re.sub('1', '22', text)), len(re.split(' ', text))
      """
    #expect(printed(by: program) == "134999850000\n(900000, 300000)\n(1200000, 300001)\n")
  }
}
