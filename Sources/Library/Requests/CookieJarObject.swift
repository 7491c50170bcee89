import HTTP
import Interpreter
import Values

/// `requests.cookies.RequestsCookieJar`, for reading: the cookies that an answer set.
final class CookieJarObject: Instance {
  let jar: CookieJar

  init(of response: Response) {
    var jar = CookieJar()
    jar.receive(response.fields, from: response.url)
    self.jar = jar
  }

  static let type: ClassObject = {
    let type = ClassObject("RequestsCookieJar", module: "requests.cookies")
    type.addPythonMethod("get", "name, default=None, domain=None, path=None") {
      (jar: CookieJarObject, _, bound) throws(PythonException) in
      jar.value(of: bound[1] ?? .none) ?? bound[2] ?? .none
    }
    type.addPythonMethod("keys", "") {
      (jar: CookieJarObject, _, _) throws(PythonException) in
      .list(List(jar.jar.all.map { .string($0.name) }))
    }
    type.addPythonMethod("values", "") {
      (jar: CookieJarObject, _, _) throws(PythonException) in
      .list(List(jar.jar.all.map { .string($0.value) }))
    }
    type.addPythonMethod("items", "") {
      (jar: CookieJarObject, _, _) throws(PythonException) in
      .list(List(jar.jar.all.map { .tuple(Tuple([.string($0.name), .string($0.value)])) }))
    }
    type.addPythonMethod("get_dict", "domain=None, path=None") {
      (jar: CookieJarObject, _, _) throws(PythonException) in
      let dict = Dict()
      for cookie in jar.jar.all { dict[cookie.name] = .string(cookie.value) }
      return .dict(dict)
    }
    return type
  }()

  var type: ClassObject { Self.type }
  var length: Int? { jar.all.count }
  var isTrue: Bool { !jar.all.isEmpty }

  private func value(of name: Value) -> Value? {
    jar.all.first { Value.string($0.name).isEqual(to: name) }.map { .string($0.value) }
  }

  func item(_ key: Value, in interpreter: Interpreter) throws(PythonException) -> Value? {
    if let value = value(of: key) { return value }
    throw PythonException(
      ExceptionClasses.keyError,
      "name=\(key.representation), domain=None, path=None"
    )
  }

  func contains(_ value: Value) throws(PythonException) -> Bool? {
    self.value(of: value) != nil
  }

  /// A jar in Python gives its cookies; here there are only their names.
  func makeIterator(
    in interpreter: Interpreter
  ) throws(PythonException) -> (any IteratorObject)? {
    GeneratedValues("CookieJar.__iter__", jar.all.map { .string($0.name) })
  }

  var representation: String {
    "<RequestsCookieJar[\(jar.all.map(Self.representation).joined(separator: ", "))]>"
  }

  private static func representation(of cookie: Cookie) -> String {
    func quoted(_ text: String) -> String { Value.string(text).representation }
    let isDomainWritten = !cookie.isHostOnly && !cookie.domain.isEmpty
    return "Cookie(version=0, name=\(quoted(cookie.name)), value=\(quoted(cookie.value)), "
      + "port=None, port_specified=False, domain=\(quoted(cookie.domain)), "
      + "domain_specified=\(isDomainWritten ? "True" : "False"), domain_initial_dot=False, "
      + "path=\(quoted(cookie.path)), path_specified=True, "
      + "secure=\(cookie.isSecure ? "True" : "False"), expires=None, discard=True, comment=None, "
      + "comment_url=None, rest={}, rfc2109=False)"
  }
}
