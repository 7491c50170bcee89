package import Syntax

/// How script files are replayed.
package struct ScriptOptions {
  /// Whether each step is shown with its result, as at a prompt.
  package var echoes = false
  /// Whether a failure is not the end.
  package var keepsGoing = false
  /// The lines whose steps run; nil for all.
  package var lines: ClosedRange<Int>?
  /// Seconds for the whole.
  package var timeout: Double?
  /// Seconds between a step and the next.
  package var delay = 0.0
  package var repetitions = 1
  /// Whether an answer of 4xx or 5xx is a failure.
  package var failsOnRefusal = false
  /// Asked before each step.
  package var choose: ((_ step: ScriptStep) -> StepChoice)?

  package init() {}
}

/// A step on its way.
package struct ScriptStep {
  package let input: Input
  package let source: SourceText

  package var line: Int { source.position(of: input.range.start).line }
  package var text: String { input.text(in: source) }
}

/// What a person wants done with the next step.
package enum StepChoice: Hashable, Sendable {
  case run
  case skip
  /// This instead.
  case replace(String)
  /// This and all others.
  case goOn
  case quit
}
