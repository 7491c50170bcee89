/// A Python exception that a pure operation asks for: the interpreter raises it.
package struct Fault: Error, Hashable, Sendable {
  /// The built-in classes that operations on values raise.
  package enum Kind: String, Sendable {
    case attributeError = "AttributeError"
    case indexError = "IndexError"
    case keyError = "KeyError"
    case keyboardInterrupt = "KeyboardInterrupt"
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
  /// The exception that Python code raised which the operation ran: the fault only carries it.
  package let cause: Cause?

  /// An error in transit; equal to itself alone.
  package final class Cause: Hashable, Sendable {
    package let error: any Error
    package init(_ error: any Error) { self.error = error }
    package static func == (left: Cause, right: Cause) -> Bool { left === right }
    package func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
  }

  package init(_ kind: Kind, _ message: String, cause: Cause? = nil) {
    self.kind = kind
    self.message = message
    self.cause = cause
  }

  package static func type(_ message: String) -> Fault { Fault(.typeError, message) }
  package static func value(_ message: String) -> Fault { Fault(.valueError, message) }
}
