/// Every value that is not one of the built-in containers or scalars.
///
/// What a conforming class does not say falls back to what CPython's `object` does: identity for
/// equality and hash, always true, `<name object>` for `repr`.
package protocol Object: AnyObject {
  /// The name CPython's messages use: `type(x).__name__`.
  var typeName: String { get }
  var representation: String { get }
  /// What `str()` gives; `repr` unless said otherwise.
  var text: String { get }
  var isTrue: Bool { get }
  func isEqual(to other: Value) -> Bool
  /// The elements of both, when it and the other are equal, or in order, as the tuples of them are; nil
  /// otherwise.
  func elements(comparedWith other: Value, forOrder: Bool) -> (own: [Value], other: [Value])?
  /// Throws a `TypeError` fault where the type is unhashable.
  func hash(into hasher: inout Hasher) throws(Fault)
  /// The number that the object equals and must share the hash of; nil for most.
  var hashedNumber: Value? { get }
  /// Negative, zero or positive as the object is before, equal to or after the other value; nil when
  /// the two have no order.
  func rank(against other: Value) throws(Fault) -> Int?
  /// Writes ``representation``; an object that holds values passes the writer on to them, so that
  /// cycles and deep nesting are noticed.
  func represent(to writer: inout RepresentationWriter)
  /// What stands for the object where it is inside itself.
  var ellipsis: StaticString { get }
  /// How `pprint` writes it over several lines; nil when it only knows to write `repr`.
  var layout: PrettyLayout? { get }
}

/// What `id()` gives for what has a place in memory.
package enum Identity {
  /// CPython's addresses have twelve hexadecimal digits, and so have these: a line that holds one is
  /// as long as there, wherever the system puts the program's memory.
  package static func number(of object: AnyObject) -> Int {
    Int(bitPattern: Unmanaged.passUnretained(object).toOpaque()) | 0x7F00_0000_0000
  }
}

extension Object {
  package var representation: String { "<\(typeName) object at \(address)>" }

  /// Where it is in memory, as CPython's `repr` shows it.
  package var address: String { "0x" + String(Identity.number(of: self), radix: 16) }

  package var text: String { representation }
  package var isTrue: Bool { true }

  package func isEqual(to other: Value) -> Bool {
    guard case .object(let object) = other else { return false }
    return object === self
  }

  package func elements(comparedWith other: Value, forOrder: Bool) -> (
    own: [Value], other: [Value]
  )? { nil }

  package func hash(into hasher: inout Hasher) throws(Fault) {
    hasher.combine(ObjectIdentifier(self))
  }

  package var hashedNumber: Value? { nil }

  package func rank(against other: Value) throws(Fault) -> Int? { nil }

  package var ellipsis: StaticString { "..." }
  package var layout: PrettyLayout? { nil }

  package func represent(to writer: inout RepresentationWriter) {
    writer.append(representation)
  }
}
