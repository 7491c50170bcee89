/// A column that grows by a value at a time.
struct ColumnBuilder {
  /// How many different values are listed before prefixes take their place, when nobody says.
  static let usualList = 60_000

  private var numbers: [Int] = []
  private var codes: [UInt16] = []
  private var prefixes: [UInt64] = []
  /// The values in the order of their first appearance.
  private var values: [FieldValue] = []
  private var places: [FieldValue: UInt16] = [:]
  /// The codes of small numbers, which need no dictionary.
  private var smallNumbers = [UInt16?](repeating: nil, count: 8)
  private let isNumeric: Bool
  private let largestList: Int
  private var hasPrefixes = false

  init<Item>(for content: Field<Item>.Content, largestList: Int = ColumnBuilder.usualList) {
    self.largestList = largestList
    isNumeric =
      switch content {
      case .integer, .time: true
      default: false
      }
  }

  mutating func append(_ value: FieldValue) {
    if isNumeric {
      numbers.append(value.number)
    } else if hasPrefixes {
      prefixes.append(value.prefix)
    } else if case .number(let number) = value, smallNumbers.indices.contains(number) {
      if let code = smallNumbers[number] {
        codes.append(code)
      } else {
        smallNumbers[number] = appendNew(value)
      }
    } else if let code = places[value] {
      codes.append(code)
    } else if values.count < largestList {
      places[value] = appendNew(value)
    } else {
      prefixes = codes.map { values[Int($0)].prefix }
      (codes, values, places) = ([], [], [:])
      hasPrefixes = true
      prefixes.append(value.prefix)
    }
  }

  /// The column, its list of values sorted.
  func column() -> Column {
    if isNumeric { return .numbers(numbers) }
    if hasPrefixes { return .prefixes(prefixes) }
    let order = values.indices.sorted { values[$0] < values[$1] }
    var ranks = [UInt16](repeating: 0, count: values.count)
    for (rank, place) in order.enumerated() { ranks[place] = UInt16(rank) }
    return .codes(codes.map { ranks[Int($0)] }, values: order.map { values[$0] })
  }

  private mutating func appendNew(_ value: FieldValue) -> UInt16 {
    let code = UInt16(values.count)
    values.append(value)
    codes.append(code)
    return code
  }
}
