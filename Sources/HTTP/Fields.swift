/// Header fields in the order received, duplicates kept, names matched without case (RFC 9110 §5).
package struct Fields: Hashable, Sendable {
  package struct Field: Hashable, Sendable {
    package let name: String
    package let value: String
    package init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  package private(set) var all: [Field]

  package init(_ all: [Field] = []) { self.all = all }

  /// The values of every field of that name joined by `, ` (RFC 9110 §5.3), or nil.
  package subscript(_ name: String) -> String? {
    let values = all.filter { $0.name.lowercased() == name.lowercased() }.map(\.value)
    return values.isEmpty ? nil : values.joined(separator: ", ")
  }

  package mutating func append(_ name: String, _ value: String) { all.append(Field(name, value)) }

  /// Replaces every field of that name by one, in the place of the first.
  package mutating func set(_ name: String, _ value: String) {
    let place = all.firstIndex { $0.name.lowercased() == name.lowercased() }
    remove(name)
    all.insert(Field(name, value), at: min(place ?? all.count, all.count))
  }

  package mutating func remove(_ name: String) {
    all.removeAll { $0.name.lowercased() == name.lowercased() }
  }
}
