internal import HTTP
internal import Interpreter
internal import Values

extension Session {
  /// Begins with a lesson, or goes on where the learner was; `folder` holds lessons of one's own.
  package func beginTutorial(
    at name: String? = nil,
    folder: String? = nil,
    isLive: Bool = false
  ) throws(CommandError) {
    let shelf = try shelf(folder)
    var progress = loadProgress() ?? LessonProgress()
    progress.isOff = false
    var (lesson, step) = (0, 0)
    if let name {
      guard let place = shelf.place(of: name) else {
        let names = shelf.lessons.map(\.name).joined(separator: " ")
        throw CommandError(
          "there is no lesson '\(name)'",
          hint: "1 to \(shelf.lessons.count), or: \(names)"
        )
      }
      lesson = place
    } else if let place = shelf.lessons.firstIndex(where: { $0.name == progress.lesson }) {
      (lesson, step) = (place, progress.step)
    }
    let tutorial = Tutorial(
      self,
      shelf,
      lesson: lesson,
      step: step,
      progress: progress,
      isLive: isLive
    )
    self.tutorial = tutorial
    if name == nil, lesson > 0 || step > 0 {
      output.note(
        "you were at \(tutorial.place); `goto 1` begins anew, `quit` leaves the lessons",
        style: .aside
      )
    }
    tutorial.showStep()
  }

  func shelf(_ folder: String?) throws(CommandError) -> LessonShelf {
    if let folder { return try LessonShelf.folder(folder, world.files) }
    let practice = try credentials.practice()
    do {
      return try LessonShelf.embedded { text in
        text.replacing("{{client_id}}", with: practice?.clientID ?? "<your client id>")
          .replacing("{{client_secret}}", with: practice?.clientSecret ?? "<your client secret>")
          .replacing("{{guest_id}}", with: practice?.guestID ?? "<another client id>")
          .replacing("{{guest_secret}}", with: practice?.guestSecret ?? "<its secret>")
      }
    } catch {
      throw CommandError("a lesson cannot be read: line \(error.line): \(error.message)")
    }
  }

  /// Ends the lessons; the variables stay.
  func leaveTutorial() { tutorial = nil }

  /// The path that the lessons' paths begin at: the practice server's, whatever became of `base_url`.
  var lessonBasePath: String {
    guard let practice = try? credentials.practice(), let url = URL(practice.baseURL) else {
      return completionSnapshot.basePath
    }
    return url.path
  }

  // MARK: - Progress

  /// Where progress is kept (XDG Base Directory Specification); nil without a home.
  private var progressPath: String? {
    let environment = world.environment
    if let state = environment["XDG_STATE_HOME"], state.hasPrefix("/") {
      return state + "/apiwalk/tutorial.json"
    }
    guard let home = environment["HOME"], home.hasPrefix("/") else { return nil }
    return home + "/.local/state/apiwalk/tutorial.json"
  }

  package func loadProgress() -> LessonProgress? {
    guard let progressPath, let bytes = try? world.files.read(progressPath) else { return nil }
    return LessonProgress(bytes)
  }

  /// Keeps the progress where there is a place for it; a lesson goes on without one.
  func keep(_ progress: LessonProgress) {
    guard let progressPath else { return }
    try? world.files.replace(progress.bytes, progressPath)
  }

  /// `base_url` and `auth` as step 1 of the walkthrough leaves them, whatever was made of them.
  func restorePracticeVariables() {
    for name in Credentials.practiceVariables {
      guard let value = try? credentials.practiceVariable(named: name) else { continue }
      interpreter.globals[name] = value
    }
    credentials.note(interpreter.globals)
  }
}
