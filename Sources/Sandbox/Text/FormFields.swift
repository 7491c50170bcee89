/// The names and values of a query or a form body, in their order.
///
/// The encoding is `application/x-www-form-urlencoded` of the URL standard, but strict: a broken
/// escape or text that is not UTF-8 is an error, because a practice server should say so.
struct FormFields: Sendable {
  /// A piece that could not be decoded, as it was sent.
  struct Malformed: Error {
    let piece: String
  }

  private(set) var pairs: [(name: String, value: String)] = []

  init() {}

  init(_ text: some Sequence<UInt8>) throws(Malformed) {
    for piece in Array(text).split(separator: UInt8(ascii: "&")) {
      let separator = piece.firstIndex(of: UInt8(ascii: "=")) ?? piece.endIndex
      guard let name = FormFields.decode(piece[..<separator]),
        let value = FormFields.decode(piece[separator...].dropFirst())
      else { throw Malformed(piece: String(decoding: piece, as: UTF8.self)) }
      pairs.append((name, value))
    }
  }

  mutating func append(_ name: String, _ value: String) {
    pairs.append((name, value))
  }

  func values(of name: String) -> [String] {
    pairs.compactMap { $0.name == name ? $0.value : nil }
  }

  /// The pairs as text, with everything escaped but RFC 3986's unreserved characters.
  var encoded: String {
    pairs.map { "\(FormFields.encode($0.name))=\(FormFields.encode($0.value))" }
      .joined(separator: "&")
  }

  /// Decodes percent escapes and, when asked, plus signs; nil when the result is not text.
  static func decode(_ bytes: some Collection<UInt8>, plusIsSpace: Bool = true) -> String? {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var rest = bytes.makeIterator()
    while let byte = rest.next() {
      switch byte {
      case UInt8(ascii: "+") where plusIsSpace: output.append(UInt8(ascii: " "))
      case UInt8(ascii: "%"):
        guard let high = rest.next().flatMap(digit), let low = rest.next().flatMap(digit) else {
          return nil
        }
        output.append(high << 4 | low)
      default: output.append(byte)
      }
    }
    return String(validating: output, as: UTF8.self)
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }

  private static func encode(_ text: String) -> String {
    var output: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"):
        output.append(byte)
      default:
        output.append(UInt8(ascii: "%"))
        // RFC 3986 asks for capitals here.
        output += String(byte >> 4, radix: 16, uppercase: true).utf8
        output += String(byte & 15, radix: 16, uppercase: true).utf8
      }
    }
    return String(decoding: output, as: UTF8.self)
  }
}
