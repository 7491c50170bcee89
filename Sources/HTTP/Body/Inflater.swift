import CZlib

/// One zlib stream, unpacked piece by piece (RFC 1950, 1951, 1952).
@safe
final class Inflater: Unpacker {
  enum Format: Int32 {
    case gzip = 31
    case zlib = 15
    case deflate = -15
  }

  private let stream: UnsafeMutablePointer<z_stream>
  private(set) var isAtEnd = false

  /// nil when zlib has no memory for it.
  init?(_ format: Format) {
    unsafe stream = .allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    guard unsafe apiwalk_inflate_start(stream, format.rawValue) == Z_OK else {
      unsafe stream.deallocate()
      return nil
    }
  }

  deinit {
    unsafe inflateEnd(stream)
    unsafe stream.deallocate()
  }

  func unpack(
    _ input: ArraySlice<UInt8>,
    limit: Int,
    into output: inout [UInt8]
  ) throws(UnpackFailure) -> Int {
    let piece = min(max(limit, 1), 1 << 16)
    var made = 0
    var used = 0
    while !isAtEnd, made < limit {
      let room = min(piece, limit - made)
      let given = input.count - used
      let (result, left, consumed) = step(input.dropFirst(used), room, into: &output)
      made += room - left
      used += consumed
      switch result {
      case Z_OK: break
      case Z_STREAM_END: isAtEnd = true
      // No progress without more input.
      case Z_BUF_ERROR: return used
      default: throw UnpackFailure(words: words(result))
      }
      if left > 0, consumed == given { break }
    }
    return used
  }

  private func step(
    _ input: ArraySlice<UInt8>,
    _ room: Int,
    into output: inout [UInt8]
  ) -> (result: Int32, left: Int, consumed: Int) {
    var result = Z_OK
    var (left, consumed) = (0, 0)
    let piece = unsafe [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
      unsafe input.withUnsafeBufferPointer { bytes in
        unsafe stream.pointee.next_in = UnsafeMutablePointer(mutating: bytes.baseAddress)
        unsafe stream.pointee.avail_in = UInt32(clamping: bytes.count)
        unsafe stream.pointee.next_out = buffer.baseAddress
        unsafe stream.pointee.avail_out = UInt32(room)
        let before = unsafe stream.pointee.avail_in
        result = unsafe inflate(stream, Z_SYNC_FLUSH)
        left = unsafe Int(stream.pointee.avail_out)
        consumed = unsafe Int(before - stream.pointee.avail_in)
      }
      count = room - left
    }
    if output.isEmpty { output = piece } else { output += piece }
    return (result, left, consumed)
  }

  /// In the words of Python's `zlib.error`.
  private func words(_ result: Int32) -> String {
    let reason: String
    if let message = unsafe stream.pointee.msg {
      reason = unsafe String(cString: message)
    } else {
      switch result {
      case Z_NEED_DICT: return "Error 2 while decompressing data"
      case Z_STREAM_ERROR: reason = "inconsistent stream state"
      case Z_MEM_ERROR: return "Can't allocate memory for decompression object"
      default: reason = "invalid input data"
      }
    }
    return "Error \(result) while decompressing data: \(reason)"
  }
}
