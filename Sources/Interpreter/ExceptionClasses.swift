/// CPython's built-in exception hierarchy, the part that the language can raise.
package enum ExceptionClasses {
  package static let baseException = ClassObject("BaseException")
  package static let exception = ClassObject("Exception", bases: [baseException])
  package static let lookupError = ClassObject("LookupError", bases: [exception])
  package static let keyError = ClassObject("KeyError", bases: [lookupError])

  /// The class of that name; `Exception` when there is none.
  package static func named(_ name: String) -> ClassObject { exception }
}
