package import Values

/// A global variable: code that names it holds on to this, and finds its value without a search.
final class Global {
  let name: String
  /// When it last came to a value, which tells its place in the order.
  fileprivate var birth = 0
  @exclusivity(unchecked) fileprivate(set) var value: Value? {
    didSet { function = value?.function.map { .passUnretained($0) } }
  }

  /// The value when it is a function of the learner's, not counted: a call of it need not be.
  ///
  /// A function that is replaced while it may be running is kept by the ``Environment``.
  @exclusivity(unchecked) private(set) var function: Unmanaged<Function>?

  init(_ name: String) { self.name = name }

  /// Takes the value away, so that nothing else holds it; who does puts another in its place.
  func take() -> Value? {
    let taken = value
    value = Value.none
    return taken
  }
}

extension Value {
  /// The learner's function that the value is.
  fileprivate var function: Function? {
    guard case .object(let object) = self else { return nil }
    return object.exactly(Function.self)
  }
}

/// The global variables, in the order they were first set.
package final class Environment {
  private var globals: [String: Global] = [:]
  /// Those that have a value, and remains of those that lost theirs since.
  private var order: [(global: Global, birth: Int)] = []
  private var births = 0
  /// How many have a value.
  private var count = 0
  /// Functions that were replaced while one of them may have been running.
  private var replaced: [Value] = []
  /// Variables that are made when first looked at: the sandbox's `base_url` and `auth` start the
  /// server only for who needs it.
  package var makeMissing: (String) throws(PythonException) -> Value? = { _ in nil }

  /// The names that ``makeMissing`` has values for, among which a mistyped one may be.
  package var offered: [String] = []

  package init() {}

  package var names: [String] { order.filter(Self.lives).map(\.global.name) }

  package subscript(_ name: String) -> Value? {
    get { globals[name]?.value }
    set {
      if let newValue {
        set(global(named: name), to: newValue)
      } else if let global = globals[name] {
        remove(global)
      }
    }
  }

  /// The variable of that name, which may have no value yet.
  func global(named name: String) -> Global {
    if let known = globals[name] { return known }
    let made = Global(name)
    globals[name] = made
    return made
  }

  /// Sets one of these variables.
  func set(_ global: Global, to value: Value) {
    if global.value == nil {
      births += 1
      count += 1
      global.birth = births
      order.append((global, births))
    }
    keepFunction(of: global)
    global.value = value
  }

  /// Lets go of the functions that were replaced: none is running.
  func settle() {
    if !replaced.isEmpty { replaced = [] }
  }

  @inline(__always)
  private func keepFunction(of global: Global) {
    if global.function != nil, let value = global.value { replaced.append(value) }
  }

  /// Takes the value from one of these variables; false when it had none.
  @discardableResult
  func remove(_ global: Global) -> Bool {
    guard global.value != nil else { return false }
    keepFunction(of: global)
    global.value = nil
    count -= 1
    if order.count > 2 * count + 16 { order = order.filter(Self.lives) }
    return true
  }

  private static func lives(_ entry: (global: Global, birth: Int)) -> Bool {
    entry.global.value != nil && entry.global.birth == entry.birth
  }

  /// The value, made now if it is one of those that are made on demand.
  package func lookUp(_ name: String) throws(PythonException) -> Value? {
    if let value = self[name] { return value }
    return try makeMissing(name)
  }
}
