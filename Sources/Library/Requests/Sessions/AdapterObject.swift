import Interpreter
import Values

/// `requests.adapters.HTTPAdapter`, which says how often a connection is tried.
///
/// What it says of pools is taken and has no effect: connections are kept for every session together.
final class AdapterObject: Instance {
  let retries: Int

  init(retries: Int = 0) { self.retries = retries }

  static let type: ClassObject = {
    let type = ClassObject(
      "HTTPAdapter",
      module: "requests.adapters",
      construct: { (interpreter, arguments) throws(PythonException) in
        let bound = try Arguments([.none] + arguments.positional, keywords: arguments.keywords)
          .bound(
            to: Signature(
              "self, pool_connections=10, pool_maxsize=10, max_retries=0, pool_block=False"
            ),
            function: "HTTPAdapter.__init__"
          )
        switch bound[3] ?? .int(Integer(0)) {
        case .bool(false), .none: return .object(AdapterObject())
        case .int(let count): return .object(AdapterObject(retries: max(0, count.small ?? 0)))
        default: throw .leftOut("HTTPAdapter with a Retry object")
        }
      }
    )
    type.addPythonMethod("close", "") {
      (_: AdapterObject, _, _) throws(PythonException) in .none
    }
    return type
  }()

  var type: ClassObject { Self.type }
  var attributeNames: [String] { ["max_retries"] }

  func attribute(_ name: String, in interpreter: Interpreter) throws(PythonException) -> Value? {
    name == "max_retries" ? .int(Integer(retries)) : nil
  }

  /// What a session begins with.
  static var standard: Dict {
    let adapters = Dict()
    for prefix in ["https://", "http://"] { adapters[prefix] = .object(AdapterObject()) }
    return adapters
  }

  /// `Session.mount`: longer prefixes come before shorter ones.
  static func mount(
    _ adapter: Value,
    at prefix: Value,
    in adapters: Dict
  ) throws(PythonException) {
    guard case .object(let object) = adapter, object is AdapterObject else {
      throw .leftOut("mounting a \(adapter.typeName)")
    }
    try raising { () throws(Fault) in try adapters.set(adapter, for: prefix) }
    let length = prefix.text.unicodeScalars.count
    for key in adapters.keys where key.text.unicodeScalars.count < length {
      try raising { () throws(Fault) in
        guard let moved = try adapters.remove(key) else { return }
        try adapters.set(moved, for: key)
      }
    }
  }
}
