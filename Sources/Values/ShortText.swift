/// A text of at most 15 bytes of UTF-8, as the two words in which a `String` keeps it without memory of
/// its own.
///
/// Looking for one counts no references, and two that have the same words are equal. That such a text
/// is told by one bit of the second word, and has its bytes in the order of memory, is how the standard
/// library lays texts out in 64 bits (`stdlib/public/core/StringObject.swift`); the tests hold it
/// against what texts say of themselves.
///
/// Public, as the compiler makes only what is so part of the code of another module.
@frozen
public struct ShortText: Equatable {
  public let low: UInt64
  public let high: UInt64

  /// nil for a text that is elsewhere in memory, which a short one may be, too.
  @inlinable @inline(__always)
  public init?(_ text: String) {
    (low, high) = unsafeBitCast(text, to: (UInt64, UInt64).self)
    guard high & 1 << 61 != 0 else { return nil }
  }

  var text: String { unsafeBitCast((low, high), to: String.self) }

  /// Zero for the empty text.
  @inlinable @inline(__always)
  public var firstByte: UInt8 { UInt8(truncatingIfNeeded: low) }

  /// How many bytes of UTF-8 it has.
  @inlinable @inline(__always)
  public var count: Int { Int(truncatingIfNeeded: high >> 56) & 15 }

  /// The bytes, and how many they are.
  ///
  /// Without the bit that tells whether all are ASCII, which follows from them.
  @inline(__always)
  var words: (UInt64, UInt64) { (low, high & ~(1 << 62)) }
}

extension Value {
  /// Whether this is that text, kept in place as well.
  @inline(__always)
  func isText(_ short: ShortText) -> Bool {
    guard case .string(let text) = self else { return false }
    return unsafeBitCast(text, to: (UInt64, UInt64).self) == (short.low, short.high)
  }
}
