import Glibc

/// Finds bytes in bytes.
///
/// UTF-8 finds itself: the place of a text in a text is the place of its bytes.
package enum ByteSearch {
  /// The first place of the needle, as an index of the haystack; an empty one is at the start.
  package static func first(_ needle: [UInt8], in haystack: ArraySlice<UInt8>) -> Int? {
    haystack.withUnsafeBytes { stack in
      needle.withUnsafeBytes { needle in firstOffset(of: needle, in: stack) }
    }.map { haystack.startIndex + $0 }
  }

  /// The first place of the needle, from the haystack's start; an empty one is there.
  ///
  /// Goes from one first byte to the next, and looks at the last one before all between.
  static func firstOffset(
    of needle: UnsafeRawBufferPointer,
    in stack: UnsafeRawBufferPointer
  ) -> Int? {
    guard !needle.isEmpty else { return 0 }
    guard needle.count <= stack.count else { return nil }
    guard let base = stack.baseAddress, let wanted = needle.baseAddress, let first = needle.first,
      let final = needle.last
    else { return nil }
    let last = stack.count - needle.count
    var start = 0
    while start <= last, let found = memchr(base + start, CInt(first), last - start + 1) {
      let place = UnsafeRawPointer(found) - base
      if stack[place + needle.count - 1] == final, memcmp(found, wanted, needle.count) == 0 {
        return place
      }
      start = place + 1
    }
    return nil
  }

  /// The last place of the needle, from the haystack's start; an empty one is at the end.
  static func lastOffset(
    of needle: UnsafeRawBufferPointer,
    in stack: UnsafeRawBufferPointer
  ) -> Int? {
    guard let final = needle.last else { return stack.count }
    var end = stack.count
    while end >= needle.count {
      if stack[end - 1] == final,
        stack[(end - needle.count)..<end].elementsEqual(needle)
      {
        return end - needle.count
      }
      end -= 1
    }
    return nil
  }

  /// How often the needle, which is not empty, is in the haystack without overlapping.
  static func count(
    of needle: UnsafeRawBufferPointer,
    in stack: UnsafeRawBufferPointer
  ) -> Int {
    var count = 0
    var rest = stack
    while let place = firstOffset(of: needle, in: rest) {
      count += 1
      rest = UnsafeRawBufferPointer(rebasing: rest[(place + needle.count)...])
    }
    return count
  }

  /// The last place of the needle; an empty one is at the end.
  static func last(_ needle: [UInt8], in haystack: ArraySlice<UInt8>) -> Int? {
    haystack.withUnsafeBytes { stack in
      needle.withUnsafeBytes { needle in lastOffset(of: needle, in: stack) }
    }.map { haystack.startIndex + $0 }
  }

  /// The places where the needle is, not overlapping, no more than `limit` of them.
  static func all(
    _ needle: [UInt8],
    in haystack: ArraySlice<UInt8>,
    limit: Int = .max
  ) -> [Int] {
    guard !needle.isEmpty else { return [] }
    var places: [Int] = []
    var rest = haystack
    while places.count < limit, let place = first(needle, in: rest) {
      places.append(place)
      rest = rest[(place + needle.count)...]
    }
    return places
  }
}
