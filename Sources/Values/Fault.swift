/// A Python exception that a pure operation asks for: the interpreter raises it.
package struct Fault: Error, Hashable, Sendable {
  /// The built-in classes that operations on values raise.
  package enum Kind: String, Sendable {
    case attributeError = "AttributeError"
    case indexError = "IndexError"
    case keyError = "KeyError"
    case memoryError = "MemoryError"
    case overflowError = "OverflowError"
    case recursionError = "RecursionError"
    case runtimeError = "RuntimeError"
    case typeError = "TypeError"
    case unicodeDecodeError = "UnicodeDecodeError"
    case unicodeEncodeError = "UnicodeEncodeError"
    case valueError = "ValueError"
    case zeroDivisionError = "ZeroDivisionError"
  }

  package let kind: Kind
  package let message: String

  package init(_ kind: Kind, _ message: String) {
    self.kind = kind
    self.message = message
  }

  package static func type(_ message: String) -> Fault { Fault(.typeError, message) }
  package static func value(_ message: String) -> Fault { Fault(.valueError, message) }
}
