import HTTP
import Interpreter
import Values

/// The functions of `requests.cookies`, some of which `requests.utils` has too.
enum CookieFunctions {
  static func makeModule() -> Module {
    let module = Module("requests.cookies", isPython: { _ in true })
    module.add(CookieJarObject.type)
    module.add(RequestsErrors.cookieConflict)
    module.add(fromDict)
    module.add(create)
    module.add(merge)
    module.add(removeByName)
    return module
  }

  static var fromDict: NativeFunction {
    let signature = Signature("cookie_dict, cookiejar=None, overwrite=True")
    return NativeFunction("cookiejar_from_dict", signature) {
      (interpreter, bound) throws(PythonException) in
      let jar = try jar(bound[1]) ?? CookieJarObject(CookieJar())
      let cookies = bound[0] ?? .none
      guard !cookies.isNone else { return .object(jar) }
      let overwrites = bound[2]?.isTrue ?? true
      let known = Set(jar.jar.all.map(\.name))
      for name in try interpreter.elements(of: cookies)
      where overwrites || !known.contains(name.text) {
        jar.jar.set(
          try CookieArguments.cookie(
            name: name,
            value: try interpreter.item(name, of: cookies)
          )
        )
      }
      return .object(jar)
    }
  }

  private static func jar(_ value: Value?) throws(PythonException) -> CookieJarObject? {
    guard let value, !value.isNone else { return nil }
    guard case .object(let object) = value, let jar = object as? CookieJarObject else {
      throw .value("You can only merge into CookieJar")
    }
    return jar
  }

  static var toDict: NativeFunction {
    NativeFunction("dict_from_cookiejar", Signature("cj")) { (_, bound) throws(PythonException) in
      try jar(bound[0]).map { .dict($0.plain()) } ?? .dict(Dict())
    }
  }

  static var addDict: NativeFunction {
    NativeFunction("add_dict_to_cookiejar", Signature("cj, cookie_dict")) {
      (interpreter, bound) throws(PythonException) in
      try merged(bound[0], bound[1], interpreter)
    }
  }

  private static var merge: NativeFunction {
    NativeFunction("merge_cookies", Signature("cookiejar, cookies")) {
      (interpreter, bound) throws(PythonException) in
      try merged(bound[0], bound[1], interpreter)
    }
  }

  private static func merged(
    _ into: Value?,
    _ cookies: Value?,
    _ interpreter: Interpreter
  ) throws(PythonException) -> Value {
    guard let jar = try jar(into) else { throw .value("You can only merge into CookieJar") }
    try jar.update(from: cookies ?? .none, interpreter)
    return .object(jar)
  }

  private static var create: NativeFunction {
    NativeFunction("create_cookie", Signature("name, value, **kwargs")) {
      (_, bound) throws(PythonException) in
      let value = bound[1] ?? .none
      return .object(
        CookieObject(
          try CookieArguments.made(
            name: (bound[0] ?? .none).text,
            value: value.isNone ? nil : value.text,
            bound.extraKeywords
          )
        )
      )
    }
  }

  private static var removeByName: NativeFunction {
    let signature = Signature("cookiejar, name, domain=None, path=None")
    return NativeFunction("remove_cookie_by_name", signature) {
      (_, bound) throws(PythonException) in
      try jar(bound[0])?.remove(
        bound[1] ?? .none,
        domain: bound[2] ?? .none,
        path: bound[3] ?? .none
      )
      return .none
    }
  }
}
