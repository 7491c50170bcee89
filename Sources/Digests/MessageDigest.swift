internal import CLibCrypto

/// One of OpenSSL's digests, being computed.
@safe package final class MessageDigest: RunningDigest {
  package let algorithm: HashAlgorithm
  private let context: OpaquePointer

  /// nil when this OpenSSL does without the algorithm.
  package init?(_ algorithm: HashAlgorithm) {
    guard let method = unsafe EVP_get_digestbyname(algorithm.opensslName),
      let context = unsafe EVP_MD_CTX_new()
    else { return nil }
    guard unsafe EVP_DigestInit_ex(context, method, nil) == 1 else {
      unsafe EVP_MD_CTX_free(context)
      return nil
    }
    self.algorithm = algorithm
    unsafe self.context = unsafe context
  }

  private init?(copying other: MessageDigest) {
    guard let context = unsafe EVP_MD_CTX_new() else { return nil }
    guard unsafe EVP_MD_CTX_copy_ex(context, other.context) == 1 else {
      unsafe EVP_MD_CTX_free(context)
      return nil
    }
    algorithm = other.algorithm
    unsafe self.context = unsafe context
  }

  deinit { unsafe EVP_MD_CTX_free(context) }

  private var method: OpaquePointer? { unsafe EVP_MD_CTX_get0_md(context) }

  package var size: Int {
    algorithm.isExtendable ? 0 : Int(unsafe EVP_MD_get_size(method))
  }

  package var blockSize: Int { Int(unsafe EVP_MD_get_block_size(method)) }

  package func update(_ bytes: [UInt8]) {
    _ = unsafe EVP_DigestUpdate(context, bytes, bytes.count)
  }

  package func copied() -> (any RunningDigest)? { MessageDigest(copying: self) }

  package func digest() -> [UInt8]? { digest(length: size) }

  /// Goes on from where another of the algorithm is, and ends with a message whose place the result
  /// takes; allocates nothing, for who ends millions of them.
  func end(
    _ start: MessageDigest,
    with message: UnsafeRawBufferPointer,
    into result: UnsafeMutablePointer<UInt8>
  ) -> Bool {
    guard unsafe EVP_MD_CTX_copy_ex(context, start.context) == 1,
      unsafe EVP_DigestUpdate(context, message.baseAddress, message.count) == 1
    else { return false }
    return unsafe EVP_DigestFinal_ex(context, result, nil) == 1
  }

  /// As many bytes as asked for, of an extendable digest; of others all that there are.
  package func digest(length: Int) -> [UInt8]? {
    // Reading ends a digest: a copy is ended in its place.
    guard let last = MessageDigest(copying: self) else { return nil }
    var bytes = [UInt8](repeating: 0, count: algorithm.isExtendable ? length : size)
    let isDone =
      algorithm.isExtendable
      ? unsafe EVP_DigestFinalXOF(last.context, &bytes, bytes.count)
      : unsafe EVP_DigestFinal_ex(last.context, &bytes, nil)
    return isDone == 1 ? bytes : nil
  }
}
