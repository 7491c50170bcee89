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
  package let url: String
  /// What tells that the rest still belongs to it: a strong entity tag, or a date (RFC 9110 §8.8).
  package let validator: String
  /// How many bytes there are.
  package let count: Int

  package init(url: String, validator: String, count: Int) {
    self.url = url
    self.validator = validator
    self.count = count
  }
}
