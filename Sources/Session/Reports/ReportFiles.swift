/// The reports of a run as files, each whole or not at all.
package struct ReportFiles: Sendable {
  package var junit: String?
  package var json: String?

  package init(junit: String? = nil, json: String? = nil) {
    self.junit = junit
    self.json = json
  }

  package var isEmpty: Bool { junit == nil && json == nil }

  /// Writes them, secrets taken out: a file is no screen, whatever `--reveal` says.
  package func write(_ log: RunLog, redactor: Redactor, files: Files) throws(FileError) {
    if let junit { try files.save(Array(redactor.redact(JUnit(log).text).utf8), junit) }
    if let json { try files.save(Array(redactor.redact(JSONReport(log).text).utf8), json) }
  }
}
