internal import Interpreter
internal import Syntax
internal import Values

/// Python lines that a command takes one after the other, in the open: the mirror shows each.
struct LoginSteps {
  /// Where the platform's identity provider gives tokens, at the origin of the API.
  static let tokenPath = "/api/2/idp/token"

  let session: Session

  /// Gives a variable a value, and shows that line.
  func set(_ name: String, _ value: String) {
    session.interpreter.globals[name] = .string(value)
    mirror("\(name) = \(Value.string(value).representation)")
  }

  /// Gives a variable a secret, which is no part of the line that is shown.
  func setSecret(_ name: String, _ secret: String, as kind: Redactor.Kind) {
    session.learn(secret, as: kind)
    session.credentials.noteSecret(secret)
    session.interpreter.globals[name] = .string(secret)
    mirror("\(name) = '***'")
  }

  /// Runs a line and shows it.
  func run(_ step: String) throws(Failure) {
    let statements = try parsing { () throws(SyntaxError) in
      try PythonParser.parse(SourceText(step))
    }
    for statement in statements { mirror(Unparser.source(of: statement)) }
    try raising { () throws(PythonException) in
      do throws(PythonException) {
        try session.interpreter.execute(statements)
      } catch {
        // The step's text is not on anybody's screen: no place to point at.
        throw PythonException(error.object, hint: error.hint)
      }
    }
  }

  /// The value of a line that is shown and not kept.
  func evaluate(_ step: String) throws(Failure) -> Value {
    let expression = try parsing { () throws(SyntaxError) in
      try PythonParser.parseExpression(SourceText(step))
    }
    mirror(Unparser.source(of: expression))
    return try raising { () throws(PythonException) in
      do throws(PythonException) {
        return try session.interpreter.evaluate(expression)
      } catch {
        throw PythonException(error.object, hint: error.hint)
      }
    }
  }

  func mirror(_ line: String) {
    if session.settings.showsMirror { session.output.note(line, style: .mirror) }
  }
}
