/// What may be shown and typed of candidates: many come from answers, descriptions and files that
/// somebody else wrote.
extension Candidates {
  /// So long a value is a text, which nobody types.
  private static let longest = 200

  /// Without those that hold a secret, control the terminal or are too long; what is said of the
  /// others takes one line.
  ///
  /// `redact` takes out of a text what is known as a secret.
  func shown(_ redact: (String) -> String) -> Candidates {
    let told = all.filter { candidate in
      candidate.isTypeable && !candidate.givesSecret
        && !(candidate.kind == .value && candidate.text.isLonger(Self.longest))
    }.map { Candidate($0.text, $0.kind, $0.summary.inOneLine, ending: $0.ending) }
    // Asked once about all of them, because hardly ever one holds any.
    let foreign = told.filter(\.isForeign).map { "\($0.text)\n\($0.summary)" }
      .joined(separator: "\n")
    guard redact(foreign) != foreign else { return Candidates(replacing: replacing, told) }
    return Candidates(
      replacing: replacing,
      told.compactMap { candidate in
        guard candidate.isForeign else { return candidate }
        guard redact(candidate.text) == candidate.text else { return nil }
        let summary = redact(candidate.summary)
        return Candidate(candidate.text, candidate.kind, summary, ending: candidate.ending)
      }
    )
  }
}

extension Candidate {
  /// Whether others than this program and Python gave it its name.
  fileprivate var isForeign: Bool {
    switch kind {
    case .option, .module, .name, .attribute, .variable, .keyword: false
    case .command, .path, .parameter, .value, .header, .key, .file, .topic: true
    }
  }

  /// Whether something secret is set in it: `?api_key=…` in an address.
  fileprivate var givesSecret: Bool {
    guard isForeign, SecretNames.isSecret(text) else { return false }
    return SecretText.values(in: text).contains { $0.text != "***" && !$0.text.hasSuffix("...") }
  }

  /// Whether it can stand in a line; an entry of the history may have several.
  fileprivate var isTypeable: Bool {
    !text.unicodeScalars.contains { scalar in
      scalar.controlsTerminal && !(kind == .command && (scalar == "\n" || scalar == "\t"))
    }
  }
}

extension String {
  fileprivate func isLonger(_ limit: Int) -> Bool {
    utf8.count > limit && unicodeScalars.count > limit
  }

  /// With a space for what would do anything but stand there.
  fileprivate var inOneLine: String {
    guard unicodeScalars.contains(where: \.controlsTerminal) else { return self }
    return unicodeScalars.split(whereSeparator: \.controlsTerminal).map(String.init)
      .joined(separator: " ")
  }
}

extension Unicode.Scalar {
  /// Whether a terminal would do something instead of showing it: move, clear, turn the direction.
  fileprivate var controlsTerminal: Bool {
    guard value >= 0x7F else { return value < 0x20 }
    switch properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: return true
    default: return properties.isBidiControl
    }
  }
}
