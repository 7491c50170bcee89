import LineEditing
import Session

extension Completion {
  /// What Tab offers in a text of a session.
  init(of text: String, at cursor: Int, in session: Session) {
    let found = Completer(session.completionSnapshot).candidates(in: text, at: cursor)
    self.init(
      replacing: found.replacing,
      candidates: found.all.map {
        Candidate($0.text, summary: $0.summary, ending: $0.ending)
      }
    )
  }
}
