/// Sorting as CPython does it: stable, and with the same first comparisons, so that an order that
/// does not exist is reported about the same two elements.
package enum Sorting {
  /// Up to this many elements CPython uses a binary insertion sort alone.
  private static let runLength = 63

  /// The elements in order; equal ones keep theirs.
  package static func sorted<Element, Failure: Error>(
    _ elements: [Element],
    by isLess: (Element, Element) throws(Failure) -> Bool
  ) throws(Failure) -> [Element] {
    var sorted = elements
    let count = sorted.count
    guard count > 1 else { return sorted }
    let run = try leadingRun(&sorted, by: isLess)
    guard run < count else { return sorted }
    if count <= runLength {
      try insert(&sorted, from: run, in: 0..<count, by: isLess)
      return sorted
    }
    var start = 0
    while start < count {
      let end = min(start + 32, count)
      try insert(&sorted, from: start == 0 ? min(run, end) : start + 1, in: start..<end, by: isLess)
      start = end
    }
    var width = 32
    var other = sorted
    while width < count {
      try merge(sorted, into: &other, width: width, by: isLess)
      swap(&sorted, &other)
      width *= 2
    }
    return sorted
  }

  /// The length of the ascending run at the front; a strictly descending one is reversed first.
  private static func leadingRun<Element, Failure: Error>(
    _ elements: inout [Element],
    by isLess: (Element, Element) throws(Failure) -> Bool
  ) throws(Failure) -> Int {
    var end = 2
    if try isLess(elements[1], elements[0]) {
      while end < elements.count, try isLess(elements[end], elements[end - 1]) { end += 1 }
      elements[..<end].reverse()
    } else {
      while end < elements.count, try !isLess(elements[end], elements[end - 1]) { end += 1 }
    }
    return end
  }

  /// Binary insertion of the elements from a position on into the sorted ones before it.
  private static func insert<Element, Failure: Error>(
    _ elements: inout [Element],
    from first: Int,
    in range: Range<Int>,
    by isLess: (Element, Element) throws(Failure) -> Bool
  ) throws(Failure) {
    guard first < range.upperBound else { return }
    for position in first..<range.upperBound {
      let pivot = elements[position]
      var low = range.lowerBound
      var high = position
      while low < high {
        let middle = low + (high - low) / 2
        if try isLess(pivot, elements[middle]) { high = middle } else { low = middle + 1 }
      }
      var hole = position
      while hole > low {
        elements[hole] = elements[hole - 1]
        hole -= 1
      }
      elements[low] = pivot
    }
  }

  /// Merges neighbouring sorted stretches of a width, two by two.
  private static func merge<Element, Failure: Error>(
    _ elements: [Element],
    into result: inout [Element],
    width: Int,
    by isLess: (Element, Element) throws(Failure) -> Bool
  ) throws(Failure) {
    var start = 0
    while start < elements.count {
      let middle = min(start + width, elements.count)
      let end = min(middle + width, elements.count)
      var left = start
      var right = middle
      var place = start
      while left < middle, right < end {
        if try isLess(elements[right], elements[left]) {
          result[place] = elements[right]
          right += 1
        } else {
          result[place] = elements[left]
          left += 1
        }
        place += 1
      }
      for rest in left..<middle {
        result[place] = elements[rest]
        place += 1
      }
      for rest in right..<end {
        result[place] = elements[rest]
        place += 1
      }
      start = end
    }
  }
}
