import Interpreter
import Values

/// Decodes a stream block by block: what a block leaves unfinished waits for the next one.
struct TextDecoder {
  private let errors: ErrorHandling
  /// What the bytes are in, which a mark at the start may settle.
  private var encoding: Encoding
  private var isAtStart = true
  private var rest: [UInt8] = []

  init(_ encoding: Encoding, _ errors: ErrorHandling) {
    self.encoding = encoding
    self.errors = errors
  }

  /// Goes on at another place of the same stream.
  mutating func restart() { rest = [] }

  mutating func decode(_ block: [UInt8], isLast: Bool) throws(PythonException) -> String {
    var bytes = rest + block
    rest = []
    if isAtStart, try !skipMark(&bytes, isLast: isLast) {
      rest = bytes
      return ""
    }
    if !isLast {
      let unfinished = unfinishedCount(bytes)
      rest = Array(bytes.suffix(unfinished))
      bytes.removeLast(unfinished)
    }
    return try encoding.decode(bytes, errors: errors)
  }

  /// False when there are too few bytes to tell.
  private mutating func skipMark(_ bytes: inout [UInt8], isLast: Bool) throws(PythonException)
    -> Bool
  {
    let marks: [(mark: [UInt8], encoding: Encoding)]
    switch encoding {
    case .utf8WithMark: marks = [([0xEF, 0xBB, 0xBF], .utf8)]
    case .utf16: marks = [([0xFF, 0xFE], .utf16Little), ([0xFE, 0xFF], .utf16Big)]
    case .utf32: marks = [([0xFF, 0xFE, 0, 0], .utf32Little), ([0, 0, 0xFE, 0xFF], .utf32Big)]
    default:
      isAtStart = false
      return true
    }
    let size = marks[0].mark.count
    if bytes.count < size, !isLast, marks.contains(where: { $0.mark.starts(with: bytes) }) {
      return false
    }
    isAtStart = false
    if let found = marks.first(where: { bytes.starts(with: $0.mark) }) {
      bytes.removeFirst(size)
      encoding = found.encoding
    } else if encoding == .utf8WithMark {
      encoding = .utf8
    } else if bytes.count >= size {
      let name = encoding == .utf16 ? "UTF-16" : "UTF-32"
      throw PythonException(
        ExceptionClasses.unicodeError,
        "\(name) stream does not start with BOM"
      )
    }
    return true
  }

  /// Whether more bytes could make a character of these, the first of which is a leading one.
  private func canGoOn(_ start: ArraySlice<UInt8>) -> Bool {
    let first = start[start.startIndex]
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard (0xC2...0xF4).contains(first), start.count < length else { return false }
    guard let second = start.dropFirst().first else { return true }
    return switch first {
    case 0xE0: second >= 0xA0
    case 0xED: second < 0xA0
    case 0xF0: second >= 0x90
    case 0xF4: second < 0x90
    default: true
    }
  }

  /// How many bytes at the end begin a character that may go on.
  private func unfinishedCount(_ bytes: [UInt8]) -> Int {
    switch encoding {
    case .utf8:
      // A character has at most four bytes, and the first says how many.
      for (count, byte) in bytes.suffix(3).reversed().enumerated() {
        if byte < 0x80 { return 0 }
        guard byte >= 0xC0 else { continue }
        return canGoOn(bytes.suffix(count + 1)) ? count + 1 : 0
      }
      return 0
    case .utf16, .utf16Little, .utf16Big:
      let odd = bytes.count % 2
      let high = bytes.count - odd - (encoding == .utf16Big ? 2 : 1)
      guard high >= 0, (0xD8...0xDB).contains(bytes[high]) else { return odd }
      return odd + 2
    case .utf32, .utf32Little, .utf32Big: return bytes.count % 4
    default: return 0
    }
  }
}
