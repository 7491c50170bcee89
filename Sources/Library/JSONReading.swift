import Interpreter
import Values

/// How `json.loads` was asked to read.
struct JSONReading {
  /// What a hook raised, on its way past the parser.
  private final class Raised {
    var exception: PythonException?
  }

  private var hooks = JSONHooks()
  private let raised = Raised()

  static let keywords =
    "cls=None, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, "
    + "object_pairs_hook=None"

  /// The arguments that follow the text or file, in the order of ``keywords``.
  init(
    _ bound: BoundArguments,
    function: String,
    _ interpreter: Interpreter
  ) throws(PythonException) {
    for (name, value) in bound.extraKeywords {
      // Keywords that the functions don't know go to the class that does the work.
      guard name == "strict" else {
        throw .type("JSONDecoder.__init__() got an unexpected keyword argument '\(name)'")
      }
      hooks.isStrict = value.isTrue
    }
    func given(_ place: Int) -> Value? { bound[place].flatMap { $0.isNone ? nil : $0 } }
    guard given(1) == nil else { throw .leftOut("'cls' of json.\(function)()") }
    hooks.float = maker(given(3), interpreter)
    hooks.integer = maker(given(4), interpreter)
    hooks.constant = maker(given(5), interpreter)
    if let makePairs = given(6) {
      hooks.object = calling(makePairs, interpreter) { (pairs) throws(Fault) in
        .list(List(pairs.map { .tuple(Tuple([.string($0.key), $0.value])) }))
      }
    } else if let make = given(2) {
      hooks.object = calling(make, interpreter) { (pairs) throws(Fault) in
        let dict = Dict(minimumCapacity: pairs.count)
        for (key, value) in pairs { dict[key] = value }
        return .dict(dict)
      }
    }
  }

  private func maker(_ function: Value?, _ interpreter: Interpreter) -> JSONHooks.Maker? {
    guard let function else { return nil }
    return calling(function, interpreter) { (text) throws(Fault) in .string(text) }
  }

  private func calling<Part>(
    _ function: Value,
    _ interpreter: Interpreter,
    _ argument: @escaping (Part) throws(Fault) -> Value
  ) -> (Part) throws(Fault) -> Value {
    { [raised] (part) throws(Fault) in
      let argument = try argument(part)
      do throws(PythonException) {
        return try interpreter.call(function, Arguments([argument]))
      } catch {
        raised.exception = error
        throw Fault(.valueError, "")
      }
    }
  }

  func read(_ value: Value) throws(PythonException) -> Value {
    do throws(JSONError) {
      switch value {
      case .string(let text): return try JSONReader.read(text, hooks)
      case .bytes(let bytes): return try JSONReader.read(bytes.bytes, hooks)
      default: break
      }
    } catch {
      throw raised.exception ?? JSONErrors.exception(error, document: value)
    }
    throw .type("the JSON object must be str, bytes or bytearray, not \(value.type.name)")
  }
}
