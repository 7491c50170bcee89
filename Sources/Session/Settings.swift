/// What a person can switch while the shell runs.
package struct Settings: Sendable {
  /// How a command shows a body.
  package enum BodyFormat: String, CaseIterable, Sendable {
    case pprint
    case json
    /// The bytes as received.
    case raw
  }

  /// Whether each request command shows the Python line that it is.
  package var showsMirror: Bool
  package var bodyFormat: BodyFormat
  /// Whether secrets are shown whole on the screen (`--reveal`); files stay redacted.
  package var revealsSecrets: Bool
  /// Whether notes about the output, such as request lines, are left out.
  package var isQuiet: Bool

  package init(
    showsMirror: Bool = false,
    bodyFormat: BodyFormat = .pprint,
    revealsSecrets: Bool = false,
    isQuiet: Bool = false
  ) {
    self.showsMirror = showsMirror
    self.bodyFormat = bodyFormat
    self.revealsSecrets = revealsSecrets
    self.isQuiet = isQuiet
  }
}
