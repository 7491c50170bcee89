/// The entries of a history file, the newest first.
///
/// They are found and decoded one by one as they are asked for: of a hundred thousand, a person
/// looks at a few.
package struct StoredEntries: Sequence, IteratorProtocol {
  private static let newline = UInt8(ascii: "\n")

  private let bytes: ArraySlice<UInt8>
  private let limit: Int
  /// Behind the last byte of what was not looked at yet.
  private var end: Int
  private var given = 0

  init(_ bytes: ArraySlice<UInt8> = [], limit: Int = 0) {
    self.bytes = bytes
    self.limit = limit
    end = bytes.endIndex
  }

  package mutating func next() -> [UInt8]? {
    while given < limit, let line = nextLine() {
      let entry = HistoryEncoding.decode(line)
      guard !entry.isEmpty else { continue }
      given += 1
      return entry
    }
    return nil
  }

  /// The line before the last one that was given, but not the file's header.
  private mutating func nextLine() -> ArraySlice<UInt8>? {
    while end > bytes.startIndex {
      let stop = bytes[end - 1] == Self.newline ? end - 1 : end
      var start = stop
      while start > bytes.startIndex, bytes[start - 1] != Self.newline { start -= 1 }
      end = start
      let line = bytes[start..<stop]
      if start == bytes.startIndex, HistoryFile.isHeader(line) { return nil }
      if !line.isEmpty { return line }
    }
    return nil
  }

  /// How many lines there are, the header and empty ones among them.
  var lineCount: Int {
    unsafe bytes.withContiguousStorageIfAvailable { buffer in
      unsafe buffer.reduce(into: 0) { $0 += $1 == Self.newline ? 1 : 0 }
    } ?? 0
  }

  /// As many lines as may be kept, as they stand in the file.
  var newestLines: ArraySlice<UInt8> {
    var rest = self
    var count = 0
    while count < limit, rest.nextLine() != nil { count += 1 }
    return bytes[rest.end...]
  }
}
