import Interpreter
import Values

/// A method of HTTP as a function: its own parameters, and the keywords that go on to
/// `Session.request`, which is the one that complains about an unknown one.
struct Verb {
  let name: String
  private let own: [String]
  private let followsRedirects: Bool

  /// As `requests.api` and `requests.Session` declare them.
  static let all = [
    Verb("get", own: ["params"]),
    Verb("options"),
    Verb("head", followsRedirects: false),
    Verb("post", own: ["data", "json"]),
    Verb("put", own: ["data"]),
    Verb("patch", own: ["data"]),
    Verb("delete"),
  ]

  private init(_ name: String, own: [String] = [], followsRedirects: Bool = true) {
    self.name = name
    self.own = own
    self.followsRedirects = followsRedirects
    let parameters = ["url"] + own.map { "\($0)=None" }
    let offered = RequestArguments.keywords.filter { !own.contains($0) }.map { "\($0)=None" }
    described = Signature((parameters + ["*"] + offered).joined(separator: ", "))
    function = Signature((parameters + ["**kwargs"]).joined(separator: ", "))
    method = Signature((["self"] + parameters + ["**kwargs"]).joined(separator: ", "))
  }

  /// For completing keywords.
  let described: Signature
  private let function: Signature
  private let method: Signature

  /// What is asked for by a call, of the method with its session first or of the function.
  func request(
    _ arguments: Arguments,
    isMethod: Bool
  ) throws(PythonException) -> RequestArguments {
    let bound = try arguments.bound(
      to: isMethod ? method : function,
      function: isMethod ? "Session.\(name)" : name
    )
    let first = isMethod ? 1 : 0
    let subject = isMethod ? "Session.request()" : "request()"
    var keywords = bound.extraKeywords
    for doubled in ["method", "url"] where keywords.contains(where: { $0.name == doubled }) {
      throw .type("\(subject) got multiple values for argument '\(doubled)'")
    }
    for (place, parameter) in own.enumerated() {
      if let value = bound[place + first + 1] { keywords.append((parameter, value)) }
    }
    if !followsRedirects, !keywords.contains(where: { $0.name == "allow_redirects" }) {
      keywords.append(("allow_redirects", .bool(false)))
    }
    return try RequestArguments(
      Arguments([.string(name.uppercased()), bound[first] ?? .none], keywords: keywords)
    )
  }
}
