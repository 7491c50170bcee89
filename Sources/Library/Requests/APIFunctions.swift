import Interpreter
import Values

/// The functions of `requests.api`.
///
/// They take their arguments as those do: what is not their own parameter goes on to
/// `Session.request`, which is the one that complains about an unknown keyword.
enum APIFunctions {
  static func make(_ client: RequestsClient) -> [NativeFunction] {
    [
      shortcut("get", own: ["params"], client),
      shortcut("options", client),
      shortcut("head", followsRedirects: false, client),
      shortcut("post", own: ["data", "json"], client),
      shortcut("put", own: ["data"], client),
      shortcut("patch", own: ["data"], client),
      shortcut("delete", client),
      request(client),
    ]
  }

  private static let method = Signature("method, url, **kwargs")

  private static func request(_ client: RequestsClient) -> NativeFunction {
    NativeFunction("request", describedBy: RequestArguments.signature) {
      (interpreter, arguments) throws(PythonException) in
      let bound = try arguments.bound(to: method, function: "request")
      let all = try RequestArguments(
        method: bound[0] ?? .none,
        url: bound[1] ?? .none,
        keywords: bound.extraKeywords
      )
      return try client.request(all, interpreter)
    }
  }

  private static func shortcut(
    _ name: String,
    own: [String] = [],
    followsRedirects: Bool = true,
    _ client: RequestsClient
  ) -> NativeFunction {
    let parameters = ["url"] + own.map { "\($0)=None" }
    let signature = Signature((parameters + ["**kwargs"]).joined(separator: ", "))
    let offered = RequestArguments.keywords.filter { !own.contains($0) }.map { "\($0)=None" }
    let described = Signature((parameters + ["*"] + offered).joined(separator: ", "))
    return NativeFunction(name, describedBy: described) {
      (interpreter, arguments) throws(PythonException) in
      let bound = try arguments.bound(to: signature, function: name)
      var keywords = bound.extraKeywords
      for doubled in ["method", "url"] where keywords.contains(where: { $0.name == doubled }) {
        throw .type("request() got multiple values for argument '\(doubled)'")
      }
      for (place, parameter) in own.enumerated() {
        if let value = bound[place + 1] { keywords.append((parameter, value)) }
      }
      if !followsRedirects, !keywords.contains(where: { $0.name == "allow_redirects" }) {
        keywords.append(("allow_redirects", .bool(false)))
      }
      let all = try RequestArguments(
        method: .string(name),
        url: bound[0] ?? .none,
        keywords: keywords
      )
      return try client.request(all, interpreter)
    }
  }
}
