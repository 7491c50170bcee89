/// Merges neighbouring runs in an order that does little work: a run waits until the one behind it is
/// known to lie deeper in a nearly balanced tree of merges (powersort, by Munro and Wild).
struct RunMerging<Element> {
  private struct Run {
    var range: Range<Int>
    /// How deep in the tree the border to the next run lies.
    var power = 0
  }

  var elements: [Element]
  private var runs: [Run] = []
  /// How many elements in a row have to come from one run before the search for more of them gallops.
  var patience = Gallop.threshold

  init(_ elements: [Element]) { self.elements = elements }

  /// Takes up the run behind the last one.
  mutating func add<Failure: Error>(
    _ run: Range<Int>,
    by isLess: (Element, Element) throws(Failure) -> Bool
  ) throws(Failure) {
    if let last = runs.last {
      let power = power(between: last.range, and: run)
      while runs.count > 1, runs[runs.count - 2].power > power {
        try merge(at: runs.count - 2, by: isLess)
      }
      runs[runs.count - 1].power = power
    }
    runs.append(Run(range: run))
  }

  /// Merges what is left, the shorter neighbour first.
  mutating func finish<Failure: Error>(
    by isLess: (Element, Element) throws(Failure) -> Bool
  ) throws(Failure) {
    while runs.count > 1 {
      var place = runs.count - 2
      if place > 0, runs[place - 1].range.count < runs[place + 1].range.count { place -= 1 }
      try merge(at: place, by: isLess)
    }
  }

  /// The first binary digit in which the middles of the two runs differ, as fractions of the whole.
  private func power(between one: Range<Int>, and two: Range<Int>) -> Int {
    let count = elements.count
    var left = one.lowerBound + one.upperBound
    var right = two.lowerBound + two.upperBound
    var power = 0
    while true {
      power += 1
      if left >= count {
        left -= count
        right -= count
      } else if right >= count {
        return power
      }
      left <<= 1
      right <<= 1
    }
  }

  /// Merges a run with the next, but for what is in its place already at either end.
  private mutating func merge<Failure: Error>(
    at place: Int,
    by isLess: (Element, Element) throws(Failure) -> Bool
  ) throws(Failure) {
    let left = runs[place].range
    let right = runs.remove(at: place + 1).range
    runs[place].range = left.lowerBound..<right.upperBound
    let first = elements[right.lowerBound]
    let start = try Gallop.boundary(in: left, from: left.lowerBound) { (place) throws(Failure) in
      try !isLess(first, elements[place])
    }
    guard start < left.upperBound else { return }
    let last = elements[left.upperBound - 1]
    let end = try Gallop.boundary(in: right, from: right.upperBound - 1) {
      (place) throws(Failure) in
      try isLess(elements[place], last)
    }
    let (one, two) = (start..<left.upperBound, right.lowerBound..<end)
    if two.isEmpty { return }
    if one.count <= two.count {
      try mergeUp(one, two, by: isLess)
    } else {
      try mergeDown(one, two, by: isLess)
    }
  }
}
