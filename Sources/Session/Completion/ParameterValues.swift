/// What a parameter may be set to: what the description counts up, its operators, what was seen.
struct ParameterValues {
  private let snapshot: CompletionSnapshot
  /// The path of what has the parameter; empty for one that is not known.
  private let path: String

  init(_ snapshot: CompletionSnapshot, of path: String = "") {
    self.snapshot = snapshot
    self.path = path
  }

  /// Whole values, and operators up to their bracket, which are of the kind
  /// ``Candidate/Kind/keyword``.
  func candidates(
    for name: String,
    of parameters: [APIDescription.Parameter],
    begun: String
  ) -> [Candidate] {
    let meant = parameters.filter { $0.name == name }
    let known = meant.flatMap(\.values).each
    guard known.isEmpty else { return known.map { Candidate($0, .value) } }
    let seen = SeenValues(snapshot).values(of: name, in: collection)
    let operators = meant.flatMap(\.operators).each
    if let bracket = begun.firstIndex(of: "("), operators.contains(String(begun[..<bracket])) {
      let examples = meant.compactMap(\.example).map { $0.operand }
      return (seen.isEmpty ? examples : seen).map {
        Candidate("\(begun[...bracket])\($0))", .value)
      }
    }
    let calls = operators.map { Candidate("\($0)(", .keyword, Self.meanings[$0] ?? "") }
    // What can be compared is hardly ever asked for as it is.
    guard !begun.isEmpty || !operators.contains("gt") else { return calls }
    return calls + seen.map { Candidate($0, .value) }
  }

  private var collection: String {
    path.split(separator: "/").last { !$0.hasPrefix("{") }.map(String.init) ?? ""
  }

  private static let meanings = [
    "gt": "later, or greater", "ge": "not earlier, or not less", "lt": "earlier, or less",
    "le": "not later, or not greater", "eq": "just that", "ne": "anything else",
    "like": "has that in it", "in": "one of these",
  ]
}

extension String {
  /// What stands in the brackets of `ge(2020-04-22)`; all of it when there are none.
  fileprivate var operand: String {
    guard hasSuffix(")"), let bracket = firstIndex(of: "(") else { return self }
    return String(self[index(after: bracket)...].dropLast())
  }
}

extension [String] {
  /// Each of them once.
  fileprivate var each: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
