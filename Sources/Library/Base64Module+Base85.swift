import Interpreter
import Values

/// The functions of `base64` for base 85.
extension Base64Module {
  private static func view(_ value: Value?) throws(PythonException) -> [UInt8] {
    guard case .bytes(let bytes) = value else {
      throw .type(
        "memoryview: a bytes-like object is required, not '\((value ?? .none).typeName)'"
      )
    }
    return bytes.bytes
  }

  static func addBase85(to module: Module) {
    module.add(
      NativeFunction("b85encode", Signature("b, pad=False")) { (_, bound) throws(PythonException) in
        let groups = Base85Codec.groups(
          try view(bound[0]),
          Base85Codec.git,
          pads: bound[1]?.isTrue ?? false
        )
        return .bytes(Bytes(groups.flatMap { $0 }))
      }
    )
    module.add(
      NativeFunction("b85decode", Signature("b")) { (_, bound) throws(PythonException) in
        var digits: [UInt8] = []
        for (place, byte) in try data(bound[0] ?? .none).enumerated() {
          guard let digit = Base85Codec.git.firstIndex(of: byte) else {
            throw .value("bad base85 character at position \(place)")
          }
          digits.append(UInt8(digit))
        }
        do throws(Base85Codec.Overflow) {
          return .bytes(Bytes(try Base85Codec.bytes(digits)))
        } catch {
          throw .value("base85 overflow in hunk starting at byte \(error.start)")
        }
      }
    )
  }

  static func addASCII85(to module: Module) {
    let encoding = Signature("b, *, foldspaces=False, wrapcol=0, pad=False, adobe=False")
    module.add(
      NativeFunction("a85encode", encoding) { (_, bound) throws(PythonException) in
        let isFolding = bound[1]?.isTrue ?? false
        let isFramed = bound[4]?.isTrue ?? false
        let bytes = try view(bound[0])
        let isPadded = bound[3]?.isTrue ?? false
        var groups = Base85Codec.groups(bytes, Base85Codec.ascii85, pads: isPadded)
        for place in groups.indices where isPadded || place < bytes.count / 4 {
          if groups[place] == Array("!!!!!".utf8) { groups[place] = Array("z".utf8) }
          if isFolding, groups[place] == Array("+<VdL".utf8) { groups[place] = Array("y".utf8) }
        }
        var text = (isFramed ? Array("<~".utf8) : []) + groups.flatMap { $0 }
        if let width = try bound[2]?.cLong(), width != 0 {
          text = wrapped(text, max(isFramed ? 2 : 1, width), isFramed: isFramed)
        }
        return .bytes(Bytes(text + (isFramed ? Array("~>".utf8) : [])))
      }
    )
    let decoding = Signature("b, *, foldspaces=False, adobe=False, ignorechars=b' \\t\\n\\r\\x0b'")
    module.add(
      NativeFunction("a85decode", decoding) { (_, bound) throws(PythonException) in
        var text = try data(bound[0] ?? .none)
        if bound[2]?.isTrue ?? false { text = try unframed(text) }
        let ignored = try bound[3].map { value throws(PythonException) in try view(value) }
        return .bytes(
          Bytes(
            try decoded85(
              text,
              foldsSpaces: bound[1]?.isTrue ?? false,
              ignoring: ignored ?? Array(" \t\n\r\u{0B}".utf8)
            )
          )
        )
      }
    )
  }

  /// With a line end after so many characters; the end of the frame stays in one piece.
  private static func wrapped(_ text: [UInt8], _ width: Int, isFramed: Bool) -> [UInt8] {
    var lines = stride(from: 0, to: text.count, by: width).map {
      Array(text[$0..<min($0 + width, text.count)])
    }
    if isFramed, let last = lines.last, last.count + 2 > width { lines.append([]) }
    return Array(lines.joined(separator: [UInt8(ascii: "\n")]))
  }

  private static func unframed(_ text: [UInt8]) throws(PythonException) -> [UInt8] {
    guard text.suffix(2) == Array("~>".utf8)[...] else {
      throw .value("Ascii85 encoded byte sequences must end with b'~>'")
    }
    return Array(text.dropLast(2).dropFirst(text.starts(with: "<~".utf8) ? 2 : 0))
  }

  private static func decoded85(
    _ text: [UInt8],
    foldsSpaces: Bool,
    ignoring ignored: [UInt8]
  ) throws(PythonException) -> [UInt8] {
    var digits: [UInt8] = []
    for byte in text {
      switch byte {
      case UInt8(ascii: "!")...UInt8(ascii: "u"): digits.append(byte - UInt8(ascii: "!"))
      case UInt8(ascii: "z"),
        UInt8(ascii: "y") where foldsSpaces:
        let letter = String(decoding: [byte], as: UTF8.self)
        guard digits.count % 5 == 0 else { throw .value("\(letter) inside Ascii85 5-tuple") }
        let group = byte == UInt8(ascii: "z") ? "!!!!!" : "+<VdL"
        digits += group.utf8.map { $0 - UInt8(ascii: "!") }
      case _ where ignored.contains(byte): continue
      default:
        let shown = String(Unicode.Scalar(byte))
        throw .value("Non-Ascii85 digit found: \(shown)")
      }
    }
    do throws(Base85Codec.Overflow) {
      return try Base85Codec.bytes(digits)
    } catch {
      throw .value("Ascii85 overflow")
    }
  }
}
