import Interpreter
import Syntax
import Testing
import Values

@Suite struct InterpreterTests {
  @Test(arguments: [
    ("1 + undefined * 2", "undefined"), ("len([1, 2])[0]", "len([1, 2])[0]"),
    ("x = [1, 2 / 0, 3]", "2 / 0"), ("print(1, {}['a'])", "{}['a']"),
    ("'a'.foo()", "'a'.foo"), ("for i in 5: pass", "5"),
    ("a, b = 1", "a, b"), ("f'{1 + nope}'", "nope"), ("[i for i in range(3) if i / 0]", "i / 0"),
    ("1 + 2 + 'a' + 4", "1 + 2 + 'a'"), ("(lambda_).x", "lambda_"),
  ])
  func pointsAtTheInnermostExpression(source: String, place: String) throws {
    let exception = try Prompt().exception(of: source)
    let range = try #require(exception?.range)
    #expect(SourceText(source)[range] == place)
  }

  @Test func makesVariablesWhenLookedAt() {
    let prompt = Prompt()
    var made = 0
    prompt.interpreter.globals.makeMissing = { name throws(PythonException) in
      guard name == "base_url" else { return nil }
      made += 1
      return .string("http://localhost")
    }
    #expect(prompt.answer(to: "1 + 1") == "2\n")
    #expect(made == 0)
    #expect(prompt.answer(to: "base_url") == "'http://localhost'\n")
    #expect(made == 1)
  }

  @Test func readsLines() {
    let prompt = Prompt(lines: ["Bob"])
    #expect(prompt.answer(to: "input('name? ')") == "name? 'Bob'\n")
    #expect(prompt.answer(to: "input()") == "EOFError: EOF when reading a line\n")
  }

  @Test func printsToWhatHasWrite() throws {
    let prompt = Prompt()
    let stream = Module("stream")
    var written = ""
    stream.add(
      NativeFunction("write") { (_, arguments) in
        written += arguments.positional[0].text
        return .none
      }
    )
    prompt.interpreter.globals["err"] = .object(stream)
    #expect(prompt.answer(to: "print('a', 1, file=err)") == "")
    #expect(written == "a 1\n")
  }

  @Test func leavesWithACode() throws {
    let exception = try Prompt().exception(of: "exit(3)")
    #expect(exception?.object.type === ExceptionClasses.systemExit)
    #expect(exception?.object.attributes["code"]?.isEqual(to: .int(.small(3))) == true)
  }

  @Test func keepsInterpretersApart() {
    let (one, two) = (Prompt(), Prompt())
    #expect(one.answer(to: "x = 1; len = 5") == "")
    #expect(two.answer(to: "x") == "NameError: name 'x' is not defined\n")
    #expect(two.answer(to: "len('ab')") == "2\n")
    #expect(one.answer(to: "del len\nlen('ab')") == "2\n")
  }

  @Test func keepsGlobalsInTheOrderOfTheirValues() {
    let prompt = Prompt()
    _ = prompt.answer(to: "a = b = c = 1\ndel b\nb = 2\na = 3")
    #expect(prompt.interpreter.globals.names == ["a", "c", "b"])
    _ = prompt.answer(to: "for i in range(100):\n    x = i\n    del x\ndel a, i")
    #expect(prompt.interpreter.globals.names == ["c", "b"])
    _ = prompt.answer(to: "x = a = 1")
    #expect(prompt.interpreter.globals.names == ["c", "b", "x", "a"])
  }

  @Test func listsMethodsForCompletion() {
    let interpreter = Prompt().interpreter
    #expect(interpreter.attributeNames(of: .string("")).contains("upper"))
    #expect(interpreter.attributeNames(of: .dict(Dict())).contains("items"))
    #expect(interpreter.builtinNames.contains("print"))
  }
}

/// An object of a library, and what its class says about operators.
@Suite struct InstanceTests {
  final class Meter: Instance {
    static let type = ClassObject(
      "Meter",
      module: "units",
      attributes: [
        "double": .object(
          NativeFunction("double", Signature("self")) { (_, bound) in
            guard case .object(let object)? = bound[0], let meter = object as? Meter else {
              return .none
            }
            return .object(Meter(meter.length_ * 2))
          }
        )
      ]
    )
    var type: ClassObject { Self.type }
    let length_: Int
    init(_ length: Int) { length_ = length }
    var representation: String { "\(length_)m" }
    var length: Int? { length_ }

    func binary(
      _ operation: BinaryOperator,
      _ other: Value,
      isReflected: Bool
    ) throws(PythonException) -> Value? {
      guard let number = other.asInteger?.small, operation == .subtract else { return nil }
      return .object(Meter(isReflected ? number - length_ : length_ - number))
    }

    func rank(against other: Value) throws(Fault) -> Int? {
      guard case .object(let object) = other, let meter = object as? Meter else { return nil }
      return length_ - meter.length_
    }

    func unary(_ operation: UnaryOperator) throws(PythonException) -> Value? {
      operation == .minus ? .object(Meter(0 - length_)) : nil
    }

    func item(_ key: Value, in interpreter: Interpreter) throws(PythonException) -> Value? { key }
    func contains(_ value: Value) throws(PythonException) -> Bool? { true }
    func formatted(_ specification: String) throws(PythonException) -> String? {
      "<\(specification)>"
    }
  }

  @Test(arguments: [
    ("m", "5m"), ("m - 1", "4m"), ("9 - m", "4m"), ("-m", "-5m"), ("abs(-m)", "5m"),
    ("m < n, m >= n, sorted([n, m])", "(True, False, [5m, 7m])"), ("max(m, n)", "7m"),
    ("m.double(), m.double().double()", "(10m, 20m)"), ("m['k'], 3 in m, len(m)", "('k', True, 5)"),
    ("f'{m:abc}', '{:x}'.format(m), format(m)", "('<abc>', '<x>', '<>')"), ("str(m)", "'5m'"),
    ("type(m), isinstance(m, type(m))", "(<class 'units.Meter'>, True)"),
    ("m + 1", "TypeError: unsupported operand type(s) for +: 'Meter' and 'int'"),
    ("'a' + m", "TypeError: can only concatenate str (not \"Meter\") to str"),
    ("m < 1", "TypeError: '<' not supported between instances of 'Meter' and 'int'"),
    ("+m", "TypeError: bad operand type for unary +: 'Meter'"),
    ("m.doubl", "AttributeError: 'Meter' object has no attribute 'doubl'. Did you mean: 'double'?"),
    ("m()", "TypeError: 'Meter' object is not callable"),
    ("iter(m)", "TypeError: 'Meter' object is not iterable"),
    ("m[0] = 1", "TypeError: 'Meter' object does not support item assignment"),
    ("del m[0]", "TypeError: 'Meter' object doesn't support item deletion"),
  ])
  func doesWhatItsClassSays(source: String, output: String) {
    let prompt = Prompt()
    prompt.interpreter.globals["m"] = .object(Meter(5))
    prompt.interpreter.globals["n"] = .object(Meter(7))
    #expect(prompt.answer(to: source) == output + "\n")
  }
}
