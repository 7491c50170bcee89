/// Why the history could not be kept, in words for a person.
package struct HistoryFileError: Error, Hashable, Sendable, CustomStringConvertible {
  package let description: String
}

/// The entries of all sessions, in a file that libedit's other users can read too.
///
/// libedit's own `H_SAVE` writes the file anew without a lock, so that of two sessions one loses.
/// Here each entry is appended under `flock` as soon as it is there.
package struct HistoryFile: Hashable, Sendable {
  package static let defaultLimit = 100_000

  package let path: String
  /// The newest entries that are kept; the file may grow to twice as many before it is cut.
  package let limit: Int

  package init(path: String, limit: Int = HistoryFile.defaultLimit) {
    self.path = path
    self.limit = max(1, limit)
  }

  /// The entries, the newest of them first.
  ///
  /// A file that is no history moves aside to `PATH.damaged-1`, so that nothing is lost by it.
  package func load() throws(HistoryFileError) -> StoredEntries {
    let file = try LockedFile(path: path)
    guard try makeValid(file) else { return StoredEntries() }
    let entries = StoredEntries(try file.tail(), limit: limit)
    if entries.lineCount / 2 > limit {
      try? compact(to: entries)
    }
    return entries
  }

  /// Adds an entry of one or more lines behind those of all sessions.
  package func append(_ entry: [UInt8]) throws(HistoryFileError) {
    let line = HistoryEncoding.encode(entry)
    guard !line.isEmpty else { return }
    var file = try LockedFile(path: path)
    if try !makeValid(file) {
      file = try LockedFile(path: path)
    }
    var record = line + [UInt8(ascii: "\n")]
    if try file.size() == 0 {
      record = HistoryFile.header + record
    } else if try !file.endsWithNewline() {
      // Another writer was cut off in the middle of its entry.
      record.insert(UInt8(ascii: "\n"), at: 0)
    }
    try file.append(record)
  }

  static let header = Array("_HiStOrY_V2_\n".utf8)

  static func isHeader(_ line: ArraySlice<UInt8>) -> Bool {
    let bare = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
    return bare.elementsEqual(header.dropLast())
  }

  /// Moves a file that is no history out of the way; false when it did.
  private func makeValid(_ file: borrowing LockedFile) throws(HistoryFileError) -> Bool {
    guard try file.size() > 0 else { return true }
    let beginning = try file.read(HistoryFile.header.count + 1, at: 0)
    let line = beginning.prefix { $0 != UInt8(ascii: "\n") }
    if HistoryFile.isHeader(line) { return true }
    try file.moveAside()
    return false
  }

  /// Writes the entries anew while the old file is locked; who waits for the lock looks again.
  private func compact(to entries: StoredEntries) throws(HistoryFileError) {
    try LockedFile.replace(path, with: HistoryFile.header + entries.newestLines)
  }
}
