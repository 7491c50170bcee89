internal import HTTP

/// A piece of a body: the value of one `-d` and its kin.
struct CurlData {
  enum Content {
    case bytes([UInt8])
    /// A file, its line ends taken out as `-d` does, or kept.
    case file(path: String, keepsLines: Bool)
    /// A file whose bytes are percent-encoded behind `name=`.
    case encodedFile(name: String, path: String)
  }

  let content: Content
  /// `--json` pieces follow each other without `&`.
  let isJSON: Bool

  init(_ option: CurlOption, _ word: CurlWord) {
    isJSON = option == .json
    let isFile = word.bytes.first == UInt8(ascii: "@")
    switch option {
    case .dataRaw: content = .bytes(word.bytes)
    case .dataURLEncode: content = Self.encoded(word)
    default:
      content =
        isFile
        ? .file(
          path: word.dropFirst(1).text,
          keepsLines: option == .dataBinary || option == .json
        )
        : .bytes(word.bytes)
    }
  }

  var path: String? {
    switch content {
    case .bytes: nil
    case .file(let path, _), .encodedFile(_, let path): path
    }
  }

  /// `content`, `=content`, `name=content`, `@file`, `name@file` (curl(1), `--data-urlencode`).
  private static func encoded(_ word: CurlWord) -> Content {
    guard let mark = word.bytes.firstIndex(where: { "=@".utf8.contains($0) }) else {
      return .bytes(Array(Self.encode(word.bytes).utf8))
    }
    let name = String(decoding: word.bytes[..<mark], as: UTF8.self)
    let rest = Array(word.bytes[(mark + 1)...])
    guard word.bytes[mark] == UInt8(ascii: "=") else {
      return .encodedFile(name: name, path: String(decoding: rest, as: UTF8.self))
    }
    return .bytes(Array(((name.isEmpty ? "" : name + "=") + encode(rest)).utf8))
  }

  static func encode(_ bytes: [UInt8]) -> String {
    PercentEncoding.quote(bytes, keeping: .unreserved)
  }
}
