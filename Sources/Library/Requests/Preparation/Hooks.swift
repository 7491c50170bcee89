import Interpreter
import Values

/// Functions that are called with a response before it is handed out (`requests.hooks`).
struct Hooks {
  /// The lists by event, as `request.hooks` shows them.
  let events: Dict

  /// `default_hooks()`.
  init() {
    events = Dict()
    events["response"] = .list(List([]))
  }

  init(_ events: Dict) { self.events = events }

  /// What `hooks=` gives: each event's function, or several.
  init(registering hooks: Value, _ interpreter: Interpreter) throws(PythonException) {
    self.init()
    guard !hooks.isNone else { return }
    for (event, hook) in try interpreter.items(of: hooks) {
      try register(event, hook, interpreter)
    }
  }

  var isEmpty: Bool {
    guard case .list(let list)? = events["response"] else { return false }
    return list.elements.isEmpty
  }

  /// `register_hook(event, hook)`.
  func register(
    _ event: Value,
    _ hook: Value,
    _ interpreter: Interpreter
  ) throws(PythonException) {
    let known = try raising { () throws(Fault) in try events.value(for: event) }
    guard case .list(let list)? = known else {
      throw .value("Unsupported event specified, with event name \"\(event.text)\"")
    }
    if interpreter.isCallable(hook) {
      list.elements.append(hook)
    } else if let several = try interpreter.iterated(hook) {
      list.elements += several.filter(interpreter.isCallable)
    }
  }

  /// `deregister_hook(event, hook)`: whether there was such a one.
  func deregister(_ event: Value, _ hook: Value) throws(PythonException) -> Bool {
    let known = try raising { () throws(Fault) in try events.value(for: event) }
    guard let known else { throw .key(event) }
    guard case .list(let list) = known,
      let place = list.elements.firstIndex(where: { $0.isEqual(to: hook) })
    else { return false }
    list.elements.remove(at: place)
    return true
  }

  /// Calls each function with the value, which the function may replace.
  func dispatch(
    _ value: Value,
    _ keywords: [(name: String, value: Value)],
    _ interpreter: Interpreter
  ) throws(PythonException) -> Value {
    var current = value
    guard let registered = events["response"], registered.isTrue else { return current }
    let functions =
      interpreter.isCallable(registered) ? [registered] : try interpreter.elements(of: registered)
    for function in functions {
      let answer = try interpreter.call(function, Arguments([current], keywords: keywords))
      if !answer.isNone { current = answer }
    }
    return current
  }

  /// `requests.hooks`.
  static func makeModule() -> Module {
    let module = Module("requests.hooks", isPython: { _ in true })
    module.add(
      NativeFunction("default_hooks", Signature("")) { (_, _) throws(PythonException) in
        .dict(Hooks().events)
      }
    )
    module.add(
      NativeFunction("dispatch_hook", Signature("key, hooks, hook_data, **kwargs")) {
        (interpreter, bound) throws(PythonException) in
        let data = bound[2] ?? .none
        guard case .dict(let events)? = bound[1], bound[0]?.text == "response" else { return data }
        return try Hooks(events).dispatch(data, bound.extraKeywords, interpreter)
      }
    )
    return module
  }
}
