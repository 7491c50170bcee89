package import BigInt

/// A Python `int`: machine arithmetic while it fits, any size when it does not.
///
/// The representation is canonical: ``big(_:)`` never holds a number that fits an `Int`, so two
/// equal integers are always the same case.
package enum Integer: Sendable {
  case small(Int)
  case big(BigInteger)

  package init(_ value: Int) { self = .small(value) }

  package init(_ value: BigInt) {
    if let small = Int(exactly: value) {
      self = .small(small)
    } else {
      self = .big(BigInteger(value))
    }
  }

  package var bigInt: BigInt {
    switch self {
    case .small(let value): BigInt(value)
    case .big(let box): box.value
    }
  }

  /// The value as an `Int`, or nil when it does not fit.
  package var small: Int? {
    guard case .small(let value) = self else { return nil }
    return value
  }
}

/// The box that keeps ``Value`` small.
package final class BigInteger: Sendable {
  package let value: BigInt
  fileprivate init(_ value: BigInt) { self.value = value }
}
