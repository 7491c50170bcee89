import Digests
import Testing

@Suite struct DigestTests {
  private func hex(_ bytes: [UInt8]?) -> String? {
    bytes?.map { byte in
      let digits = String(byte, radix: 16)
      return digits.count == 1 ? "0" + digits : digits
    }.joined()
  }

  @Test func sha256OfTheStandardsExample() {
    // FIPS 180-4, the example of one block.
    let digest = MessageDigest(.sha256)
    digest?.update(Array("abc".utf8))
    #expect(
      hex(digest?.digest())
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    )
  }

  @Test func readingDoesNotEndADigest() {
    let digest = MessageDigest(.sha1)
    digest?.update(Array("a".utf8))
    let first = digest?.digest()
    #expect(digest?.digest() == first)
    digest?.update(Array("bc".utf8))
    #expect(hex(digest?.digest()) == "a9993e364706816aba3e25717850c26c9cd0d89d")
  }

  @Test func aCopyGoesItsOwnWay() {
    let digest = MessageDigest(.md5)
    let copy = digest?.copied()
    copy?.update([1])
    #expect(hex(digest?.digest()) == "d41d8cd98f00b204e9800998ecf8427e")
    #expect(copy?.digest() != digest?.digest())
  }

  @Test func everyAlgorithmIsThere() {
    for algorithm in HashAlgorithm.allCases {
      let digest = MessageDigest(algorithm)
      #expect(digest?.digest(length: 10)?.isEmpty == false, "\(algorithm.rawValue)")
    }
  }

  @Test func shakeIsAsLongAsAskedFor() {
    #expect(MessageDigest(.shake128)?.digest(length: 3)?.count == 3)
    #expect(MessageDigest(.shake128)?.digest(length: 0) == [])
    #expect(MessageDigest(.shake128)?.size == 0)
  }

  @Test func authenticationCodeOfTheStandardsExamples() {
    // RFC 4231, test cases 2 and 6.
    let digest = MessageDigest(.sha256)
    let code = digest.flatMap { AuthenticationCode(key: Array("Jefe".utf8), $0) }
    code?.update(Array("what do ya want for nothing?".utf8))
    #expect(
      hex(code?.digest())
        == "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
    )
    let long = digest.flatMap {
      AuthenticationCode(key: [UInt8](repeating: 0xAA, count: 131), $0)
    }
    long?.update(Array("Test Using Larger Than Block-Size Key - Hash Key First".utf8))
    #expect(
      hex(long?.digest())
        == "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"
    )
  }

  @Test func blake2OfTheStandardsExamples() {
    // RFC 7693, appendices A and B.
    let long = Blake2<UInt64>()
    long?.update(Array("abc".utf8))
    #expect(
      hex(long?.digest())
        == "ba80a53f981c4d0d6a2797b69f12f6e94c212f14685ac4b74b12bb6fdbffa2d1"
        + "7d87c5392aab792dc252d5de4533cc9518d38aa8dbf1925ab92386edd4009923"
    )
    let short = Blake2<UInt32>()
    short?.update(Array("abc".utf8))
    #expect(
      hex(short?.digest())
        == "508c5e8c327c14e2e1a72ba34eeb452f37458b209ed63a294d999b4c86675982"
    )
  }

  @Test func blake2TakesInPiecesWhatItTakesInOne() {
    let bytes = (0..<1000).map { UInt8(truncatingIfNeeded: $0) }
    for length in [1, 63, 64, 65, 127, 128, 129, 255, 256, 257, 1000] {
      let whole = Blake2<UInt64>()
      whole?.update(Array(bytes.prefix(length)))
      let parts = Blake2<UInt64>()
      for byte in bytes.prefix(length) { parts?.update([byte]) }
      #expect(whole?.digest() == parts?.digest())
    }
  }

  @Test func keysOfTheStandardsExamples() {
    // RFC 6070 (with SHA-1) and RFC 7914 §12.
    let key = KeyDerivation.pbkdf2(
      .sha1,
      password: Array("password".utf8),
      salt: Array("salt".utf8),
      iterations: 2,
      length: 20
    )
    #expect(hex(key) == "ea6c014dc72d6f8ccd1ed92ace1d41f0d8de8957")
    let scrypt = KeyDerivation.scrypt(
      password: [],
      salt: [],
      n: 16,
      r: 1,
      p: 1,
      memory: 0,
      length: 16
    )
    #expect(hex(scrypt) == "77d6576238657b203b19ca42c18a0497")
  }
}
