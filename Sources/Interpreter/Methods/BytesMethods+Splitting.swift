import Values

extension BytesMethods {
  static func addSplitting(to table: inout MethodTable<[UInt8]>) {
    for (name, isReversed) in [("split", false), ("rsplit", true)] {
      table.keywords(name, "sep=None, maxsplit=-1") {
        (interpreter, bytes, arguments) throws(PythonException) in
        let most = try arguments[1].map { (value) throws(PythonException) in
          try interpreter.index(value)
        }
        let limit = most.map { $0 < 0 ? Int.max : $0 } ?? Int.max
        guard let separator = arguments[0].unlessNone else {
          return pieces(words(of: bytes, limit, isReversed: isReversed))
        }
        let mark = try Self.bytes(separator)
        guard !mark.isEmpty else { throw PythonException.value("empty separator") }
        return pieces(Splitting.split(bytes, mark, limit, isReversed: isReversed))
      }
    }
    table.keywords("splitlines", "keepends=False") {
      (interpreter, bytes, arguments) throws(PythonException) in
      let keeps = try arguments[0].map { (value) throws(PythonException) in
        try interpreter.smallIndex(value) != 0
      }
      return pieces(lines(of: bytes, keepingEnds: keeps ?? false))
    }
    for (name, isReversed) in [("partition", false), ("rpartition", true)] {
      table.one(name) { (_, bytes, argument) throws(PythonException) in
        let mark = try Self.bytes(argument)
        guard !mark.isEmpty else { throw PythonException.value("empty separator") }
        let parts = Splitting.partition(bytes, mark, isReversed: isReversed)
        return .tuple(Tuple(parts.map { made($0) }))
      }
    }
    table.one("join") { (interpreter, separator, argument) throws(PythonException) in
      let elements: [Value]
      do throws(PythonException) {
        elements = try interpreter.elements(of: argument)
      } catch  where error.isNotIterable(argument) {
        throw PythonException.type("can only join an iterable")
      }
      var result: [UInt8] = []
      for (place, element) in elements.enumerated() {
        guard case .bytes(let part) = element else {
          throw PythonException.type(
            """
            sequence item \(place): expected a bytes-like object, \
            \(element.typeName) found
            """
          )
        }
        if place > 0 { result += separator }
        result += part.bytes
        try interpreter.checkSize(result.count, plus: 0)
      }
      return made(result)
    }
    addStripping(to: &table)
  }

  private static func addStripping(to table: inout MethodTable<[UInt8]>) {
    for (name, left, right) in [
      ("strip", true, true), ("lstrip", true, false), ("rstrip", false, true),
    ] {
      table.positional(name, 0...1) { (_, bytes, arguments) throws(PythonException) in
        var rest = bytes[...]
        let set = try arguments.first.unlessNone.map { (value) throws(PythonException) in
          try Self.bytes(value)
        }
        func isGone(_ byte: UInt8) -> Bool { set?.contains(byte) ?? isSpace(byte) }
        if left { rest = rest.drop(while: isGone) }
        if right { while let last = rest.last, isGone(last) { rest.removeLast() } }
        return made(rest)
      }
    }
  }

  private static func pieces(_ pieces: [ArraySlice<UInt8>]) -> Value {
    .list(List(pieces.map { made($0) }))
  }

  private static func words(
    of bytes: [UInt8],
    _ limit: Int,
    isReversed: Bool
  ) -> [ArraySlice<UInt8>] {
    var words: [ArraySlice<UInt8>] = []
    var rest = bytes[...]
    func dropLeft() { rest = rest.drop(while: isSpace) }
    func dropRight() { while let last = rest.last, isSpace(last) { rest.removeLast() } }
    while true {
      if isReversed { dropRight() } else { dropLeft() }
      guard !rest.isEmpty, words.count < limit else { break }
      if isReversed {
        let start = rest.lastIndex(where: isSpace).map { $0 + 1 } ?? rest.startIndex
        words.append(rest[start...])
        rest = rest[..<start]
      } else {
        let end = rest.firstIndex(where: isSpace) ?? rest.endIndex
        words.append(rest[..<end])
        rest = rest[end...]
      }
    }
    if !rest.isEmpty { words.append(rest) }
    return isReversed ? words.reversed() : words
  }

  private static func lines(of bytes: [UInt8], keepingEnds: Bool) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var rest = bytes[...]
    while !rest.isEmpty {
      guard let end = rest.firstIndex(where: { $0 == 10 || $0 == 13 }) else {
        lines.append(rest)
        break
      }
      let isPair = rest[end] == 13 && end + 1 < rest.endIndex && rest[end + 1] == 10
      let next = end + (isPair ? 2 : 1)
      lines.append(rest[..<(keepingEnds ? next : end)])
      rest = rest[next...]
    }
    return lines
  }

  // MARK: - Layout

  static func addLayout(to table: inout MethodTable<[UInt8]>) {
    for (name, side) in [
      ("center", StringMethods.Side.both), ("ljust", .right), ("rjust", .left),
    ] {
      table.positional(name, 1...2) {
        (interpreter, bytes, arguments) throws(PythonException) in
        let width = try interpreter.index(arguments[0])
        var fill = UInt8(ascii: " ")
        if arguments.count == 2 {
          guard case .bytes(let given) = arguments[1], given.bytes.count == 1 else {
            throw PythonException.type(
              "\(name)() argument 2 must be a byte string of length 1, "
                + "not \(arguments[1].argumentTypeName)"
            )
          }
          fill = given.bytes[0]
        }
        return made(try pad(bytes, to: width, fill, side, interpreter))
      }
    }
    table.one("zfill") { (interpreter, bytes, argument) throws(PythonException) in
      let width = try interpreter.index(argument)
      let isSigned = bytes.first.map { $0 == 43 || $0 == 45 } ?? false
      let sign = Array(bytes.prefix(isSigned ? 1 : 0))
      let padded = try pad(
        Array(bytes.dropFirst(sign.count)),
        to: max(width, 0) - sign.count,
        48,
        .left,
        interpreter
      )
      return made(sign + padded)
    }
  }

  private static func pad(
    _ bytes: [UInt8],
    to width: Int,
    _ fill: UInt8,
    _ side: StringMethods.Side,
    _ interpreter: Interpreter
  ) throws(PythonException) -> [UInt8] {
    guard width > bytes.count else { return bytes }
    try interpreter.checkSize(width, plus: 0)
    let missing = width - bytes.count
    let left =
      switch side {
      case .left: missing
      case .right: 0
      case .both: missing / 2 + (missing & width & 1)
      }
    return [UInt8](repeating: fill, count: left) + bytes
      + [UInt8](repeating: fill, count: missing - left)
  }
}
