internal import Syntax

/// Replays a page with `>>>` lines in a session and holds what it promises against what happens.
package struct TranscriptCheck {
  package struct Result: Hashable, Sendable {
    package var examples = 0
    package var failures = 0

    package init(examples: Int = 0, failures: Int = 0) {
      self.examples = examples
      self.failures = failures
    }
  }

  private let session: Session

  package init(session: Session) { self.session = session }

  /// Runs every example in order, in the one session, and prints a diff for each that differs.
  package func run(page: String, name: String) -> Result {
    var result = Result()
    for example in TranscriptExample.examples(in: page) {
      result.examples += 1
      let source = SourceText(example.source, name: name, firstLine: example.line)
      let actual = play(source)
      guard !matches(example.expected, actual) else { continue }
      result.failures += 1
      session.output.write(
        "\(name):\(example.line): \(firstLine(of: example.source))\n"
          + Difference(expected: example.expected, actual: actual.text).text()
      )
      session.output.flush()
    }
    return result
  }

  /// What a step printed, and the last line of what it raised.
  private struct Played {
    var text: String
    var exception: String?
  }

  private func play(_ source: SourceText) -> Played {
    let output = session.output
    output.flush()
    let screen = (output.out, output.notes)
    var printed: [UInt8] = []
    output.out = Output.Sink { printed += $0 }
    output.notes = Output.Sink { _ in }
    session.lastReport = nil
    _ = session.run(source)
    output.flush()
    (output.out, output.notes) = screen
    var text = String(decoding: printed, as: UTF8.self)
    guard let report = session.lastReport else {
      if text.hasSuffix("\n") { text.removeLast() }
      return Played(text: text)
    }
    let message = output.redactor.redact(report.message)
    text += "\(Self.traceback)\n\(message)"
    return Played(text: text, exception: message)
  }

  private static let traceback = "Traceback (most recent call last):"

  /// A promised traceback is kept when the exception is the same: the frames are CPython's.
  private func matches(_ expected: String, _ actual: Played) -> Bool {
    guard let exception = actual.exception else {
      return Comparison.matches(expected: expected, actual: actual.text)
    }
    guard expected.contains(Self.traceback) || expected.contains(exception) else { return false }
    let last = expected.split(separator: "\n").last { !$0.isEmpty }
    return Comparison.matches(expected: last.map(String.init) ?? "", actual: exception)
  }

  private func firstLine(of source: String) -> Substring {
    source.split(separator: "\n", maxSplits: 1).first ?? ""
  }
}
