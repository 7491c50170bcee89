/// The text before the input, in coloured parts.
package struct Prompt: Hashable, Sendable, ExpressibleByStringLiteral {
  package enum Style: String, Hashable, Sendable {
    case plain = "0"
    case bold = "1"
    case faint = "2"
    case red = "1;31"
    case green = "1;32"
    case yellow = "1;33"
    case blue = "1;34"
    case cyan = "1;36"
  }

  private struct Part: Hashable, Sendable {
    var text: String
    var style: Style
  }

  private var parts: [Part] = []

  package init() {}

  package init(_ text: String, _ style: Style = .plain) {
    append(text, style)
  }

  package init(stringLiteral text: String) {
    self.init(text)
  }

  /// Adds visible text; control characters in it are dropped, as they would move the cursor.
  package mutating func append(_ text: String, _ style: Style = .plain) {
    let visible = String(
      String.UnicodeScalarView(
        text.unicodeScalars.filter { $0.properties.generalCategory != .control }
      )
    )
    guard !visible.isEmpty else { return }
    parts.append(Part(text: visible, style: style))
  }

  package func appending(_ text: String, _ style: Style = .plain) -> Prompt {
    var longer = self
    longer.append(text, style)
    return longer
  }

  /// What a person sees of it.
  package var text: String { parts.map(\.text).joined() }

  /// Encloses the escape sequences in ``editorText``.
  static let delimiter: Unicode.Scalar = "\u{1}"

  /// The prompt for libedit, which must know what takes no room.
  ///
  /// libedit ties a group of escapes to the visible character behind it. So two groups never touch,
  /// and the last character always is a plain one: a group at the end would be lost, and its colour
  /// would run into the input.
  var editorText: String {
    var result = ""
    var current = Style.plain
    for (text, style) in separatingLastCharacter() {
      if style != current {
        let reset = current == .plain || style == .plain ? "" : "\u{1b}[0m"
        result.unicodeScalars.append(Prompt.delimiter)
        result += "\(reset)\u{1b}[\(style.rawValue)m"
        result.unicodeScalars.append(Prompt.delimiter)
        current = style
      }
      result += text
    }
    return result
  }

  private func separatingLastCharacter() -> [(String, Style)] {
    var separated = parts.map { ($0.text, $0.style) }
    guard case (var text, let style)? = separated.popLast() else { return [] }
    guard style != .plain, let last = text.popLast() else { return separated + [(text, style)] }
    if !text.isEmpty {
      separated.append((text, style))
    }
    separated.append((String(last), .plain))
    return separated
  }
}
