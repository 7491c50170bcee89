import LineEditing
import Session
import Syntax

/// The conversation at a terminal: read until an input is complete, run it, and again.
final class Loop {
  private let shell: Shell
  private let lines: any LineSource
  private var session: Session { shell.session }
  /// Whether the input under way began with a space, which keeps it out of every history.
  private var isPrivate = false

  init(_ shell: Shell) {
    self.shell = shell
    let path = HistoryPath(shell.world.environment)?.path
    lines = LineSources.make(
      program: "apiwalk",
      environment: shell.world.environment,
      history: path.map { HistoryFile(path: $0) }
    )
    lines.completer = { [unowned self] in Completion(of: $0, at: $1, in: self.session) }
    lines.needsMore = { [unowned self] text, isBlock in
      self.session.needsMore(isBlock ? Paste.normalise(text) : text, isBlock: isBlock)
    }
    lines.textEditor = { [unowned self] in self.edited($0) }
    shell.session.lastEntry = { [unowned self] in self.lastEntry }
    shell.session.recall = { [unowned self] line in
      HistoryReference(line).flatMap { self.entry($0.target) }
    }
    if path == nil, lines.isInteractive {
      shell.output.note("the history is not kept: HOME is not set")
    }
  }

  /// Runs until the person leaves; the status to leave with.
  ///
  /// `begin` is done before the first prompt, which does not come when that fails.
  func run(_ begin: () throws(CommandError) -> Void = {}) throws -> Int32 {
    try greet()
    do throws(CommandError) {
      try begin()
    } catch {
      return shell.session.report(.command(error), in: SourceText("")).exitStatus
    }
    while Signals.termination == nil {
      Signals.clear()
      if !shell.output.isAtLineStart { shell.output.write("\n") }
      shell.output.flush()
      shell.startRow()
      while let problem = lines.takeProblem() { shell.output.note(problem) }
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
    guard isPrivate else { return session.run(SourceText(text)) }
    return session.history.withoutRemembering { session.run(SourceText(text)) }
  }

  // MARK: - Reading

  /// One whole input; nil at the end of input.
  private func read() throws(LineInterrupted) -> String? {
    let prompts = self.prompts
    let start = LineStart(text: session.nextInput ?? "")
    session.nextInput = nil
    guard let first = try lines.readLine(prompt: prompts.main, from: start) else { return nil }
    isPrivate = first.text.first == " "
    var text = first.isBlock ? Paste.normalise(first.text) : Paste.stripPrompt(first.text)
    if !first.isBlock {
      text = String(text.drop { $0 == " " || $0 == "\t" })
      guard let meant = expanded(text) else { return "" }
      text = meant
    }
    // An entry of several lines that is referred to is whole.
    var isBlock = first.isBlock || text.utf8.contains(UInt8(ascii: "\n"))
    while session.needsMore(text, isBlock: isBlock) {
      let start = LineStart(
        block: text,
        blockPrompt: prompts.main,
        indentation: Indentation.suggested(after: text)
      )
      // Ctrl-D in a block abandons the block, never the shell.
      guard let next = try lines.readLine(prompt: prompts.continuation, from: start) else {
        return ""
      }
      // The words of a lesson work here, too; those that lead elsewhere leave the block.
      if session.tutorial != nil, Tutorial.isWord(next.text) {
        let word = String(next.text.drop { $0 == " " })
        guard Tutorial.tells(word) else { return word }
        _ = session.run(SourceText(word))
        continue
      }
      text = next.holdsBlock ? next.text : text + "\n" + line(next, behind: start)
      isBlock = next.holdsBlock && next.isBlock
    }
    if !isPrivate, !text.allSatisfy(\.isWhitespace) {
      lines.remember(session.redactedForHistory(text))
    }
    return text
  }

  /// A line of a block, or the lines that were pasted there.
  private func line(_ next: InputLine, behind start: LineStart) -> String {
    guard next.isBlock else {
      let isEmpty = !start.indentation.isEmpty && next.text.allSatisfy { $0 == " " || $0 == "\t" }
      return isEmpty ? "" : Paste.stripPrompt(next.text)
    }
    return next.text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { Paste.stripPrompt(String($0)) }.joined(separator: "\n")
  }

  private var prompts: Prompts {
    Prompts(
      step: session.tutorial?.place,
      url: shell.remoteURL,
      columns: TerminalOutput.columns(of: 1) ?? 80,
      hasColor: shell.output.out.hasColor
    )
  }

  // MARK: - Entries

  /// The line itself, or the entry that it refers to, which is shown first; nil when there is none.
  private func expanded(_ line: String) -> String? {
    guard lines.isInteractive, let reference = HistoryReference(line) else { return line }
    guard let entry = entry(reference.target) else {
      shell.output.note(reference.failure, style: .failure)
      return nil
    }
    let text = entry + reference.rest
    shell.output.note(text, style: .mirror)
    return text
  }

  private func entry(_ target: HistoryReference.Target) -> String? {
    switch target {
    case .age(let age): return age >= 0 ? lines.entry(age) : nil
    case .number(let number):
      return session.history[number: number].map { session.redactedForHistory($0.text) }
    case .beginning(let text):
      var age = 0
      while let entry = lines.entry(age) {
        if entry.hasPrefix(text) { return entry }
        age += 1
      }
      return nil
    }
  }

  /// The last one that is no `edit`.
  private var lastEntry: String? {
    var age = 0
    while let entry = lines.entry(age) {
      let word = entry.prefix { !$0.isWhitespace }
      if word != "edit", word != ":edit" { return entry }
      age += 1
    }
    return nil
  }

  private func edited(_ text: String) -> String? {
    do throws(CommandError) {
      return try shell.world.edit?(text + "\n", ".py")
    } catch {
      shell.output.note(error.message, style: .failure)
      return nil
    }
  }

  /// What a person sees first: what this is, where requests go, and how to get help.
  private func greet() throws {
    guard !shell.options.quiet else { return }
    let output = shell.output
    output.noteSentence("\(Version.text): walk through an HTTP API, in Python or in short commands")
    if let url = shell.options.baseUrl {
      output.note("base_url is \(url); `login` gets a token")
    } else {
      let practice = try shell.world.practice?()
      guard let practice else { return }
      let stand = shell.options.sandboxAs.map { ", which stands in for \($0)" } ?? ""
      output.noteSentence(
        "a practice server runs in this shell\(stand); nothing leaves the machine"
      )
      output.noteSentence("you are client \(practice.clientID); base_url and auth are set")
    }
    output.noteSentence("`get /tasks` sends a request, `help` lists the commands, `exit` leaves")
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
