import Interpreter
import Values

/// The argument `timeout`: seconds for both, or a pair of connect and read, each None for no limit.
struct Timeouts {
  private(set) var connect: Double?
  private(set) var read: Double?
  /// Both as they were written: `1` and `1.0` are shown as they are.
  private(set) var connectText = "None"
  private(set) var readText = "None"

  /// Raises `ValueError` in the words of urllib3 and `requests`.
  init(_ value: Value) throws(PythonException) {
    var (first, second) = (value, value)
    if case .tuple(let pair) = value {
      let invalid = PythonException.value(
        "Invalid timeout \(value.representation). Pass a (connect, read) timeout tuple, "
          + "or a single float to set both timeouts to the same value."
      )
      guard pair.elements.count == 2 else { throw invalid }
      (first, second) = (pair.elements[0], pair.elements[1])
      do throws(PythonException) {
        connect = try Self.seconds(first, "connect")
        read = try Self.seconds(second, "read")
      } catch {
        throw invalid
      }
    } else {
      connect = try Self.seconds(first, "connect")
      read = try Self.seconds(second, "read")
    }
    connectText = first.text
    readText = second.text
  }

  private static func seconds(_ value: Value, _ name: String) throws(PythonException) -> Double? {
    let seconds: Double
    switch value {
    case .none: return nil
    case .bool:
      throw .value("Timeout cannot be a boolean value. It must be an int, float or None.")
    case .float(let number): seconds = number
    case .int(.small(let number)): seconds = Double(number)
    case .int(.big(let number)): seconds = number.value.signum() < 0 ? -1 : .greatestFiniteMagnitude
    default:
      throw .value(
        "Timeout value \(name) was \(value.text), but it must be an int, float or None."
      )
    }
    guard !(seconds <= 0) else {
      throw .value(
        "Attempted to set \(name) timeout to \(value.text), but the timeout cannot be set to a "
          + "value less than or equal to 0."
      )
    }
    return seconds.isNaN ? nil : seconds
  }
}
