/// Lines of the Test Anything Protocol, version 13 (testanything.org).
enum TAP {
  static let header = "TAP version 13\n"

  /// A step as a test point; what failed and what was printed follow as comments.
  static func point(_ number: Int, _ result: StepResult) -> String {
    let title = "\(number) - \(escaped(result.title))"
    switch result.outcome {
    case .passed: return "ok \(title)\n" + comment(result.output)
    case .skipped(let reason): return "ok \(title) # SKIP \(escaped(reason))\n"
    case .failed(let problem):
      let lines = problem.details + [problem.message] + [problem.hint.map { "hint: \($0)" } ?? ""]
      return "not ok \(title)\n" + comment(result.output)
        + comment(lines.joined(separator: "\n"))
    }
  }

  private static func comment(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).map { "# \($0)\n" }.joined()
  }

  /// A `#` begins a directive and a backslash an escape.
  private static func escaped(_ text: String) -> String {
    text.replacing("\\", with: "\\\\").replacing("#", with: "\\#")
  }
}
