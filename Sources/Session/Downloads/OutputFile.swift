internal import Digests
internal import Library

/// A file that a body goes into: whole or not at all.
package protocol OutputFile: AnyObject {
  /// What an earlier, broken off download has left.
  var partial: PartialDownload? { get }
  /// Removes what the earlier download has left: it belongs to another version.
  func forgetPartial()
  /// Goes on where the earlier download ended, instead of at the beginning.
  func resume() throws(FileError)
  func write(_ bytes: [UInt8]) throws(FileError)
  /// Puts everything in its place.
  func finish() throws(FileError)
  /// Leaves the file as it was. What came is kept for a later download under what is given; true when
  /// it could be.
  @discardableResult
  func abandon(keeping partial: PartialDownload?) -> Bool
}

/// What was written of a download that was broken off, and how to ask for the rest.
package struct PartialDownload: Hashable, Sendable {
  /// The SHA-256 of its URL in Base64: a URL may hold a password, which no file keeps.
  let address: String
  /// What tells that the rest still belongs to it: a strong entity tag, or a date (RFC 9110 §8.8).
  let validator: String
  /// How many bytes the whole has, where the server said so.
  let total: Int?
  /// How many bytes there are.
  package let count: Int

  init(of url: String, validator: String, total: Int?, count: Int) {
    self.init(address: Self.address(of: url), validator: validator, total: total, count: count)
  }

  init(address: String, validator: String, total: Int?, count: Int) {
    self.address = address
    self.validator = validator
    self.total = total
    self.count = count
  }

  /// Whether it is the beginning of what a URL leads to.
  func isOf(_ url: String) -> Bool { !address.isEmpty && address == Self.address(of: url) }

  private static func address(of url: String) -> String {
    guard let digest = MessageDigest(.sha256) else { return "" }
    digest.update(Array(url.utf8))
    return String(decoding: Base64Codec.encode(digest.digest() ?? []), as: UTF8.self)
  }
}
