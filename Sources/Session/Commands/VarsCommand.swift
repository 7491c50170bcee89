internal import Interpreter
internal import Syntax
internal import Values

/// `vars`: the session's variables and their values, shortened to the line.
struct VarsCommand: Command {
  let name = "vars"
  let summary = "list the session's variables"
  let isAside = true
  let details = "Behind auth and other tokens it says how long they are good for."

  /// How much of a value is shown.
  private static let valueWidth = 60

  func run(_ call: CommandCall) throws(Failure) {
    guard call.line.words.isEmpty else { throw .command(call.misuse("(nothing more)")) }
    let globals = call.session.interpreter.globals
    try raising { () throws(PythonException) in
      // The walkthrough's own variables are there for whoever looks.
      for name in ["base_url", "auth"] { _ = try globals.lookUp(name) }
    }
    let shown = globals.names.compactMap { name in
      globals[name].flatMap { value in value.isModule ? nil : (name, value) }
    }
    let width = shown.map(\.0.count).max() ?? 0
    for (name, value) in shown {
      let padding = String(repeating: " ", count: width - name.count)
      let life = life(of: value, in: call.session).map { "  # \($0.text)" } ?? ""
      call.output.write("\(name)\(padding) = \(summary(of: value, in: call))\(life)\n")
    }
  }

  /// How long a token lives, alone or in a header.
  private func life(of value: Value, in session: Session) -> TokenLife? {
    let token =
      AuthVariable(value)?.bearerToken
      ?? value.asText.map { AuthVariable.bearerToken(in: $0) ?? $0 }
    return token.flatMap { session.credentials.life(ofToken: $0, at: session.now) }
  }

  /// The value by `repr`, secrets taken out before it is cut: a cut token would not be known.
  private func summary(of value: Value, in call: CommandCall) -> String {
    let whole = value.representation
    let text = call.output.revealsSecrets ? whole : call.output.redactor.redact(whole)
    let scalars = text.unicodeScalars
    guard scalars.count > Self.valueWidth else { return text }
    return String(String.UnicodeScalarView(scalars.prefix(Self.valueWidth - 1))) + "…"
  }
}

extension Value {
  fileprivate var isModule: Bool {
    guard case .object(let object) = self else { return false }
    return object is Module
  }
}
