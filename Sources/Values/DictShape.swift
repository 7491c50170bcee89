/// Keys that are known before there are values: the dictionaries that one display makes share them,
/// as the objects of a JSON array do.
package struct DictShape {
  fileprivate let table: KeyTable

  /// nil when there are none or two are equal.
  package init?(_ keys: [String]) {
    guard !keys.isEmpty, let table = KeyTable(distinct: keys) else { return nil }
    table.isShared = true
    self.table = table
  }
}

/// Where a key was found last, for code that looks for it in many dictionaries of one shape.
package struct KeyPlace {
  fileprivate var table: KeyTable?
  fileprivate var position = 0

  package init() {}
}

extension Dict {
  /// A dictionary of a shape; the values are asked for in the order of the keys.
  package convenience init<Failure: Error>(
    _ shape: DictShape,
    count: Int,
    _ value: (Int) throws(Failure) -> Value
  ) throws(Failure) {
    var slots = SlotArray(minimumCapacity: count)
    for place in 0..<count { slots.append(try value(place)) }
    self.init(table: shape.table, slots: slots)
  }

  /// The value of a key, without a search where the last dictionary had the same keys.
  package final func value(for key: String, near place: inout KeyPlace) -> Value? {
    if place.table === table { return slots[place.position] }
    guard let position = table.position(of: key, hash: KeyTable.hash(of: key)) else { return nil }
    // Only a shared table stays as it is.
    if table.isShared { (place.table, place.position) = (table, position) }
    return slots[position]
  }
}
