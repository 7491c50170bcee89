internal import Syntax

/// The words of a curl line told apart: options with their values, and URLs.
struct CurlArguments {
  struct Given {
    let option: CurlOption
    /// Empty for an option without one.
    let value: CurlWord
  }

  private(set) var options: [Given] = []
  private(set) var urls: [CurlWord] = []

  init(_ words: [CurlWord]) throws(Failure) {
    var rest = words[...]
    var isOperand = false
    while let word = rest.popFirst() {
      if isOperand || word.bytes.first != UInt8(ascii: "-") || word.bytes.count == 1 {
        urls.append(word)
      } else if word.text == "--" {
        isOperand = true
      } else if word.bytes.starts(with: "--".utf8) {
        try readLong(word, &rest)
      } else {
        try readShort(word, &rest)
      }
    }
    urls += options.filter { $0.option == .url }.map(\.value)
  }

  private mutating func readLong(
    _ word: CurlWord,
    _ rest: inout ArraySlice<CurlWord>
  ) throws(Failure) {
    guard let option = CurlOption.long(String(word.text.dropFirst(2))) else {
      throw Self.unknown(word.text, word.range)
    }
    try add(option, word, given: nil, &rest)
  }

  /// `-sSL`, `-XPOST`, `-X POST`.
  private mutating func readShort(
    _ word: CurlWord,
    _ rest: inout ArraySlice<CurlWord>
  ) throws(Failure) {
    var place = 1
    while place < word.bytes.count {
      let letter = Character(Unicode.Scalar(word.bytes[place]))
      guard let option = CurlOption.short(letter) else {
        throw Self.unknown("-\(letter)", word.range)
      }
      place += 1
      guard option.takesValue else {
        options.append(Given(option: option, value: word.dropFirst(word.bytes.count)))
        continue
      }
      let joined = place < word.bytes.count ? word.dropFirst(place) : nil
      return try add(option, word, given: joined, &rest)
    }
  }

  private mutating func add(
    _ option: CurlOption,
    _ word: CurlWord,
    given: CurlWord?,
    _ rest: inout ArraySlice<CurlWord>
  ) throws(Failure) {
    guard option.takesValue else {
      return options.append(Given(option: option, value: word.dropFirst(word.bytes.count)))
    }
    guard let value = given ?? rest.popFirst() else {
      throw .command(CommandError("\(word.text) needs a value", at: word.range))
    }
    options.append(Given(option: option, value: value))
  }

  private static func unknown(_ name: String, _ range: SourceRange) -> Failure {
    let plain = name.split(separator: "=", maxSplits: 1).first.map { String($0.dropFirst(2)) } ?? ""
    let isJoined = name.contains("=") && CurlOption.long(plain) != nil
    return .command(
      CommandError(
        "curl's option \(name) is not understood; nothing was sent",
        at: range,
        hint: isJoined ? "curl writes --\(plain) VALUE" : "understood are " + CurlOption.list
      )
    )
  }
}
