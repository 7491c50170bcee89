internal import Values

/// A run as JSON: the figures, and every step with what became of it.
package struct JSONReport {
  private let log: RunLog

  package init(_ log: RunLog) { self.log = log }

  package var text: String {
    let report = Dict()
    let summary = Dict()
    summary["steps"] = .int(Integer(log.count))
    summary["passed"] = .int(Integer(log.passed))
    summary["failed"] = .int(Integer(log.failed))
    summary["skipped"] = .int(Integer(log.skipped))
    summary["seconds"] = .float(rounded(log.seconds))
    summary["interrupted"] = .bool(log.isInterrupted)
    report["summary"] = .dict(summary)
    report["steps"] = .list(List(log.steps.map(value)))
    var writer = JSONWriter()
    writer.indent = "  "
    writer.itemSeparator = ","
    writer.ensureASCII = false
    return ((try? writer.write(.dict(report))) ?? "{}") + "\n"
  }

  private func value(_ step: StepResult) -> Value {
    let value = Dict()
    value["file"] = .string(step.file)
    value["line"] = .int(Integer(step.line))
    value["source"] = .string(step.source)
    value["seconds"] = .float(rounded(step.seconds))
    value["output"] = .string(step.output)
    switch step.outcome {
    case .passed: value["outcome"] = .string("passed")
    case .skipped(let reason):
      value["outcome"] = .string("skipped")
      value["reason"] = .string(reason)
    case .failed(let problem):
      value["outcome"] = .string("failed")
      value["category"] = .string(problem.category)
      value["message"] = .string(problem.message)
      value["details"] = .list(List(problem.details.map { .string($0) }))
      value["hint"] = problem.hint.map { Value.string($0) } ?? Value.none
      value["status"] = .int(Integer(Int(problem.status.rawValue)))
    }
    return .dict(value)
  }

  private func rounded(_ seconds: Double) -> Double { (seconds * 1000).rounded() / 1000 }
}
