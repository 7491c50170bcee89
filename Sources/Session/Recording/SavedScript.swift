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
    return lines.flatMap(redacted).joined(separator: "\n") + "\n"
  }

  /// A step without its secrets; that they are missing is said, as it would not work any more.
  private func redacted(_ step: String) -> [String] {
    let shown = session.redactedForHistory(step)
    guard shown != step else { return [step] }
    return ["# a secret is left out below: os.environ['NAME'] can take its place", shown]
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
    if let translation = step.translation {
      return ([Unparser.source(of: translation)] + delivery(step)).joined(separator: "\n")
    }
    guard step.isCommand, let line = line(of: step) else { return step.text }
    let rest = String(step.text.drop { $0 != " " }.drop { $0 == " " })
    // Where it goes, or that a program reads it, is no Python of this session.
    guard line.redirection == nil else { return comment(step.text) }
    switch step.name {
    case "expect":
      let expectation = ResponseExpectation(line.words, isVariable: { _ in false })
      if let promise = expectation?.python { return "assert \(promise)" }
      return (try? PythonParser.parseExpression(SourceText(rest))) == nil
        ? comment(step.text) : "assert \(rest)"
    case "status": return "print(response.status_code, response.reason)"
    case "headers": return "pprint.pprint(dict(response.headers))"
    case "body": return "pprint.pprint(response.json())"
    case "raw": return "print(response.text)"
    case "unset": return "del " + line.words.map(\.text).joined(separator: ", ")
    default: return comment(step.text)
    }
  }

  private func line(of step: WorkedSteps.Step) -> CommandLine? {
    guard let input = (try? session.parser.parse(SourceText(step.text)))?.first,
      case .command(let line) = input.kind
    else { return nil }
    return line.redirecting(at: session.home)
  }

  /// What became of the body of an answer: a file, or the input of a program.
  private func delivery(_ step: WorkedSteps.Step) -> [String] {
    func written(to path: Word, mode: String) -> [String] {
      let name = Unparser.source(of: Expression(.string(path.text)))
      return ["with open(\(name), '\(mode)') as file:", "    file.write(response.content)"]
    }
    switch line(of: step)?.redirection {
    case .write(let path)?: return written(to: path, mode: "wb")
    case .append(let path)?: return written(to: path, mode: "ab")
    case .pipe(let command, _)?: return [comment("| " + command)]
    case nil: return []
    }
  }

  private func comment(_ text: String) -> String {
    text.separateLines.map { "# " + $0 }.joined(separator: "\n")
  }
}
