import Interpreter
import Values

/// The functions of `requests.api`: each has a session of its own for one request.
enum APIFunctions {
  static func make(_ client: RequestsClient) -> [NativeFunction] {
    Verb.all.map { verb in
      NativeFunction(verb.name, describedBy: verb.described) {
        (interpreter, arguments) throws(PythonException) in
        let call = try verb.request(arguments, isMethod: false)
        return .object(try SessionObject(client).request(call, interpreter))
      }
    } + [request(client)]
  }

  private static let method = Signature("method, url, **kwargs")

  private static func request(_ client: RequestsClient) -> NativeFunction {
    NativeFunction("request", describedBy: RequestArguments.signature) {
      (interpreter, arguments) throws(PythonException) in
      let bound = try arguments.bound(to: method, function: "request")
      let call = try RequestArguments(
        Arguments([bound[0] ?? .none, bound[1] ?? .none], keywords: bound.extraKeywords)
      )
      return .object(try SessionObject(client).request(call, interpreter))
    }
  }
}
