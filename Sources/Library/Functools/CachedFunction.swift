import Interpreter
import Values

/// What `lru_cache` and `cache` make of a function: results are kept by the arguments.
final class CachedFunction: Instance {
  private var function: Value
  /// The most results that are kept, the least recently used going first; nil for all of them.
  private let limit: Int?
  private let isTyped: Bool
  /// In the order of use.
  private var results = Dict()
  private var hits = 0
  private var misses = 0
  private var attributes: [String: Value] = [:]

  init(_ function: Value, upTo limit: Int?, isTyped: Bool) {
    self.function = function
    self.limit = limit
    self.isTyped = isTyped
  }

  deinit {
    var held = [function, .dict(results)] + attributes.values
    function = .none
    results = Dict()
    attributes = [:]
    Discard.release(&held)
  }

  var type: ClassObject { Self.type }
  var typeName: String { type.qualifiedName }

  func attribute(_ name: String, in interpreter: Interpreter) throws(PythonException) -> Value? {
    attributes[name]
  }

  var attributeNames: [String] { attributes.keys.sorted() }

  func setAttribute(_ name: String, to value: Value) throws(PythonException) -> Bool {
    attributes[name] = value
    return true
  }

  var isCallable: Bool { true }

  func call(
    _ arguments: Arguments,
    in interpreter: Interpreter
  ) throws(PythonException) -> Value? {
    guard limit != 0 else {
      misses += 1
      return try interpreter.call(function, arguments)
    }
    let key = key(of: arguments)
    if let result = try results.get(key) {
      hits += 1
      if limit != nil {
        _ = try results.take(key)
        try results.put(result, for: key)
      }
      return result
    }
    misses += 1
    let result = try interpreter.call(function, arguments)
    // The call may have been the same one, further in.
    guard try results.get(key) == nil else { return result }
    if let limit, results.count >= limit { _ = results.removeFirst() }
    try results.put(result, for: key)
    return result
  }

  /// A text or integer alone is its own key; otherwise a tuple, so that `f(3)` and `f(3.0)` differ.
  private func key(of arguments: Arguments) -> Value {
    if !isTyped, arguments.keywords.isEmpty, arguments.positional.count == 1 {
      switch arguments.positional[0] {
      case .string, .int: return arguments.positional[0]
      default: break
      }
    }
    var parts = arguments.positional
    if !arguments.keywords.isEmpty {
      // Something that is nobody's argument parts the two kinds.
      parts.append(.object(Self.type))
      for keyword in arguments.keywords { parts += [.string(keyword.name), keyword.value] }
    }
    if isTyped {
      parts += arguments.positional.map { .object($0.type) }
      parts += arguments.keywords.map { .object($0.value.type) }
    }
    return .tuple(Tuple(parts))
  }
}

extension CachedFunction {
  static let type: ClassObject = {
    let type = ClassObject("_lru_cache_wrapper", module: "functools")
    type.addMethod("cache_info") { (function: CachedFunction, _) in
      .object(CacheInfo(function.statistics))
    }
    type.addMethod("cache_clear") { (function: CachedFunction, _) in
      function.results = Dict()
      function.hits = 0
      function.misses = 0
      return .none
    }
    type.addMethod("cache_parameters") { (function: CachedFunction, _) in
      let parameters = Dict()
      parameters["maxsize"] = function.maximum
      parameters["typed"] = .bool(function.isTyped)
      return .dict(parameters)
    }
    return type
  }()

  private var maximum: Value { limit.map { .int(.small($0)) } ?? .none }

  private var statistics: [Value] {
    [.int(.small(hits)), .int(.small(misses)), maximum, .int(.small(results.count))]
  }
}

/// The named tuple that `cache_info()` gives.
private final class CacheInfo: StructSequence {
  private static let type = ClassObject("CacheInfo", module: "functools")
  private static let names = ["hits", "misses", "maxsize", "currsize"]

  init(_ values: [Value]) {
    super.init(
      Self.type,
      names: Self.names,
      values: values,
      hidden: ["_fields": .tuple(Tuple(Self.names.map { .string($0) }))]
    )
  }

  override var typeName: String { "CacheInfo" }
}
