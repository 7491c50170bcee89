/// The steps that long arithmetic is made of.
///
/// Written over two words at a time, so that a carry is never a branch: half of them would be guessed
/// wrong.
enum Words {
  typealias Source = UnsafePointer<UInt>
  typealias Target = UnsafeMutablePointer<UInt>

  /// `target += words * factor`; gives what is carried over the last word.
  static func addProduct(
    _ words: Source,
    _ count: Int,
    _ factor: UInt,
    to target: Target
  ) -> UInt {
    let factor = UInt128(factor)
    var carry: UInt128 = 0
    var place = 0
    while place < count {
      let sum = UInt128(words[place]) &* factor &+ UInt128(target[place]) &+ carry
      target[place] = UInt(truncatingIfNeeded: sum)
      carry = sum &>> 64
      place &+= 1
    }
    return UInt(truncatingIfNeeded: carry)
  }

  /// `target -= words * factor`; gives what is borrowed from above the last word.
  static func subtractProduct(
    _ words: Source,
    _ count: Int,
    _ factor: UInt,
    from target: Target
  ) -> UInt {
    let factor = UInt128(factor)
    var borrow: UInt128 = 0
    var place = 0
    while place < count {
      let product = UInt128(words[place]) &* factor &+ borrow
      let rest = UInt128(target[place]) &- UInt128(UInt(truncatingIfNeeded: product))
      target[place] = UInt(truncatingIfNeeded: rest)
      borrow = (product &>> 64) &+ (rest &>> 127)
      place &+= 1
    }
    return UInt(truncatingIfNeeded: borrow)
  }

  /// `target += words`; true when one is carried over the last word.
  static func add(_ words: Source, _ count: Int, to target: Target) -> Bool {
    var carry: UInt128 = 0
    var place = 0
    while place < count {
      let sum = UInt128(words[place]) &+ UInt128(target[place]) &+ carry
      target[place] = UInt(truncatingIfNeeded: sum)
      carry = sum &>> 64
      place &+= 1
    }
    return carry > 0
  }

  /// `target = left - right`; true when one is borrowed from above the last word.
  static func subtract(
    _ right: Source,
    from left: Source,
    _ count: Int,
    into target: Target
  ) -> Bool {
    var borrow: UInt128 = 0
    var place = 0
    while place < count {
      let rest = UInt128(left[place]) &- UInt128(right[place]) &- borrow
      target[place] = UInt(truncatingIfNeeded: rest)
      borrow = rest &>> 127
      place &+= 1
    }
    return borrow > 0
  }

  /// `target = words * words`, into twice as many: every product of two different words is made once.
  static func square(_ words: Source, _ count: Int, into target: Target) {
    target.update(repeating: 0, count: 2 * count)
    for place in 0..<(count - 1) {
      target[place + count] = addProduct(
        words + place + 1,
        count - place - 1,
        words[place],
        to: target + 2 * place + 1
      )
    }
    var carry: UInt128 = 0
    var lost: UInt = 0
    for place in 0..<count {
      let square = UInt128(words[place]) &* UInt128(words[place])
      let (low, high) = (target[2 * place], target[2 * place + 1])
      let first = UInt128(low << 1 | lost) &+ UInt128(UInt(truncatingIfNeeded: square)) &+ carry
      target[2 * place] = UInt(truncatingIfNeeded: first)
      let second = UInt128(high << 1 | low >> 63) &+ (square &>> 64) &+ (first &>> 64)
      target[2 * place + 1] = UInt(truncatingIfNeeded: second)
      carry = second &>> 64
      lost = high >> 63
    }
  }

  /// Adds one to a number that has room for it.
  static func increment(_ target: Target) {
    var place = 0
    repeat {
      target[place] &+= 1
      place += 1
    } while target[place - 1] == 0
  }
}
