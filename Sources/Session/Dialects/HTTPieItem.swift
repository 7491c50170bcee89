/// The items of HTTPie: `name=value`, `name==value`, `Name:value`, with its escapes.
enum HTTPieItem {
  /// A backslash before one of these is an escape; before anything else it is a backslash.
  private static let special = Set(":;=@")

  /// nil when there is no way to write it: a backslash that a separator follows can't be escaped.
  static func text(_ name: String, _ separator: String, _ value: MaskedText) -> MaskedText? {
    guard let name = escaped(name, from: .everywhere), !name.hasPrefix("-") else { return nil }
    var item = MaskedText(name + separator)
    for (place, piece) in value.pieces.enumerated() {
      switch piece {
      case .text(let bytes):
        guard let text = String(validating: bytes, as: UTF8.self),
          let escaped = escaped(text, from: place == 0 ? .start : .nowhere)
        else { return nil }
        item.append(escaped)
      case .variable(let placeholder): item.append(placeholder)
      }
    }
    return item
  }

  /// Where a separator has to be escaped: the first one that is not splits the item.
  private enum Escaping {
    case everywhere, start, nowhere
  }

  private static func escaped(_ text: String, from escaping: Escaping) -> String? {
    var out = ""
    var scalars = Array(text.unicodeScalars)[...]
    var isFirst = true
    while let scalar = scalars.popFirst() {
      let isSpecial = special.contains(Character(scalar))
      if scalar == "\\", let next = scalars.popFirst() {
        guard !special.contains(Character(next)) else { return nil }
        out.unicodeScalars.append(scalar)
        out.unicodeScalars.append(next)
      } else if scalar == "\\", escaping == .everywhere {
        return nil
      } else {
        if isSpecial, escaping == .everywhere || (escaping == .start && isFirst) { out += "\\" }
        out.unicodeScalars.append(scalar)
      }
      isFirst = false
    }
    return out
  }
}
