/// An entry of the history that a line stands for, as in csh: `!!`, `!N`, `!-N`, `!text`.
///
/// What stands behind it on the line is added to the entry.
struct HistoryReference: Equatable {
  enum Target: Equatable {
    /// The last one but so many: 0 is the last one.
    case age(Int)
    /// The number that `history` shows.
    case number(Int)
    /// The last one that begins so.
    case beginning(String)
  }

  let target: Target
  /// As it was typed.
  let text: String
  let rest: String

  /// nil for a line that refers to nothing, such as `!=` or a lone `!`.
  init?(_ line: String) {
    guard line.first == "!", !line.contains("\n") else { return nil }
    let behind = line.dropFirst()
    let word: Substring
    switch behind.first {
    case nil, " ", "\t", "=", "(": return nil
    case "!":
      word = "!"
      target = .age(0)
    case let first?:
      let sign = first == "-" ? "-" : ""
      let digits = behind.dropFirst(sign.count).prefix { ("0"..."9").contains($0) }
      if let number = Int(digits) {
        word = behind.prefix(sign.count + digits.count)
        target = sign.isEmpty ? .number(number) : .age(number - 1)
      } else {
        word = behind.prefix { $0 != " " && $0 != "\t" }
        target = .beginning(String(word))
      }
    }
    text = "!" + word
    rest = String(behind.dropFirst(word.count))
  }

  /// What to say when there is no such entry.
  var failure: String {
    switch target {
    case .age(0): "\(text): the history is empty"
    case .age, .number: "\(text): the history has no such entry"
    case .beginning(let beginning): "\(text): nothing in the history begins with '\(beginning)'"
    }
  }
}
