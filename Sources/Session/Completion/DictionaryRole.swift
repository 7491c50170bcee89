/// What a dictionary is for: the parameters of a query, header fields, the fields of a body.
struct DictionaryRole {
  private enum Subject {
    case parameters([APIDescription.Parameter])
    case headers
  }

  private let snapshot: CompletionSnapshot
  private let subject: Subject

  /// Names of header fields are found in either case.
  var ignoresCase: Bool {
    if case .headers = subject { true } else { false }
  }

  /// By what stands before its bracket: `params={`, `filters = {`, `filters.update({`.
  init?(_ snapshot: CompletionSnapshot, _ python: PythonText, of brace: Int) {
    let end = python.withoutBlanks(before: brace)
    guard end > 0 else { return nil }
    let call = python.bracket(around: brace).flatMap { RequestCall(snapshot, python, at: $0) }
    switch python.scalars[end - 1] {
    case "=":
      let nameEnd = python.withoutSpaces(before: end - 1)
      let name = python.text(python.nameStart(before: nameEnd)..<nameEnd)
      self.init(snapshot, named: name, call)
    case "(":
      let dot = python.nameStart(before: end - 1)
      guard python.text(dot..<end - 1) == "update", dot > 0,
        let start = python.primaryStart(before: dot - 1)
      else { return nil }
      self.init(snapshot, named: python.text(start..<dot - 1))
    case ",":
      guard let call, let bracket = python.bracket(around: brace) else { return nil }
      let place = python.elements(behind: bracket).count - 1
      guard call.positions.indices.contains(place) else { return nil }
      self.init(snapshot, named: call.positions[place], call)
    default: return nil
    }
  }

  /// By its name; nil for a name that tells nothing.
  init?(_ snapshot: CompletionSnapshot, named name: String, _ call: RequestCall? = nil) {
    self.snapshot = snapshot
    let name = name.lowercased()
    let isQuery: (APIDescription.Place) -> Bool = { $0 == .query }
    let isBody: (APIDescription.Place) -> Bool = { $0 == .body }
    if name == "auth" && call == nil || name.contains("header") {
      subject = .headers
    } else if ["filter", "param", "query"].contains(where: { name.contains($0) }) {
      subject = .parameters(
        call?.parameters(snapshot, in: isQuery) ?? snapshot.parameters(of: "get", in: isQuery)
      )
    } else if ["data", "json", "payload", "body", "fields"].contains(name) {
      subject = .parameters(
        call?.parameters(snapshot, in: isBody) ?? snapshot.parameters(in: isBody)
      )
    } else {
      return nil
    }
  }

  /// What may be a key, besides those that are given.
  func keys(
    _ begun: String,
    given: Set<String>,
    _ closed: ([Candidate]) -> [Candidate]
  ) -> Candidates {
    let all: [Candidate] =
      switch subject {
      case .headers: HeaderFields.candidates(ending: "")
      case .parameters(let parameters):
        parameters.map { Candidate($0.name, .parameter, $0.summary) }
      }
    return .matching(
      begun,
      closed(all.filter { !given.contains($0.text) }),
      ignoresCase: ignoresCase
    )
  }

  /// What may be the value of a key, besides the elements that are given.
  func values(
    _ begun: String,
    of key: String,
    given: Set<String>,
    _ closed: ([Candidate]) -> [Candidate]
  ) -> Candidates {
    let all: [Candidate] =
      switch subject {
      case .headers: HeaderFields.values(of: key).map { Candidate($0, .value) }
      case .parameters(let parameters):
        ParameterValues(snapshot).candidates(for: key, of: parameters, begun: begun)
      }
    return .matching(
      begun,
      closed(all.filter { !given.contains($0.text) }),
      isSorted: false
    )
  }
}
