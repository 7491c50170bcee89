import BigInt

extension Integer: Hashable, Comparable {
  package static func == (left: Integer, right: Integer) -> Bool {
    switch (left, right) {
    case (.small(let one), .small(let two)): one == two
    case (.big(let one), .big(let two)): one === two || one.value == two.value
    default: false
    }
  }

  package static func < (left: Integer, right: Integer) -> Bool {
    switch (left, right) {
    case (.small(let one), .small(let two)): one < two
    case (.big(let one), .big(let two)): one.value < two.value
    case (.small, .big): !right.isNegative
    case (.big, .small): left.isNegative
    }
  }

  package func hash(into hasher: inout Hasher) {
    switch self {
    case .small(let value): hasher.combine(value)
    case .big(let box): hasher.combine(box.value)
    }
  }

  package var isNegative: Bool {
    switch self {
    case .small(let value): value < 0
    case .big(let box): box.value.sign == .minus
    }
  }

  package var isZero: Bool { small == 0 }

  /// How the integer stands to a double, without rounding it.
  func order(to other: Double) -> Order {
    guard !other.isNaN else { return .unordered }
    guard other.isFinite else { return other > 0 ? .before : .after }
    let whole = other.rounded(.towardZero)
    guard let integer = Integer(exactly: whole) else { return .unordered }
    let order = Order(self, integer)
    return order == .same ? Order(whole, other) : order
  }
}
