/// The value of a field; what is missing comes before everything else.
enum FieldValue: Sendable, Hashable, Comparable {
  case missing
  case number(Int)
  case moment(Moment)
  case text(String)
  case texts([String])

  static func < (left: FieldValue, right: FieldValue) -> Bool {
    switch (left, right) {
    case (.number(let left), .number(let right)): left < right
    case (.moment(let left), .moment(let right)): left < right
    case (.text(let left), .text(let right)): left < right
    case (.texts(let left), .texts(let right)): left.lexicographicallyPrecedes(right)
    default: left.rank < right.rank
    }
  }

  private var rank: Int {
    switch self {
    case .missing: 0
    case .number: 1
    case .moment: 2
    case .text: 3
    case .texts: 4
    }
  }
}
