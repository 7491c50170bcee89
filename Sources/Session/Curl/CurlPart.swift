internal import Syntax

/// A part of a multipart body: the value of one `-F`.
struct CurlPart {
  enum Content {
    case bytes([UInt8])
    /// `=@path`: a file with its name.
    case upload(path: String)
    /// `=<path`: the text of a file.
    case text(path: String)
  }

  let name: String
  private(set) var content: Content
  private(set) var fileName: String?
  private(set) var type: String?

  init(_ word: CurlWord, isVerbatim: Bool) throws(Failure) {
    guard let equals = word.bytes.firstIndex(of: UInt8(ascii: "=")), equals > 0 else {
      throw .command(CommandError("a part is written: -F NAME=CONTENT", at: word.range))
    }
    name = String(decoding: word.bytes[..<equals], as: UTF8.self)
    let rest = Array(word.bytes[(equals + 1)...])
    guard !isVerbatim else {
      content = .bytes(rest)
      return
    }
    let mark = rest.first
    let isFile = mark == UInt8(ascii: "@") || mark == UInt8(ascii: "<")
    var values = PartValues(isFile ? Array(rest.dropFirst()) : rest)
    let value = values.next()
    let path = String(decoding: value, as: UTF8.self)
    if isFile, path == "-" {
      throw .command(
        CommandError("a part from the standard input is not understood", at: word.range)
      )
    }
    content =
      !isFile ? .bytes(value) : mark == UInt8(ascii: "@") ? .upload(path: path) : .text(path: path)
    while !values.isAtEnd {
      let setting = String(decoding: values.next(), as: UTF8.self)
      if setting.hasPrefix("type=") {
        type = String(setting.dropFirst(5))
      } else if setting.hasPrefix("filename=") {
        fileName = String(setting.dropFirst(9))
      } else {
        throw .command(
          CommandError(
            "';\(setting)' of a part is not understood",
            at: word.range,
            hint: "understood are ;type= and ;filename="
          )
        )
      }
    }
    guard mark == UInt8(ascii: "@") else { return }
    fileName = fileName ?? path.split(separator: "/").last.map { String($0) } ?? path
    type = type ?? Self.type(of: path)
  }

  /// The type that curl sends with a file, by its name.
  private static func type(of path: String) -> String {
    let types = [
      ".gif": "image/gif", ".jpg": "image/jpeg", ".jpeg": "image/jpeg", ".png": "image/png",
      ".svg": "image/svg+xml", ".txt": "text/plain", ".htm": "text/html", ".html": "text/html",
      ".pdf": "application/pdf", ".xml": "application/xml",
    ]
    let end = path.lowercased()
    return types.first { end.hasSuffix($0.key) }?.value ?? "application/octet-stream"
  }
}

/// What stands between the semicolons of a part, quotes taken off.
private struct PartValues {
  private let bytes: [UInt8]
  private var place = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var isAtEnd: Bool { place >= bytes.count }

  mutating func next() -> [UInt8] {
    var value: [UInt8] = []
    // `name="…"` is quoted behind its sign, a value at its start.
    let isQuoted = place < bytes.count && bytes[place] == UInt8(ascii: "\"")
    if isQuoted {
      readQuoted(&value)
    }
    while place < bytes.count, bytes[place] != UInt8(ascii: ";") {
      if bytes[place] == UInt8(ascii: "\""), value.last == UInt8(ascii: "=") {
        readQuoted(&value)
      } else {
        value.append(bytes[place])
        place += 1
      }
    }
    place += 1
    return value
  }

  private mutating func readQuoted(_ value: inout [UInt8]) {
    place += 1
    while place < bytes.count, bytes[place] != UInt8(ascii: "\"") {
      let isEscape =
        bytes[place] == UInt8(ascii: "\\") && place + 1 < bytes.count
        && "\"\\".utf8.contains(bytes[place + 1])
      if isEscape { place += 1 }
      value.append(bytes[place])
      place += 1
    }
    place += 1
  }
}
