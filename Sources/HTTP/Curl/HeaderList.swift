import CLibCurl

/// The fields of a request as libcurl wants them: a linked list, freed with its owner.
@safe
struct HeaderList: ~Copyable {
  private(set) var pointer: UnsafeMutablePointer<curl_slist>?

  /// The fields in their order, and an empty one for each that libcurl would add by itself.
  init(_ fields: Fields) {
    unsafe pointer = nil
    for field in fields.all {
      append(field.value.isEmpty ? "\(field.name);" : "\(field.name): \(field.value)")
    }
    for name in ["Accept", "Accept-Encoding", "Content-Type", "Expect", "User-Agent"]
    where !fields.contains(name) {
      append(name + ":")
    }
  }

  deinit {
    unsafe curl_slist_free_all(pointer)
  }

  private mutating func append(_ line: String) {
    // ASCII is the same in either encoding.
    guard line.utf8.count != line.utf16.count else {
      unsafe line.withCString { unsafe appendCopy(of: $0) }
      return
    }
    unsafe HeaderList.encoded(line).withUnsafeBufferPointer { buffer in
      unsafe appendCopy(
        of: UnsafeRawPointer(buffer.baseAddress)?.assumingMemoryBound(to: CChar.self)
      )
    }
  }

  private mutating func appendCopy(of line: UnsafePointer<CChar>?) {
    if let grown = unsafe curl_slist_append(pointer, line) { unsafe pointer = unsafe grown }
  }

  /// The line's bytes and a zero: Latin-1 where that can say it, UTF-8 otherwise.
  ///
  /// Python's `http.client` sends fields as Latin-1.
  private static func encoded(_ line: String) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(line.utf8.count + 1)
    for scalar in line.unicodeScalars {
      guard scalar.value < 256 else { return Array(line.utf8) + [0] }
      out.append(UInt8(truncatingIfNeeded: scalar.value))
    }
    out.append(0)
    return out
  }
}
