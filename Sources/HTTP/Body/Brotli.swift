import CBrotli

/// One brotli stream, unpacked piece by piece (RFC 7932).
@safe
final class Brotli: Unpacker {
  private let decoder: OpaquePointer
  private(set) var isAtEnd = false

  /// nil when the library has no memory for it.
  init?() {
    guard let made = unsafe BrotliDecoderCreateInstance(nil, nil, nil) else { return nil }
    unsafe decoder = unsafe made
  }

  deinit { unsafe BrotliDecoderDestroyInstance(decoder) }

  func unpack(
    _ input: ArraySlice<UInt8>,
    limit: Int,
    into output: inout [UInt8]
  ) throws(UnpackFailure) -> Int {
    var (used, made) = (0, 0)
    while !isAtEnd, made < limit {
      var result = BROTLI_DECODER_RESULT_ERROR
      let rest = input.dropFirst(used)
      let step = unsafe output.appendUnpacked(min(limit - made, 1 << 16)) { buffer in
        unsafe decode(rest, into: buffer, &result)
      }
      used += step.consumed
      made += step.made
      switch result {
      case BROTLI_DECODER_RESULT_SUCCESS: isAtEnd = true
      case BROTLI_DECODER_RESULT_NEEDS_MORE_INPUT: return used
      case BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT: continue
      default: throw Self.failure
      }
    }
    return used
  }

  /// The words of the Python module `brotli`, which has no others.
  static var failure: UnpackFailure { UnpackFailure(words: "brotli: decoder failed") }

  private func decode(
    _ input: ArraySlice<UInt8>,
    into buffer: UnsafeMutableBufferPointer<UInt8>,
    _ result: inout BrotliDecoderResult
  ) -> UnpackStep {
    unsafe input.withUnsafeBufferPointer { bytes in
      var (left, room) = (bytes.count, buffer.count)
      var next = bytes.baseAddress
      var out = buffer.baseAddress
      result = unsafe BrotliDecoderDecompressStream(decoder, &left, &next, &room, &out, nil)
      return UnpackStep(consumed: bytes.count - left, made: buffer.count - room)
    }
  }
}
