import LineEditing
import Session
import Syntax

/// The conversation at a terminal: read until an input is complete, run it, and again.
final class Loop {
  private let shell: Shell
  private let lines: any LineSource
  private let prompt: Prompt
  private let continuation: Prompt
  /// The lines of an input that is not complete yet.
  private var pending = ""
  /// Whether the input under way began with a space, which keeps it out of every history.
  private var isPrivate = false

  init(_ shell: Shell) {
    self.shell = shell
    let hasColor = shell.output.out.hasColor
    prompt = Prompt(">>> ", hasColor ? .green : .plain)
    continuation = Prompt("... ", hasColor ? .faint : .plain)
    lines = LineSources.make(
      program: "apiwalk",
      environment: shell.world.environment,
      history: HistoryPath(shell.world.environment).map { HistoryFile(path: $0.path) }
    )
    lines.completer = { [unowned self] line, cursor in self.completion(of: line, at: cursor) }
  }

  /// What Tab offers: what was read of the input before counts, too.
  private func completion(of line: String, at cursor: Int) -> Completion {
    let found = Completer(shell.session.completionSnapshot).candidates(
      in: pending + line,
      at: pending.unicodeScalars.count + cursor
    )
    return Completion(
      replacing: found.replacing,
      candidates: found.all.map {
        Completion.Candidate($0.text, summary: $0.summary, ending: $0.ending)
      }
    )
  }

  /// Runs until the person leaves; the status to leave with.
  ///
  /// `begin` is done before the first prompt.
  func run(_ begin: () throws(CommandError) -> Void = {}) throws -> Int32 {
    try greet()
    do throws(CommandError) {
      try begin()
    } catch {
      _ = shell.session.report(.command(error), in: SourceText(""))
    }
    while Signals.termination == nil {
      Signals.clear()
      if !shell.output.isAtLineStart { shell.output.write("\n") }
      shell.output.flush()
      do {
        guard let text = try read() else { break }
        guard !text.allSatisfy(\.isWhitespace) else { continue }
        if case .leave(let status) = run(text) { return status }
      } catch {
        shell.output.note("KeyboardInterrupt")
      }
    }
    // As a shell reports a process that a signal ended; Ctrl-D ends it well.
    return Signals.termination.map { 128 + $0 } ?? 0
  }

  private func run(_ text: String) -> Outcome {
    let session = shell.session
    guard isPrivate else { return session.run(SourceText(text)) }
    return session.history.withoutRemembering { session.run(SourceText(text)) }
  }

  /// One whole input; nil at the end of input.
  private func read() throws(LineInterrupted) -> String? {
    guard let first = try lines.readLine(prompt: prompt) else { return nil }
    isPrivate = first.text.first == " "
    var text = first.isBlock ? Paste.normalise(first.text) : Paste.stripPrompt(first.text)
    if !first.isBlock { text = String(text.drop { $0 == " " || $0 == "\t" }) }
    defer { pending = "" }
    while shell.session.needsMore(text, isBlock: first.isBlock) {
      pending = text + "\n"
      // Ctrl-D in a block abandons the block, never the shell.
      guard let next = try lines.readLine(prompt: continuation) else { return "" }
      text += "\n" + Paste.stripPrompt(next.text)
    }
    if !isPrivate, !text.allSatisfy(\.isWhitespace) {
      lines.remember(shell.session.redactedForHistory(text))
    }
    return text
  }

  /// What a person sees first: what this is, where requests go, and how to get help.
  private func greet() throws {
    guard !shell.options.quiet else { return }
    let output = shell.output
    output.note("\(Version.text): walk through an HTTP API, in Python or in short commands")
    if let url = shell.options.baseUrl {
      output.note("base_url is \(url); `login` gets a token")
    } else {
      let practice = try shell.world.practice?()
      guard let practice else { return }
      let stand = shell.options.sandboxAs.map { ", which stands in for \($0)" } ?? ""
      output.note("a practice server runs in this shell\(stand); nothing leaves the machine")
      output.note("it knows you as client \(practice.clientID); base_url and auth are set")
    }
    output.note("`get /tasks` sends a request, `help` lists the commands, `exit` leaves")
  }
}

/// Where history is kept (XDG Base Directory Specification): `$XDG_STATE_HOME`, else
/// `~/.local/state`; nowhere without a home.
struct HistoryPath {
  let path: String

  init?(_ environment: [String: String]) {
    if let state = environment["XDG_STATE_HOME"], state.hasPrefix("/") {
      path = state + "/apiwalk/history"
    } else if let home = environment["HOME"], home.hasPrefix("/") {
      path = home + "/.local/state/apiwalk/history"
    } else {
      return nil
    }
  }
}
