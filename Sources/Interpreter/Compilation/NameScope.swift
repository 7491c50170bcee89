/// Where the names of a function, a comprehension or an input at the prompt are found.
final class NameScope {
  enum Place {
    case local(Int)
    /// A cell of this scope's own.
    case cell(Int)
    /// A cell of a function around.
    case free(Int)
    case global
  }

  let layout: FrameLayout
  private let parent: NameScope?
  /// False for a comprehension that runs among the variables of the function around.
  private let isFunction: Bool
  private var places: [String: Place]
  /// The cells taken from around: where they are there, and where they go here.
  private(set) var captures: [(outer: Int, inner: Int)] = []

  /// The scope of an input, whose names are all global.
  init() {
    layout = FrameLayout()
    parent = nil
    isFunction = true
    places = [:]
  }

  private init(in parent: NameScope, layout: FrameLayout, isFunction: Bool) {
    self.parent = parent
    self.layout = layout
    self.isFunction = isFunction
    places = [:]
  }

  /// The scope of a function; its parameters have the first places.
  static func function(
    _ parameters: [String],
    _ names: ScopeNames,
    in parent: NameScope
  ) -> NameScope {
    let scope = NameScope(
      in: parent,
      layout: FrameLayout(parameters: parameters),
      isFunction: true
    )
    for (place, name) in parameters.enumerated() { scope.put(name, at: place, names) }
    for name in names.bound.subtracting(parameters).sorted() {
      scope.put(name, at: scope.layout.reserve(name), names)
    }
    for name in names.globals { scope.places[name] = .global }
    return scope
  }

  /// The scope of a generator expression, which is a function.
  static func generator(_ names: ScopeNames, in parent: NameScope) -> NameScope {
    function([], names, in: parent)
  }

  /// The scope of a comprehension that runs where it stands.
  static func comprehension(_ names: ScopeNames, in parent: NameScope) -> NameScope {
    let scope = NameScope(in: parent, layout: parent.layout, isFunction: false)
    for name in names.bound.sorted() { scope.put(name, at: parent.layout.reserve(), names) }
    return scope
  }

  private func put(_ name: String, at place: Int, _ names: ScopeNames) {
    places[name] = names.shared.contains(name) ? .cell(place) : .local(place)
  }

  /// The places that are cells of this scope's own.
  var shared: [Int] {
    places.values.compactMap { place in
      guard case .cell(let place) = place else { return nil }
      return place
    }.sorted()
  }

  /// Whether the name is bound in this very scope.
  func owns(_ name: String) -> Bool { places[name] != nil }

  /// Where a name is found: here, in the function around, or among the globals.
  func place(of name: String) -> Place {
    if let known = places[name] { return known }
    guard let parent else { return .global }
    let outer = parent.place(of: name)
    guard isFunction else { return outer }
    let found: Place
    switch outer {
    case .cell(let place), .free(let place):
      let inner = layout.reserve(name)
      captures.append((outer: place, inner: inner))
      found = .free(inner)
    case .local, .global: found = .global
    }
    places[name] = found
    return found
  }

  /// Where `:=` binds: past the comprehensions that it stands in (PEP 572).
  func placeForWalrus(of name: String) -> Place {
    guard let parent, !isFunction else { return place(of: name) }
    return parent.placeForWalrus(of: name)
  }
}
