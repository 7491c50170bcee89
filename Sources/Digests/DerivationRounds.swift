/// The blocks of a PBKDF2 key, one after the other (RFC 8018 §5.2).
struct DerivationRounds {
  private let inner: MessageDigest
  private let outer: MessageDigest
  private let work: MessageDigest
  private let salt: [UInt8]
  private var block: UInt32 = 0
  /// How many codes were made since the question whether to go on.
  private var patience = 0

  /// nil when there is no memory, or the algorithm has no size of its own.
  init?(_ algorithm: HashAlgorithm, password: [UInt8], salt: [UInt8]) {
    guard let work = MessageDigest(algorithm), work.size > 0,
      let code = AuthenticationCode(key: password, work),
      let inner = code.inner as? MessageDigest, let outer = code.outer as? MessageDigest
    else { return nil }
    self.inner = inner
    self.outer = outer
    self.work = work
    self.salt = salt
  }

  /// nil when OpenSSL fails or somebody interrupts.
  mutating func next(_ iterations: Int32, isInterrupted: () -> Bool) -> [UInt8]? {
    block += 1
    let number = (0..<4).map { UInt8(truncatingIfNeeded: block >> (24 - 8 * $0)) }
    guard var link = code(of: salt + number) else { return nil }
    var key = link
    for _ in 1..<iterations {
      patience &+= 1
      if patience & 1023 == 0, isInterrupted() { return nil }
      guard replace(&link) else { return nil }
      for place in key.indices { key[place] ^= link[place] }
    }
    return key
  }

  private func code(of message: [UInt8]) -> [UInt8]? {
    var code = [UInt8](repeating: 0, count: work.size)
    let isDone = unsafe message.withUnsafeBytes { bytes in
      unsafe work.end(inner, with: bytes, into: &code)
    }
    guard isDone else { return nil }
    let isWhole = unsafe code.withUnsafeMutableBufferPointer { buffer in
      unsafe end(with: buffer)
    }
    return isWhole ? code : nil
  }

  /// Puts the code of a code in its place.
  private func replace(_ link: inout [UInt8]) -> Bool {
    unsafe link.withUnsafeMutableBufferPointer { buffer in
      guard let start = buffer.baseAddress,
        unsafe work.end(inner, with: UnsafeRawBufferPointer(buffer), into: start)
      else { return false }
      return unsafe end(with: buffer)
    }
  }

  private func end(with code: UnsafeMutableBufferPointer<UInt8>) -> Bool {
    guard let start = code.baseAddress else { return false }
    return unsafe work.end(outer, with: UnsafeRawBufferPointer(code), into: start)
  }
}
