import Testing

@testable import Sandbox

/// JSON text, Base64 and forms.
struct TextTests {
  @Test func keepsTheOrderOfMembersAndAllBitsOfIntegers() {
    let value: JSON = ["b": 9_223_372_036_854_775_807, "a": [true, false, .null], "": [:]]
    #expect(
      String(decoding: value.bytes, as: UTF8.self)
        == #"{"b":9223372036854775807,"a":[true,false,null],"":{}}"#
    )
  }

  @Test func escapesWhatJSONWantsEscaped() {
    let value = JSON.string("\"\\\n\u{0}\u{7f}é😀/")
    #expect(
      String(decoding: value.bytes, as: UTF8.self)
        == #""\"\\\u000a\u0000\u007fé😀/""#
    )
  }

  @Test(arguments: ["", "f", "fo", "foo", "foob", "fooba", "foobar", "\u{ff}\u{fb}~~??"])
  func decodesWhatItEncodes(text: String) {
    #expect(Base64.decode(Base64.encode(text.utf8)) == Array(text.utf8))
  }

  @Test(arguments: [
    ("Zm9vYg==", "foob"), ("Zm9vYg", "foob"), ("w7_Du34_", "ÿû~?"), ("w7/Du34/", "ÿû~?"),
    ("Pj4+", ">>>"), ("Pj4-", ">>>"), ("Pj4 ", ">>>"),
  ])
  func decodesBothAlphabets(text: String, expected: String) {
    #expect(Base64.decode(text) == Array(expected.utf8))
  }

  @Test(arguments: ["Z", "Zm9vYh", "Zm9vYg=", "Zm9vYg===", "Zm9v====", "Zm=v", "Zm9\u{e9}", "%%%%"])
  func refusesWhatIsNotBase64(text: String) {
    #expect(Base64.decode(text) == nil)
  }

  @Test func readsFormsInOrder() throws {
    let fields = try FormFields("a=1&b=x+y%2Bz&a=%C3%A9&&c&=d&e=f=g".utf8)
    #expect(
      fields.pairs.map { "\($0.name):\($0.value)" } == [
        "a:1", "b:x y+z", "a:é", "c:", ":d", "e:f=g",
      ]
    )
    #expect(fields.values(of: "a") == ["1", "é"])
  }

  @Test(arguments: ["a=%", "a=%4", "a=%zz", "a=%ff", "%C3=1", "a=%-1"])
  func refusesBrokenForms(text: String) {
    #expect(throws: FormFields.Malformed.self) { try FormFields(text.utf8) }
  }

  @Test func readsBackWhatItWrites() throws {
    var fields = FormFields()
    fields.append("order", "desc(id)")
    fields.append("text", "a&b=c+d é%")
    #expect(fields.encoded == "order=desc%28id%29&text=a%26b%3Dc%2Bd%20%C3%A9%25")
    #expect(try FormFields(fields.encoded.utf8).pairs.map(\.value) == fields.pairs.map(\.value))
  }
}
