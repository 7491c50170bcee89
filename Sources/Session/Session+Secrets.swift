internal import Interpreter
package import Syntax

/// What a session keeps out of what it shows and writes.
extension Session {
  /// Keeps a secret out of everything that is shown or written from now on.
  package func learn(_ secret: String, as kind: Redactor.Kind) {
    guard !credentials.isPublic(secret) else { return }
    output.redactor.learn(secret, as: kind)
  }

  /// A value was stored under a name or a key: one that says so makes it a secret.
  func noteStore(_ name: String, _ text: String) {
    let isBearer = SecretNames.isBearer(text)
    guard isBearer || SecretNames.isSecret(name) else { return }
    let isToken = isBearer || name.lowercased().contains("token")
    learn(SecretNames.credentials(in: text), as: isToken ? .token : .hidden)
  }

  /// A literal given to a secret name is a secret from the moment the line is read.
  package func learnSecrets(in source: SourceText) {
    for found in CurlSecrets.found(in: source) { learn(found.secret, as: .hidden) }
    for (secret, _) in SecretText.values(in: String(decoding: source.bytes, as: UTF8.self)) {
      // A JSON Web Token is shown as the guide shows one; of other literals nothing is.
      learn(secret, as: secret.hasPrefix("eyJ") ? .token : .hidden)
    }
  }

  /// What is written behind `login` is a secret when that is the command, or a mistyped one.
  func learnLogins(in bytes: [UInt8]) {
    for (secret, _) in LoginText.secrets(in: bytes) {
      learn(secret, as: secret.hasPrefix("eyJ") ? .token : .hidden)
    }
  }

  /// A line as it may be kept: every secret literal replaced, known secrets abbreviated.
  package func redactedForHistory(_ text: String) -> String {
    let source = SourceText(CurlSecrets.masked(text) { !credentials.isPublic($0) })
    let literals = secretLiterals(in: source)
    var masks = literals.map { ($0.start..<$0.end, SecretText.masked(source[$0])) }
    let text = String(decoding: source.bytes, as: UTF8.self)
    for (secret, range) in SecretText.valuesAndLogins(in: text)
    where !credentials.isPublic(secret) {
      guard !literals.contains(where: { $0.start < range.upperBound && range.lowerBound < $0.end })
      else { continue }
      masks.append((range, "***"))
    }
    var bytes = source.bytes
    for (range, mask) in masks.sorted(by: { $0.0.lowerBound > $1.0.lowerBound }) {
      bytes.replaceSubrange(range, with: Array(mask.utf8))
    }
    return output.redactor.redact(String(decoding: bytes, as: UTF8.self))
  }

  private func secretLiterals(in source: SourceText) -> [SourceRange] {
    let statements = parser.parseAll(source).inputs.flatMap { input -> [Statement] in
      if case .python(let statements) = input.kind { statements } else { [] }
    }
    let found = SecretLiterals(
      in: statements,
      isPublic: credentials.isPublic,
      parameters: { [interpreter] in interpreter.globals[$0]?.positionalParameters }
    )
    // A literal may be found on two ways.
    return Set(found.ranges).filter { range in
      !found.ranges.contains { $0 != range && $0.start <= range.start && range.end <= $0.end }
    }
  }
}
