internal import Interpreter
internal import Library
internal import Syntax
internal import Values

/// What a call will give, as far as its attributes and keys go: nothing is called that does
/// anything.
struct LikelyResult {
  let interpreter: Interpreter

  /// `look` gives the value of a part that can be looked at.
  func value(
    of function: Expression,
    _ arguments: [Argument],
    _ look: (Expression) -> Value?
  ) -> Value? {
    switch function.kind {
    case .name(let name):
      guard interpreter.globals[name] == nil else { return nil }
      return Self.results[name]
    case .attribute(let base, let name):
      guard let receiver = look(base) else { return nil }
      return result(of: name, receiver, arguments, look) ?? outcome(of: name, receiver, arguments)
    default: return nil
    }
  }

  /// What stands for the results of functions that need no import.
  private static var results: [String: Value] {
    [
      "dict": .dict(Dict()), "input": .string(""), "int": .int(Integer(0)), "len": .int(Integer(0)),
      "list": .list(List([])), "repr": .string(""), "sorted": .list(List([])), "str": .string(""),
      "tuple": .tuple(Tuple([])),
    ]
  }

  /// Of methods that look something up, and of requests that are not sent.
  private func result(
    of name: String,
    _ receiver: Value,
    _ arguments: [Argument],
    _ look: (Expression) -> Value?
  ) -> Value? {
    switch receiver {
    case .dict(let fields):
      guard name == "get", case .positional(let key)? = arguments.first,
        case .string(let text) = key.kind
      else { return nil }
      return fields[text]
    case .object(let object):
      if let response = object as? ResponseObject {
        return name == "json" && arguments.isEmpty ? response.jsonAtHand : nil
      }
      if let module = object as? Module, module.name == "json", name == "loads" {
        return loaded(arguments, look)
      }
      let isClient = (object as? Module)?.name == "requests" || receiver.type.name == "Session"
      guard isClient, RequestCall.methods.contains(name.uppercased()) else { return nil }
      return interpreter.completionValue(of: "requests.models.Response()")
    default: return nil
    }
  }

  /// `json.loads(response.text)` is what `response.json()` is.
  private func loaded(_ arguments: [Argument], _ look: (Expression) -> Value?) -> Value? {
    guard case .positional(let text)? = arguments.first,
      case .attribute(let base, let part) = text.kind, part == "text" || part == "content",
      case .object(let object)? = look(base)
    else { return nil }
    return (object as? ResponseObject)?.jsonAtHand
  }

  // MARK: - Calls without effect

  /// The types whose methods change nothing, and the modules whose functions and classes don't.
  private static let constantTypes: Set<String> = [
    "bytes", "date", "datetime", "int", "str", "time", "timedelta",
  ]

  private static let layouts = ["expandtabs", "format", "format_map", "strftime"]

  private func outcome(of name: String, _ receiver: Value, _ arguments: [Argument]) -> Value? {
    guard isWithoutEffect(receiver, name) else { return nil }
    // How long these get is up to what they are told.
    if Self.layouts.contains(name) { return .string("") }
    var given = Arguments()
    for argument in arguments {
      guard argument.isSmall else { return nil }
      switch argument {
      case .positional(let tree):
        guard let value = try? interpreter.evaluate(tree) else { return nil }
        given.positional.append(value)
      case .keyword(let name, let tree):
        guard let value = try? interpreter.evaluate(tree) else { return nil }
        given.keywords.append((name: name, value: value))
      case .unpackedSequence, .unpackedMapping: return nil
      }
    }
    // The method of what was looked at: when the line runs, its name may mean something else.
    guard let method = try? interpreter.attribute(name, of: receiver.beginning) else { return nil }
    return try? interpreter.call(method, given)
  }

  private func isWithoutEffect(_ receiver: Value, _ name: String) -> Bool {
    guard !name.hasPrefix("_") else { return false }
    if case .object(let object) = receiver {
      if let module = object as? Module {
        return module.name == "datetime"
          || ["Response", "Session", "uuid4", "uuid1"].contains(name)
      }
      if let type = object as? ClassObject { return type.module == "datetime" }
    }
    return Self.constantTypes.contains(receiver.type.name)
  }
}

extension Value {
  private static let longest = 1_000

  /// As much of a text as tells what its methods give: one call after the other may make it longer.
  fileprivate var beginning: Value {
    switch self {
    case .string(let text) where text.utf8.count > Self.longest:
      .string(String(String.UnicodeScalarView(text.unicodeScalars.prefix(Self.longest))))
    case .bytes(let bytes) where bytes.bytes.count > Self.longest:
      .bytes(Bytes(Array(bytes.bytes.prefix(Self.longest))))
    default: self
    }
  }
}

extension Argument {
  /// A constant that makes nothing large.
  fileprivate var isSmall: Bool {
    switch self {
    case .positional(let value), .keyword(_, let value):
      if case .integer(let number) = value.kind { return number.small.map { $0 < 10_000 } ?? false }
      return value.isConstant
    case .unpackedSequence, .unpackedMapping: return false
    }
  }
}
