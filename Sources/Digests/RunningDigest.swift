/// A digest of bytes that are still coming.
package protocol RunningDigest: AnyObject {
  /// How many bytes the digest has; 0 when that is for the caller to say.
  var size: Int { get }
  /// How many bytes are taken in at a time.
  var blockSize: Int { get }
  func update(_ bytes: [UInt8])
  /// Another one that has seen the same; nil when there is no memory for it.
  func copied() -> (any RunningDigest)?
  /// The digest of what has come so far, to which more may be added; nil when it can't be computed.
  func digest() -> [UInt8]?
}
