internal import Syntax

/// `tutorial [LESSON|FOLDER]`: the lessons.
struct TutorialCommand: Command {
  let name = "tutorial"
  let usage = "[--live] [LESSON[.STEP]|FOLDER/] | off"
  let summary = "learn the API step by step, on the practice server"
  let isAside = true
  let details = """
    Goes on where you were; a number or a name goes to that lesson, a folder (with a / in its name)
    has lessons of your own, off means that you don't want to be reminded. --live has the lessons
    with the service at base_url and your own data; nothing but GET and the request for a token is
    sent there until you quit.

    In the lessons these words work at every prompt:

      step    show the step, and what is still missing      hint    a nudge, then more
      show    the answer, in both languages                 skip    do it for me and go on
      next    on, once the step is done                     back    the step before
      steps   the lessons and where you are                 goto N  to lesson N or step N.M
      reset   this lesson anew                              quit    leave; variables stay
    """
  let operands = Operands.lessons(or: ["off", "--live"], takesFolder: true)

  func run(_ call: CommandCall) throws(Failure) {
    let session = call.session
    var words = call.line.words
    let isLive = words.contains { $0.text == "--live" }
    words.removeAll { $0.text == "--live" }
    guard words.count < 2 else {
      throw .command(
        CommandError("tutorial is written: tutorial \(usage)", at: call.line.restRange)
      )
    }
    let word = words.first?.text
    if word == "off" {
      var progress = session.loadProgress() ?? LessonProgress()
      progress.isOff = true
      session.leaveTutorial()
      do {
        try session.keep(progress)
      } catch {
        throw .command(CommandError(error.message, at: call.line.range, status: .stepFailed))
      }
      return call.output.note("`tutorial` begins whenever you like", style: .aside)
    }
    try commanding { () throws(CommandError) in
      if let word, word.contains("/") {
        try session.beginTutorial(folder: word, isLive: isLive)
      } else {
        try session.beginTutorial(at: word, isLive: isLive)
      }
    }
  }
}

/// A word of the lessons.
struct LessonCommand: Command {
  enum Word: String, CaseIterable {
    case step, hint, show, skip, back, steps, goto, reset
  }

  let word: Word
  let isAside = true
  var name: String { word.rawValue }
  var usage: String { word == .goto ? "LESSON|LESSON.STEP" : "" }
  var operands: Operands { word == .goto ? .lessons(or: [], takesFolder: false) : .nothing }

  static var all: [any Command] { Word.allCases.map { LessonCommand(word: $0) } }

  var summary: String {
    switch word {
    case .step: "tutorial: show the step and what is missing"
    case .hint: "tutorial: a nudge, then the shape, then the line"
    case .show: "tutorial: show the answer"
    case .skip: "tutorial: do the step for me and go on"
    case .back: "tutorial: the step before"
    case .steps: "tutorial: list the lessons and steps"
    case .goto: "tutorial: go to a lesson or step"
    case .reset: "tutorial: begin the lesson anew"
    }
  }

  func run(_ call: CommandCall) throws(Failure) {
    guard let tutorial = call.session.tutorial else {
      throw .command(
        CommandError(
          "\(name) is a word of the lessons",
          at: call.line.name.range,
          hint: "`tutorial` begins them",
          status: .stepFailed
        )
      )
    }
    if word != .goto { try call.expectNoWords() }
    switch word {
    case .step: tutorial.showStep(tellsWhatIsMissing: true)
    case .hint: tutorial.giveHint()
    case .show: tutorial.showAnswer()
    case .back: tutorial.goBack()
    case .steps: tutorial.listSteps()
    case .reset: tutorial.reset()
    case .skip: _ = tutorial.skip()
    case .goto:
      let target = try call.onlyWord(usage: usage)
      guard tutorial.go(to: target.text) else {
        throw .command(
          CommandError(
            "there is no lesson or step '\(target.text)'",
            at: target.range,
            hint: "`steps` lists them",
            status: .stepFailed
          )
        )
      }
    }
  }
}

/// `quit`: leaves the lessons, or else the shell.
struct QuitCommand: Command {
  let name = "quit"
  let summary = "leave the lessons, or the shell"
  let isAside = true

  func run(_ call: CommandCall) throws(Failure) {
    try call.expectNoWords()
    guard let tutorial = call.session.tutorial else { throw .leave(0) }
    call.session.leaveTutorial()
    let rest =
      tutorial.keepsProgress
      ? "`tutorial` goes on where you were" : "your progress could not be kept"
    call.output.note("your variables stay; \(rest)", style: .aside)
  }
}
