import Foundation
import Testing
import Values

/// Every answer that CPython gave, given again.
@Suite struct OracleTests {
  @Test func representsValues() throws {
    try Oracle.check("representations") { sample in
      let value = try sample.value(0)
      sample.expect(value.representation, sample.text(1), at: #_sourceLocation)
      sample.expect(value.asciiRepresentation, sample.text(2), at: #_sourceLocation)
    }
  }

  @Test func representsFloats() throws {
    try Oracle.check("floats") { sample in
      let bits = hexBytes(sample.text(0)).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
      let value = Value.float(Double(bitPattern: bits))
      sample.expect(value.representation, sample.text(1), at: #_sourceLocation)
    }
  }

  @Test func laysOutValues() throws {
    let address = /id=\d+/
    try Oracle.check("layouts") { sample in
      guard case .dict(let options) = sample[1] else { return }
      var printer = PrettyPrinter()
      printer.width = Int(options["width"]?.text ?? "") ?? 0
      printer.indent = Int(options["indent"]?.text ?? "") ?? 0
      printer.depth = Int(options["depth"]?.text ?? "")
      printer.compact = options["compact"]?.isTrue ?? false
      printer.sortDicts = options["sort_dicts"]?.isTrue ?? false
      printer.underscoreNumbers = options["underscore_numbers"]?.isTrue ?? false
      let text = printer.format(try sample.value(0)).replacing(address, with: "id=0")
      sample.expect(text, sample.text(2), at: #_sourceLocation)
    }
  }

  @Test func readsJSON() throws {
    try Oracle.check("json-readings") { sample in
      func read() throws -> Value {
        guard case .dict(let dict) = sample[0] else { return try JSONReader.read(sample.text(0)) }
        return try JSONReader.read(hexBytes(dict["bytes"]?.text ?? ""))
      }
      guard case .dict(let expected) = sample[1], expected["error"] == nil else {
        sample.expect(outcome { try read() }, sample.outcome(1), at: #_sourceLocation)
        return
      }
      let value = try read()
      let dumps = try JSONWriter().write(value)
      sample.expect(
        dumps,
        expected["dumps"]?.text ?? "",
        at: #_sourceLocation
      )
      sample.expect(value.representation, expected["repr"]?.text ?? "", at: #_sourceLocation)
    }
  }

  @Test func writesJSON() throws {
    try Oracle.check("json-writings") { sample in
      guard case .dict(let options) = sample[1] else { return }
      var writer = JSONWriter()
      if let indent = options["indent"] {
        writer.itemSeparator = ","
        writer.indent =
          if case .int(let width) = indent { String(repeating: " ", count: width.small ?? 0) } else
          {
            indent.text
          }
      }
      if let separators = options["separators"] {
        writer.itemSeparator = items(separators)[0].text
        writer.keySeparator = items(separators)[1].text
      }
      writer.sortKeys = options["sort_keys"]?.isTrue ?? false
      writer.ensureASCII = options["ensure_ascii"]?.isTrue ?? true
      writer.skipKeys = options["skipkeys"]?.isTrue ?? false
      writer.allowNaN = options["allow_nan"]?.isTrue ?? true
      let value = try sample.value(0)
      sample.expect(
        outcome { .string(try writer.write(value)) },
        sample.outcome(2),
        at: #_sourceLocation
      )
    }
  }

  @Test func calculates() throws {
    try Oracle.check("integers") { sample in
      let left = try Integer(parsing: sample.text(1))
      let right = try Integer(parsing: sample.text(2))
      let result = outcome { try Self.calculate(sample.text(0), left, right) }
      let expected = sample.outcome(3)
      sample.expect(
        result,
        Double(hexText: expected).map { Value.float($0).text } ?? expected,
        at: #_sourceLocation
      )
    }
  }

  private static func calculate(
    _ operation: String,
    _ left: Integer,
    _ right: Integer
  ) throws -> Value {
    switch operation {
    case "+": .int(left + right)
    case "-": .int(left - right)
    case "*": .int(try left.multiplied(by: right))
    case "//": .int(try left.floorQuotient(by: right))
    case "%": .int(try left.modulo(right))
    case "/": .float(try left.trueQuotient(by: right))
    case "&": .int(left & right)
    case "|": .int(left | right)
    case "^": .int(left ^ right)
    case "<": .bool(left < right)
    case "==": .bool(left == right)
    case "<<": .int(try left.shiftedLeft(by: right))
    case ">>": .int(try left.shiftedRight(by: right))
    case "**": .int(try left.power(right))
    case "neg": .int(-left)
    case "~": .int(~left)
    case "float": .float(try left.double())
    case "hex": .string(left.digits(radix: 16))
    case "oct": .string(left.digits(radix: 8))
    case "bin": .string(left.digits(radix: 2))
    case "length": .int(.small(left.bitLength))
    default: .none
    }
  }

  @Test func raisesModulo() throws {
    try Oracle.check("powers") { sample in
      let (base, exponent, modulus) = (
        try Integer(parsing: sample.text(0)), try Integer(parsing: sample.text(1)),
        try Integer(parsing: sample.text(2))
      )
      let result = outcome { .int(try base.power(exponent, modulo: modulus)) }
      sample.expect(result, sample.outcome(3), at: #_sourceLocation)
    }
  }

  @Test func parsesIntegers() throws {
    try Oracle.check("parsings") { sample in
      let base = Int(sample.text(1)) ?? 10
      let result = outcome {
        let integer = try Integer(parsing: sample.text(0), base: base)
        return .string(integer.digits(radix: 16))
      }
      sample.expect(result, sample.outcome(2), at: #_sourceLocation)
    }
  }

  @Test func comparesValues() throws {
    try Oracle.check("comparisons") { sample in
      let (left, right) = (try sample.value(0), try sample.value(1))
      if case .bool(let equal) = sample[2] {
        sample.expect("\(left.isEqual(to: right))", "\(equal)", at: #_sourceLocation)
        if equal, let one = hash(left), let two = hash(right) {
          sample.expect("\(one)", "\(two)", at: #_sourceLocation)
        }
      }
      sample.expect(
        outcome { .bool(try left.isLess(than: right)) },
        sample.outcome(3),
        at: #_sourceLocation
      )
      sample.expect(
        outcome { .bool(try left.satisfies(.greaterOrEqual, right)) },
        sample.outcome(4),
        at: #_sourceLocation
      )
    }
  }

  private func hash(_ value: Value) -> Int? {
    var hasher = Hasher()
    do { try value.hash(into: &hasher) } catch { return nil }
    return hasher.finalize()
  }

  @Test func hashesNumbers() throws {
    try Oracle.check("hashes") { sample in
      let value = try sample.value(0)
      let hash = try value.pythonHash()
      sample.expect("\(hash)", sample.text(1), at: #_sourceLocation)
    }
  }

  @Test func ordersSetsOfNumbers() throws {
    try Oracle.check("sets") { sample in
      let set = SetValue()
      for number in items(sample[0]) { try set.insert(number) }
      sample.expect(
        Value.list(List(set.elements)).representation,
        sample[1].representation,
        at: #_sourceLocation
      )
    }
  }

  @Test func sortsStably() throws {
    try Oracle.check("orders") { sample in
      let numbers = items(sample[0]).compactMap { Int($0.text) }
      let order = Sorting.sorted(Array(numbers.indices)) { (left, right) throws(Never) in
        numbers[left] < numbers[right]
      }
      sample.expect(order.description, sample[1].representation, at: #_sourceLocation)
    }
  }
}

extension Double {
  /// The number that CPython's `float.hex` wrote.
  fileprivate init?(hexText: String) {
    guard hexText.contains("0x"), hexText.contains("p") else { return nil }
    self.init(hexText)
  }
}
