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
    let ground = try ground(isLive: isLive)
    if !isLive, folder == nil, try credentials.practice() == nil {
      throw CommandError(
        "there is no practice server here, as a base URL was given",
        hint: "`tutorial --live` has the lessons with the service at base_url",
        status: .stepFailed
      )
    }
    let shelf = try shelf(folder, isLive: isLive)
    var progress = loadProgress(isLive: isLive) ?? LessonProgress()
    progress.isOff = false
    var (lesson, step) = (0, 0)
    if let name {
      guard let place = shelf.step(of: name) else {
        let names = shelf.lessons.map(\.name).joined(separator: " ")
        throw CommandError(
          "there is no lesson\(name.contains(".") ? " or step" : "") '\(name)'",
          hint: "1 to \(shelf.lessons.count), a step as 4.2, or: \(names)"
        )
      }
      (lesson, step) = place
    } else if let place = shelf.lessons.firstIndex(where: { $0.name == progress.lesson }) {
      (lesson, step) = (place, progress.step)
    }
    let tutorial = Tutorial(
      self,
      shelf,
      lesson: lesson,
      step: step,
      progress: progress,
      ground: ground
    )
    self.tutorial = tutorial
    transport.allowsOnlyLooking = isLive
    if name == nil, lesson > 0 || step > 0 {
      output.note(
        "you were at \(tutorial.place); `goto 1` begins anew, `quit` leaves the lessons",
        style: .aside
      )
    }
    tutorial.save()
    tutorial.showStep()
  }

  private func shelf(_ folder: String?, isLive: Bool) throws(CommandError) -> LessonShelf {
    if let folder { return try LessonShelf.folder(folder, isLive: isLive, world.files) }
    let practice = isLive ? nil : try credentials.practice()
    do {
      return try LessonShelf.embedded(isLive: isLive) { text in
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
  func leaveTutorial() {
    tutorial = nil
    transport.allowsOnlyLooking = false
  }

  private func ground(isLive: Bool) throws(CommandError) -> LessonGround {
    let practice = try credentials.practice()
    guard isLive else {
      let path = practice.flatMap { URL($0.baseURL)?.path } ?? completionSnapshot.basePath
      return LessonGround(isLive: false, basePath: path)
    }
    guard case .string(let text)? = interpreter.globals["base_url"], let url = URL(text),
      let origin = Origin(text), practice.flatMap({ Origin($0.baseURL) }) != origin
    else {
      throw CommandError(
        "`tutorial --live` is for a real service, and base_url is the practice server's",
        hint: "connect https://HOST/PATH, then login",
        status: .stepFailed
      )
    }
    var variables: [String: Value] = [:]
    for name in Credentials.practiceVariables { variables[name] = interpreter.globals[name] }
    return LessonGround(isLive: true, basePath: url.path, variables: variables)
  }

  // MARK: - Progress

  /// Where progress is kept (XDG Base Directory Specification); nil without a home.
  ///
  /// With a real service everybody begins anew, however far they came before.
  private func progressPath(isLive: Bool) -> String? {
    let environment = world.environment
    let name = isLive ? "/apiwalk/tutorial-live.json" : "/apiwalk/tutorial.json"
    if let state = environment["XDG_STATE_HOME"], state.hasPrefix("/") { return state + name }
    guard let home = environment["HOME"], home.hasPrefix("/") else { return nil }
    return home + "/.local/state" + name
  }

  /// A file that can't be understood moves aside, so that nothing is lost by it.
  package func loadProgress(isLive: Bool = false) -> LessonProgress? {
    guard let progressPath = progressPath(isLive: isLive),
      let bytes = try? world.files.read(progressPath)
    else { return nil }
    if let progress = LessonProgress(bytes) { return progress }
    let problem = LessonProgress.isLater(bytes) ? "of a later version" : "damaged"
    do {
      let aside = try world.files.moveAside(progressPath)
      output.note(
        "the file of your progress is \(problem): it is kept as \(aside), and a new one begins"
      )
    } catch {
      output.note("the file of your progress is \(problem), and can't be moved: \(error.message)")
    }
    return nil
  }

  /// Keeps the progress, and says whether there is a place for it.
  @discardableResult
  func keep(_ progress: LessonProgress, isLive: Bool = false) throws(FileError) -> Bool {
    guard let progressPath = progressPath(isLive: isLive) else { return false }
    try world.files.replace(progress.bytes, progressPath)
    return true
  }

  /// `base_url` and `auth` as they were when the lessons began, whatever was made of them; on the
  /// practice server as step 1 of the walkthrough leaves them.
  func restoreVariables(of ground: LessonGround) {
    for name in Credentials.practiceVariables {
      if let value = firstValue(of: name, on: ground) { interpreter.globals[name] = value }
    }
    credentials.note(interpreter.globals)
  }

  func firstValue(of name: String, on ground: LessonGround) -> Value? {
    ground.isLive
      ? ground.variables[name] : (try? credentials.practiceVariable(named: name)) ?? nil
  }
}
