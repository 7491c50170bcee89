/// Bytes in which every secret is a variable of the environment.
struct MaskedText: Hashable, Sendable {
  enum Piece: Hashable, Sendable {
    case text([UInt8])
    case variable(Placeholder)
  }

  private(set) var pieces: [Piece] = []

  init() {}

  init(_ text: String) { append(text) }

  var isEmpty: Bool { pieces.isEmpty }

  var variables: [Placeholder] {
    pieces.compactMap { if case .variable(let placeholder) = $0 { placeholder } else { nil } }
  }

  mutating func append(_ text: String) { append(Array(text.utf8)) }

  mutating func append(_ bytes: [UInt8]) {
    guard !bytes.isEmpty else { return }
    if case .text(let before)? = pieces.last {
      pieces[pieces.count - 1] = .text(before + bytes)
    } else {
      pieces.append(.text(bytes))
    }
  }

  mutating func append(_ placeholder: Placeholder) { pieces.append(.variable(placeholder)) }

  mutating func append(_ other: MaskedText) {
    for piece in other.pieces {
      switch piece {
      case .text(let bytes): append(bytes)
      case .variable(let placeholder): append(placeholder)
      }
    }
  }

  /// The text when nothing in it is secret.
  var plain: String? {
    switch pieces.first {
    case nil: ""
    case .text(let bytes)? where pieces.count == 1: String(validating: bytes, as: UTF8.self)
    default: nil
    }
  }

  static func + (left: MaskedText, right: MaskedText) -> MaskedText {
    var sum = left
    sum.append(right)
    return sum
  }

  static func + (left: String, right: MaskedText) -> MaskedText { MaskedText(left) + right }
}

/// A variable of the environment that stands for a secret.
struct Placeholder: Hashable, Sendable {
  /// How the secret is spelled where the variable stands.
  enum Spelling: String, Sendable {
    case plain = ""
    case percentEncoded = "_QUOTED"
    case json = "_JSON"
    case base64 = "_BASE64"
  }

  let name: String
  let spelling: Spelling
  /// The bytes it stands for.
  let value: [UInt8]

  var variable: String { name + spelling.rawValue }

  /// What a person has to set, in words.
  var instruction: String {
    switch spelling {
    case .plain: variable
    case .percentEncoded: "\(variable) (percent-encoded)"
    case .json: "\(variable) (escaped as in JSON)"
    case .base64: "\(variable) (name:password in Base64)"
    }
  }
}
