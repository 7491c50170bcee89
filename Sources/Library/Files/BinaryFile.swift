import Glibc
import Interpreter
import Values

/// A file of bytes: what `open` gives for a binary mode, and what a text file stands on.
///
/// It reads ahead and writes behind by blocks, as `_io.BufferedReader`, `_io.BufferedWriter` and
/// `_io.BufferedRandom` do; without a buffer it is `_io.FileIO`.
final class BinaryFile: FileObject, ByteStream {
  static let blockSize = 8192

  /// The path or descriptor that it was opened by.
  let name: Value
  let mode: FileMode
  let isBuffered: Bool
  private let descriptor: Descriptor
  /// Bytes that were read and not yet asked for, from `next` on.
  private var ahead: [UInt8] = []
  private var next = 0
  /// Bytes that are still to be written.
  private var behind: [UInt8] = []

  init(_ descriptor: Descriptor, name: Value, mode: FileMode, isBuffered: Bool) {
    self.descriptor = descriptor
    self.name = name
    self.mode = mode
    self.isBuffered = isBuffered
    if mode.isWritable, isBuffered { OpenFiles.insert(self) }
  }

  deinit {
    if mode.isWritable, isBuffered { OpenFiles.remove(self) }
    // CPython has nobody to tell either.
    if !behind.isEmpty { try? descriptor.write(behind) }
  }

  var isClosed: Bool { descriptor.number == nil }
  var canRead: Bool { mode.isReadable }
  var canWrite: Bool { mode.isWritable }
  var canSeek: Bool { descriptor.isSeekable }
  var isTerminal: Bool { descriptor.isTerminal }
  var number: Int32? { descriptor.number }

  // MARK: - Reading

  private var aheadCount: Int { ahead.count - next }

  private func take(_ count: Int) -> [UInt8] {
    let bytes = Array(ahead[next..<(next + count)])
    next += count
    if next == ahead.count {
      ahead = []
      next = 0
    }
    return bytes
  }

  func readSome(_ most: Int) throws(PythonException) -> [UInt8] {
    if aheadCount > 0 { return take(min(most, aheadCount)) }
    try flush()
    return try descriptor.read(atMost: most)
  }

  func readRest() throws(PythonException) -> [UInt8] { try read(Int.max) }

  func read(_ count: Int) throws(PythonException) -> [UInt8] {
    try flush()
    var bytes = take(min(count, aheadCount))
    while bytes.count < count {
      let block = max(Self.blockSize, min(bytes.count, 1 << 20))
      let more = try descriptor.read(atMost: min(block, count - bytes.count))
      if more.isEmpty { break }
      guard bytes.count + more.count <= Interpreter.maximumBytes else { throw .memory }
      bytes += more
    }
    return bytes
  }

  /// Up to the end of a line, or so many bytes.
  func readLine(_ limit: Int) throws(PythonException) -> [UInt8] {
    try flush()
    var line: [UInt8] = []
    while line.count < limit {
      if aheadCount == 0 {
        ahead = try descriptor.read(atMost: isBuffered ? Self.blockSize : 1)
        next = 0
        if ahead.isEmpty { break }
      }
      let most = min(aheadCount, limit - line.count)
      let window = ahead[next..<(next + most)]
      if let end = window.firstIndex(of: UInt8(ascii: "\n")) {
        line += take(end + 1 - next)
        break
      }
      line += take(most)
      guard line.count <= Interpreter.maximumBytes else { throw .memory }
    }
    return line
  }

  /// What comes next, without taking it.
  func peek() throws(PythonException) -> [UInt8] {
    if aheadCount == 0 {
      try flush()
      ahead = try descriptor.read(atMost: Self.blockSize)
      next = 0
    }
    return Array(ahead[next...])
  }

  // MARK: - Writing

  func append(_ bytes: [UInt8]) throws(PythonException) {
    try forgetAhead()
    guard isBuffered else { return try descriptor.write(bytes) }
    behind += bytes
    if behind.count > Self.blockSize { try flush() }
  }

  func flush() throws(PythonException) {
    guard !behind.isEmpty else { return }
    let bytes = behind
    behind = []
    try descriptor.write(bytes)
  }

  /// Puts the file back to where the reader is.
  private func forgetAhead() throws(PythonException) {
    guard aheadCount > 0 else { return }
    let count = aheadCount
    ahead = []
    next = 0
    _ = try descriptor.seek(-count, SEEK_CUR)
  }

  // MARK: - Places

  func move(_ offset: Int, _ whence: Int32) throws(PythonException) -> Int {
    try flush()
    try forgetAhead()
    return try descriptor.seek(offset, whence)
  }

  func place() throws(PythonException) -> Int {
    try descriptor.seek(0, SEEK_CUR) - aheadCount + behind.count
  }

  func cut(at size: Int?) throws(PythonException) -> Int {
    let here = try place()
    try flush()
    try descriptor.truncate(to: size ?? here)
    return size ?? here
  }

  func close() throws(PythonException) {
    guard !isClosed else { return }
    defer {
      if mode.isWritable, isBuffered { OpenFiles.remove(self) }
    }
    do throws(PythonException) {
      try flush()
    } catch {
      try descriptor.close()
      throw error
    }
    try descriptor.close()
  }
}
