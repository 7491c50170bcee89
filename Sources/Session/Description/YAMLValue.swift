internal import Values
internal import Yams

/// YAML 1.2 as values, in the order written.
enum YAMLValue {
  /// What is no YAML, and where.
  struct Problem: Error {
    let message: String
  }

  private static let deepest = 200

  static func read(_ text: String) throws(Problem) -> Value {
    let root: Node?
    do {
      root = try Yams.compose(yaml: text)
    } catch {
      throw Problem(message: "\(error)")
    }
    return try root.map { node throws(Problem) in try value(of: node, depth: 0) } ?? .none
  }

  private static func value(of node: Node, depth: Int) throws(Problem) -> Value {
    guard depth < deepest else { throw Problem(message: "it is nested too deeply") }
    switch node {
    case .mapping(let mapping):
      let fields = Dict()
      for (key, item) in mapping {
        fields[key.scalar?.string ?? ""] = try value(of: item, depth: depth + 1)
      }
      return .dict(fields)
    case .sequence(let sequence):
      var elements: [Value] = []
      for item in sequence { elements.append(try value(of: item, depth: depth + 1)) }
      return .list(List(elements))
    case .scalar(let scalar):
      if let flag = Bool.construct(from: scalar) { return .bool(flag) }
      if scalar.style == .plain, let number = Int(scalar.string) { return .int(Integer(number)) }
      return scalar.isNull ? .none : .string(scalar.string)
    case .alias: throw Problem(message: "an alias leads nowhere")
    }
  }
}

extension Node.Scalar {
  /// YAML 1.2 §10.2.1.1, and an empty plain scalar.
  fileprivate var isNull: Bool {
    style == .plain && ["", "~", "null", "Null", "NULL"].contains(string)
  }
}
