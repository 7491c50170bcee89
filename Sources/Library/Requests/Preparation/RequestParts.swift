import Interpreter
package import Values

/// What a request is made of before it is prepared: the attributes of `requests.Request`.
package struct RequestParts {
  package var method = Value.none
  package var url = Value.none
  package var headers = Value.none
  package var files = Value.none
  package var data = Value.none
  package var json = Value.none
  package var params = Value.none
  package var auth = Value.none
  package var cookies = Value.none
  /// Lists of functions by event, or None where nothing was ever registered.
  package var hooks = Value.none

  package init() {}

  static let names = [
    "method", "url", "headers", "files", "data", "json", "params", "auth", "cookies", "hooks",
  ]

  /// The attribute of that name; nil when there is none.
  subscript(_ name: String) -> Value? {
    get { Self.paths[name].map { self[keyPath: $0] } }
    set {
      guard let path = Self.paths[name], let newValue else { return }
      self[keyPath: path] = newValue
    }
  }

  private static var paths: [String: WritableKeyPath<RequestParts, Value>] {
    [
      "method": \.method, "url": \.url, "headers": \.headers, "files": \.files, "data": \.data,
      "json": \.json, "params": \.params, "auth": \.auth, "cookies": \.cookies, "hooks": \.hooks,
    ]
  }
}
