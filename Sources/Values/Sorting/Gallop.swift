/// The search for a place that is likely to be near where it begins.
enum Gallop {
  /// So many elements in a row from one run make it worthwhile.
  static let threshold = 7

  /// The first place of a range of which `isBefore` is false, or the range's end; it is true of all
  /// places before that one.
  ///
  /// The steps double from a hint on; then the last of them is halved.
  static func boundary<Failure: Error>(
    in range: Range<Int>,
    from hint: Int,
    isBefore: (Int) throws(Failure) -> Bool
  ) throws(Failure) -> Int {
    var last = 0
    var step = 1
    var low: Int
    var high: Int
    if try isBefore(hint) {
      let most = range.upperBound - hint
      while step < most, try isBefore(hint + step) { (last, step) = (step, 2 * step + 1) }
      low = hint + last + 1
      high = hint + min(step, most)
    } else {
      let most = hint - range.lowerBound + 1
      while step < most, try !isBefore(hint - step) { (last, step) = (step, 2 * step + 1) }
      low = hint - min(step, most) + 1
      high = hint - last
    }
    while low < high {
      let middle = low + (high - low) / 2
      if try isBefore(middle) { low = middle + 1 } else { high = middle }
    }
    return high
  }
}
