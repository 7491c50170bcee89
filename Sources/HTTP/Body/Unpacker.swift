/// One compressed stream, unpacked piece by piece.
protocol Unpacker: AnyObject {
  /// True after the stream's own end; what follows it belongs to something else.
  var isAtEnd: Bool { get }
  /// Unpacks until the input is used up, the stream ends, or `limit` bytes have come out; gives how
  /// much of the input was used.
  func unpack(
    _ input: ArraySlice<UInt8>,
    limit: Int,
    into output: inout [UInt8]
  ) throws(UnpackFailure) -> Int
}

/// A library's refusal, in the words of Python's module for it.
struct UnpackFailure: Error {
  let words: String
}

/// What one call of a library did.
struct UnpackStep {
  /// How many bytes it took.
  var consumed = 0
  /// How many bytes it gave.
  var made = 0
}

extension [UInt8] {
  /// Appends what a call writes into a buffer of that size.
  mutating func appendUnpacked(
    _ room: Int,
    _ fill: (UnsafeMutableBufferPointer<UInt8>) -> UnpackStep
  ) -> UnpackStep {
    var step = UnpackStep()
    let piece = unsafe [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
      step = unsafe fill(buffer)
      count = step.made
    }
    if isEmpty { self = piece } else { self += piece }
    return step
  }
}
