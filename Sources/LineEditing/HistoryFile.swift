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
  /// A file that is no history moves aside to `PATH.damaged-1`, so that nothing is lost by it;
  /// `damaged` is where it is then.
  package func load() throws(HistoryFileError) -> (entries: StoredEntries, damaged: String?) {
    let file = try LockedFile(path: path)
    if let damaged = try moveAsideIfDamaged(file) { return (StoredEntries(), damaged) }
    let entries = StoredEntries(try file.tail(), limit: limit)
    if entries.lineCount / 2 > limit {
      try? compact(to: entries)
    }
    return (entries, nil)
  }

  /// Adds an entry of one or more lines behind those of all sessions.
  ///
  /// Gives where a file is that was no history, as ``load()`` does.
  @discardableResult
  package func append(_ entry: [UInt8]) throws(HistoryFileError) -> String? {
    let line = HistoryEncoding.encode(entry)
    guard !line.isEmpty else { return nil }
    var file = try LockedFile(path: path)
    let damaged = try moveAsideIfDamaged(file)
    if damaged != nil {
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
    return damaged
  }

  static let header = Array("_HiStOrY_V2_\n".utf8)

  static func isHeader(_ line: ArraySlice<UInt8>) -> Bool {
    let bare = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
    return bare.elementsEqual(header.dropLast())
  }

  /// Moves a file that is no history out of the way; where it is then.
  private func moveAsideIfDamaged(
    _ file: borrowing LockedFile
  ) throws(HistoryFileError) -> String? {
    guard try file.size() > 0 else { return nil }
    let beginning = try file.read(HistoryFile.header.count + 1, at: 0)
    let line = beginning.prefix { $0 != UInt8(ascii: "\n") }
    return HistoryFile.isHeader(line) ? nil : try file.moveAside()
  }

  /// Writes the entries anew while the old file is locked; who waits for the lock looks again.
  private func compact(to entries: StoredEntries) throws(HistoryFileError) {
    try LockedFile.replace(path, with: HistoryFile.header + entries.newestLines)
  }
}
