import Testing
import Values

@Suite struct IntegerTests {
  private func message(_ operation: () throws -> Void) -> String {
    do { try operation() } catch let fault as Fault {
      return "\(fault.kind.rawValue): \(fault.message)"
    } catch { return "\(error)" }
    return ""
  }

  @Test func refusesResultsWithoutBounds() throws {
    let ten = Integer(10)
    let huge = try ten.power(Integer(20_000))
    #expect(message { _ = try ten.power(Integer(1 << 60)) } == "MemoryError: ")
    #expect(message { _ = try ten.power(huge) } == "MemoryError: ")
    #expect(message { _ = try Integer(1).shiftedLeft(by: Integer(1 << 60)) } == "MemoryError: ")
    #expect(
      message { _ = try Integer(1).shiftedLeft(by: huge) }
        == "OverflowError: too many digits in integer"
    )
    #expect(
      message { _ = try huge.decimal() }
        == """
        ValueError: Exceeds the limit (4300 digits) for integer string conversion; \
        use sys.set_int_max_str_digits() to increase the limit
        """
    )
    #expect(try Integer(1).power(huge).small == 1)
    #expect(try Integer(-1).power(huge).small == 1)
  }

  @Test func convertsDoubles() throws {
    #expect(try Integer(truncating: -1.9).small == -1)
    #expect(try Integer(truncating: 1e22).decimal() == "10000000000000000000000")
    #expect(
      message { _ = try Integer(truncating: .nan) }
        == "ValueError: cannot convert float NaN to integer"
    )
    #expect(
      message { _ = try Integer(truncating: -.infinity) }
        == "OverflowError: cannot convert float infinity to integer"
    )
    #expect(
      message { _ = try Integer(10).power(Integer(400)).double() }
        == "OverflowError: int too large to convert to float"
    )
  }

  @Test func printsUpToTheLimit() throws {
    let nines = String(repeating: "9", count: 4300)
    #expect(try Integer(parsing: nines).decimal() == nines)
  }
}
