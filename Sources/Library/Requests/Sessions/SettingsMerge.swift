import HTTP
import Interpreter
import Values

/// How a request's settings and a session's become one (`requests.sessions.merge_setting`).
struct SettingsMerge {
  private let interpreter: Interpreter

  init(_ interpreter: Interpreter) { self.interpreter = interpreter }

  /// Of two mappings all keys, the request's first choice, None taking a key away; otherwise the
  /// request's setting when it has one.
  func merged(_ own: Value, _ session: Value) throws(PythonException) -> Value {
    if session.isNone { return own }
    if own.isNone { return session }
    guard try interpreter.isMappingLike(own), try interpreter.isMappingLike(session) else {
      return own
    }
    let all = Dict()
    for mapping in [session, own] {
      for (key, value) in try interpreter.items(of: mapping) {
        try raising { () throws(Fault) in try all.set(value, for: key) }
      }
    }
    for key in all.keys {
      if case .none? = try raising({ () throws(Fault) in try all.value(for: key) }) {
        _ = try raising { () throws(Fault) in try all.remove(key) }
      }
    }
    return .dict(all)
  }

  /// The same for fields, whose names ignore case.
  ///
  /// `session` is nil for the fields that a session begins with.
  func mergedHeaders(_ own: Value, _ session: Value?) throws(PythonException) -> Value {
    if let session, session.isNone { return own }
    if own.isNone { return session ?? .object(DefaultHeaders.make()) }
    guard try interpreter.isMappingLike(own) else { return own }
    let all: CaseInsensitiveDict
    if let session {
      guard try interpreter.isMappingLike(session) else { return own }
      all = CaseInsensitiveDict()
      for (key, value) in try interpreter.items(of: session) { try all.set(value, for: key) }
    } else {
      all = DefaultHeaders.make()
    }
    var removes = session != nil
    for (key, value) in try interpreter.items(of: own) {
      try all.set(value, for: key)
      if value.isNone { removes = true }
    }
    guard removes else { return .object(all) }
    for (key, value) in all.entries where value.isNone { _ = try all.take(key) }
    return .object(all)
  }

  /// The request's hooks when it has any, and else the session's.
  func mergedHooks(_ own: Value, _ session: Value) throws(PythonException) -> Value {
    if Self.hasNone(session) { return own }
    if Self.hasNone(own) { return session }
    return try merged(own, session)
  }

  private static func hasNone(_ hooks: Value) -> Bool {
    guard case .dict(let events) = hooks else { return hooks.isNone }
    guard case .list(let list)? = events["response"] else { return false }
    return list.elements.isEmpty
  }
}

/// The fields that a session begins with (`requests.utils.default_headers`).
enum DefaultHeaders {
  static func make() -> CaseInsensitiveDict {
    let headers = CaseInsensitiveDict()
    headers["User-Agent"] = .string(RequestsModule.userAgent)
    headers["Accept-Encoding"] = .string("gzip, deflate")
    headers["Accept"] = .string("*/*")
    headers["Connection"] = .string("keep-alive")
    return headers
  }
}
