internal import Syntax

/// A word of a curl line with its variables replaced.
struct CurlWord {
  let bytes: [UInt8]
  let range: SourceRange

  init(bytes: [UInt8], range: SourceRange) {
    self.bytes = bytes
    self.range = range
  }

  /// nil and the variable when one of them is not set.
  init(_ word: ShellWord, _ environment: [String: String]) throws(Failure) {
    var bytes: [UInt8] = []
    for piece in word.pieces {
      switch piece {
      case .text(let text): bytes += text
      case .variable(let name, let range):
        guard let value = environment[name] else {
          throw .command(
            CommandError(
              "the variable \(name) of the environment is not set",
              at: range,
              hint: "write its value, or set it before apiwalk starts"
            )
          )
        }
        bytes += Array(value.utf8)
      }
    }
    if word.isAtHome, let home = environment["HOME"], !home.isEmpty {
      bytes.replaceSubrange(0..<1, with: Array(home.utf8))
    }
    self.bytes = bytes
    range = word.range
  }

  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The same place with the text behind the first bytes.
  func dropFirst(_ count: Int) -> CurlWord {
    CurlWord(bytes: Array(bytes.dropFirst(count)), range: range)
  }
}
