extension RunMerging {
  /// Merges two neighbours from below; the left one, which is no longer, is put aside.
  ///
  /// The first of the right one is below all of the left one, whose last is above all of the right one.
  mutating func mergeUp<Failure: Error>(
    _ one: Range<Int>,
    _ two: Range<Int>,
    by isLess: (Element, Element) throws(Failure) -> Bool
  ) throws(Failure) {
    let left = Array(elements[one])
    var (fromLeft, fromRight, place) = (0, two.lowerBound, one.lowerBound)
    func takeLeft(_ count: Int = 1) {
      for _ in 0..<count {
        elements[place] = left[fromLeft]
        place += 1
        fromLeft += 1
      }
    }
    func takeRight(_ count: Int = 1) {
      for _ in 0..<count {
        elements[place] = elements[fromRight]
        place += 1
        fromRight += 1
      }
    }
    // The last of the left one goes to the end without a comparison.
    func isDone() -> Bool { left.count - fromLeft <= 1 || fromRight == two.upperBound }

    takeRight()
    merging: while !isDone() {
      var (lefts, rights) = (0, 0)
      repeat {
        if try isLess(elements[fromRight], left[fromLeft]) {
          takeRight()
          (lefts, rights) = (0, rights + 1)
        } else {
          takeLeft()
          (lefts, rights) = (lefts + 1, 0)
        }
        if isDone() { break merging }
      } while max(lefts, rights) < patience
      patience += 1
      repeat {
        patience = max(patience - 1, 1)
        let first = elements[fromRight]
        lefts =
          try Gallop.boundary(in: fromLeft..<left.count, from: fromLeft) {
            (place) throws(Failure) in
            try !isLess(first, left[place])
          } - fromLeft
        takeLeft(lefts)
        if isDone() { break merging }
        takeRight()
        if isDone() { break merging }
        let next = left[fromLeft]
        rights =
          try Gallop.boundary(in: fromRight..<two.upperBound, from: fromRight) {
            (place) throws(Failure) in
            try isLess(elements[place], next)
          } - fromRight
        takeRight(rights)
        if isDone() { break merging }
        takeLeft()
        if isDone() { break merging }
      } while max(lefts, rights) >= Gallop.threshold
      patience += 1
    }
    takeRight(two.upperBound - fromRight)
    takeLeft(left.count - fromLeft)
  }

  /// Merges two neighbours from above; the right one, which is the shorter, is put aside.
  mutating func mergeDown<Failure: Error>(
    _ one: Range<Int>,
    _ two: Range<Int>,
    by isLess: (Element, Element) throws(Failure) -> Bool
  ) throws(Failure) {
    let right = Array(elements[two])
    // What is left of both, and of the place for them.
    var (lefts, rights, place) = (one.upperBound, right.count, two.upperBound)
    func takeLeft(_ count: Int = 1) {
      for _ in 0..<count {
        place -= 1
        lefts -= 1
        elements[place] = elements[lefts]
      }
    }
    func takeRight(_ count: Int = 1) {
      for _ in 0..<count {
        place -= 1
        rights -= 1
        elements[place] = right[rights]
      }
    }
    // The first of the right one goes to the front without a comparison.
    func isDone() -> Bool { rights <= 1 || lefts == one.lowerBound }

    takeLeft()
    merging: while !isDone() {
      var (fromLeft, fromRight) = (0, 0)
      repeat {
        if try isLess(right[rights - 1], elements[lefts - 1]) {
          takeLeft()
          (fromLeft, fromRight) = (fromLeft + 1, 0)
        } else {
          takeRight()
          (fromLeft, fromRight) = (0, fromRight + 1)
        }
        if isDone() { break merging }
      } while max(fromLeft, fromRight) < patience
      patience += 1
      repeat {
        patience = max(patience - 1, 1)
        let last = right[rights - 1]
        fromLeft =
          lefts
          - (try Gallop.boundary(in: one.lowerBound..<lefts, from: lefts - 1) {
            (place) throws(Failure) in
            try !isLess(last, elements[place])
          })
        takeLeft(fromLeft)
        if isDone() { break merging }
        takeRight()
        if isDone() { break merging }
        let next = elements[lefts - 1]
        fromRight =
          rights
          - (try Gallop.boundary(in: 0..<rights, from: rights - 1) { (place) throws(Failure) in
            try isLess(right[place], next)
          })
        takeRight(fromRight)
        if isDone() { break merging }
        takeLeft()
        if isDone() { break merging }
      } while max(fromLeft, fromRight) >= Gallop.threshold
      patience += 1
    }
    takeLeft(lefts - one.lowerBound)
    takeRight(rights)
  }
}
