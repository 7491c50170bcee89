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
  /// The last line, whose end has not come yet.
  private var pending: Value?
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
    return pending
  }

  private func begin() throws(PythonException) -> any IteratorObject {
    if let pieces { return pieces }
    let made = try response.pieces(size, decodes: decodes)
    pieces = made
    return made
  }

  private func take(_ piece: Value, _ interpreter: Interpreter) throws(PythonException) {
    let chunk = Self.joined(pending, piece)
    pending = nil
    var lines: [Value]
    if case .bytes(let bytes) = chunk, !delimiter.isTrue {
      lines = Self.lines(bytes.bytes)
    } else {
      let method = try interpreter.attribute(delimiter.isTrue ? "split" : "splitlines", of: chunk)
      let arguments = Arguments(delimiter.isTrue ? [delimiter] : [])
      lines = try interpreter.elements(of: interpreter.call(method, arguments))
    }
    if let last = lines.last, Self.sharesEnd(last, chunk) {
      pending = last
      lines.removeLast()
    }
    ready = lines[...]
  }

  private static func joined(_ pending: Value?, _ piece: Value) -> Value {
    switch (pending, piece) {
    case (.bytes(let left)?, .bytes(let right)): .bytes(Bytes(left.bytes + right.bytes))
    case (.string(let left)?, .string(let right)): .string(left + right)
    default: piece
    }
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
