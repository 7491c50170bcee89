import BigInt

/// Products of long magnitudes, by Karatsuba's method, with a question in between whether to go on.
struct LongProduct {
  let isInterrupted: () -> Bool

  /// Under so many words the method of the school is quicker.
  private static let shortest = 40
  /// Over so many words the question is asked.
  private static let patience = 1 << 9

  func product(_ left: BigUInt, _ right: BigUInt) throws(Fault) -> BigUInt {
    let one = WordBuffer(left)
    let two = left == right ? one : WordBuffer(right)
    guard one.count > 0, two.count > 0 else { return 0 }
    let result = WordBuffer(count: one.count + two.count)
    try multiply(one.words, one.count, two.words, two.count, into: result.words)
    return result.magnitude
  }

  /// Into as many words as both have, which are zero.
  private func multiply(
    _ left: Words.Source,
    _ leftCount: Int,
    _ right: Words.Source,
    _ rightCount: Int,
    into result: Words.Target
  ) throws(Fault) {
    guard leftCount >= rightCount else {
      return try multiply(right, rightCount, left, leftCount, into: result)
    }
    guard rightCount >= Self.shortest else {
      for place in 0..<rightCount {
        if leftCount >= Self.patience { try askWhetherToGoOn() }
        result[leftCount + place] = Words.addProduct(
          left,
          leftCount,
          right[place],
          to: result + place
        )
      }
      return
    }
    let scratch = WordBuffer(count: Self.scratchCount(for: rightCount))
    if leftCount == rightCount {
      return try multiply(left, right, rightCount, into: result, scratch.words)
    }
    // Pieces as long as the shorter number, one after the other.
    for start in stride(from: 0, to: leftCount, by: rightCount) {
      let count = min(rightCount, leftCount - start)
      let piece = WordBuffer(count: count + rightCount)
      if count == rightCount {
        try multiply(left + start, right, count, into: piece.words, scratch.words)
      } else {
        try multiply(right, rightCount, left + start, count, into: piece.words)
      }
      if Words.add(piece.words, piece.count, to: result + start) {
        Words.increment(result + start + piece.count)
      }
    }
  }

  private static func scratchCount(for count: Int) -> Int { 4 * count + 256 }

  /// Of numbers of as many words; the result's need not be zero.
  func multiply(
    _ left: Words.Source,
    _ right: Words.Source,
    _ count: Int,
    into result: Words.Target,
    _ scratch: Words.Target
  ) throws(Fault) {
    guard count >= Self.shortest else {
      if left == right { return Words.square(left, count, into: result) }
      result.update(repeating: 0, count: count)
      for place in 0..<count {
        result[count + place] = Words.addProduct(left, count, right[place], to: result + place)
      }
      return
    }
    if count >= Self.patience { try askWhetherToGoOn() }
    let high = count / 2
    let low = count - high
    let (one, two, middle, rest) = (scratch, scratch + low, scratch + 2 * low, scratch + 4 * low)
    // (a0 - a1)(b0 - b1) = a0 b0 + a1 b1 - (a0 b1 + a1 b0)
    let isLess = Self.difference(left, left + low, low, high, into: one)
    let isSquare = left == right
    let isNegative =
      !isSquare && isLess != Self.difference(right, right + low, low, high, into: two)
    try multiply(one, isSquare ? one : two, low, into: middle, rest)
    try multiply(left, right, low, into: result, rest)
    try multiply(left + low, right + low, high, into: result + 2 * low, rest)
    let cross = rest
    cross.update(from: result, count: 2 * low)
    cross[2 * low] = 0
    if Words.add(result + 2 * low, 2 * high, to: cross) { Words.increment(cross + 2 * high) }
    if isNegative {
      if Words.add(middle, 2 * low, to: cross) { cross[2 * low] += 1 }
    } else if Words.subtract(middle, from: cross, 2 * low, into: cross) {
      cross[2 * low] -= 1
    }
    if Words.add(cross, 2 * low + 1, to: result + low) {
      Words.increment(result + 3 * low + 1)
    }
  }

  /// How far the lower half is from the upper, which may have a word less; true when it is the lesser.
  private static func difference(
    _ lower: Words.Source,
    _ upper: Words.Source,
    _ count: Int,
    _ upperCount: Int,
    into target: Words.Target
  ) -> Bool {
    var place = count - 1
    if upperCount < count, lower[place] == 0 { place -= 1 }
    if place < upperCount {
      while place > 0, lower[place] == upper[place] { place -= 1 }
    }
    let isLess = place < upperCount && lower[place] < upper[place]
    let borrows =
      isLess
      ? Words.subtract(lower, from: upper, upperCount, into: target)
      : Words.subtract(upper, from: lower, upperCount, into: target)
    if upperCount < count {
      target[upperCount] = (isLess ? 0 : lower[upperCount]) &- (borrows ? 1 : 0)
    }
    return isLess
  }

  private func askWhetherToGoOn() throws(Fault) {
    if isInterrupted() { throw Fault(.keyboardInterrupt, "") }
  }
}
