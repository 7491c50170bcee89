/// The lessons there are, in their order: those of the program, or those of a folder.
struct LessonShelf {
  let lessons: [Lesson]

  /// The program's own; a problem in one of them is found by the tests.
  static func embedded(
    isLive: Bool = false,
    _ fill: (String) -> String
  ) throws(LessonReader.Problem) -> LessonShelf {
    var lessons: [Lesson] = []
    for (name, bytes) in texts {
      let text = String(decoding: bytes, as: UTF8.self)
      lessons.append(try LessonReader.read(fill(text), name: name, isLive: isLive))
    }
    return LessonShelf(lessons: lessons)
  }

  private static var texts: [(name: String, bytes: [UInt8])] {
    [
      ("start", PackageResources.start_md),
      ("token", PackageResources.token_md),
      ("tasks", PackageResources.tasks_md),
      ("in-progress", PackageResources.in_progress_md),
      ("started", PackageResources.started_md),
      ("completed", PackageResources.completed_md),
      ("office", PackageResources.office_md),
      ("activities", PackageResources.activities_md),
      ("pages", PackageResources.pages_md),
      ("errors", PackageResources.errors_md),
      ("script", PackageResources.script_md),
      ("cloud", PackageResources.cloud_md),
    ]
  }

  /// The `.md` files of a folder, in the order of their names.
  static func folder(
    _ path: String,
    isLive: Bool = false,
    _ files: Files
  ) throws(CommandError) -> LessonShelf {
    let names = files.list(path).filter { !$0.isFolder && $0.name.hasSuffix(".md") }.map(\.name)
    guard !names.isEmpty else {
      throw CommandError("\(path) holds no lessons: files that end in .md", status: .stepFailed)
    }
    var lessons: [Lesson] = []
    for name in names.sorted() {
      let file = path.hasSuffix("/") ? path + name : "\(path)/\(name)"
      do {
        let text = String(decoding: try files.read(file), as: UTF8.self)
        let name = String(name.dropLast(3))
        lessons.append(try LessonReader.read(text, name: name, isLive: isLive))
      } catch let problem as LessonReader.Problem {
        throw CommandError("\(file):\(problem.line): \(problem.message)", status: .stepFailed)
      } catch let error as FileError {
        throw CommandError(error.message, status: .stepFailed)
      } catch {
        throw CommandError("\(file): \(error)", status: .stepFailed)
      }
    }
    return LessonShelf(lessons: lessons)
  }

  /// A lesson, or a step of one: `7`, `4.2`, `office`.
  func step(of text: String) -> (lesson: Int, step: Int)? {
    let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
      .map(String.init)
    guard let first = parts.first, let lesson = place(of: first) else { return nil }
    let step = parts.count > 1 ? Int(parts[1]).map { $0 - 1 } : 0
    guard let step, lessons[lesson].steps.indices.contains(step) else { return nil }
    return (lesson, step)
  }

  /// By number from 1, by name, or by the beginning of a name.
  func place(of text: String) -> Int? {
    if let number = Int(text) { return lessons.indices.contains(number - 1) ? number - 1 : nil }
    return lessons.firstIndex { $0.name == text } ?? lessons.firstIndex { $0.name.hasPrefix(text) }
  }
}
