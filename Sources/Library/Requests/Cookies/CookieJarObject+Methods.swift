import HTTP
import Interpreter
import Values

extension CookieJarObject {
  static let type: ClassObject = {
    let type = ClassObject(
      "RequestsCookieJar",
      module: "requests.cookies",
      construct: { (_, _) throws(PythonException) in .object(CookieJarObject(CookieJar())) }
    )
    addLookups(to: type)
    addViews(to: type)
    addChanges(to: type)
    addRemovals(to: type)
    return type
  }()

  private static func addLookups(to type: ClassObject) {
    type.addPythonMethod("get", "name, default=None, domain=None, path=None") {
      (jar: CookieJarObject, _, bound) throws(PythonException) in
      try jar.value(of: bound[1] ?? .none, domain: bound[3] ?? .none, path: bound[4] ?? .none)
        ?? bound[2] ?? .none
    }
    type.addPythonMethod("get_dict", "domain=None, path=None") {
      (jar: CookieJarObject, _, bound) throws(PythonException) in
      .dict(jar.plain(domain: bound[1] ?? .none, path: bound[2] ?? .none))
    }
    type.addPythonMethod("list_domains", "") {
      (jar: CookieJarObject, _, _) throws(PythonException) in jar.distinct(\.domain)
    }
    type.addPythonMethod("list_paths", "") {
      (jar: CookieJarObject, _, _) throws(PythonException) in jar.distinct(\.path)
    }
    type.addPythonMethod("multiple_domains", "") {
      (jar: CookieJarObject, _, _) throws(PythonException) in
      .bool(Set(jar.jar.all.map(\.domain)).count < jar.jar.all.count)
    }
    type.addPythonMethod("copy", "") {
      (jar: CookieJarObject, _, _) throws(PythonException) in .object(CookieJarObject(jar.jar))
    }
  }

  private func distinct(_ part: KeyPath<Cookie, String>) -> Value {
    let found = Dict()
    for cookie in jar.all { found[cookie[keyPath: part]] = Value.none }
    return .list(List(found.keys))
  }

  private static func addViews(to type: ClassObject) {
    let parts: [(name: String, part: (Cookie) -> Value)] = [
      ("keys", { .string($0.name) }), ("values", value),
      ("items", { .tuple(Tuple([.string($0.name), value($0)])) }),
    ]
    for (name, part) in parts {
      type.addPythonMethod(name, "") { (jar: CookieJarObject, _, _) throws(PythonException) in
        .list(List(jar.jar.all.map(part)))
      }
      type.addPythonMethod("iter\(name)", "") {
        (jar: CookieJarObject, _, _) throws(PythonException) in
        .object(GeneratedValues("RequestsCookieJar.iter\(name)", jar.jar.all.map(part)))
      }
    }
  }

  private static func addChanges(to type: ClassObject) {
    type.addPythonMethod("set", "name, value, **kwargs") {
      (jar: CookieJarObject, _, bound) throws(PythonException) in
      let (name, value) = (bound[1] ?? .none, bound[2] ?? .none)
      let keywords = bound.extraKeywords
      guard !value.isNone else {
        jar.remove(
          name,
          domain: keywords.first { $0.name == "domain" }?.value ?? .none,
          path: keywords.first { $0.name == "path" }?.value ?? .none
        )
        return .none
      }
      let cookie = try CookieArguments.cookie(name: name, value: value, keywords)
      jar.jar.set(cookie)
      return .object(CookieObject(cookie))
    }
    type.addPythonMethod("set_cookie", "cookie") {
      (jar: CookieJarObject, _, bound) throws(PythonException) in
      guard case .object(let object)? = bound[1], let made = object as? CookieObject else {
        throw PythonException(
          ExceptionClasses.attributeError,
          "'\((bound[1] ?? .none).typeName)' object has no attribute 'value'"
        )
      }
      jar.jar.set(made.cookie)
      return .none
    }
    type.addPythonMethod("update", "other") {
      (jar: CookieJarObject, interpreter, bound) throws(PythonException) in
      try jar.update(from: bound[1] ?? .none, interpreter)
      return .none
    }
    type.addPythonMethod("setdefault", "key, default=None") {
      (jar: CookieJarObject, _, bound) throws(PythonException) in
      let key = bound[1] ?? .none
      if let found = try jar.value(of: key) { return found }
      try jar.set(key, bound[2] ?? .none)
      return bound[2] ?? .none
    }
  }

  /// A jar's cookies, or names and values.
  func update(from other: Value, _ interpreter: Interpreter) throws(PythonException) {
    if case .object(let object) = other, let theirs = object as? CookieJarObject {
      for cookie in theirs.jar.all { jar.set(cookie) }
      return
    }
    let pairs =
      try interpreter.isMappingLike(other)
      ? interpreter.items(of: other) : interpreter.pairs(in: other)
    for (key, value) in pairs { try set(key, value) }
  }

  private static func addRemovals(to type: ClassObject) {
    type.addPythonMethod("pop", "key, default=None") {
      (jar: CookieJarObject, _, bound) throws(PythonException) in
      let key = bound[1] ?? .none
      guard let found = try jar.value(of: key) else {
        if let value = bound[2] { return value }
        throw missing(key, .none, .none)
      }
      jar.remove(key)
      return found
    }
    type.addPythonMethod("clear", "domain=None, path=None, name=None") {
      (jar: CookieJarObject, _, bound) throws(PythonException) in
      let given = [bound[1], bound[2], bound[3]].map { $0 ?? .none }
      let before = jar.jar.all.count
      jar.jar.remove { cookie in
        fits(cookie, given[0], given[1])
          && (given[2].isNone || given[2].isEqual(to: .string(cookie.name)))
      }
      if let last = given.last(where: { !$0.isNone }), jar.jar.all.count == before {
        throw .key(last)
      }
      return .none
    }
    type.addPythonMethod("clear_session_cookies", "") {
      (jar: CookieJarObject, _, _) throws(PythonException) in
      jar.jar.remove(where: \.isDiscarded)
      return .none
    }
    type.addPythonMethod("clear_expired_cookies", "") {
      (jar: CookieJarObject, interpreter, _) throws(PythonException) in
      let now = interpreter.clock.now().seconds
      jar.jar.remove { $0.isExpired(at: now) }
      return .none
    }
  }
}
