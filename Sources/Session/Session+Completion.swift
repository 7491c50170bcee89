internal import HTTP
internal import Interpreter
internal import Values

extension Session {
  /// What completion may look at now.
  package var completionSnapshot: CompletionSnapshot {
    CompletionSnapshot(
      interpreter: interpreter,
      commands: commands,
      description: description,
      folder: world.files.list,
      environment: world.environment,
      lessons: { [unowned self] in
        self.tutorial?.shelf ?? (try? LessonShelf.embedded { $0 })
      },
      inputs: { [unowned self] in
        self.history.entries.map { entry in
          CompletionSnapshot.PastInput(
            number: entry.number,
            path: entry.request?.request.url.pathOfURL
          ) {
            self.redactedForHistory(entry.text)
          }
        }
      },
      recall: recall,
      redact: output.redactor.redact
    )
  }

  /// The description that `spec` read, or else that of the practice server.
  var description: APIDescription? {
    if let known = knownDescription { return known }
    guard let practice = try? credentials.practice(),
      let document = try? JSONReader.read(practice.description())
    else { return nil }
    knownDescription = DescriptionReader(document).read()
    return knownDescription
  }
}
