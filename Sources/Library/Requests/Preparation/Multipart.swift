import HTTP
import Interpreter
import Values

/// `multipart/form-data` bodies (RFC 7578), as urllib3 writes them.
struct Multipart {
  private let interpreter: Interpreter
  private let boundary: String

  /// The boundary is 16 random bytes in hexadecimal.
  init(_ interpreter: Interpreter, boundary: String? = nil) {
    self.interpreter = interpreter
    self.boundary =
      boundary
      ?? (0..<4).map { _ in
        let digits = String(UInt32.random(in: 0...UInt32.max), radix: 16)
        return String(repeating: "0", count: 8 - digits.count) + digits
      }.joined()
  }

  func encode(
    files: Value,
    data: Value
  ) throws(PythonException) -> (content: StreamedContent, contentType: String) {
    switch data {
    case .string, .bytes: throw .value("Data must not be a string.")
    default: break
    }
    var body = StreamedContent()
    if data.isTrue {
      for (name, value) in try entries(data) {
        interpreter.note(value, under: name)
        for single in try singles(value) where !single.isNone {
          append(
            "Content-Disposition: form-data; name=\"\(Self.quoted(name.text))\"\r\n",
            .bytes(try bytes(single)),
            to: &body
          )
        }
      }
    }
    for (name, value) in try entries(files) {
      if case .tuple(let parts) = value, parts.elements.count > 1 {
        interpreter.note(parts.elements[1], under: name)
      } else {
        interpreter.note(value, under: name)
      }
      guard let file = try File(value, field: name.text, interpreter) else { continue }
      var head = "Content-Disposition: form-data; name=\"\(Self.quoted(name.text))\""
      if let fileName = file.name { head += "; filename=\"\(Self.quoted(fileName))\"" }
      head += "\r\n"
      if let type = file.type { head += "Content-Type: \(type)\r\n" }
      append(head + file.extraHead, file.content, to: &body)
    }
    body.append(Array("--\(boundary)--\r\n".utf8))
    return (body, "multipart/form-data; boundary=\(boundary)")
  }

  private func append(_ head: String, _ content: Content, to body: inout StreamedContent) {
    body.append(Array("--\(boundary)\r\n\(head)\r\n".utf8))
    switch content {
    case .bytes(let bytes): body.append(bytes)
    case .file(let file): body.append(file.file, from: file.offset, count: file.count)
    }
    body.append(Array("\r\n".utf8))
  }

  /// What a part holds.
  private enum Content {
    case bytes([UInt8])
    case file(FileContent)
  }

  private func entries(_ value: Value) throws(PythonException) -> [(key: Value, value: Value)] {
    try interpreter.isMappingLike(value)
      ? interpreter.items(of: value) : interpreter.pairs(in: value)
  }

  private func singles(_ value: Value) throws(PythonException) -> [Value] {
    switch value {
    case .string, .bytes: return [value]
    default: return try interpreter.iterated(value) ?? [value]
    }
  }

  private func bytes(_ value: Value) throws(PythonException) -> [UInt8] {
    if case .bytes(let bytes) = value { return bytes.bytes }
    return Array(try interpreter.text(of: value).utf8)
  }

  /// Quotes and line breaks in names, as the HTML standard escapes them.
  static func quoted(_ name: String) -> String {
    var out = ""
    for scalar in name.unicodeScalars {
      switch scalar {
      case "\"": out += "%22"
      case "\n": out += "%0A"
      case "\r": out += "%0D"
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }

  /// One file: its name, content, type and further fields.
  private struct File {
    /// nil for a part that is none.
    var name: String?
    var content: Content
    var type: String?
    var extraHead = ""

    /// nil where the content is None.
    init?(_ value: Value, field: String, _ interpreter: Interpreter) throws(PythonException) {
      var parts = [Value.none, value]
      name = field
      switch value {
      case .tuple(let tuple): parts = tuple.elements
      case .list(let list): parts = list.elements
      default:
        if let path = try interpreter.findAttribute("name", of: value),
          case .string(let text) = path,
          !text.hasPrefix("<"), !text.hasSuffix(">"),
          let last = text.split(separator: "/").last
        {
          name = String(last)
        }
      }
      guard parts.count >= 2 else {
        throw .value("not enough values to unpack (expected 4, got \(parts.count))")
      }
      guard parts.count <= 4 else { throw .value("too many values to unpack (expected 4)") }
      switch value {
      case .tuple, .list: name = parts[0].isNone ? nil : parts[0].text
      default: break
      }
      if let file = try FileContent(parts[1]) {
        content = .file(file)
      } else {
        guard let bytes = try Self.content(parts[1], interpreter) else { return nil }
        content = .bytes(bytes)
      }
      if parts.count > 2, !parts[2].isNone { type = parts[2].text }
      if parts.count > 3, !parts[3].isNone {
        for (key, value) in try interpreter.items(of: parts[3]) {
          guard value.isTrue, !Self.ownFields.contains(key.text) else { continue }
          extraHead += "\(key.text): \(value.text)\r\n"
        }
      }
    }

    /// What the part's own head has already.
    private static let ownFields = ["Content-Disposition", "Content-Type", "Content-Location"]

    private static func content(
      _ value: Value,
      _ interpreter: Interpreter
    ) throws(PythonException) -> [UInt8]? {
      switch value {
      case .none: return nil
      case .string, .bytes: return try [value].flatMapBytes()
      case .int, .bool: return Array(value.text.utf8)
      default:
        guard let read = try interpreter.findAttribute("read", of: value) else {
          return try [value].flatMapBytes()
        }
        return try [interpreter.call(read, Arguments())].flatMapBytes()
      }
    }
  }
}
