import Values

extension StringMethods {
  static func addSplitting(to table: inout MethodTable<String>) {
    for (name, isReversed) in [("split", false), ("rsplit", true)] {
      table.keywords(name, "sep=None, maxsplit=-1") {
        (interpreter, text, arguments) throws(PythonException) in
        let most = try arguments[1].map { (value) throws(PythonException) in
          try interpreter.index(value)
        }
        let limit = most.map { $0 < 0 ? Int.max : $0 } ?? Int.max
        guard let separator = arguments[0].unlessNone else {
          return isReversed
            ? strings(rsplitWords(text, limit)) : try splitWords(text, limit, interpreter)
        }
        guard case .string(let mark) = separator else {
          throw PythonException.type("must be str or None, not \(separator.typeName)")
        }
        guard !mark.isEmpty else { throw PythonException.value("empty separator") }
        guard isReversed else { return try split(text, mark, limit, interpreter) }
        let pieces = Splitting.split(Array(text.utf8), Array(mark.utf8), limit, isReversed: true)
        return strings(pieces.map { String($0) })
      }
    }
    table.keywords("splitlines", "keepends=False") {
      (interpreter, text, arguments) throws(PythonException) in
      let keeps = try arguments[0].map { (value) throws(PythonException) in
        try interpreter.smallIndex(value) != 0
      }
      return strings(lines(of: text, keepingEnds: keeps ?? false))
    }
    table.one("partition") { (_, text, argument) throws(PythonException) in
      try partition(text, argument, isReversed: false)
    }
    table.one("rpartition") { (_, text, argument) throws(PythonException) in
      try partition(text, argument, isReversed: true)
    }
    table.one("join") { (interpreter, text, argument) throws(PythonException) in
      .string(try join(argument, with: text, interpreter))
    }
    for (name, left, right) in [
      ("strip", true, true), ("lstrip", true, false), ("rstrip", false, true),
    ] {
      table.positional(name, 0...1) { (_, text, arguments) throws(PythonException) in
        guard let set = arguments.first.unlessNone else {
          return .string(strip(text, left: left, right: right) { $0.isPythonSpace })
        }
        guard case .string(let characters) = set else {
          throw PythonException.type("\(name) arg must be None or str")
        }
        let members = Set(characters.unicodeScalars)
        return .string(strip(text, left: left, right: right) { members.contains($0) })
      }
    }
  }

  private static func strings(_ texts: [String]) -> Value {
    .list(List(texts.map { .string($0) }))
  }

  // MARK: - Words

  /// The words from the left; outside ASCII other scalars than those of ASCII are spaces, too.
  private static func splitWords(
    _ text: String,
    _ limit: Int,
    _ interpreter: Interpreter
  ) throws(PythonException) -> Value {
    guard text.isASCII else { return strings(splitWords(text, limit)) }
    let bytes = Array(text.utf8)
    var words: [Value] = []
    var place = 0
    while true {
      while place < bytes.count, bytes[place].isASCIISpace { place += 1 }
      guard place < bytes.count else { break }
      let start = place
      if words.count == limit {
        place = bytes.count
      } else {
        while place < bytes.count, !bytes[place].isASCIISpace { place += 1 }
      }
      words.append(.string(String(bytes[start..<place])))
      try interpreter.checkInterruption(atStep: words.count)
    }
    return .list(List(words))
  }

  private static func split(
    _ text: String,
    _ separator: String,
    _ limit: Int,
    _ interpreter: Interpreter
  ) throws(PythonException) -> Value {
    let bytes = Array(text.utf8)
    let mark = Array(separator.utf8)
    var pieces: [Value] = []
    var start = 0
    while pieces.count < limit, let place = ByteSearch.first(mark, in: bytes[start...]) {
      pieces.append(.string(String(bytes[start..<place])))
      start = place + mark.count
      try interpreter.checkInterruption(atStep: pieces.count)
    }
    pieces.append(.string(start == 0 ? text : String(bytes[start...])))
    return .list(List(pieces))
  }

  private static func splitWords(_ text: String, _ limit: Int) -> [String] {
    var words: [String] = []
    var rest = text.unicodeScalars[...]
    while true {
      rest = rest.drop { $0.isPythonSpace }
      guard !rest.isEmpty else { return words }
      guard words.count < limit else { break }
      let word = rest.prefix { !$0.isPythonSpace }
      words.append(String(word))
      rest = rest[word.endIndex...]
    }
    return words + [String(rest)]
  }

  private static func rsplitWords(_ text: String, _ limit: Int) -> [String] {
    var words: [String] = []
    var rest = text.unicodeScalars[...]
    while true {
      while let last = rest.last, last.isPythonSpace { rest.removeLast() }
      guard !rest.isEmpty else { return words.reversed() }
      guard words.count < limit else { break }
      let start =
        rest.lastIndex { $0.isPythonSpace }.map { rest.index(after: $0) } ?? rest.startIndex
      words.append(String(rest[start...]))
      rest = rest[..<start]
    }
    return [String(rest)] + words.reversed()
  }

  private static func lines(of text: String, keepingEnds: Bool) -> [String] {
    var lines: [String] = []
    var rest = text.unicodeScalars[...]
    while !rest.isEmpty {
      guard let end = rest.firstIndex(where: { $0.endsLine }) else {
        lines.append(String(rest))
        break
      }
      var next = rest.index(after: end)
      if rest[end] == "\r", next < rest.endIndex, rest[next] == "\n" {
        next = rest.index(after: next)
      }
      lines.append(String(rest[..<(keepingEnds ? next : end)]))
      rest = rest[next...]
    }
    return lines
  }

  private static func strip(
    _ text: String,
    left: Bool,
    right: Bool,
    _ isGone: (UnicodeScalar) -> Bool
  ) -> String {
    var rest = text.unicodeScalars[...]
    if left { rest = rest.drop(while: isGone) }
    if right { while let last = rest.last, isGone(last) { rest.removeLast() } }
    let isWhole = rest.startIndex == text.startIndex && rest.endIndex == text.endIndex
    return isWhole ? text : String(rest)
  }

  // MARK: - Pieces

  private static func partition(
    _ text: String,
    _ argument: Value,
    isReversed: Bool
  ) throws(PythonException) -> Value {
    guard case .string(let separator) = argument else {
      throw .type("must be str, not \(argument.typeName)")
    }
    guard !separator.isEmpty else { throw .value("empty separator") }
    let pieces = Splitting.partition(
      Array(text.utf8),
      Array(separator.utf8),
      isReversed: isReversed
    )
    return .tuple(Tuple(pieces.map { .string(String($0)) }))
  }

  private static func join(
    _ iterable: Value,
    with separator: String,
    _ interpreter: Interpreter
  ) throws(PythonException) -> String {
    let elements: [Value]
    do throws(PythonException) {
      elements = try interpreter.elements(of: iterable)
    } catch  where error.isNotIterable(iterable) {
      throw .type("can only join an iterable")
    }
    var size = 0
    for (place, element) in elements.enumerated() {
      guard case .string(let text) = element else {
        throw .type(
          "sequence item \(place): expected str instance, \(element.typeName) found"
        )
      }
      size += text.utf8.count + (place > 0 ? separator.utf8.count : 0)
      try interpreter.checkSize(size, plus: 0)
      try interpreter.checkInterruption(atStep: place)
    }
    var failure: PythonException?
    let text = String(unsafeUninitializedCapacity: size) { buffer in
      var filled = 0
      for (place, element) in elements.enumerated() {
        do throws(PythonException) {
          try interpreter.checkInterruption(atStep: place)
        } catch {
          failure = error
          break
        }
        if place > 0 { filled += buffer.copy(separator, to: filled) }
        if case .string(let text) = element { filled += buffer.copy(text, to: filled) }
      }
      return filled
    }
    if let failure { throw failure }
    return text
  }
}

extension UnsafeMutableBufferPointer<UInt8> {
  /// Copies a text's bytes to a place that has room for them; their count is given.
  @inline(__always)
  fileprivate func copy(_ text: String, to place: Int) -> Int {
    // Both words of a short text, of which only its bytes stay: what follows is written over them.
    if let short = ShortText(text), place + 16 <= count, let base = baseAddress {
      let start = UnsafeMutableRawPointer(base + place)
      start.storeBytes(of: short.low, as: UInt64.self)
      start.storeBytes(of: short.high, toByteOffset: 8, as: UInt64.self)
      return short.count
    }
    return copyBytes(of: text, to: place)
  }

  private func copyBytes(of text: String, to place: Int) -> Int {
    var text = text
    return text.withUTF8 { bytes in
      _ = UnsafeMutableBufferPointer(rebasing: self[place...]).update(fromContentsOf: bytes)
      return bytes.count
    }
  }
}

/// Cutting bytes at a separator, for `str` and `bytes` alike.
enum Splitting {
  /// The pieces in order; with a limit the rest stays whole at the other side.
  static func split(
    _ bytes: [UInt8],
    _ separator: [UInt8],
    _ limit: Int,
    isReversed: Bool
  ) -> [ArraySlice<UInt8>] {
    var pieces: [ArraySlice<UInt8>] = []
    if isReversed {
      var rest = bytes[...]
      while pieces.count < limit, let place = ByteSearch.last(separator, in: rest) {
        pieces.append(rest[(place + separator.count)...])
        rest = rest[..<place]
      }
      pieces.append(rest)
      return pieces.reversed()
    }
    var start = 0
    for place in ByteSearch.all(separator, in: bytes[...], limit: limit) {
      pieces.append(bytes[start..<place])
      start = place + separator.count
    }
    pieces.append(bytes[start...])
    return pieces
  }

  /// Before the separator, the separator, after it.
  static func partition(
    _ bytes: [UInt8],
    _ separator: [UInt8],
    isReversed: Bool
  ) -> [ArraySlice<UInt8>] {
    let found =
      isReversed
      ? ByteSearch.last(separator, in: bytes[...]) : ByteSearch.first(separator, in: bytes[...])
    guard let found else { return isReversed ? [[], [], bytes[...]] : [bytes[...], [], []] }
    let end = found + separator.count
    return [bytes[..<found], bytes[found..<end], bytes[end...]]
  }
}
