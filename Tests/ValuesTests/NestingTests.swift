import Testing
import Values

/// Nothing that nests, in JSON or by a loop, may overflow the stack.
@Suite struct NestingTests {
  private func nest(_ depth: Int, _ wrap: (Value) throws -> Value) rethrows -> Value {
    var value = Value.list(List())
    for _ in 0..<depth { value = try wrap(value) }
    return value
  }

  private func list(_ depth: Int) -> Value { nest(depth) { .list(List([$0])) } }

  private func message(_ operation: () throws -> Void) -> String {
    do { try operation() } catch let fault as Fault {
      return "\(fault.kind.rawValue): \(fault.message)"
    } catch let error as JSONError {
      return "\(error.fault?.kind.rawValue ?? "JSONDecodeError"): \(error.text)"
    } catch { return "\(error)" }
    return ""
  }

  @Test func releasesDeepValues() throws {
    _ = list(300_000)
    _ = nest(300_000) { .tuple(Tuple([.none, $0])) }
    _ = nest(300_000) { value in
      let dict = Dict()
      dict["inner"] = value
      return .dict(dict)
    }
  }

  @Test func representsDeepValues() {
    let deep = list(100_000)
    #expect(deep.representation.hasSuffix("[[...]]" + String(repeating: "]", count: 900)) == false)
    #expect(deep.representation.contains("..."))
    #expect(
      message { _ = try deep.checkedRepresentation() }
        == "RecursionError: maximum recursion depth exceeded while getting the repr of an object"
    )
    #expect(
      list(900).representation == String(repeating: "[", count: 901)
        + String(repeating: "]", count: 901)
    )
  }

  @Test func comparesDeepAndCyclicValues() {
    #expect(list(100_000).isEqual(to: list(100_000)) == false)
    let one = List()
    let two = List()
    one.elements = [.list(two)]
    two.elements = [.list(one)]
    #expect(Value.list(one).isEqual(to: .list(one)))
    #expect(Value.list(one).isEqual(to: .list(two)) == false)
    let recursion = "RecursionError: maximum recursion depth exceeded in comparison"
    #expect(message { _ = try Value.list(one).equals(.list(two)) } == recursion)
    #expect(message { _ = try Value.list(one).isLess(than: .list(two)) } == recursion)
    one.elements = []
  }

  @Test func hashesDeepTuples() {
    let deep = nest(100_000) { .tuple(Tuple([$0])) }
    var hasher = Hasher()
    // CPython's hash of a tuple goes to the bottom, where a list is.
    let message = "TypeError: unhashable type: 'list'"
    #expect(self.message { try deep.hash(into: &hasher) } == message)
    #expect(self.message { _ = try deep.pythonHash() } == message)
  }

  @Test func printsDeepValues() throws {
    let deep = list(100_000)
    #expect(PrettyPrinter().format(deep).contains("..."))
    #expect(message { _ = try PrettyPrinter().checkedFormat(deep) }.hasPrefix("RecursionError"))
    #expect(
      message { _ = try JSONWriter().write(deep) }
        == "RecursionError: maximum recursion depth exceeded while encoding a JSON object"
    )
  }

  @Test(arguments: [("[", "array"), (#"{"a":"#, "object")])
  func refusesDeepJSON(open: String, kind: String) {
    let text = String(repeating: open, count: 100_000)
    #expect(
      message { _ = try JSONReader.read(text) }
        == """
        RecursionError: maximum recursion depth exceeded while decoding a JSON \(kind) \
        from a unicode string
        """
    )
  }

  @Test func readsAndPrintsWhatCPythonReads() throws {
    let text = String(repeating: "[", count: 990) + String(repeating: "]", count: 990)
    let value = try JSONReader.read(text)
    #expect(value.representation == text)
  }

  @Test func boundsTheSizeOfText() throws {
    var value = Value.list(List())
    for _ in 0..<60 { value = .list(List([value, value])) }
    var writer = RepresentationWriter(sizeLimit: 10_000)
    writer.append(value)
    #expect(writer.fault?.kind == .memoryError)
    #expect(writer.text.utf8.count < 20_000)
  }
}
