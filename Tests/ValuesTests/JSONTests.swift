import Testing
import Values

@Suite struct JSONTests {
  /// Reads a text and shows the value or the error.
  private func read(_ bytes: [UInt8]) -> String {
    do { return try JSONReader.read(bytes).representation } catch { return error.text }
  }

  @Test(
    arguments: [
      (#""\ud800""#, "'\u{FFFD}'"), (#""\udc00x""#, "'\u{FFFD}x'"),
      (#""\ud800\ud800\udc00""#, "'\u{FFFD}\u{10000}'"), (#""\ud800\n""#, "'\u{FFFD}\\n'"),
    ])
  func replacesLoneSurrogates(text: String, expected: String) {
    #expect(read(Array(text.utf8)) == expected)
  }

  @Test func replacesEncodedSurrogates() {
    #expect(read(Array("\"a".utf8) + [0xED, 0xA0, 0x80] + Array("b\"".utf8)) == "'a\u{FFFD}b'")
  }

  /// Objects of many shapes, whose keys the reader must not confuse.
  @Test func tellsShapesApart() throws {
    var random = SplitMix(state: 3)
    for _ in 0..<60 {
      let names = ["a", "b", "ab", "é", "\\n", "key", "key2", "other", "x y"]
      let list = List()
      for _ in 0..<30 {
        let dict = Dict()
        for name in names where random.next() % 3 > 0 {
          let nested = Dict()
          nested[name] = .int(Integer(Int(random.next() % 100)))
          dict[name] = random.next() % 4 == 0 ? .dict(nested) : .list(List([.dict(nested)]))
        }
        if random.next() % 5 == 0 { dict["late"] = Value.none }
        list.elements.append(.dict(dict))
      }
      let text = try JSONWriter().write(.list(list))
      let again = try JSONReader.read(text)
      #expect(again.isEqual(to: .list(list)))
      #expect(try JSONWriter().write(again) == text)
    }
  }

  @Test func survivesMutations() {
    let seed = Array(
      #"{"items":[{"id":944455285181775873,"t":"a\u00e9\ud83d\ude00\\","n":[1.5e-7,-0,null]},{"id":2}]}"#
        .utf8
    )
    let spice =
      Array("{}[],:\"\\ue0129-.\n truefalsn".utf8) + [0, 0x80, 0xC3, 0xE2, 0xED, 0xF0, 0xFF]
    var random = SplitMix(state: 11)
    for _ in 0..<20_000 {
      var bytes = seed
      for _ in 0...(random.next() % 3) {
        let position = Int(random.next() % UInt64(bytes.count))
        switch random.next() % 3 {
        case 0: bytes.remove(at: position)
        case 1: bytes.insert(spice[Int(random.next() % UInt64(spice.count))], at: position)
        default: bytes[position] = spice[Int(random.next() % UInt64(spice.count))]
        }
      }
      guard let value = try? JSONReader.read(bytes) else { continue }
      // What was read can be written and read again.
      let text = try? JSONWriter().write(value)
      #expect((try? JSONReader.read(text ?? "")) != nil)
    }
  }

  @Test func writesTheSameInPieces() throws {
    let list = List((0..<20_000).map { .string("element \($0)") })
    var bytes: [UInt8] = []
    try JSONWriter().write(.list(list)) { bytes.append(contentsOf: $0) }
    #expect(String(decoding: bytes, as: UTF8.self) == (try JSONWriter().write(.list(list))))
    bytes = []
    PrettyPrinter().write(.list(list)) { bytes.append(contentsOf: $0) }
    #expect(String(decoding: bytes, as: UTF8.self) == PrettyPrinter().format(.list(list)))
  }

  @Test func asksTheFallback() throws {
    let list = List([.set(SetValue()), .int(Integer(1))])
    let text = try JSONWriter().write(.list(list), raise: { $0 }) {
      (value) throws(Fault) in .string(value.typeName)
    }
    #expect(text == #"["set", 1]"#)
  }

  @Test func noticesCircles() {
    let list = List()
    list.elements = [.list(list)]
    #expect(throws: Fault.value("Circular reference detected")) {
      try JSONWriter().write(.list(list))
    }
    list.elements = []
  }
}
