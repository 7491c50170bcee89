internal import Interpreter

/// Where a secret comes from when it is not in the line: the environment, else a hidden prompt.
struct SecretQuestion {
  /// What is asked for, after "login needs".
  let subject: String
  let prompt: String
  /// The environment variable that answers before anyone is asked.
  let variable: String
  /// Whether no text at all is an answer, as an empty password is.
  var mayBeEmpty = false

  /// The environment variables that hold secrets, and how each is shown.
  static let variables: [(name: String, kind: Redactor.Kind)] = [
    ("APIWALK_API_KEY", .hidden), ("APIWALK_CLIENT_SECRET", .hidden),
    ("APIWALK_PASSWORD", .hidden), ("APIWALK_TOKEN", .token),
  ]

  /// What the line gave already, or else what the environment or the person says.
  func answer(
    given: String? = nil,
    in session: Session,
    usesEnvironment: Bool = true
  ) throws(Failure) -> String {
    if let given { return given }
    if usesEnvironment, let given = session.world.environment[variable], !given.isEmpty {
      return given
    }
    session.output.flush()
    switch session.hiddenPrompt.ask(prompt) {
    case .typed(let secret) where !secret.isEmpty || mayBeEmpty: return secret
    case .typed, .ended: throw .command(missing("nothing was typed"))
    case .noTerminal: throw .command(missing("there is no terminal to ask at"))
    case .interrupted: throw .python(.keyboardInterrupt)
    }
  }

  private func missing(_ reason: String) -> CommandError {
    CommandError(
      "login needs \(subject), and \(reason)",
      hint: "set \(variable), or type it when asked",
      status: .stepFailed
    )
  }
}
