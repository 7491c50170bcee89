package import Syntax

/// Script files, replayed in order in one session.
package struct ScriptRun {
  private let session: Session

  package init(session: Session) {
    self.session = session
    session.showsPlaces = true
  }

  /// Understands every file before the first line of any runs; stops at the first failure.
  package func run(_ sources: [SourceText]) -> Outcome {
    var understood: [([Input], SourceText)] = []
    var parser = session.parser
    for source in sources {
      session.learnSecrets(in: source)
      do {
        let inputs = try parser.parse(source)
        try InputParser.checkDeclarations(of: inputs)
        parser.variables.formUnion(InputParser.namesAssigned(by: inputs))
        understood.append((inputs, source))
      } catch {
        return session.report(.syntax(error), in: source)
      }
    }
    for (inputs, source) in understood {
      let outcome = session.run(inputs, of: source)
      guard outcome == .success else { return outcome }
    }
    return .success
  }

  /// Parses everything, runs nothing, and reports every mistake.
  package func check(_ sources: [SourceText]) -> Outcome {
    var outcome = Outcome.success
    var parser = session.parser
    for source in sources {
      session.learnSecrets(in: source)
      let (inputs, errors) = parser.parseAll(source)
      parser.variables.formUnion(InputParser.namesAssigned(by: inputs))
      var mistakes = errors
      if errors.isEmpty {
        do { try InputParser.checkDeclarations(of: inputs) } catch { mistakes = [error] }
      }
      for error in mistakes { outcome = session.report(.syntax(error), in: source) }
    }
    return outcome
  }
}
