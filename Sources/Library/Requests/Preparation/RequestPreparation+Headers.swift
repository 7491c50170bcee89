import HTTP
import Interpreter
import Values

extension RequestPreparation {
  func setHeaders(_ headers: Value) throws(PythonException) {
    let fields = CaseInsensitiveDict()
    prepared.headers = fields
    guard headers.isTrue else { return }
    if let merged = Self.textFields(headers) {
      for (name, value) in merged.entries { try Self.check(name, value) }
      prepared.headers = merged.copied()
      return
    }
    for (name, value) in try interpreter.items(of: headers) {
      try Self.check(name, value)
      var key = name
      if case .bytes(let bytes) = name { key = .string(try Encoding.ascii.decode(bytes.bytes)) }
      try fields.set(value, for: key)
    }
  }

  /// The fields of a session and a request together, unless a name is not text yet.
  private static func textFields(_ headers: Value) -> CaseInsensitiveDict? {
    guard case .object(let object) = headers, let fields = object as? CaseInsensitiveDict,
      fields.entries.allSatisfy({ if case .string = $0.key { true } else { false } })
    else { return nil }
    return fields
  }

  /// `requests.utils.check_header_validity`.
  static func check(_ name: Value, _ value: Value) throws(PythonException) {
    try check(name, isName: true, of: (name, value))
    try check(value, isName: false, of: (name, value))
  }

  /// What `\s` is in a pattern of bytes.
  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  /// No line breaks anywhere, no blank or colon at the start, no colon in a name.
  private static func check(
    _ part: Value,
    isName: Bool,
    of field: (name: Value, value: Value)
  ) throws(PythonException) {
    func isAllowed(_ byte: UInt8) -> Bool {
      byte != 0x0A && byte != 0x0D && !(isName && byte == UInt8(ascii: ":"))
    }
    let isValid: Bool
    switch part {
    case .string(let text):
      let first = text.unicodeScalars.first
      isValid = first.map { !$0.isPythonSpace } ?? !isName && text.consistsOf(isAllowed)
    case .bytes(let bytes):
      let first = bytes.bytes.first
      isValid = first.map { !isBlank($0) } ?? !isName && bytes.bytes.allSatisfy(isAllowed)
    default:
      let pair = Value.tuple(Tuple([field.name, field.value]))
      throw RequestsErrors.exception(
        RequestsErrors.invalidHeader,
        "Header part (\(part.representation)) from \(pair.representation) "
          + "must be of type str or bytes, not \(part.type.representation)"
      )
    }
    guard !isValid else { return }
    throw RequestsErrors.exception(
      RequestsErrors.invalidHeader,
      "Invalid leading whitespace, reserved character(s), or return character(s) in header "
        + "\(isName ? "name" : "value"): \(part.representation)"
    )
  }
}
