import Testing
import Values

@Suite struct DictTests {
  @Test func keepsInsertionOrder() throws {
    let dict = Dict()
    for key in ["b", "a", "c"] { dict[key] = .string(key) }
    dict["b"] = .none
    #expect(Value.dict(dict).representation == "{'b': None, 'a': 'a', 'c': 'c'}")
  }
}
