/// A condition on a time: `gt(T)`, `ge(T)`, `lt(T)`, `le(T)`, `eq(T)`, or T alone for equality.
struct TimeBound: Sendable {
  private enum Relation: String, CaseIterable {
    case gt, ge, lt, le, eq
  }

  private let relation: Relation
  private let time: Moment

  init(_ text: String, of parameter: String) throws(Refusal) {
    var relation = Relation.eq
    var rest = text[...]
    if text.hasSuffix(")"),
      let named = Relation.allCases.first(where: { text.hasPrefix("\($0.rawValue)(") })
    {
      relation = named
      rest = text.dropFirst(3).dropLast()
    }
    guard let time = Moment(String(rest)) else {
      throw .invalid(
        parameter,
        value: text,
        "Not a time: RFC 3339, RFC 1123, RFC 850, ANSI C, seconds since 1970, or nanoseconds with "
          + "the suffix ns; alone, or in gt(), ge(), lt(), le() or eq()."
      )
    }
    self.relation = relation
    self.time = time
  }

  func holds(for moment: Moment) -> Bool {
    switch relation {
    case .gt: moment > time
    case .ge: moment >= time
    case .lt: moment < time
    case .le: moment <= time
    case .eq: moment == time
    }
  }

  /// The nanoseconds since 1970 that all bounds allow; nil when there are none.
  static func range(of bounds: [TimeBound]) -> ClosedRange<Int>? {
    // The smallest number stands for a missing time, which no bound allows.
    var (low, high) = (Int.min + 1, Int.max)
    for bound in bounds {
      let time = bound.time.nanosecondsSince1970
      switch bound.relation {
      case .gt:
        guard time < Int.max else { return nil }
        low = max(low, time + 1)
      case .ge: low = max(low, time)
      case .lt: high = min(high, time - 1)
      case .le: high = min(high, time)
      case .eq: (low, high) = (max(low, time), min(high, time))
      }
    }
    return low <= high ? low...high : nil
  }
}
