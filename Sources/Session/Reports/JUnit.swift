/// A run as JUnit XML, as build servers read it (the `junit-10` schema of the Jenkins xUnit plugin).
///
/// A file is a suite and a step a case. A promise that was broken is a failure; a step that came to
/// no end is an error.
package struct JUnit {
  private let log: RunLog

  package init(_ log: RunLog) { self.log = log }

  package var text: String {
    var files: [String] = []
    var suites: [String: [StepResult]] = [:]
    for step in log.steps {
      if suites[step.file] == nil { files.append(step.file) }
      suites[step.file, default: []].append(step)
    }
    var text = #"<?xml version="1.0" encoding="UTF-8"?>"# + "\n"
    text += "<testsuites\(attributes("apiwalk", log.steps))>\n"
    for file in files {
      let steps = suites[file] ?? []
      text += "  <testsuite\(attributes(file, steps))>\n"
      for step in steps { text += testCase(step) }
      text += "  </testsuite>\n"
    }
    return text + "</testsuites>\n"
  }

  private func attributes(_ name: String, _ steps: [StepResult]) -> String {
    let problems = steps.compactMap(\.problem)
    let failures = problems.count(where: \.isFailedPromise)
    let skipped = steps.count { if case .skipped = $0.outcome { true } else { false } }
    let seconds = steps.reduce(0) { $0 + $1.seconds }
    return attribute("name", name) + attribute("tests", "\(steps.count)")
      + attribute("failures", "\(failures)") + attribute("errors", "\(problems.count - failures)")
      + (steps == log.steps && name == "apiwalk" ? "" : attribute("skipped", "\(skipped)"))
      + attribute("time", seconds.asReportedSeconds)
  }

  private func testCase(_ step: StepResult) -> String {
    let name = "\(step.line): \(step.source.prefix { !$0.isNewline })"
    var text =
      "    <testcase" + attribute("name", name) + attribute("classname", step.file)
      + attribute("time", step.seconds.asReportedSeconds)
    switch step.outcome {
    case .passed: return text + "/>\n"
    case .skipped(let reason):
      text += ">\n      <skipped" + attribute("message", reason) + "/>\n"
    case .failed(let problem):
      let element = problem.isFailedPromise ? "failure" : "error"
      let details =
        problem.details + [problem.message] + (problem.hint.map { ["hint: \($0)"] } ?? [])
      text +=
        ">\n      <\(element)" + attribute("message", problem.message)
        + attribute("type", problem.category) + ">"
        + details.joined(separator: "\n").escapedForXML + "</\(element)>\n"
    }
    if !step.output.isEmpty {
      text += "      <system-out>\(step.output.escapedForXML)</system-out>\n"
    }
    return text + "    </testcase>\n"
  }

  private func attribute(_ name: String, _ value: String) -> String {
    " \(name)=\"\(value.escapedForXML.replacing("\n", with: "&#10;").replacing("\t", with: "&#9;"))\""
  }
}

extension String {
  /// Text for XML 1.0 (§2.2, §2.4): markup escaped, and what no document may hold shown as escapes.
  fileprivate var escapedForXML: String {
    var result = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\t", "\n": result.unicodeScalars.append(scalar)
      case "\u{0}"..<"\u{20}", "\u{7F}"..<"\u{A0}", "\u{FFFE}", "\u{FFFF}":
        let digits = String(scalar.value, radix: 16)
        result += "\\x" + (digits.count == 1 ? "0" : "") + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

extension Double {
  /// Seconds with three decimals, as reports have them.
  var asReportedSeconds: String {
    let thousandths = Int((self * 1000).rounded())
    let rest = String(thousandths % 1000)
    return "\(thousandths / 1000)." + String(repeating: "0", count: 3 - rest.count) + rest
  }
}
