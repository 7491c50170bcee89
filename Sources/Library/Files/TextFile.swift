import Interpreter
import Values

/// A file of text: `_io.TextIOWrapper` over a stream of bytes.
final class TextFile: FileObject {
  /// As CPython reads, so that what an error says of places in a block is the same.
  private static let blockSize = 8192

  let stream: any ByteStream
  /// The value of `buffer`.
  let buffer: Value
  /// As given to `open`: `r`, `w+`; nil when not made by it.
  let modeText: String?
  /// As given, or what the system's locale has.
  let encodingName: String
  let errorsName: String
  let isLineBuffered: Bool

  private let encoding: Encoding
  private let errors: ErrorHandling
  private(set) var ends: LineEnds
  private var decoder: TextDecoder
  /// Decoded text that was not yet asked for, from `next` on, as UTF-8.
  private var ahead: [UInt8] = []
  private var next = 0
  /// Where in the stream the blocks began that `ahead` is made of.
  private var blocks: [Block] = []
  /// Whether a mark is still to be written.
  private var isMarkDue: Bool
  /// False while lines are taken one after the other by `next`.
  private var knowsPlace = true

  /// A block that was read, with what is needed to decode it again.
  private struct Block {
    let start: Int
    let bytes: [UInt8]
    let decoder: TextDecoder
    let ends: LineEnds
    /// Where its text begins in `ahead`.
    var textStart: Int
  }

  init(
    _ stream: any ByteStream,
    buffer: Value,
    modeText: String?,
    encodingName: String,
    errorsName: String,
    encoding: Encoding,
    ends: LineEnds,
    isLineBuffered: Bool
  ) throws(PythonException) {
    self.stream = stream
    self.buffer = buffer
    self.modeText = modeText
    self.encodingName = encodingName
    self.errorsName = errorsName
    self.encoding = encoding
    self.ends = ends
    self.isLineBuffered = isLineBuffered
    errors = ErrorHandling(name: errorsName)
    decoder = TextDecoder(encoding, errors)
    let start = stream.canWrite && stream.canSeek ? try stream.place() : 0
    isMarkDue = start == 0
  }

  var isClosed: Bool { stream.isClosed }

  func close() throws(PythonException) { try stream.close() }

  // MARK: - Reading

  private func checkReadable() throws(PythonException) {
    try checkOpen()
    guard stream.canRead else { throw .unsupported("not readable") }
  }

  /// Decodes one more block; false at the end.
  private func readAhead(_ hint: Int = 0) throws(PythonException) -> Bool {
    dropUsedBlocks()
    let start = stream.canSeek ? try stream.place() : 0
    let bytes = try stream.readSome(max(Self.blockSize, min(hint, 1 << 20)))
    blocks.append(
      Block(start: start, bytes: bytes, decoder: decoder, ends: ends, textStart: ahead.count)
    )
    let text = try decoder.decode(bytes, isLast: bytes.isEmpty)
    ahead += ends.read(Array(text.utf8), isLast: bytes.isEmpty)
    return !bytes.isEmpty
  }

  /// Lets go of the text that was taken, but for that of the block in which the reader is.
  private func dropUsedBlocks() {
    if next == ahead.count {
      ahead = []
      next = 0
      blocks = []
      return
    }
    guard let current = blocks.lastIndex(where: { $0.textStart <= next }), current > 0 else {
      return
    }
    let used = blocks[current].textStart
    blocks.removeFirst(current)
    for place in blocks.indices { blocks[place].textStart -= used }
    ahead.removeFirst(used)
    next -= used
  }

  private func take(upTo end: Int) -> String {
    defer { next = end }
    return String(decoding: ahead[next..<end], as: UTF8.self)
  }

  /// So many characters, or all that are left.
  func read(_ count: Int?) throws(PythonException) -> String {
    try checkReadable()
    guard let count else {
      dropUsedBlocks()
      let text = try decoder.decode(stream.readRest(), isLast: true)
      ahead += ends.read(Array(text.utf8), isLast: true)
      let rest = take(upTo: ahead.count)
      dropUsedBlocks()
      knowsPlace = true
      return rest
    }
    var found = 0
    var end = next
    while found < count {
      if end == ahead.count {
        let taken = end - next
        let goesOn = try readAhead(count - found)
        end = next + taken
        if end == ahead.count {
          guard goesOn else { break }
          continue
        }
      }
      end += 1
      while end < ahead.count, ahead[end] & 0xC0 == 0x80 { end += 1 }
      found += 1
    }
    return take(upTo: end)
  }

  /// Up to the end of a line, or so many characters; nothing at the end.
  func readLine(_ limit: Int?) throws(PythonException) -> String {
    try checkReadable()
    var searched = next
    while true {
      if let end = ends.endOfLine(in: ahead[searched...]) { return take(upTo: cut(end, limit)) }
      let limited = cut(ahead.count, limit)
      if limited < ahead.count { return take(upTo: limited) }
      // Two characters may end a line together.
      let taken = max(ahead.count - next - 1, 0)
      guard ahead.count - next <= Interpreter.maximumBytes else { throw .memory }
      let goesOn = try readAhead()
      searched = next + taken
      if !goesOn, searched >= ahead.count - 1 {
        let end = ends.endOfLine(in: ahead[searched...]) ?? ahead.count
        return take(upTo: cut(end, limit))
      }
    }
  }

  /// The end, or where so many characters end before it.
  private func cut(_ end: Int, _ limit: Int?) -> Int {
    guard let limit, end - next > limit else { return end }
    var place = next
    for _ in 0..<limit where place < end {
      place += 1
      while place < end, ahead[place] & 0xC0 == 0x80 { place += 1 }
    }
    return place
  }

  func nextLine(in interpreter: Interpreter) throws(PythonException) -> Value? {
    knowsPlace = false
    let line = try readLine(nil)
    knowsPlace = line.isEmpty
    return line.isEmpty ? nil : .string(line)
  }

  // MARK: - Writing

  func write(_ value: Value, in interpreter: Interpreter) throws(PythonException) -> Value {
    guard case .string(let text) = value else {
      throw .type("write() argument must be str, not \(value.argumentTypeName)")
    }
    try checkOpen()
    guard stream.canWrite else { throw .unsupported("not writable") }
    forgetAhead()
    var encoding = encoding
    if !isMarkDue {
      switch encoding {
      case .utf8WithMark: encoding = .utf8
      case .utf16: encoding = .utf16Little
      case .utf32: encoding = .utf32Little
      default: break
      }
    }
    try stream.append(encoding.encode(ends.written(text), errors: errors))
    isMarkDue = false
    if isLineBuffered, text.utf8.contains(where: { $0 == 0x0A || $0 == 0x0D }) {
      try stream.flush()
    }
    return .int(Integer(text.length))
  }

  private func forgetAhead() {
    ahead = []
    next = 0
    blocks = []
    decoder = TextDecoder(encoding, errors)
  }

  /// Forgets what was read ahead, but not what a mark at the start said of the encoding.
  private func restart(at place: Int) {
    var decoder = decoder
    forgetAhead()
    decoder.restart()
    if place > 0 { self.decoder = decoder }
    isMarkDue = place == 0
    knowsPlace = true
  }

  // MARK: - Places

  func place() throws(PythonException) -> Int {
    try checkOpen()
    guard stream.canSeek else { throw .unsupported("underlying stream is not seekable") }
    guard knowsPlace else {
      throw PythonException(
        ExceptionClasses.osError,
        "telling position disabled by next() call"
      )
    }
    try stream.flush()
    guard next < ahead.count, let block = blocks.last(where: { $0.textStart <= next }) else {
      return try stream.place()
    }
    // Decodes the block again, byte after byte, until there is as much text as was taken.
    var decoder = block.decoder
    var ends = block.ends
    var count = 0
    var place = 0
    while count < next - block.textStart, place < block.bytes.count {
      let text = try decoder.decode([block.bytes[place]], isLast: false)
      count += ends.read(Array(text.utf8), isLast: false).count
      place += 1
    }
    return block.start + place
  }

  func move(to place: Int) throws(PythonException) {
    try stream.flush()
    _ = try stream.move(place, 0)
    restart(at: place)
  }

  func moveToEnd() throws(PythonException) -> Int {
    try stream.flush()
    let place = try stream.move(0, 2)
    restart(at: place)
    return place
  }

  func cut(at size: Int?) throws(PythonException) -> Int {
    try checkOpen()
    guard stream.canWrite else { throw .unsupported("truncate") }
    return try stream.cut(at: size)
  }
}
