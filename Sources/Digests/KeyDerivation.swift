internal import CLibCrypto

/// Keys made from passwords.
package enum KeyDerivation {
  /// PBKDF2 with HMAC (RFC 8018 §5.2); nil where OpenSSL refuses.
  package static func pbkdf2(
    _ algorithm: HashAlgorithm,
    password: [UInt8],
    salt: [UInt8],
    iterations: Int32,
    length: Int32
  ) -> [UInt8]? {
    var key = [UInt8](repeating: 0, count: Int(length))
    guard let method = unsafe EVP_get_digestbyname(algorithm.opensslName),
      let passwordCount = Int32(exactly: password.count),
      let saltCount = Int32(exactly: salt.count)
    else { return nil }
    let isDone = unsafe password.withUnsafeBytes { bytes in
      unsafe PKCS5_PBKDF2_HMAC(
        bytes.bindMemory(to: CChar.self).baseAddress,
        passwordCount,
        salt,
        saltCount,
        iterations,
        method,
        length,
        &key
      )
    }
    return isDone == 1 ? key : nil
  }

  /// scrypt (RFC 7914); nil where OpenSSL refuses, for one because it takes too much memory.
  package static func scrypt(
    password: [UInt8],
    salt: [UInt8],
    n: UInt64,
    r: UInt64,
    p: UInt64,
    memory: UInt64,
    length: Int
  ) -> [UInt8]? {
    var key = [UInt8](repeating: 0, count: length)
    let isDone = unsafe password.withUnsafeBytes { bytes in
      unsafe EVP_PBE_scrypt(
        bytes.bindMemory(to: CChar.self).baseAddress,
        password.count,
        salt,
        salt.count,
        n,
        r,
        p,
        memory,
        &key,
        key.count
      )
    }
    return isDone == 1 ? key : nil
  }
}
