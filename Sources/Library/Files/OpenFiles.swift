import Glibc
import Interpreter
import Synchronization

/// The files that hold bytes which are still to be written, so that none is lost when the program
/// leaves while variables refer to them.
enum OpenFiles {
  private struct Entry: @unchecked Sendable {
    weak var file: BinaryFile?
  }

  private static let entries = Mutex<[ObjectIdentifier: Entry]>([:])

  /// Asks the C library for a last call, once.
  private static let isWatching: Bool = at_quick_exit { OpenFiles.flushAll() } == 0

  static func insert(_ file: BinaryFile) {
    _ = isWatching
    let entry = Entry(file: file)
    entries.withLock { $0[ObjectIdentifier(file)] = entry }
  }

  static func remove(_ file: BinaryFile) {
    _ = entries.withLock { $0.removeValue(forKey: ObjectIdentifier(file)) }
  }

  private static func flushAll() {
    let files = entries.withLock { Array($0.values) }
    // At this point nobody is left to be told.
    for entry in files { try? entry.file?.flush() }
  }
}
