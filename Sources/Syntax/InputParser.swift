/// Splits what a person typed, a script or a pasted block into its inputs, each in its language.
///
/// The rules are those of a file: a block ends by the dedent, blank lines and comments are nothing.
package struct InputParser: Sendable {
  package let commandNames: Set<String>
  /// The commands whose rest is Python or another command.
  package let expressionCommands: Set<String>
  /// The commands whose line is written for a shell: `curl`.
  package let shellCommands: Set<String>
  /// The names that hide one-word commands.
  package var variables: Set<String>

  package init(
    commandNames: Set<String>,
    expressionCommands: Set<String> = [],
    shellCommands: Set<String> = [],
    variables: Set<String> = []
  ) {
    self.commandNames = commandNames
    self.expressionCommands = expressionCommands
    self.shellCommands = shellCommands
    self.variables = variables
  }

  /// The inputs in order; the first error ends it.
  package func parse(_ source: SourceText) throws(SyntaxError) -> [Input] {
    var reader = InputReader(source, self)
    var inputs: [Input] = []
    while let input = try reader.next() { inputs.append(input) }
    return inputs
  }

  /// Refuses what a file may not have though each of its inputs may: all its Python is one module, in
  /// which a name is not bound or used before it is declared `global`.
  package static func checkDeclarations(of inputs: [Input]) throws(SyntaxError) {
    guard inputs.contains(where: \.hasDeclaration) else { return }
    try ScopeCheck.check(
      inputs.flatMap { input -> [Statement] in
        if case .python(let statements) = input.kind { statements } else { [] }
      }
    )
  }

  /// Everything that can be understood, and every error, both in the order of the text.
  ///
  /// After an error it goes on at the next line that can begin an input.
  package func parseAll(_ source: SourceText) -> (inputs: [Input], errors: [SyntaxError]) {
    var reader = InputReader(source, self)
    var inputs: [Input] = []
    var errors: [SyntaxError] = []
    while true {
      do {
        guard let input = try reader.next() else {
          return (inputs, errors.sorted { $0.range.start < $1.range.start })
        }
        inputs.append(input)
      } catch {
        errors.append(error)
        reader.skip(past: error)
      }
    }
  }

  /// The names that the Python among the inputs binds.
  package static func namesAssigned(by inputs: [Input]) -> Set<String> {
    inputs.reduce(into: []) { $0.formUnion($1.names) }
  }
}
