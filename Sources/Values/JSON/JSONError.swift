/// What `json.JSONDecodeError` says, or that the text is not UTF-8.
package struct JSONError: Error, Hashable, Sendable {
  /// Without the position: `Expecting value`.
  package let message: String
  /// In code points, from 0; line and column from 1.
  package let position: Int
  package let line: Int
  package let column: Int
  /// The fault to raise instead, where CPython raises another class (`UnicodeDecodeError`,
  /// `RecursionError`).
  package let fault: Fault?

  /// What `str()` of the exception gives.
  package var text: String {
    fault?.message ?? "\(message): line \(line) column \(column) (char \(position))"
  }

  /// An error at a byte of valid UTF-8; its code points are counted only now.
  init(_ message: String, at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) {
    var position = 0
    var line = 1
    var lineStart = 0
    for byte in bytes.prefix(offset) where byte & 0xC0 != 0x80 {
      position += 1
      if byte == 0x0A {
        line += 1
        lineStart = position
      }
    }
    self.message = message
    self.position = position
    self.line = line
    column = position - lineStart + 1
    fault = nil
  }

  init(_ fault: Fault) {
    message = fault.message
    position = 0
    line = 1
    column = 1
    self.fault = fault
  }
}
