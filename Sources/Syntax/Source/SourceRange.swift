/// A half-open range of UTF-8 byte offsets in a ``SourceText``.
///
/// Every node of a tree has one, so it is kept small: offsets end at 4 GiB.
package struct SourceRange: Hashable, Sendable {
  private let first: UInt32
  private let last: UInt32

  package init(_ start: Int, _ end: Int) {
    first = UInt32(clamping: start)
    last = UInt32(clamping: end)
  }

  package var start: Int { Int(first) }
  package var end: Int { Int(last) }
  package var isEmpty: Bool { first >= last }

  /// The smallest range that covers this one and `other`.
  package func union(_ other: SourceRange) -> SourceRange {
    SourceRange(min(start, other.start), max(end, other.end))
  }
}
