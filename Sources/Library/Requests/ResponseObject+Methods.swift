import HTTP
package import Interpreter
import Values

extension ResponseObject {
  package static let type: ClassObject = {
    let type = ClassObject("Response", module: "requests.models")
    addJSON(to: type)
    addStatus(to: type)
    addIteration(to: type)
    addClosing(to: type)
    return type
  }()

  private static func addJSON(to type: ClassObject) {
    type.addPythonMethod("json", "**kwargs") {
      (response: ResponseObject, _, bound) throws(PythonException) in
      if let keyword = bound.extraKeywords.first {
        throw .leftOut("'\(keyword.name)' of Response.json()")
      }
      return try response.json()
    }
  }

  private static func addStatus(to type: ClassObject) {
    type.addPythonMethod("raise_for_status", "") {
      (response: ResponseObject, _, _) throws(PythonException) in
      let answer = response.response
      guard !response.isOK else { return .none }
      let side = answer.status < 500 ? "Client" : "Server"
      throw RequestsErrors.exception(
        RequestsErrors.http,
        "\(answer.status) \(side) Error: \(answer.reason) for url: \(answer.url)",
        request: .object(response.request),
        response: .object(response)
      )
    }
  }

  private static func addIteration(to type: ClassObject) {
    type.addPythonMethod("iter_content", "chunk_size=1, decode_unicode=False") {
      (response: ResponseObject, _, bound) throws(PythonException) in
      .object(
        BodySlices(
          response.response.body,
          size: try size(bound[1] ?? .int(Integer(1))),
          decode: response.decoder(bound[2])
        )
      )
    }
    type.addPythonMethod("iter_lines", "chunk_size=512, decode_unicode=False, delimiter=None") {
      (response: ResponseObject, interpreter, bound) throws(PythonException) in
      _ = try size(bound[1] ?? .none)
      var body = Value.bytes(Bytes(response.response.body))
      if let decode = response.decoder(bound[2]) { body = try decode(response.response.body) }
      let delimiter = bound[3] ?? .none
      let lines =
        delimiter.isTrue
        ? try interpreter.call(
          interpreter.attribute("split", of: body),
          Arguments([delimiter])
        )
        : try interpreter.call(interpreter.attribute("splitlines", of: body), Arguments())
      return .object(
        GeneratedValues("Response.iter_lines", try interpreter.elements(of: lines))
      )
    }
  }

  private static func size(_ value: Value) throws(PythonException) -> Int? {
    switch value {
    case .none: return nil
    case .int, .bool: return try value.cLong()
    default:
      throw .type("chunk_size must be an int, it is instead a \(value.type.representation).")
    }
  }

  /// nil where bytes are asked for, or nothing says what their encoding is.
  private func decoder(_ wish: Value?) -> (([UInt8]) throws(PythonException) -> Value)? {
    guard let wish, wish.isTrue, let name = encodingName else { return nil }
    return { (bytes) throws(PythonException) in .string(ContentType.text(bytes, encoding: name)) }
  }

  private static func addClosing(to type: ClassObject) {
    type.addPythonMethod("close", "") {
      (_: ResponseObject, _, _) throws(PythonException) in .none
    }
    type.addPythonMethod("__enter__", "") {
      (response: ResponseObject, _, _) throws(PythonException) in .object(response)
    }
    type.addPythonMethod("__exit__", "*args") {
      (_: ResponseObject, _, _) throws(PythonException) in .none
    }
  }
}
