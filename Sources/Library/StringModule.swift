import Interpreter
import Syntax
import Values

/// The module `string`: sets of characters, `capwords` and `Template`.
enum StringModule {
  private static let lowercase = "abcdefghijklmnopqrstuvwxyz"
  private static let uppercase = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
  private static let punctuation = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"
  private static let whitespace = " \t\n\r\u{0B}\u{0C}"

  static func make() -> Module {
    let constants = [
      "ascii_letters": lowercase + uppercase,
      "ascii_lowercase": lowercase,
      "ascii_uppercase": uppercase,
      "digits": "0123456789",
      "hexdigits": "0123456789abcdefABCDEF",
      "octdigits": "01234567",
      "printable": "0123456789" + lowercase + uppercase + punctuation + whitespace,
      "punctuation": punctuation,
      "whitespace": whitespace,
    ]
    let module = Module(
      "string",
      attributes: constants.mapValues { .string($0) },
      isPython: { _ in true }
    )
    module.add(
      NativeFunction("capwords", Signature("s, sep=None"), code: capwords)
    )
    module.add(Template.type)
    module.add(
      NativeFunction("Formatter") { (_, _) throws(PythonException) in
        throw .leftOut("string.Formatter")
      }
    )
    return module
  }

  /// Splits, capitalizes and joins with the methods of whatever it is given.
  private static func capwords(
    _ interpreter: Interpreter,
    _ bound: BoundArguments
  ) throws(PythonException) -> Value {
    let separator = bound[1] ?? .none
    let join = try interpreter.attribute("join", of: separator.isTrue ? separator : .string(" "))
    let split = try interpreter.attribute("split", of: bound[0] ?? .none)
    var words: [Value] = []
    for word in try interpreter.elements(of: interpreter.call(split, Arguments([separator]))) {
      let capitalize = try interpreter.attribute("capitalize", of: word)
      words.append(try interpreter.call(capitalize, Arguments()))
    }
    return try interpreter.call(join, Arguments([.list(List(words))]))
  }
}
