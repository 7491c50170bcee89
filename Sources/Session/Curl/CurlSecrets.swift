internal import Syntax

/// Finds the secrets of curl lines, in text that need not be understood as a whole.
enum CurlSecrets {
  struct Found {
    let secret: String
    /// The word that holds it.
    let word: SourceRange
  }

  static func found(in source: SourceText) -> [Found] {
    starts(in: source).flatMap { found(in: source, from: $0) }
  }

  /// The text with every secret of a curl line in it replaced.
  static func masked(_ text: String, where isSecret: (String) -> Bool) -> String {
    let source = SourceText(text)
    var bytes = source.bytes
    let found = found(in: source).filter { isSecret($0.secret) }
    for range in Set(found.map(\.word)).sorted(by: { $0.start > $1.start }) {
      var word = source[range]
      for secret in found where secret.word == range {
        // A secret whose spelling the quotes have changed takes its whole word along.
        let parts = word.split(separator: secret.secret, omittingEmptySubsequences: false)
        word = parts.count > 1 ? parts.joined(separator: "***") : "'***'"
      }
      bytes.replaceSubrange(range.start..<range.end, with: Array(word.utf8))
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Where the words of a line that begins with `curl` begin.
  private static func starts(in source: SourceText) -> [Int] {
    let name = Array("curl".utf8)
    var starts: [Int] = []
    var place = 0
    while place < source.bytes.count {
      let line = source.bytes[place...]
      let start = line.firstIndex { !" \t:$".utf8.contains($0) }
      if let start, source.bytes[start...].starts(with: name),
        source.bytes.dropFirst(start + 4).first.map({ $0 <= 0x20 || $0 == 0x5C }) == true
      {
        starts.append(start + 4)
      }
      guard let end = line.firstIndex(of: 0x0A) else { break }
      place = end + 1
    }
    return starts
  }

  private static func found(in source: SourceText, from start: Int) -> [Found] {
    var reader = ShellReader(
      source,
      SourceRange(start, source.bytes.count),
      isForgiving: true
    )
    guard let line = try? reader.read() else { return [] }
    var words = line.words.compactMap { try? CurlWord($0, [:]) }[...]
    var found: [Found] = []
    while let word = words.popFirst() {
      let text = word.text
      guard text.hasPrefix("-") else { continue }
      var option: CurlOption?
      var value: CurlWord?
      if text.hasPrefix("--") {
        option = CurlOption.long(String(text.dropFirst(2)))
      } else if let place = text.dropFirst().firstIndex(where: {
        CurlOption.short($0)?.takesValue ?? false
      }) {
        option = CurlOption.short(text[place])
        let count = text[...place].utf8.count
        if count < word.bytes.count { value = word.dropFirst(count) }
      }
      guard let option, option.takesValue, let value = value ?? words.popFirst() else { continue }
      found += secrets(of: option, value.text).map { Found(secret: $0, word: value.range) }
    }
    return found.filter { !$0.secret.isEmpty }
  }

  private static func secrets(of option: CurlOption, _ text: String) -> [String] {
    switch option {
    case .user:
      let halves = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      return halves.count > 1 ? [String(halves[1])] : []
    case .proxy: return BasicCredentials(inURL: text).map { [$0.password] } ?? []
    case .cookie: return cookies(in: text)
    case .oauth2Bearer: return [text]
    case .header:
      let halves = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      guard halves.count > 1 else { return [] }
      let value = String(halves[1].drop { $0 == " " })
      if halves[0].lowercased() == "cookie" { return cookies(in: value) }
      guard SecretNames.isSecret(String(halves[0])) else { return [] }
      return [SecretNames.credentials(in: value)]
    case .data, .dataASCII, .dataRaw, .dataBinary, .json, .dataURLEncode, .form, .formString:
      return SecretText.values(in: text).flatMap { found in
        // In a form the next field begins at `&`.
        [String(found.text.prefix { $0 != "&" })]
      }
    default: return []
    }
  }

  private static func cookies(in field: String) -> [String] {
    CookieSecrets.pairs(in: field).filter(CookieSecrets.isSecret).map(\.value)
  }
}
