import CZstd

/// One frame of Zstandard, unpacked piece by piece (RFC 8878).
@safe
final class Zstandard: Unpacker {
  private let stream: OpaquePointer
  private(set) var isAtEnd = false

  /// nil when the library has no memory for it.
  init?() {
    guard let made = unsafe ZSTD_createDStream() else { return nil }
    unsafe stream = unsafe made
    // RFC 9659 §3: of a content coding a window of 8 MB is asked of no one to exceed.
    unsafe _ = ZSTD_DCtx_setParameter(stream, ZSTD_d_windowLogMax, 23)
  }

  deinit { unsafe ZSTD_freeDStream(stream) }

  func unpack(
    _ input: ArraySlice<UInt8>,
    limit: Int,
    into output: inout [UInt8]
  ) throws(UnpackFailure) -> Int {
    var (used, made) = (0, 0)
    while !isAtEnd, made < limit {
      var result = 0
      let rest = input.dropFirst(used)
      let room = min(limit - made, 1 << 17)
      let step = unsafe output.appendUnpacked(room) { buffer in
        unsafe decode(rest, into: buffer, &result)
      }
      used += step.consumed
      made += step.made
      if ZSTD_isError(result) != 0 { throw Self.failure(result) }
      if result == 0 {
        isAtEnd = true
      } else if step.made < room, step.consumed == rest.count {
        return used
      }
    }
    return used
  }

  private static func failure(_ code: Int) -> UnpackFailure {
    let name = unsafe ZSTD_getErrorName(code).map { unsafe String(cString: $0) } ?? "error"
    return UnpackFailure(words: "Unable to decompress Zstandard data: \(name)")
  }

  private func decode(
    _ input: ArraySlice<UInt8>,
    into buffer: UnsafeMutableBufferPointer<UInt8>,
    _ result: inout Int
  ) -> UnpackStep {
    unsafe input.withUnsafeBufferPointer { bytes in
      var source = unsafe ZSTD_inBuffer(src: bytes.baseAddress, size: bytes.count, pos: 0)
      var target = unsafe ZSTD_outBuffer(dst: buffer.baseAddress, size: buffer.count, pos: 0)
      unsafe result = ZSTD_decompressStream(stream, &target, &source)
      return unsafe UnpackStep(consumed: source.pos, made: target.pos)
    }
  }
}
