/// A keyed hash, HMAC (RFC 2104), being computed.
package final class AuthenticationCode: RunningDigest {
  let inner: any RunningDigest
  let outer: any RunningDigest

  /// Of a digest that has seen nothing yet; nil when there is no memory for it.
  package init?(key: [UInt8], _ fresh: any RunningDigest) {
    guard let inner = fresh.copied(), let outer = fresh.copied() else { return nil }
    var key = key
    if key.count > fresh.blockSize {
      guard let shortener = fresh.copied() else { return nil }
      shortener.update(key)
      guard let short = shortener.digest() else { return nil }
      key = short
    }
    key += [UInt8](repeating: 0, count: fresh.blockSize - key.count)
    inner.update(key.map { $0 ^ 0x36 })
    outer.update(key.map { $0 ^ 0x5C })
    self.inner = inner
    self.outer = outer
  }

  private init(_ inner: any RunningDigest, _ outer: any RunningDigest) {
    self.inner = inner
    self.outer = outer
  }

  package var size: Int { outer.size }
  package var blockSize: Int { outer.blockSize }
  package func update(_ bytes: [UInt8]) { inner.update(bytes) }

  package func copied() -> (any RunningDigest)? {
    guard let inner = inner.copied(), let outer = outer.copied() else { return nil }
    return AuthenticationCode(inner, outer)
  }

  package func digest() -> [UInt8]? {
    guard let last = outer.copied(), let message = inner.digest() else { return nil }
    last.update(message)
    return last.digest()
  }
}
