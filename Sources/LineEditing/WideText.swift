/// Text as libedit holds it: a `wchar_t`, on Linux a Unicode scalar, for each element.
typealias WideText = [Int32]

extension WideText {
  init(decoding bytes: some Sequence<UInt8>) {
    self = String(decoding: Array<UInt8>(bytes), as: UTF8.self).unicodeScalars.map {
      Int32($0.value)
    }
  }

  /// UTF-8, with U+FFFD for what is no scalar.
  var utf8: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count)
    for element in self {
      let scalar = UInt32(exactly: element).flatMap(Unicode.Scalar.init) ?? "\u{fffd}"
      bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
    return bytes
  }

  /// Where the cursor lands when it goes one line up inside a text of several, or nil.
  func positionAbove(_ cursor: Int) -> Int? {
    let newline = Int32(UInt8(ascii: "\n"))
    guard let end = self[..<cursor].lastIndex(of: newline) else { return nil }
    let column = cursor - end - 1
    let start = self[..<end].lastIndex(of: newline).map { $0 + 1 } ?? 0
    return Swift.min(start + column, end)
  }

  /// Where the cursor lands when it goes one line down inside a text of several, or nil.
  func positionBelow(_ cursor: Int) -> Int? {
    let newline = Int32(UInt8(ascii: "\n"))
    guard let end = self[cursor...].firstIndex(of: newline) else { return nil }
    let start = self[..<cursor].lastIndex(of: newline).map { $0 + 1 } ?? 0
    let nextEnd = self[(end + 1)...].firstIndex(of: newline) ?? count
    return Swift.min(end + 1 + cursor - start, nextEnd)
  }

  /// Where the line begins in which the cursor is.
  func lineStart(of cursor: Int) -> Int { self[..<cursor].lastIndex(of: 10).map { $0 + 1 } ?? 0 }

  /// Where it ends, before its line end.
  func lineEnd(of cursor: Int) -> Int { self[cursor...].firstIndex(of: 10) ?? count }

  /// The rows the cursor is below the first one, after this text on a terminal of some width.
  ///
  /// The width of a scalar is asked for; negative and 0 mean that it takes no column.
  func rows(columns: Int, width: @escaping (Int32) -> Int) -> Int {
    guard columns > 0 else { return 0 }
    return reduce(into: RowLayout(columns: columns, width: width)) { $0.add($1) }.row
  }
}

/// Where the next character goes on a terminal, as libedit counts it.
struct RowLayout {
  let columns: Int
  let width: (Int32) -> Int
  private(set) var row = 0
  private var column = 0

  init(columns: Int, width: @escaping (Int32) -> Int) {
    self.columns = columns
    self.width = width
  }

  mutating func add(_ element: Int32) {
    switch element {
    case 10:
      row += 1
      column = 0
      return
    case 9: column += 8 - column % 8
    case ..<32, 127: column += 2
    default:
      let needed = max(0, width(element))
      if column + needed > columns {
        row += 1
        column = 0
      }
      column += needed
    }
    while column >= columns {
      row += 1
      column -= columns
    }
  }
}
