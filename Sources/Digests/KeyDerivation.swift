internal import CLibCrypto

/// Keys made from passwords.
package enum KeyDerivation {
  /// PBKDF2 with HMAC (RFC 8018 §5.2); nil where OpenSSL refuses, and when it is interrupted.
  ///
  /// OpenSSL is asked for a single round, to hear whether it would; its own loop can't be interrupted.
  package static func pbkdf2(
    _ algorithm: HashAlgorithm,
    password: [UInt8],
    salt: [UInt8],
    iterations: Int32,
    length: Int32,
    isInterrupted: () -> Bool = { false }
  ) -> [UInt8]? {
    guard accepts(algorithm, password, salt),
      var rounds = DerivationRounds(algorithm, password: password, salt: salt)
    else { return nil }
    var key: [UInt8] = []
    while key.count < Int(length) {
      guard let block = rounds.next(iterations, isInterrupted: isInterrupted) else { return nil }
      key += block
    }
    return Array(key.prefix(Int(length)))
  }

  private static func accepts(
    _ algorithm: HashAlgorithm,
    _ password: [UInt8],
    _ salt: [UInt8]
  ) -> Bool {
    guard let method = unsafe EVP_get_digestbyname(algorithm.opensslName),
      let passwordCount = Int32(exactly: password.count),
      let saltCount = Int32(exactly: salt.count)
    else { return false }
    var byte: UInt8 = 0
    let isDone = unsafe password.withUnsafeBytes { bytes in
      unsafe PKCS5_PBKDF2_HMAC(
        bytes.bindMemory(to: CChar.self).baseAddress,
        passwordCount,
        salt,
        saltCount,
        1,
        method,
        1,
        &byte
      )
    }
    return isDone == 1
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
