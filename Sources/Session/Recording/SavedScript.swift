internal import Interpreter
internal import Syntax
internal import Values

/// What worked in a session as a script: the lines as typed, or the Python that they are.
struct SavedScript {
  let session: Session
  let isPython: Bool

  var text: String {
    let worked = session.worked
    var lines = ["#!/usr/bin/env -S apiwalk run"]
    if isPython { lines = ["#!/usr/bin/env python3"] + imports }
    if worked.dropped > 0 { lines.append("# the first \(worked.dropped) steps are left out") }
    let steps = worked.steps
    if isPython { lines += settings(steps) }
    for step in steps { lines.append(isPython ? python(step) : step.text) }
    return lines.map { session.redactedForHistory($0) }.joined(separator: "\n") + "\n"
  }

  // MARK: - Python

  private var imports: [String] {
    ["import " + (Session.importedModules + ["os"]).sorted().joined(separator: ", "), ""]
  }

  /// What the shell sets by itself and a script has to say; the token comes from the environment.
  private func settings(_ steps: [WorkedSteps.Step]) -> [String] {
    var lines: [String] = []
    let all = steps.map { python($0) }.joined(separator: "\n")
    if all.contains("base_url"), !all.contains("base_url = "),
      case .string(let url)? = session.interpreter.globals["base_url"]
    {
      lines.append("base_url = \(Unparser.source(of: Expression(.string(url))))")
    }
    if all.contains("auth"), !all.contains("auth = "), session.interpreter.globals["auth"] != nil {
      lines.append("auth = {'Authorization': 'Bearer ' + os.environ['APIWALK_TOKEN']}")
    }
    return lines
  }

  private func python(_ step: WorkedSteps.Step) -> String {
    if let translation = step.translation { return Unparser.source(of: translation) }
    guard step.isCommand else { return step.text }
    let rest = step.text.drop { $0 != " " }.drop { $0 == " " }
    switch step.name {
    case "expect" where rest.hasPrefix("status ") && Int(rest.dropFirst(7)) != nil:
      return "assert response.status_code == \(rest.dropFirst(7))"
    case "expect" where (try? PythonParser.parseExpression(SourceText(String(rest)))) != nil:
      return "assert \(rest)"
    case "status": return "print(response.status_code, response.reason)"
    case "body": return "pprint.pprint(response.json())"
    default: return "# " + step.text.split(separator: "\n").joined(separator: "\n# ")
    }
  }
}
