import HTTP
package import Interpreter
import Values

extension ResponseObject {
  package static let type: ClassObject = {
    let type = ClassObject(
      "Response",
      module: "requests.models",
      construct: { (_, arguments) throws(PythonException) in
        _ = try Arguments([.none] + arguments.positional, keywords: arguments.keywords)
          .bound(to: Signature("self"), function: "Response.__init__")
        return .object(ResponseObject())
      }
    )
    addJSON(to: type)
    addStatus(to: type)
    addIteration(to: type)
    addClosing(to: type)
    return type
  }()

  private static func addJSON(to type: ClassObject) {
    type.addPythonMethod("json", "**kwargs") {
      (response: ResponseObject, interpreter, bound) throws(PythonException) in
      bound.extraKeywords.isEmpty
        ? try response.json() : try response.json(bound.extraKeywords, interpreter)
    }
  }

  private static func addStatus(to type: ClassObject) {
    type.addPythonMethod("raise_for_status", "") {
      (response: ResponseObject, _, _) throws(PythonException) in
      try response.requireStatus()
      let answer = response.response
      guard !response.isOK else { return .none }
      let side = answer.status < 500 ? "Client" : "Server"
      throw RequestsErrors.exception(
        RequestsErrors.http,
        "\(answer.status) \(side) Error: \(answer.reason) for url: \(answer.url)",
        request: response.request,
        response: .object(response)
      )
    }
  }

  private static func addIteration(to type: ClassObject) {
    type.addPythonMethod("iter_content", "chunk_size=1, decode_unicode=False") {
      (response: ResponseObject, _, bound) throws(PythonException) in
      .object(
        try response.pieces(
          bound[1] ?? .int(Integer(1)),
          decodes: bound[2]?.isTrue ?? false
        )
      )
    }
    type.addPythonMethod("iter_lines", "chunk_size=512, decode_unicode=False, delimiter=None") {
      (response: ResponseObject, _, bound) throws(PythonException) in
      .object(
        LineIterator(
          response,
          size: bound[1] ?? .int(Integer(512)),
          decodes: bound[2]?.isTrue ?? false,
          delimiter: bound[3] ?? .none
        )
      )
    }
  }

  /// A number of bytes, or nil for as much as there is.
  static func size(_ value: Value) throws(PythonException) -> Int? {
    switch value {
    case .none: return nil
    case .int, .bool: return try value.cLong()
    default:
      throw .type("chunk_size must be an int, it is instead a \(value.type.representation).")
    }
  }

  /// `iter_content(size, decodes)`.
  func pieces(
    _ chunkSize: Value,
    decodes: Bool = false
  ) throws(PythonException) -> any IteratorObject {
    guard !body.isConsumed || body.isLoaded else {
      throw PythonException(
        ExceptionObject(
          RequestsErrors.streamConsumed,
          arguments: [],
          attributes: ["request": Value.none, "response": Value.none]
        )
      )
    }
    let size = try Self.size(chunkSize)
    let pieces: any IteratorObject =
      body.isLoaded ? BodySlices(body.bytes.bytes, size: size) : BodyPieces(self, size: size)
    guard decodes, !encoding.isNone else { return pieces }
    return DecodedPieces(pieces, encoding: encoding)
  }

  private static func addClosing(to type: ClassObject) {
    type.addPythonMethod("close", "") {
      (response: ResponseObject, _, _) throws(PythonException) in
      response.close()
      return .none
    }
    type.addPythonMethod("__enter__", "") {
      (response: ResponseObject, _, _) throws(PythonException) in .object(response)
    }
    type.addPythonMethod("__exit__", "*args") {
      (response: ResponseObject, _, _) throws(PythonException) in
      response.close()
      return .none
    }
  }
}
