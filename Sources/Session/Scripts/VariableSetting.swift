internal import Interpreter
internal import Syntax
internal import Values

/// A variable and the text that it is set to from outside of a script: `NAME=VALUE`.
package struct VariableSetting: Hashable, Sendable {
  package let name: String
  package let value: String

  /// Nil when there is no value, or no name that Python has for variables.
  package init?(_ text: String) {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2,
      case .name(let name)? = try? PythonParser.parseExpression(SourceText(String(parts[0]))).kind
    else { return nil }
    self.name = name
    value = String(parts[1])
  }
}

extension Session {
  /// Sets a variable; a value whose name says so is a secret from here on.
  package func set(_ setting: VariableSetting) {
    if SecretNames.isSecret(setting.name) { learn(setting.value, as: .hidden) }
    interpreter.globals[setting.name] = .string(setting.value)
  }
}
