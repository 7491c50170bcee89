import Testing

@testable import LineEditing

struct UTF8DecoderTests {
  @Test(arguments: [
    Array("plain".utf8),
    Array("zażółć 日本 👩‍👩‍👧 \u{10ffff}".utf8),
    [0xff, 0x61],
    [0xc3, 0x28],
    [0xe2, 0x82, 0x61],
    [0xe2, 0xe2, 0x82, 0xac],
    [0xed, 0xa0, 0x80],
    [0xc0, 0x80, 0xf5, 0x80],
    [0xf0, 0x80, 0x80, 0x80],
    [0xe0, 0x9f, 0xbf],
    [0xf4, 0x90, 0x80, 0x80],
    [0x80, 0xbf, 0x41],
  ])
  func agreesWithTheStandardLibrary(bytes: [UInt8]) {
    // A character at the end makes an incomplete one before it known.
    let bytes = bytes + [0x2e]
    #expect(decode(bytes) == String(decoding: bytes, as: UTF8.self))
  }

  private func decode(_ bytes: [UInt8]) -> String {
    var decoder = UTF8Decoder()
    var text = String.UnicodeScalarView()
    for byte in bytes {
      var step = decoder.feed(byte)
      if step == .invalidBefore {
        text.append("\u{fffd}")
        step = decoder.feed(byte)
      }
      if case .scalar(let scalar) = step {
        text.append(scalar)
      }
    }
    return String(text)
  }
}
