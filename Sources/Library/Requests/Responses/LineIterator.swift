import Interpreter
import Values

/// The lines of a body, found piece by piece (`Response.iter_lines`).
///
/// A line end that two pieces share is two line ends, as in `requests`.
final class LineIterator: IteratorObject {
  private let response: ResponseObject
  private let size: Value
  private let decodes: Bool
  private let delimiter: Value
  private var pieces: (any IteratorObject)?
  /// The pieces of the last line, whose end has not come yet.
  private var waiting: [Value] = []
  private var ready: ArraySlice<Value> = []
  private var isDone = false

  init(_ response: ResponseObject, size: Value, decodes: Bool, delimiter: Value) {
    self.response = response
    self.size = size
    self.decodes = decodes
    self.delimiter = delimiter
  }

  var typeName: String { "generator" }
  var representation: String { GeneratedValues.representation(of: self, "Response.iter_lines") }

  func next(in interpreter: Interpreter) throws(PythonException) -> Value? {
    if let line = ready.popFirst() { return line }
    guard !isDone else { return nil }
    do throws(PythonException) {
      let pieces = try begin()
      while let piece = try interpreter.next(of: pieces) {
        try take(piece, interpreter)
        if let line = ready.popFirst() { return line }
        try interpreter.checkInterruption()
      }
    } catch {
      isDone = true
      pieces = nil
      throw error
    }
    isDone = true
    return takeWaiting()
  }

  private func begin() throws(PythonException) -> any IteratorObject {
    if let pieces { return pieces }
    let made = try response.pieces(size, decodes: decodes)
    pieces = made
    return made
  }

  private func take(_ piece: Value, _ interpreter: Interpreter) throws(PythonException) {
    let lines = try delimiter.isTrue ? split(piece, interpreter) : lines(of: piece, interpreter)
    ready = lines[...]
  }

  /// Cut at the delimiter, which two pieces may share, so that they are looked at together.
  private func split(
    _ piece: Value,
    _ interpreter: Interpreter
  ) throws(PythonException) -> [Value] {
    waiting.append(piece)
    let chunk = takeWaiting() ?? piece
    let method = try interpreter.attribute("split", of: chunk)
    var lines = try interpreter.elements(of: interpreter.call(method, Arguments([delimiter])))
    if let last = lines.last, Self.sharesEnd(last, chunk) { waiting = [lines.removeLast()] }
    return lines
  }

  /// Cut at line ends: what waits has none in it, and is not looked at again.
  private func lines(
    of piece: Value,
    _ interpreter: Interpreter
  ) throws(PythonException) -> [Value] {
    var lines: [Value]
    if case .bytes(let bytes) = piece {
      lines = Self.lines(bytes.bytes)
    } else {
      let method = try interpreter.attribute("splitlines", of: piece)
      lines = try interpreter.elements(of: interpreter.call(method, Arguments()))
    }
    guard let first = lines.first, let last = lines.last else { return [] }
    waiting.append(first)
    let isOpen = Self.sharesEnd(last, piece)
    if lines.count == 1, isOpen { return [] }
    lines[0] = takeWaiting() ?? first
    if isOpen { waiting = [lines.removeLast()] }
    return lines
  }

  /// What waits, put together; nil when nothing does.
  private func takeWaiting() -> Value? {
    guard waiting.count > 1 else { return waiting.popLast() }
    defer { waiting = [] }
    if case .string = waiting[0] {
      var text = ""
      for case .string(let part) in waiting { text += part }
      return .string(text)
    }
    var bytes: [UInt8] = []
    for case .bytes(let part) in waiting { bytes += part.bytes }
    return .bytes(Bytes(bytes))
  }

  /// Whether the last line goes to the very end, so that more of it may come.
  private static func sharesEnd(_ line: Value, _ chunk: Value) -> Bool {
    switch (line, chunk) {
    case (.bytes(let line), .bytes(let chunk)):
      line.bytes.last != nil && line.bytes.last == chunk.bytes.last
    case (.string(let line), .string(let chunk)):
      line.unicodeScalars.last != nil && line.unicodeScalars.last == chunk.unicodeScalars.last
    default: false
    }
  }

  /// `bytes.splitlines()`.
  private static func lines(_ bytes: [UInt8]) -> [Value] {
    var lines: [Value] = []
    var start = 0
    var place = 0
    while place < bytes.count {
      let byte = bytes[place]
      place += 1
      guard byte == 0x0A || byte == 0x0D else { continue }
      lines.append(.bytes(Bytes(Array(bytes[start..<(place - 1)]))))
      if byte == 0x0D, place < bytes.count, bytes[place] == 0x0A { place += 1 }
      start = place
    }
    if start < bytes.count { lines.append(.bytes(Bytes(Array(bytes[start...])))) }
    return lines
  }
}
