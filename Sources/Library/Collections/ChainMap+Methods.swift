import Interpreter
import Values

extension ChainMap {
  static let type: ClassObject = {
    let type = ClassObject("ChainMap", module: "collections") {
      (interpreter, arguments) throws(PythonException) in
      guard arguments.keywords.isEmpty else {
        throw .type(
          "ChainMap.__init__() got an unexpected keyword argument '\(arguments.keywords[0].name)'"
        )
      }
      return .object(ChainMap(arguments.positional))
    }
    addLookups(to: type)
    addChanges(to: type)
    for (name, part) in [
      ("keys", ChainMapView.Part.keys), ("values", .values), ("items", .items),
    ] {
      type.addPythonMethod(name, "") { (chain: ChainMap, _, _) in
        .object(ChainMapView(chain, part))
      }
    }
    return type
  }()

  private static func addLookups(to type: ClassObject) {
    type.addPythonMethod("get", "key, default=None") {
      (chain: ChainMap, interpreter, bound) throws(PythonException) in
      let key = bound[1] ?? .none
      guard try chain.first(of: key) != nil else { return bound[2] ?? .none }
      return try chain.item(key, in: interpreter) ?? .none
    }
    for name in ["copy", "__copy__"] {
      type.addPythonMethod(name, "") { (chain: ChainMap, _, _) throws(PythonException) in
        .object(try chain.copied())
      }
    }
    type.addPythonMethod("new_child", "m=None, **kwargs") {
      (chain: ChainMap, interpreter, bound) throws(PythonException) in
      let given = bound[1] ?? .none
      if bound.extraKeywords.isEmpty {
        return .object(
          ChainMap([given.isNone ? .dict(Dict()) : given] + chain.maps.elements)
        )
      }
      let first = Dict()
      if !given.isNone { try interpreter.update(first, from: given) }
      for (name, value) in bound.extraKeywords { first[name] = value }
      return .object(ChainMap([.dict(first)] + chain.maps.elements))
    }
  }

  private static func addChanges(to type: ClassObject) {
    type.addPythonMethod("pop", "key, *args") {
      (chain: ChainMap, _, bound) throws(PythonException) in
      let key = bound[1] ?? .none
      if let fallback = bound.extraPositional.first, try chain.target().get(key) == nil {
        return fallback
      }
      return try chain.take(key)
    }
    type.addPythonMethod("popitem", "") { (chain: ChainMap, _, _) throws(PythonException) in
      guard let last = try chain.target().removeLast() else {
        throw .key(.string("No keys found in the first mapping."))
      }
      return .tuple(Tuple([last.key, last.value]))
    }
    type.addPythonMethod("setdefault", "key, default=None") {
      (chain: ChainMap, interpreter, bound) throws(PythonException) in
      let key = bound[1] ?? .none
      if try chain.first(of: key) != nil { return try chain.item(key, in: interpreter) ?? .none }
      try chain.target().put(bound[2] ?? .none, for: key)
      return bound[2] ?? .none
    }
    type.addPythonMethod("update", "other=(), /, **kwds") {
      (chain: ChainMap, interpreter, bound) throws(PythonException) in
      if let other = bound[1] { try interpreter.update(chain.target(), from: other) }
      for (name, value) in bound.extraKeywords { try chain.target()[name] = value }
      return .none
    }
    type.addPythonMethod("clear", "") { (chain: ChainMap, _, _) throws(PythonException) in
      try chain.target().removeAll()
      return .none
    }
  }
}

/// What `keys()`, `values()` and `items()` of a `ChainMap` give.
final class ChainMapView: Instance {
  enum Part: String {
    case keys = "KeysView"
    case values = "ValuesView"
    case items = "ItemsView"
  }

  private static let types = [
    Part.keys: ClassObject("KeysView", module: "collections.abc"),
    .values: ClassObject("ValuesView", module: "collections.abc"),
    .items: ClassObject("ItemsView", module: "collections.abc"),
  ]

  private let chain: ChainMap
  private let part: Part

  init(_ chain: ChainMap, _ part: Part) {
    self.chain = chain
    self.part = part
  }

  var type: ClassObject { Self.types[part] ?? BuiltinClasses.object }
  var representation: String { "\(part.rawValue)(\(chain.representation))" }
  var isTrue: Bool { (length ?? 0) > 0 }
  var length: Int? { chain.length }

  private func elements() throws(PythonException) -> [Value] {
    let merged = try chain.merged()
    return switch part {
    case .keys: merged.keys
    case .values: merged.values
    case .items: merged.itemTuples
    }
  }

  func makeIterator(
    in interpreter: Interpreter
  ) throws(PythonException) -> (any IteratorObject)? {
    try interpreter.makeIterator(over: .list(List(elements())))
  }

  func contains(_ value: Value) throws(PythonException) -> Bool? {
    switch part {
    case .keys: return try chain.first(of: value) != nil
    case .values: return try elements().contains { $0.isEqual(to: value) }
    case .items:
      guard case .tuple(let pair) = value, pair.elements.count == 2 else { return false }
      return try chain.first(of: pair.elements[0])?.isEqual(to: pair.elements[1]) ?? false
    }
  }

  func isEqual(to other: Value) -> Bool {
    guard case .object(let object) = other, let view = object as? ChainMapView else { return false }
    if view === self { return true }
    guard part != .values, view.part == part, let own = try? elements(),
      let theirs = try? view.elements()
    else { return false }
    return own.count == theirs.count
      && own.allSatisfy { element in theirs.contains { $0.isEqual(to: element) } }
  }
}
