/// A `multipart/form-data` body taken apart (RFC 7578), when putting it together gives the same
/// bytes.
struct MultipartForm {
  struct Part {
    let name: String
    let fileName: String?
    let type: String?
    let content: [UInt8]
  }

  let parts: [Part]

  init?(_ body: [UInt8], type: String) {
    let prefix = "multipart/form-data; boundary="
    guard type.hasPrefix(prefix) else { return nil }
    let boundary = String(type.dropFirst(prefix.count))
    let mark = Array("--\(boundary)".utf8)
    guard !boundary.isEmpty, body.starts(with: mark) else { return nil }
    var parts: [Part] = []
    var start = mark.count
    let delimiter = Array("\r\n".utf8) + mark
    while body[start...].starts(with: "\r\n".utf8) {
      guard let end = Self.find(delimiter, in: body, from: start + 2),
        let part = Self.part(Array(body[(start + 2)..<end]))
      else { return nil }
      parts.append(part)
      start = end + delimiter.count
    }
    guard !parts.isEmpty, body[start...].elementsEqual("--\r\n".utf8) else { return nil }
    self.parts = parts
  }

  private static func find(_ needle: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
    guard bytes.count >= needle.count else { return nil }
    var place = start
    while place <= bytes.count - needle.count {
      if bytes[place] == needle[0], bytes[place...].starts(with: needle) { return place }
      place += 1
    }
    return nil
  }

  private static func part(_ bytes: [UInt8]) -> Part? {
    guard let headEnd = find(Array("\r\n\r\n".utf8), in: bytes, from: 0),
      var head = String(validating: bytes[..<headEnd], as: UTF8.self)?[...]
    else { return nil }
    func take(_ start: String, _ end: String) -> String? {
      guard head.hasPrefix(start) else { return nil }
      let rest = head.dropFirst(start.count)
      guard let stop = rest.firstRange(of: end) else { return nil }
      head = rest[stop.upperBound...]
      return String(rest[..<stop.lowerBound]).unquotedForForm
    }
    head += "\r\n"
    guard let name = take("Content-Disposition: form-data; name=\"", "\"") else { return nil }
    let fileName = take("; filename=\"", "\"")
    // Swift takes "\r\n" for one character.
    guard head.first == "\r\n" else { return nil }
    head.removeFirst()
    let type = take("Content-Type: ", "\r\n")
    guard head.isEmpty else { return nil }
    return Part(
      name: name,
      fileName: fileName,
      type: type,
      content: Array(bytes[(headEnd + 4)...])
    )
  }
}

extension String {
  /// Undoes what the HTML standard escapes in a part's names.
  fileprivate var unquotedForForm: String {
    var text = self
    for (escape, plain) in [("%22", "\""), ("%0A", "\n"), ("%0D", "\r")] {
      text = text.split(separator: escape, omittingEmptySubsequences: false)
        .joined(separator: plain)
    }
    return text
  }
}
