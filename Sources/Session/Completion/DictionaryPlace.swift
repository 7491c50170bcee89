/// Where in a dictionary that is being written a string stands.
struct DictionaryPlace {
  enum Part {
    case key
    /// A value, or an element of one that is a list.
    case value(of: String)
  }

  let part: Part
  /// The place of the dictionary's bracket.
  let brace: Int
  /// The keys that are there already, or the elements of the list.
  let given: Set<String>

  /// `before` is the place behind what stands before the string; nil outside of a dictionary.
  init?(_ python: PythonText, before: Int) {
    guard before > 0, let bracket = python.open.last else { return nil }
    let mark = python.scalars[before - 1]
    let elements = python.elements(behind: bracket)
    if python.scalars[bracket] == "{" {
      brace = bracket
      if mark == ":" {
        guard let key = python.literal(before: python.withoutBlanks(before: before - 1)) else {
          return nil
        }
        part = .value(of: key)
        given = []
      } else {
        guard mark == "{" || mark == "," else { return nil }
        part = .key
        given = Set(elements.dropLast().compactMap { python.text($0).literalBeginning })
      }
      return
    }
    guard "[(".unicodeScalars.contains(python.scalars[bracket]),
      mark == "," || before - 1 == bracket,
      let outer = python.bracket(around: bracket), python.scalars[outer] == "{"
    else { return nil }
    let colon = python.withoutBlanks(before: bracket)
    guard colon > 0, python.scalars[colon - 1] == ":",
      let key = python.literal(before: python.withoutBlanks(before: colon - 1))
    else { return nil }
    part = .value(of: key)
    brace = outer
    given = Set(elements.dropLast().compactMap { python.text($0).literalBeginning })
  }
}

extension String {
  /// The contents of the string that an element begins with: the key of a pair.
  fileprivate var literalBeginning: String? {
    let text = drop(while: \.isWhitespace)
    guard let quote = text.first, quote == "'" || quote == "\"" else { return nil }
    return String(text.dropFirst().prefix { $0 != quote })
  }
}
