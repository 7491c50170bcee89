import Interpreter
import Values

extension RequestPreparation {
  func setHeaders(_ headers: Value) throws(PythonException) {
    let fields = CaseInsensitiveDict()
    prepared.headers = fields
    guard headers.isTrue else { return }
    for (name, value) in try interpreter.items(of: headers) {
      try Self.check(name, value)
      var key = name
      if case .bytes(let bytes) = name { key = .string(try Encoding.ascii.decode(bytes.bytes)) }
      try fields.set(value, for: key)
    }
  }

  /// `requests.utils.check_header_validity`.
  static func check(_ name: Value, _ value: Value) throws(PythonException) {
    let field = Value.tuple(Tuple([name, value]))
    try check(name, of: field, place: 0)
    try check(value, of: field, place: 1)
  }

  /// No line breaks anywhere, no blank or colon at the start, no colon in a name.
  private static func check(_ part: Value, of field: Value, place: Int) throws(PythonException) {
    let content: [UInt8]
    let first: UnicodeScalar?
    switch part {
    case .string(let text): (content, first) = (Array(text.utf8), text.unicodeScalars.first)
    case .bytes(let bytes): (content, first) = (bytes.bytes, bytes.bytes.first.map { .init($0) })
    default:
      throw RequestsErrors.exception(
        RequestsErrors.invalidHeader,
        "Header part (\(part.representation)) from \(field.representation) "
          + "must be of type str or bytes, not \(part.type.representation)"
      )
    }
    let isBlankFirst = first.map(isBlank) ?? false
    let isBroken = content.contains { $0 == 0x0A || $0 == 0x0D }
    let isName = place == 0
    let hasColon = isName && content.contains(UInt8(ascii: ":"))
    guard isBlankFirst || isBroken || hasColon || (isName && content.isEmpty) else { return }
    throw RequestsErrors.exception(
      RequestsErrors.invalidHeader,
      "Invalid leading whitespace, reserved character(s), or return character(s) in header "
        + "\(isName ? "name" : "value"): \(part.representation)"
    )
  }

  private static func isBlank(_ scalar: UnicodeScalar) -> Bool {
    (0x1C...0x1F).contains(scalar.value) || scalar.properties.isWhitespace
  }
}
