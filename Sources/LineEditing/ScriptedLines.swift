/// A line source that plays what it was given, and notes which prompts were asked.
package final class ScriptedLines: LineSource {
  package enum Event: Hashable, Sendable {
    case line(String)
    case interruption
    case end
  }

  package let isInteractive: Bool
  package var completer: Completer?
  package var needsMore: NeedsMore?
  package var textEditor: ((String) -> String?)?
  package private(set) var prompts: [Prompt] = []
  package private(set) var remembered: [String] = []
  private var events: ArraySlice<Event>

  package init(_ events: [Event], isInteractive: Bool = true) {
    self.events = events[...]
    self.isInteractive = isInteractive
  }

  package convenience init(lines: [String], isInteractive: Bool = true) {
    self.init(lines.map(Event.line), isInteractive: isInteractive)
  }

  package func readLine(
    prompt: Prompt,
    from start: LineStart
  ) throws(LineInterrupted) -> InputLine? {
    prompts.append(prompt)
    switch events.popFirst() {
    case .line(let text): return InputLine(text)
    case .interruption: throw LineInterrupted()
    case .end, nil: return nil
    }
  }

  package func remember(_ entry: String) {
    remembered.append(entry)
  }

  package func entry(_ age: Int) -> String? { remembered.reversed().dropFirst(max(0, age)).first }
}
