import Values

/// The encodings that `str.encode` and `bytes.decode` know.
package enum Encoding: String, Sendable {
  case utf8 = "utf-8"
  case utf8WithMark = "utf-8-sig"
  case ascii
  case latin1 = "latin-1"
  case utf16 = "utf-16"
  case utf16Little = "utf-16-le"
  case utf16Big = "utf-16-be"

  /// By any of the names that Python takes for it; nil for others.
  package init?(name: String) {
    let plain = String(name.lowercased().map { $0 == " " || $0 == "_" ? "-" : $0 })
    switch plain {
    case "utf-8", "utf8", "u8", "cp65001": self = .utf8
    case "utf-8-sig", "utf8-sig": self = .utf8WithMark
    case "ascii", "us-ascii", "646", "ansi-x3.4-1968": self = .ascii
    case "latin-1", "latin1", "latin", "l1", "iso-8859-1", "iso8859-1", "8859", "cp819":
      self = .latin1
    case "utf-16", "utf16", "u16": self = .utf16
    case "utf-16-le", "utf-16le": self = .utf16Little
    case "utf-16-be", "utf-16be": self = .utf16Big
    default: return nil
    }
  }

  /// From an argument; UTF-8 when there is none.
  init(named value: Value?, _ function: String) throws(PythonException) {
    guard let value else {
      self = .utf8
      return
    }
    guard case .string(let name) = value else {
      throw .type("\(function)() argument 'encoding' must be str, not \(value.typeName)")
    }
    guard let known = Encoding(name: name) else {
      throw PythonException(ExceptionClasses.lookupError, "unknown encoding: \(name)")
    }
    self = known
  }
}

/// What to do about what can't be encoded or decoded.
package enum ErrorHandling: String, Sendable {
  case strict
  case ignore
  case replace
  case backslashreplace
  case xmlcharrefreplace

  init(named value: Value?, _ function: String) throws(PythonException) {
    guard let value else {
      self = .strict
      return
    }
    guard case .string(let name) = value else {
      throw .type("\(function)() argument 'errors' must be str, not \(value.typeName)")
    }
    guard let known = ErrorHandling(rawValue: name) else {
      throw PythonException(
        ExceptionClasses.lookupError,
        "unknown error handler name '\(name)'"
      )
    }
    self = known
  }
}
