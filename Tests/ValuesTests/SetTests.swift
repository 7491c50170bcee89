import Testing
import Values

@Suite struct SetTests {
  private func set(_ elements: [Value], isFrozen: Bool = false) throws -> SetValue {
    let set = SetValue(isFrozen: isFrozen)
    for element in elements { try set.insert(element) }
    return set
  }

  @Test func holdsEqualElementsOnce() throws {
    let set = try set([.bool(true), .int(Integer(1)), .float(1), .string("1")])
    #expect(Value.set(set).representation == "{True, '1'}")
    #expect(try set.contains(.float(1)))
    #expect(try set.insert(.int(Integer(1))) == false)
  }

  @Test func popsFromTheFront() throws {
    let set = try set((0..<5_000).reversed().map { .int(Integer($0)) })
    for number in 0..<5_000 { #expect(set.removeFirst()?.text == "\(number)") }
    #expect(set.removeFirst() == nil)
  }

  @Test func removesAndIteratesByTurns() throws {
    let set = try set([.string("a"), .string("b"), .string("c")])
    #expect(set.removeFirst()?.text == "a")
    #expect(try set.remove(.string("b")))
    try set.insert(.string("d"))
    #expect(set.elements.map(\.text) == ["c", "d"])
  }

  @Test func copiesAreIndependent() throws {
    let original = try set([.string("a")])
    let copy = SetValue(copying: original, isFrozen: true)
    try original.insert(.string("b"))
    #expect(Value.set(copy).representation == "frozenset({'a'})")
    #expect(original.count == 2)
  }

  @Test func onlyFrozenSetsAreHashable() throws {
    let outer = SetValue()
    try outer.insert(.set(set([.int(Integer(1))], isFrozen: true)))
    #expect(try outer.contains(.set(set([.float(1)], isFrozen: true))))
    #expect(throws: Fault.type("unhashable type: 'set'")) {
      try outer.insert(.set(SetValue()))
    }
  }
}
