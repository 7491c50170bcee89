/// A request's path: the text of an f-string, without its quotes.
package enum PathTemplate {
  /// `/tasks/{task_id}` as text and fields; `{{` and `}}` are braces.
  package static func parse(
    _ word: Word,
    in source: SourceText
  ) throws(SyntaxError) -> [FormatPart] {
    var parts: [FormatPart] = []
    var text = ""
    func finishText() {
      if !text.isEmpty { parts.append(.text(text)) }
      text = ""
    }
    var rest = word.text[...]
    while let character = rest.first {
      if rest.hasPrefix("{{") || rest.hasPrefix("}}") {
        text.append(character)
        rest = rest.dropFirst(2)
      } else if character == "{" {
        guard let close = closingBrace(in: rest) else {
          throw SyntaxError("'{' was never closed", at: word.range)
        }
        finishText()
        let field = rest[...close]
        parts += try fields(String(field), at: word.range, in: source)
        rest = rest[rest.index(after: close)...]
      } else if character == "}" {
        throw SyntaxError(
          "single '}' is not allowed in a path",
          at: word.range,
          hint: "write }} for a brace"
        )
      } else {
        text.append(character)
        rest = rest.dropFirst()
      }
    }
    finishText()
    return parts
  }

  /// `{expression!conversion:specification}` means what it means in an f-string.
  private static func fields(
    _ field: String,
    at range: SourceRange,
    in source: SourceText
  ) throws(SyntaxError) -> [FormatPart] {
    let quote = field.contains("'") ? "\"\"\"" : "'''"
    do {
      let literal = try PythonParser.parseExpression(SourceText("f\(quote)\(field)\(quote)"))
      guard case .formatted(let parts) = literal.kind else { return [.text(field)] }
      return parts
    } catch {
      throw SyntaxError(error.message, at: range, category: error.category, hint: error.hint)
    }
  }

  private static func closingBrace(in text: Substring) -> String.Index? {
    var depth = 0
    var quote: Character?
    for index in text.indices {
      let character = text[index]
      if let open = quote {
        if character == open { quote = nil }
        continue
      }
      switch character {
      case "'", "\"": quote = character
      case "{", "[", "(": depth += 1
      case "}", "]", ")":
        depth -= 1
        if depth == 0 { return index }
      default: break
      }
    }
    return nil
  }
}
