/// Lessons and their steps, as `goto` and `tutorial` take them: by name, by number, `4.2`.
struct LessonCompletion {
  private let snapshot: CompletionSnapshot

  init(_ snapshot: CompletionSnapshot) { self.snapshot = snapshot }

  /// `others` are the command's own words that may stand there.
  func candidates(for words: TypedWords, others: [String], takesFolder: Bool) -> Candidates {
    let word = words.last
    let given = words.previous.filter { !$0.hasPrefix("-") }
    guard given.isEmpty else { return .none }
    if takesFolder, word.contains("/") || word.hasPrefix("~") || word.hasPrefix(".") {
      let files = FileCompletion(snapshot).candidates(for: word)
      return Candidates(replacing: files.replacing, files.all.filter { $0.text.hasSuffix("/") })
    }
    let free = others.filter { !words.previous.contains($0) }.map { Candidate($0, .value) }
    guard let shelf = snapshot.lessons() else { return .matching(word, free) }
    if let dot = word.firstIndex(of: "."), let place = shelf.place(of: String(word[..<dot])) {
      let steps = shelf.lessons[place].steps.enumerated().map { number, step in
        Candidate("\(word[...dot])\(number + 1)", .topic, step.title)
      }
      return .matching(word, steps, isSorted: false)
    }
    let isNumber = word.first?.isNumber == true
    let lessons = shelf.lessons.enumerated().map { place, lesson in
      isNumber
        ? Candidate("\(place + 1)", .topic, lesson.title)
        : Candidate(lesson.name, .topic, "\(place + 1) \(lesson.title)")
    }
    return .matching(word, lessons + free, isSorted: false)
  }
}
