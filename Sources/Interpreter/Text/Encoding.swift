import Values

/// The encodings that `str.encode`, `bytes.decode` and text files know.
package enum Encoding: String, Sendable {
  case utf8 = "utf-8"
  case utf8WithMark = "utf-8-sig"
  case ascii
  case latin1 = "latin-1"
  case utf16 = "utf-16"
  case utf16Little = "utf-16-le"
  case utf16Big = "utf-16-be"
  case utf32 = "utf-32"
  case utf32Little = "utf-32-le"
  case utf32Big = "utf-32-be"
  case cp1250
  case cp1251
  case cp1252
  case latin2 = "iso8859-2"
  case latin9 = "iso8859-15"

  /// By any of the names that Python takes for it; nil for others.
  package init?(name: String) {
    // Most say it as it is written here, and need no table.
    guard let known = Encoding(rawValue: name) ?? Self.byName[Self.normalized(name)] else {
      return nil
    }
    self = known
  }

  /// What messages call it: the encodings that are tables share a name.
  var codecName: String {
    switch self {
    case .utf8WithMark: "utf-8"
    case .cp1250, .cp1251, .cp1252, .latin2, .latin9: "charmap"
    default: rawValue
    }
  }

  /// Lower case, with one hyphen for whatever stands between letters and digits.
  private static func normalized(_ name: String) -> String {
    var result = ""
    for scalar in name.unicodeScalars {
      if scalar.isASCII, scalar.isPythonAlphanumeric || scalar == "." {
        result.unicodeScalars.append(scalar)
      } else if !result.isEmpty, result.utf8.last != UInt8(ascii: "-") {
        result += "-"
      }
    }
    return result.lowercased()
  }

  private static let byName: [String: Encoding] = {
    let names: [(Encoding, String)] = [
      (.utf8, "utf-8 utf8 u8 utf utf8-ucs2 utf8-ucs4 cp65001"),
      (.utf8WithMark, "utf-8-sig utf8-sig"),
      (.ascii, "ascii us-ascii us 646 ansi-x3.4-1968 ansi-x3.4-1986 iso646-us cp367"),
      (.latin1, "latin-1 latin1 latin l1 iso-8859-1 iso8859-1 iso8859 8859 cp819"),
      (.utf16, "utf-16 utf16 u16"), (.utf16Little, "utf-16-le utf-16le"),
      (.utf16Big, "utf-16-be utf-16be"),
      (.utf32, "utf-32 utf32 u32"), (.utf32Little, "utf-32-le utf-32le"),
      (.utf32Big, "utf-32-be utf-32be"),
      (.cp1250, "cp1250 1250 windows-1250"), (.cp1251, "cp1251 1251 windows-1251"),
      (.cp1252, "cp1252 1252 windows-1252"),
      (.latin2, "iso-8859-2 iso8859-2 latin-2 latin2 l2"),
      (.latin9, "iso-8859-15 iso8859-15 latin-9 latin9 l9"),
    ]
    var table: [String: Encoding] = [:]
    for (encoding, aliases) in names {
      for alias in aliases.split(separator: " ") { table[String(alias)] = encoding }
    }
    return table
  }()

  /// By name, or CPython's complaint; `function` is what it recommends for encodings that are not of
  /// text.
  package init(
    forName name: String,
    otherwise function: String
  ) throws(PythonException) {
    if let known = Encoding(name: name) {
      self = known
      return
    }
    let plain = Self.normalized(name)
    if Self.otherCodecs.contains(plain) {
      throw PythonException(
        ExceptionClasses.lookupError,
        "'\(name)' is not a text encoding; use \(function)() to handle arbitrary codecs"
      )
    }
    throw PythonException(
      ExceptionClasses.lookupError,
      "unknown encoding: \(name)",
      hint: "the encodings here: utf-8, ascii, latin-1, cp1252 and their kin, utf-16, utf-32"
    )
  }

  private static let otherCodecs: Set = [
    "base64", "base64-codec", "bz2", "hex", "hex-codec", "quopri", "rot13", "rot-13", "uu", "zip",
    "zlib",
  ]
}

/// What to do about what can't be encoded or decoded; a name is looked at when it is needed.
package enum ErrorHandling: Hashable, Sendable {
  case strict
  case ignore
  case replace
  case backslashreplace
  case xmlcharrefreplace
  case namereplace
  case unknown(String)

  package init(name: String) {
    switch name {
    case "strict": self = .strict
    case "ignore": self = .ignore
    case "replace": self = .replace
    case "backslashreplace": self = .backslashreplace
    case "xmlcharrefreplace": self = .xmlcharrefreplace
    case "namereplace": self = .namereplace
    default: self = .unknown(name)
    }
  }

  /// Why a name is no way to handle an error here.
  static func failure(_ name: String) -> PythonException {
    // Both make halves of surrogate pairs, which are no text here.
    if name == "surrogateescape" || name == "surrogatepass" {
      return PythonException(
        ExceptionClasses.notImplementedError,
        "the error handler '\(name)' is not part of this shell's Python"
      )
    }
    return PythonException(
      ExceptionClasses.lookupError,
      "unknown error handler name '\(name)'"
    )
  }
}

/// The `encoding` and `errors` of a call, checked to be texts before either is looked up.
struct CodecArguments {
  private let encoding: String
  private let errors: ErrorHandling

  init(
    _ encoding: Value?,
    _ errors: Value?,
    _ function: String
  ) throws(PythonException) {
    func text(_ value: Value?, _ name: String) throws(PythonException) -> String? {
      guard let value else { return nil }
      guard case .string(let text) = value else {
        throw .type(
          "\(function)() argument '\(name)' must be str, not \(value.argumentTypeName)"
        )
      }
      guard !text.utf8.contains(0) else { throw .value("embedded null character") }
      return text
    }
    self.encoding = try text(encoding, "encoding") ?? "utf-8"
    self.errors = ErrorHandling(name: try text(errors, "errors") ?? "strict")
  }

  func encode(_ text: String) throws(PythonException) -> [UInt8] {
    try Encoding(forName: encoding, otherwise: "codecs.encode").encode(text, errors: errors)
  }

  func decode(_ bytes: [UInt8]) throws(PythonException) -> String {
    // CPython looks at nothing when there is nothing to decode.
    guard !bytes.isEmpty else { return "" }
    return try Encoding(forName: encoding, otherwise: "codecs.decode")
      .decode(bytes, errors: errors)
  }
}
