/// One field of every record of a table, in a form that is quick to look through.
///
/// A million records are filtered and ordered in some milliseconds as columns; as records they
/// would not even fit into memory.
enum Column: Sendable {
  /// Numbers or times, which are nanoseconds since 1970; the smallest number is a missing one.
  case numbers([Int])
  /// The place of each record's value among the few values there are, which go up.
  case codes([UInt16], values: [FieldValue])
  /// The first eight bytes of texts that are too many to be listed.
  ///
  /// Two texts may begin alike, so that a match or a tie needs a look at the records.
  case prefixes([UInt64])

  /// Tells whether equal keys mean equal values.
  var isExact: Bool {
    if case .prefixes = self { return false }
    return true
  }

  /// A number for a row that is less than another row's when its value is.
  func key(_ row: Int) -> Int {
    switch self {
    case .numbers(let numbers): numbers[row]
    // Even numbers leave room for values that are not there.
    case .codes(let codes, _): Int(codes[row]) * 2
    case .prefixes(let prefixes): Column.key(ofPrefix: prefixes[row])
    }
  }

  /// The keys of some rows, with every bit turned around for a descending order.
  func keys(of rows: [UInt32], isDescending: Bool) -> [Int] {
    let mask = isDescending ? -1 : 0
    return switch self {
    case .numbers(let numbers): rows.map { numbers[Int($0)] ^ mask }
    case .codes(let codes, _): rows.map { (Int(codes[Int($0)]) * 2) ^ mask }
    case .prefixes(let prefixes): rows.map { Column.key(ofPrefix: prefixes[Int($0)]) ^ mask }
    }
  }

  /// The key that a row with this value has, or would have.
  func key(for value: FieldValue) -> Int {
    switch self {
    case .numbers: value.number
    case .codes(_, let values):
      switch values.lowerBound(of: value) {
      case let place where place < values.count && values[place] == value: place * 2
      case let place: place * 2 - 1
      }
    case .prefixes: Column.key(ofPrefix: value.prefix)
    }
  }

  /// The rows among `rows`, or among all, that match; `value` reads a row's own value.
  func rows(
    among rows: [UInt32]?,
    matching filter: Filter,
    value: (Int) -> FieldValue
  ) -> [UInt32] {
    switch self {
    case .numbers(let numbers):
      switch filter {
      case .numbers(let wanted):
        if wanted.count == 1, let only = wanted.first {
          return numbers.indices(among: rows) { numbers[$0] == only }
        }
        return numbers.indices(among: rows) { wanted.contains(numbers[$0]) }
      case .times(let bounds):
        guard let range = TimeBound.range(of: bounds) else { return [] }
        return numbers.indices(among: rows) { range.contains(numbers[$0]) }
      default: return []
      }
    case .codes(let codes, let values):
      let isWanted = values.map(filter.matches)
      guard isWanted.contains(true) else { return [] }
      if let rows, !isWanted.contains(false) { return rows }
      return codes.indices(among: rows) { isWanted[Int(codes[$0])] }
    case .prefixes(let prefixes):
      if case .texts(let wanted) = filter {
        let beginnings = Set(wanted.map { FieldValue.text($0).prefix })
        return prefixes.indices(among: rows) {
          beginnings.contains(prefixes[$0]) && filter.matches(value($0))
        }
      }
      return prefixes.indices(among: rows) { filter.matches(value($0)) }
    }
  }

  /// The column with its rows in another order.
  func permuted(by order: [UInt32]) -> Column {
    switch self {
    case .numbers(let numbers): .numbers(order.map { numbers[Int($0)] })
    case .codes(let codes, let values): .codes(order.map { codes[Int($0)] }, values: values)
    case .prefixes(let prefixes): .prefixes(order.map { prefixes[Int($0)] })
    }
  }

  private static func key(ofPrefix prefix: UInt64) -> Int {
    Int(bitPattern: UInt(prefix ^ (1 << 63)))
  }
}

extension FieldValue {
  /// The value in a column of numbers.
  var number: Int {
    switch self {
    case .number(let number): number
    case .moment(let moment): moment.nanosecondsSince1970
    case .missing, .text, .texts: Int.min
    }
  }

  /// The value in a column of prefixes.
  var prefix: UInt64 {
    var prefix: UInt64 = 0
    switch self {
    case .text(let text):
      var bytes = text.utf8.makeIterator()
      for _ in 0..<8 { prefix = prefix << 8 | UInt64(bytes.next() ?? 0) }
    case .texts(let texts): return FieldValue.text(texts.first ?? "").prefix
    case .missing, .number, .moment: break
    }
    return prefix
  }
}

extension Array {
  /// The indices among `rows`, or among all of the array's own, that pass a test.
  fileprivate func indices(among rows: [UInt32]?, where passes: (Int) -> Bool) -> [UInt32] {
    guard let rows else {
      return (0..<UInt32(count)).filter { passes(Int($0)) }
    }
    return rows.filter { passes(Int($0)) }
  }
}

extension Array where Element: Comparable {
  /// The first place of a sorted array whose element is not less than `element`.
  func lowerBound(of element: Element) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = low + (high - low) / 2
      if self[middle] < element { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
