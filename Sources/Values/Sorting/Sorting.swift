/// Sorting as CPython's `list.sort` does it, comparison by comparison, so that an order that does not
/// exist is reported about the same two elements.
///
/// The elements are cut into runs that are in order already, short ones made longer by insertion, and
/// the runs are merged. CPython's `Objects/listsort.txt` tells the whole of it.
package enum Sorting {
  /// The elements in order; equal ones keep theirs.
  package static func sorted<Element, Failure: Error>(
    _ elements: [Element],
    by isLess: (Element, Element) throws(Failure) -> Bool
  ) throws(Failure) -> [Element] {
    let count = elements.count
    let shortest = shortestRun(of: count)
    var merging = RunMerging(elements)
    var start = 0
    while start < count {
      var end = try leadingRun(of: &merging.elements, from: start, by: isLess)
      if end - start < shortest {
        let longer = start..<min(start + shortest, count)
        try insert(&merging.elements, from: end, in: longer, by: isLess)
        end = longer.upperBound
      }
      try merging.add(start..<end, by: isLess)
      start = end
    }
    try merging.finish(by: isLess)
    return merging.elements
  }

  /// From 32 to 64, so that the number of runs is a power of two or a little below; all of fewer than
  /// 64 elements.
  private static func shortestRun(of count: Int) -> Int {
    var count = count
    var rest = 0
    while count >= 64 {
      rest |= count & 1
      count >>= 1
    }
    return count + rest
  }

  /// The end of the ascending run that begins at a place; a strictly descending one is reversed first.
  private static func leadingRun<Element, Failure: Error>(
    of elements: inout [Element],
    from start: Int,
    by isLess: (Element, Element) throws(Failure) -> Bool
  ) throws(Failure) -> Int {
    var end = start + 1
    guard end < elements.count else { return end }
    let isDescending = try isLess(elements[end], elements[start])
    end += 1
    while end < elements.count, try isLess(elements[end], elements[end - 1]) == isDescending {
      end += 1
    }
    if isDescending { elements[start..<end].reverse() }
    return end
  }

  /// Binary insertion of the elements from a position on into the sorted ones before it.
  private static func insert<Element, Failure: Error>(
    _ elements: inout [Element],
    from first: Int,
    in range: Range<Int>,
    by isLess: (Element, Element) throws(Failure) -> Bool
  ) throws(Failure) {
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
}
