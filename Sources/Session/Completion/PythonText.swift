/// A piece of Python up to the cursor, taken apart far enough to say what could come.
///
/// Half a program is no program, so this is no parser: it knows strings, comments and brackets.
struct PythonText {
  let scalars: [Unicode.Scalar]
  /// The brackets that are open at the end, the innermost last.
  private(set) var open: [Int] = []
  /// By the place of a closing bracket, that of its opening one.
  private var partners: [Int: Int] = [:]
  /// By the place behind a string's last quote, that of its first letter or quote.
  private var strings: [Int: Int] = [:]
  /// The string that the end is in.
  private(set) var string: OpenString?
  private(set) var endsInComment = false

  struct OpenString {
    /// The place of the prefix, or of the quote.
    let start: Int
    let prefix: String
    let quote: String
    /// Where its contents begin.
    let contents: Int

    var isFormatted: Bool { prefix.lowercased().contains("f") }
  }

  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
    scan()
  }

  private mutating func scan() {
    var place = 0
    while place < scalars.count {
      switch scalars[place] {
      case "#":
        guard let end = scalars[place...].firstIndex(of: "\n") else { return endsInComment = true }
        place = end
      case "'", "\"": place = skipString(place)
      case "(", "[", "{":
        open.append(place)
        place += 1
      case ")", "]", "}":
        if let partner = open.popLast() { partners[place] = partner }
        place += 1
      default: place += 1
      }
    }
  }

  private mutating func skipString(_ start: Int) -> Int {
    let mark = scalars[start]
    let isTriple =
      scalars[start...].prefix(3).count == 3
      && scalars[start...].prefix(3).allSatisfy { $0 == mark }
    let length = isTriple ? 3 : 1
    var first = start
    while first > 0, "rRbBfFuU".unicodeScalars.contains(scalars[first - 1]) { first -= 1 }
    // `'` behind a longer name is no prefix's.
    if first > 0, scalars[first - 1].isNameScalar { first = start }
    var place = start + length
    while place < scalars.count {
      if scalars[place] == "\\" {
        place += 2
      } else if scalars[place] == mark,
        !isTriple || scalars[place...].prefix(3).elementsEqual([mark, mark, mark])
      {
        place += length
        strings[place] = first
        return place
      } else if scalars[place] == "\n", !isTriple {
        // Python ends it here, with an error.
        return place
      } else {
        place += 1
      }
    }
    string = OpenString(
      start: first,
      prefix: text(first..<start),
      quote: text(start..<start + length),
      contents: start + length
    )
    return scalars.count
  }

  func text(_ range: Range<Int>) -> String {
    let limits = range.clamped(to: 0..<scalars.count)
    return String(String.UnicodeScalarView(scalars[limits]))
  }

  var end: Int { scalars.count }

  /// Where the name begins that ends at a place.
  func nameStart(before end: Int) -> Int {
    var start = end
    while start > 0, scalars[start - 1].isNameScalar { start -= 1 }
    return start
  }

  /// The place behind the last scalar before a place that is no space.
  func withoutSpaces(before end: Int) -> Int {
    var place = end
    while place > 0, scalars[place - 1] == " " || scalars[place - 1] == "\t" { place -= 1 }
    return place
  }

  /// Where an expression such as `response.json()['items'][0]` begins that ends at a place; nil
  /// when there is none.
  func primaryStart(before end: Int) -> Int? {
    var place = end
    while place > 0 {
      if let partner = partners[place - 1] {
        place = partner
        // A bracket behind something is part of it, else it is a display of its own.
        guard place > 0, isEndOfPrimary(place) else { return place }
      } else if let start = strings[place] {
        return start
      } else {
        let start = nameStart(before: place)
        guard start < place else { return nil }
        guard start > 0, scalars[start - 1] == "." else { return start }
        place = start - 1
      }
    }
    return nil
  }

  /// The place behind the last scalar before a place that is no space and no line end.
  func withoutBlanks(before end: Int) -> Int {
    var place = end
    while place > 0, " \t\n".unicodeScalars.contains(scalars[place - 1]) { place -= 1 }
    return place
  }

  /// The bracket that a bracket before a place closes.
  func opening(ofBracketBefore end: Int) -> Int? { end > 0 ? partners[end - 1] : nil }

  /// The contents of the string that ends at a place.
  func literal(before end: Int) -> String? {
    guard let start = strings[end] else { return nil }
    return text(start..<end).literalContents
  }

  /// The innermost bracket that is open at a bracket.
  func bracket(around bracket: Int) -> Int? { open.last { $0 < bracket } }

  /// The arguments or elements behind an open bracket, as far as they are there.
  func elements(behind bracket: Int) -> [Range<Int>] {
    var elements: [Range<Int>] = []
    var start = bracket + 1
    for comma in outerPlaces(from: start) where scalars[comma] == "," {
      elements.append(start..<comma)
      start = comma + 1
    }
    return elements + [start..<end]
  }

  /// Whether a field of an f-string is past its expression: in its conversion or its format.
  var isPastExpression: Bool {
    outerPlaces(from: 0).contains { place in
      scalars[place] == ":"
        || scalars[place] == "!" && place + 1 < end && scalars[place + 1] != "="
    }
  }

  /// The places from one on that are in no string and no bracket, up to one that is open.
  private func outerPlaces(from start: Int) -> [Int] {
    let closings = Dictionary(uniqueKeysWithValues: partners.map { ($1, $0) })
    let quotes = Dictionary(strings.map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    var places: [Int] = []
    var place = start
    while place < end {
      if let behind = quotes[place] {
        place = behind
      } else if let closing = closings[place] {
        place = closing + 1
      } else if place == string?.start || open.contains(place) {
        break
      } else {
        places.append(place)
        place += 1
      }
    }
    return places
  }

  private func isEndOfPrimary(_ place: Int) -> Bool {
    scalars[place - 1].isNameScalar || partners[place - 1] != nil || strings[place] != nil
  }
}

extension String {
  /// What stands between the quotes of a string literal.
  var literalContents: String? {
    guard let quote = firstIndex(where: { $0 == "'" || $0 == "\"" }) else { return nil }
    let mark = String(
      repeating: self[quote],
      count: self[quote...].hasPrefix("\"\"\"") || self[quote...].hasPrefix("'''") ? 3 : 1
    )
    let contents = self[quote...].dropFirst(mark.count)
    return contents.hasSuffix(mark) ? String(contents.dropLast(mark.count)) : String(contents)
  }
}

extension Unicode.Scalar {
  /// Whether it may stand in a Python name.
  var isNameScalar: Bool { self == "_" || properties.isXIDContinue }

  /// Whether it may stand in a whole number.
  var isDigit: Bool { self == "_" || ("0"..."9").contains(self) }
}
