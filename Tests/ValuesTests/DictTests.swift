import Testing
import Values

@Suite struct DictTests {
  private func expect(
    _ dict: Dict,
    _ representation: String,
    at location: SourceLocation = #_sourceLocation
  ) {
    #expect(Value.dict(dict).representation == representation, sourceLocation: location)
    let pairs = (0..<dict.count).map { dict.entry(at: $0) }
    #expect(
      pairs.map(\.key.representation) == dict.keys.map(\.representation),
      sourceLocation: location
    )
    #expect(
      pairs.map(\.value.representation) == dict.values.map(\.representation),
      sourceLocation: location
    )
  }

  private func dict(_ keys: some Sequence<Int>) throws -> Dict {
    let dict = Dict()
    for key in keys { try dict.set(.int(Integer(key)), for: .int(Integer(key))) }
    return dict
  }

  @Test func keepsInsertionOrder() throws {
    let dict = Dict()
    for key in ["b", "a", "c"] { dict[key] = .string(key) }
    dict["b"] = Value.none
    expect(dict, "{'b': None, 'a': 'a', 'c': 'c'}")
  }

  @Test func keepsTheFirstOfEqualKeys() throws {
    let dict = Dict()
    try dict.set(.string("int"), for: .int(Integer(1)))
    try dict.set(.string("float"), for: .float(1))
    try dict.set(.string("bool"), for: .bool(true))
    expect(dict, "{1: 'bool'}")
    try dict.set(.string("big"), for: .int(Integer(parsing: "36893488147419103232")))
    try dict.set(.string("same"), for: .float(0x1p65))
    expect(dict, "{1: 'bool', 36893488147419103232: 'same'}")
  }

  @Test func tellsCodePointsApart() {
    let dict = Dict()
    dict["é"] = .int(Integer(1))
    dict["e\u{301}"] = .int(Integer(2))
    #expect(dict.count == 2)
    #expect(dict["é"]?.text == "1")
  }

  @Test func refusesUnhashableKeys() {
    #expect(throws: Fault.type("unhashable type: 'list'")) {
      try Dict().set(.none, for: .tuple(Tuple([.list(List())])))
    }
  }

  @Test(arguments: [5, 8, 9, 100, 1000])
  func keepsOrderThroughDeletions(count: Int) throws {
    let dict = try dict(0..<count)
    var expected = Array(0..<count)
    for key in stride(from: 1, to: count, by: 3) {
      #expect(try dict.remove(.int(Integer(key)))?.text == "\(key)")
      expected.removeAll { $0 == key }
    }
    for key in [1, -5, count + 7] {
      try dict.set(.int(Integer(key)), for: .int(Integer(key)))
      expected.append(key)
    }
    #expect(dict.keys.map(\.text) == expected.map(String.init))
    for key in expected { #expect(try dict.value(for: .int(Integer(key)))?.text == "\(key)") }
    #expect(try dict.value(for: .int(Integer(4))) == nil)
  }

  @Test func servesAsQueueAndStack() throws {
    let dict = try dict(0..<50)
    for key in 0..<20_000 {
      #expect(dict.entry(at: 0).key.text == "\(key)")
      try dict.remove(.int(Integer(key)))
      try dict.set(.none, for: .int(Integer(key + 50)))
    }
    #expect(dict.count == 50)
    for key in (20_000..<20_050).reversed() {
      #expect(dict.removeLast()?.key.text == "\(key)")
    }
    #expect(dict.removeLast() == nil)
    expect(dict, "{}")
  }

  @Test func copiesAreIndependent() throws {
    let original = try dict(0..<12)
    let copy = original.copy()
    try original.remove(.int(Integer(3)))
    try copy.set(.none, for: .string("new"))
    try original.set(.string("x"), for: .int(Integer(0)))
    #expect(original.count == 11)
    #expect(copy.count == 13)
    #expect(copy.entry(at: 3).key.text == "3")
    #expect(copy.entry(at: 0).value.text == "0")
  }

  @Test func siblingsFromJSONShareKeysButNotChanges() throws {
    guard
      case .list(let list) = try JSONReader.read(#"[{"a":1,"b":2},{"a":3,"b":4},{"a":5,"b":6}]"#),
      case .dict(let first) = list.elements[0], case .dict(let second) = list.elements[1]
    else { return }
    first["c"] = .bool(true)
    try second.remove(.string("a"))
    #expect(
      Value.list(list).representation
        == "[{'a': 1, 'b': 2, 'c': True}, {'b': 4}, {'a': 5, 'b': 6}]"
    )
  }

  @Test func agreesWithADictionaryOverRandomChanges() throws {
    var random = SplitMix(state: 7)
    for _ in 0..<40 {
      let dict = Dict()
      var keys: [Int] = []
      var values: [Int: Int] = [:]
      for step in 0..<400 {
        let key = Int(random.next() % 40)
        if random.next() % 3 == 0 {
          let removed = try dict.remove(.int(Integer(key)))
          #expect(removed?.text == values.removeValue(forKey: key).map(String.init))
          keys.removeAll { $0 == key }
        } else {
          try dict.set(.int(Integer(step)), for: .int(Integer(key)))
          if values.updateValue(step, forKey: key) == nil { keys.append(key) }
        }
        if random.next() % 16 == 0 { _ = dict.keys }
      }
      #expect(dict.keys.map(\.text) == keys.map(String.init))
      #expect(dict.values.map(\.text) == keys.map { "\(values[$0] ?? -1)" })
    }
  }
}

/// A small generator of random numbers that gives the same ones every time.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
