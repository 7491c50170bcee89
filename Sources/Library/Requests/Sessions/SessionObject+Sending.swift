import HTTP
import Interpreter
import Values

extension SessionObject {
  /// `Session.request`.
  func request(
    _ given: RequestArguments,
    _ interpreter: Interpreter
  ) throws(PythonException) -> ResponseObject {
    var arguments = given
    switch arguments.parts.method {
    case .string(let text): arguments.parts.method = .string(text.uppercased())
    case .bytes: break
    default: throw RequestPreparation.noUpper(arguments.parts.method)
    }
    if !arguments.parts.params.isTrue { arguments.parts.params = .dict(Dict()) }
    if !arguments.parts.data.isTrue { arguments.parts.data = .dict(Dict()) }
    if !arguments.parts.hooks.isNone {
      arguments.parts.hooks = .dict(
        try Hooks(registering: arguments.parts.hooks, interpreter).events
      )
    }
    let prepared = try prepare(arguments.parts, interpreter)
    let options = try environmentSettings(for: prepared.url ?? "", arguments, interpreter)
    return try send(prepared, options, interpreter)
  }

  /// `Session.send`.
  func send(
    _ prepared: PreparedRequestObject,
    _ options: SendOptions,
    _ interpreter: Interpreter
  ) throws(PythonException) -> ResponseObject {
    let first = try sendOnce(prepared, options, interpreter)
    var response = first
    if first.redirectTarget != nil {
      if options.followsRedirects {
        response = try follow(first, prepared, options, interpreter)
      } else {
        var walk = RedirectWalk(self, prepared, options, interpreter)
        response.next = try walk.next(after: first).map { .object($0) } ?? .none
      }
    }
    if !options.stream.isTrue { _ = try response.load() }
    return response
  }

  /// One exchange, with its hooks and its cookies.
  func sendOnce(
    _ prepared: PreparedRequestObject,
    _ options: SendOptions,
    _ interpreter: Interpreter
  ) throws(PythonException) -> ResponseObject {
    let adapter = try self.adapter(for: prepared.url ?? "")
    var response = try client.exchange(
      prepared,
      options,
      retries: adapter?.retries ?? 0,
      interpreter
    )
    if prepared.hasHooks {
      let answer = try prepared.hooks.dispatch(
        .object(response),
        options.keywords,
        interpreter
      )
      guard case .object(let object) = answer, let replaced = object as? ResponseObject else {
        throw PythonException(
          ExceptionClasses.attributeError,
          "'\(answer.typeName)' object has no attribute 'history'"
        )
      }
      response = replaced
      for case .object(let earlier) in response.history.elements {
        guard let earlier = earlier as? ResponseObject else { continue }
        try keepCookies(of: earlier, interpreter)
      }
    }
    try keepCookies(of: response, interpreter)
    return response
  }

  private func follow(
    _ first: ResponseObject,
    _ prepared: PreparedRequestObject,
    _ options: SendOptions,
    _ interpreter: Interpreter
  ) throws(PythonException) -> ResponseObject {
    var walk = RedirectWalk(self, prepared, options, interpreter)
    var current = first
    while let next = try walk.next(after: current) {
      if current !== first { current.next = .object(next) }
      try interpreter.checkInterruption()
      current = try sendOnce(next, walk.options, interpreter)
    }
    if !walk.history.isEmpty { current.history = List(walk.history.map { .object($0) }) }
    return current
  }

  /// The adapter that was mounted for a URL's beginning, the longest one first.
  func adapter(for url: String) throws(PythonException) -> AdapterObject? {
    // Where nothing was mounted the transport itself refuses what is not the web's.
    guard case .dict(let adapters)? = known(.adapters) else { return nil }
    for place in 0..<adapters.count {
      let (prefix, adapter) = adapters.entry(at: place)
      guard url.lowercased().hasPrefix(prefix.text.lowercased()) else { continue }
      guard case .object(let object) = adapter else { return nil }
      return object as? AdapterObject
    }
    throw RequestsErrors.exception(
      RequestsErrors.invalidSchema,
      "No connection adapters were found for \(Value.string(url).representation)"
    )
  }
}
