import HTTP
import Interpreter
import Values

/// The rest of a file that is open for reading bytes, which is sent from the disk.
///
/// A small file is read as `requests` reads it: only what is large enough for a person to notice is
/// worth the difference.
struct FileContent {
  let file: OpenFile
  let offset: Int
  let count: Int

  static let smallest = 1 << 20

  /// nil of anything else, and of a small file.
  init?(_ value: Value) throws(PythonException) {
    guard case .object(let object) = value, let binary = object as? BinaryFile,
      binary.canRead, let number = binary.number
    else { return nil }
    try binary.flush()
    guard let file = OpenFile(duplicating: number), let size = file.size else { return nil }
    offset = try binary.place()
    count = size - offset
    self.file = file
    guard count >= Self.smallest else { return nil }
    // As after `read()`.
    _ = try binary.move(size, 0)
  }

  var content: StreamedContent {
    var content = StreamedContent()
    content.append(file, from: offset, count: count)
    return content
  }
}
