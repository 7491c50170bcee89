internal import HTTP
internal import Interpreter
internal import Syntax
internal import Values

/// A learner on the way through the lessons: which step it is, what happened in it, and what is said.
///
/// It watches; nothing is done in the learner's place but what `skip` is asked for, and nothing
/// advances by itself.
package final class Tutorial {
  unowned let session: Session
  let shelf: LessonShelf
  let ground: LessonGround
  private(set) var lessonPlace: Int
  private(set) var stepPlace = 0
  private(set) var isDone = false
  private(set) var progress: LessonProgress
  /// False once the progress could not be written.
  private(set) var keepsProgress = true
  private var observations = Observations()
  private var hintsGiven = 0
  private var wrongTries = 0
  /// What was missing when it was last looked at.
  private var lastMissing: [String] = []
  private var exchangesBefore = 0
  /// Whether the last thing that was done was a `skip` whose answer failed.
  private var hasSkipFailed = false
  private var variablesBefore: [String: String] = [:]
  /// True while an input that is no word of the tutorial runs.
  private var isWatching = false

  /// With this many wrong tries `hint` is offered, once.
  private static let patience = 2

  init(
    _ session: Session,
    _ shelf: LessonShelf,
    lesson: Int,
    step: Int = 0,
    progress: LessonProgress,
    ground: LessonGround
  ) {
    self.session = session
    self.shelf = shelf
    self.progress = progress
    self.ground = ground
    lessonPlace = lesson
    stepPlace = min(step, max(0, shelf.lessons[lesson].steps.count - 1))
  }

  var lesson: Lesson { shelf.lessons[lessonPlace] }
  var step: Lesson.Step { lesson.steps[stepPlace] }

  /// Where the learner is, for the prompt: `4.2`.
  package var place: String { "\(lessonPlace + 1).\(stepPlace + 1)" }

  /// The words that work at every prompt.
  package static let words: Set<String> = [
    "step", "hint", "show", "skip", "back", "next", "steps", "goto", "reset", "quit",
  ]

  /// Whether a line is one of the words, also where something else was asked for.
  package static func isWord(_ line: String) -> Bool {
    let parts = line.split(separator: " ")
    guard let first = parts.first, words.contains(String(first)) else { return false }
    return parts.count == 1 || (first == "goto" && parts.count == 2)
  }

  /// Whether a word tells something and leaves everything as it is.
  package static func tells(_ word: String) -> Bool {
    let parts = word.split(separator: " ")
    return parts.count == 1 && ["step", "hint", "show", "steps"].contains(parts[0])
  }

  /// Whether an input is one of the words, which are about the lesson alone.
  func isWord(_ input: Input) -> Bool {
    guard case .command(let line) = input.kind else { return false }
    return Self.words.contains(line.name.text)
  }

  /// What the known mistakes of learners say of a line that failed.
  func hint(for failure: Failure, in source: SourceText) -> String? {
    LearnerMistake(
      interpreter: session.interpreter,
      commandNames: session.commands.names,
      source: source
    ).hint(for: failure)
  }

  // MARK: - Watching

  func note(_ request: Request, status: Int?) {
    if isWatching { observations.note(request, status: status) }
  }

  func note(printed bytes: [UInt8]) {
    if isWatching { observations.note(printed: bytes) }
  }

  func begin(_ input: Input) {
    guard !isWord(input) else { return }
    isWatching = true
    hasSkipFailed = false
    exchangesBefore = observations.exchanges.count
    observations.beginInput()
    variablesBefore = variableTexts
  }

  /// Looks at what an input changed, and says so.
  func end(_ input: Input, _ outcome: Outcome) {
    guard isWatching else { return }
    isWatching = false
    guard !isDone, !step.checks.isEmpty else { return }
    let verdict = verdict(since: exchangesBefore, changed: changedVariables)
    if verdict.isDone { return succeed(after: input) }
    defer { lastMissing = verdict.missing }
    if let observed = verdict.observed {
      say("not yet: \(observed)", .hint)
      wrongTries += 1
    } else if !lastMissing.isEmpty, verdict.missing.count < lastMissing.count {
      say("good; still to do: \(verdict.missing.joined(separator: "; "))", .aside)
    } else if case .failure(let status) = outcome, status != .interrupted {
      wrongTries += 1
    }
    if wrongTries == Self.patience {
      wrongTries += 1
      say("`hint` helps, `show` shows the answer", .aside)
    }
  }

  /// All that was done in the step.
  private var verdict: Judge.Verdict {
    verdict(since: 0, changed: Set(variableTexts.keys))
  }

  /// Words what happened since so many exchanges.
  private func verdict(since start: Int, changed: Set<String>) -> Judge.Verdict {
    Judge(
      step: step,
      observations: observations,
      interpreter: session.interpreter,
      basePath: ground.basePath,
      tryStart: start,
      changed: changed
    ).verdict()
  }

  private var changedVariables: Set<String> {
    Set(variableTexts.filter { variablesBefore[$0.key] != $0.value }.keys)
  }

  /// The variables that the step is about, as texts: to tell whether an input touched them.
  private var variableTexts: [String: String] {
    var texts: [String: String] = [:]
    for check in step.checks {
      let name: String?
      switch check.kind {
      case .variable(let variable, _): name = variable
      case .holds(let expression): name = Judge.name(in: expression, session.interpreter.globals)
      default: continue
      }
      if let name, let value = session.interpreter.globals[name] {
        texts[name] = value.representation
      }
    }
    return texts
  }

  private func succeed(after input: Input) {
    isDone = true
    finish()
    session.output.noteLesson("✓ \(step.reason)")
    let typedPython = if case .python = input.kind { true } else { false }
    let other = step.answer(inPython: !typedPython)
    if step.command != step.python {
      say(typedPython ? "as a command it is:" : "in Python it is:", .aside)
      session.output.noteLesson(other.indented)
    }
    say(
      isLastStep ? "that was lesson \(lessonPlace + 1); `next` goes on" : "`next` goes on",
      .aside
    )
  }

  private var isLastStep: Bool { stepPlace == lesson.steps.count - 1 }

  // MARK: - Words

  private func prepare() {
    guard !ground.isLive, let practice = try? session.credentials.practice() else { return }
    for outage in step.outages { practice.failNext(outage.status, outage.count) }
  }

  /// Shows the step that it is: the lesson's title first when it begins.
  ///
  /// `tellsWhatIsMissing` is for who asks for it in the middle of the step.
  func showStep(tellsWhatIsMissing: Bool = false) {
    if stepPlace == 0 {
      say("", .plain)
      session.output.note("Lesson \(lessonPlace + 1). \(lesson.title)", style: .title)
      session.output.noteLesson(lesson.introduction)
    }
    say("", .plain)
    session.output.note("\(place)  \(step.title)", style: .title)
    session.output.noteLesson(step.instruction)
    if step.checks.isEmpty {
      say("`next` goes on", .aside)
    } else if isDone {
      say("this step is done; `next` goes on", .aside)
    } else if tellsWhatIsMissing {
      say("still to do: \(verdict.missing.joined(separator: "; "))", .aside)
    }
  }

  /// The next hint; the last one is the line itself.
  func giveHint() {
    guard !step.hints.isEmpty else { return say("this step has no hints: `show`", .aside) }
    let place = min(hintsGiven, step.hints.count - 1)
    hintsGiven = place + 1
    session.output.noteLesson(step.hints[place])
    let left = step.hints.count - hintsGiven
    if left > 0 { say("\(left.counted("more hint")): `hint`", .aside) }
  }

  func showAnswer() {
    guard !step.command.isEmpty else { return say("there is nothing to type here: `next`", .aside) }
    session.output.noteLesson(step.command.indented)
    guard step.command != step.python else { return }
    say("or in Python:", .aside)
    session.output.noteLesson(step.python.indented)
  }

  /// Runs the official answer for the learner and goes on when it did the step.
  ///
  /// Where it can't, asking again goes on without it.
  func skip() -> Outcome {
    guard !isDone, !step.checks.isEmpty, !hasSkipFailed else {
      isDone = true
      return advance()
    }
    let names = putRight()
    if !names.isEmpty {
      say("as the lesson had it again: \(names.joined(separator: ", "))", .aside)
    }
    for line in step.command.split(separator: "\n").map(String.init) {
      session.output.note(">>> " + line, style: .mirror)
    }
    let start = observations.exchanges.count
    let changed = Set(variableTexts.keys)
    observations.beginInput()
    isWatching = true
    let outcome = session.run(SourceText(step.command))
    isWatching = false
    if case .leave = outcome { return outcome }
    let verdict = verdict(since: start, changed: changed.union(variableTexts.keys))
    guard !verdict.isDone else {
      isDone = true
      return advance()
    }
    hasSkipFailed = true
    let reason = verdict.observed ?? "still to do: \(verdict.missing.joined(separator: "; "))"
    say("the answer does not do it here: \(reason)", .hint)
    say("`reset` begins the lesson anew, `skip` once more goes on without it", .aside)
    return outcome == .success ? .failure(.stepFailed) : outcome
  }

  /// On to the next step, once this one is done.
  func advance() -> Outcome {
    guard isDone || step.checks.isEmpty else {
      say("not yet; still to do: \(verdict.missing.joined(separator: "; "))", .hint)
      say("`hint` helps, `skip` goes on without it", .aside)
      return .success
    }
    finish()
    if !isLastStep {
      move(to: lessonPlace, stepPlace + 1)
    } else if lessonPlace + 1 < shelf.lessons.count {
      move(to: lessonPlace + 1, 0)
    } else {
      sumUp()
      session.leaveTutorial()
    }
    return .success
  }

  /// Says why the step is not done.
  func tellWhatIsMissing() {
    let verdict = verdict
    say("still to do: \(verdict.missing.joined(separator: "; "))", .hint)
    if let observed = verdict.observed { say("seen was: \(observed)", .hint) }
  }

  func goBack() {
    guard stepPlace > 0 || lessonPlace > 0 else { return say("this is the first step", .hint) }
    if stepPlace > 0 {
      move(to: lessonPlace, stepPlace - 1)
    } else {
      move(to: lessonPlace - 1, shelf.lessons[lessonPlace - 1].steps.count - 1)
    }
  }

  /// To a lesson, or a step of one: `7`, `4.2`, `office`.
  func go(to text: String) -> Bool {
    guard let place = shelf.step(of: text) else { return false }
    move(to: place.lesson, place.step)
    return true
  }

  func listSteps() {
    for (number, lesson) in shelf.lessons.enumerated() {
      let done = lesson.steps.indices.count { progress.finished.contains("\(lesson.name)/\($0)") }
      let mark = done == lesson.steps.count ? "✓" : number == lessonPlace ? "›" : " "
      let count = "\(done)/\(lesson.steps.count)"
      session.output.note("\(mark) \(number + 1). \(lesson.title)  \(count)")
      guard number == lessonPlace else { continue }
      for (place, step) in lesson.steps.enumerated() {
        let isFinished = progress.finished.contains("\(lesson.name)/\(place)")
        let mark = isFinished ? "✓" : place == stepPlace ? "›" : " "
        session.output.note("    \(mark) \(number + 1).\(place + 1)  \(step.title)")
      }
    }
  }

  /// The lesson from its first step, with `base_url` and `auth` as they were at the start and no
  /// `filters`.
  func reset() {
    for place in lesson.steps.indices { progress.finished.remove("\(lesson.name)/\(place)") }
    session.restoreVariables(of: ground)
    session.interpreter.globals["filters"] = nil
    move(to: lessonPlace, 0)
  }

  private func move(to lesson: Int, _ step: Int) {
    (lessonPlace, stepPlace, isDone) = (lesson, step, false)
    observations = Observations()
    (hintsGiven, wrongTries, lastMissing) = (0, 0, [])
    hasSkipFailed = false
    save()
    prepare()
    showStep()
  }

  private func finish() {
    progress.finished.insert("\(lesson.name)/\(stepPlace)")
    save()
  }

  /// Keeps the progress where it can; says once that it can't.
  func save() {
    (progress.lesson, progress.step) = (lesson.name, stepPlace)
    do {
      keepsProgress = try session.keep(progress, isLive: ground.isLive)
    } catch {
      if keepsProgress { say("your progress can't be kept: \(error.message)", .hint) }
      keepsProgress = false
    }
  }

  private func sumUp() {
    say("", .plain)
    say("That was the whole way. You can now", .title)
    session.output.noteLesson(shelf.lessons.map { "- \($0.title)" }.joined(separator: "\n"))
    say("`save my-first.walk` keeps what worked as a script; `help` lists the commands", .aside)
  }

  func say(_ text: String, _ style: Style) { session.output.noteSentence(text, style: style) }
}

extension String {
  /// As code of a lesson stands.
  fileprivate var indented: String {
    split(separator: "\n", omittingEmptySubsequences: false).map { "    " + $0 }
      .joined(separator: "\n")
  }
}
