internal import HTTP
internal import Interpreter
internal import Values

/// What could stand behind `expect`: its own forms, or Python.
struct ExpectationCompletion {
  private let snapshot: CompletionSnapshot

  init(_ snapshot: CompletionSnapshot) { self.snapshot = snapshot }

  private static let forms = [
    Candidate("status", .keyword, "of the last response: 200, 2xx, 200,404", ending: " "),
    Candidate("header", .keyword, "of the last response: there, or with a text", ending: " "),
    Candidate("time", .keyword, "that the last response took: < 500ms", ending: " "),
  ]

  func candidates(in rest: String) -> Candidates {
    let words = TypedWords(rest)
    let found: Candidates?
    switch words.previous.first {
    case nil: return first(words.last, rest)
    case "status": found = status(words)
    case "header": found = header(words)
    case "time": found = time(words)
    default: found = nil
    }
    return found ?? PythonCompletion(snapshot).candidates(in: rest)
  }

  private func first(_ word: String, _ rest: String) -> Candidates {
    guard word.unicodeScalars.allSatisfy(\.isNameScalar) else {
      return PythonCompletion(snapshot).candidates(in: rest)
    }
    let python = PythonCompletion(snapshot)
    return .matching(word, Self.forms + (word.isEmpty ? python.variables() : python.names()))
  }

  // MARK: - Status

  private static let statuses = [
    200, 201, 202, 204, 206, 301, 302, 303, 304, 307, 308, 400, 401, 403, 404, 405, 409, 410, 412,
    413, 415, 422, 429, 500, 501, 502, 503, 504,
  ]
  private static let frequent = [200, 201, 204, 400, 401, 403, 404, 409, 429, 500, 503]
  private static let classes = [
    Candidate("2xx", .value, "it worked"), Candidate("3xx", .value, "it is elsewhere"),
    Candidate("4xx", .value, "the request was wrong"),
    Candidate("5xx", .value, "the service failed"),
  ]

  private func status(_ words: TypedWords) -> Candidates? {
    guard words.previous.count == 1, !words.last.hasPrefix("=") else { return nil }
    let codes = words.last.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    let begun = codes.last ?? ""
    // With nothing to go by, those that one meets.
    let statuses = begun.isEmpty ? Self.frequent : Self.statuses
    let all =
      Self.classes
      + statuses.map {
        Candidate("\($0)", .value, StatusText.phrase(for: $0) ?? "")
      }
    return .matching(begun, all.filter { !codes.dropLast().contains($0.text) })
  }

  // MARK: - Headers

  private static let relations = [
    Candidate("~", .keyword, "has the text in it, whatever the case", ending: " "),
    Candidate("!~", .keyword, "has it not", ending: " "),
    Candidate("==", .keyword, "is the text", ending: " "),
    Candidate("!=", .keyword, "is another", ending: " "),
  ]

  private func header(_ words: TypedWords) -> Candidates? {
    let given = snapshot.lastFields
    switch words.previous.count {
    case 1:
      let there = given.map { Candidate($0.name, .header, "the last response has it", ending: " ") }
      let known = HeaderFields.received.map { Candidate($0, .header, ending: " ") }
      let names = Set(given.map { $0.name.lowercased() })
      return .matching(
        words.last,
        there + known.filter { !names.contains($0.text.lowercased()) },
        ignoresCase: true
      )
    case 2: return .matching(words.last, Self.relations, isSorted: false)
    default:
      let name = words.previous[1].lowercased()
      guard !HeaderFields.holdsSecret(name),
        let value = given.first(where: { $0.name.lowercased() == name })?.value
      else { return Candidates.none }
      let begun = (words.previous.dropFirst(3) + [words.last]).joined(separator: " ")
      return .matching(begun, [Candidate(value, .value)])
    }
  }

  // MARK: - Time

  private func time(_ words: TypedWords) -> Candidates? {
    switch words.previous.count {
    case 1:
      let relations = [
        ("<", "faster"), ("<=", "no slower"), (">", "slower"), (">=", "no faster"),
      ]
      return .matching(
        words.last,
        relations.map { Candidate($0.0, .keyword, $0.1, ending: " ") },
        isSorted: false
      )
    case 2:
      return .matching(
        words.last,
        ["100ms", "500ms", "1s", "2s", "5s", "10s"].map { Candidate($0, .value) },
        isSorted: false
      )
    default: return Candidates.none
    }
  }
}
