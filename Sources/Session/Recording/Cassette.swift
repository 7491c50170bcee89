package import HTTP
package import Library
internal import Values

/// The requests of a run and what came of them, in a file that a person can read and a later run can
/// live on without a network.
///
/// Secrets are taken out when it is written. A request matches when its method, URL, parameters and
/// body are those of a recorded one, secrets taken out of both; of several equal ones each answers
/// once, in order.
package final class Cassette {
  package let path: String
  package let file: GrowingFile
  private let tape: Tape
  /// Takes out what is known as a secret at the moment.
  package var redactor: () -> Redactor = { Redactor() }
  /// Told of what a request or an answer calls a secret.
  package var learn: (_ secret: String, Redactor.Kind) -> Void = { _, _ in }

  /// What is on it; the file's content is made of it.
  private final class Tape {
    var exchanges: [(request: RecordedRequest, answer: RecordedAnswer)] = []
    var practice: PracticeServer?
    var token: String?
    /// Whether the run that recorded it came to its end.
    var isComplete = false
    /// The places that no request has taken, by what has to be equal, the last first.
    var waiting: [String: [Int]] = [:]
    var redactor: () -> Redactor = { Redactor() }
    var clock: ClockTape?
    var hasToldOfClock = false
  }

  package init(path: String, files: Files, clock: Clock) {
    self.path = path
    let tape = Tape()
    self.tape = tape
    file = GrowingFile(path: path, files: files, clock: clock) {
      Array(
        CassetteText.write(
          tape.exchanges,
          tape.practice,
          tape.token,
          tape.isComplete,
          tape.clock,
          tape.redactor()
        ).utf8
      )
    }
  }

  /// Whether bytes begin as every cassette does, damaged ones included.
  package static func isCassette(_ bytes: [UInt8]) -> Bool {
    let text = String(decoding: bytes.prefix(64), as: UTF8.self).filter { !$0.isWhitespace }
    return text.hasPrefix("{\"cassette\":")
  }

  package var isComplete: Bool { tape.isComplete }
  package var count: Int { tape.exchanges.count }

  /// What the clocks showed, when that is kept, too.
  package var clock: ClockTape? {
    get { tape.clock }
    set { tape.clock = newValue }
  }

  /// Reads what was recorded.
  package func load(_ bytes: [UInt8]) throws(FileError) {
    let content: CassetteText.Content
    do throws(CassetteText.Damage) {
      content = try CassetteText.read(bytes)
    } catch {
      throw FileError(path: path, reason: error.message)
    }
    tape.exchanges = content.exchanges
    tape.practice = content.practice
    tape.isComplete = content.isComplete
    tape.clock = content.clock
    for place in tape.exchanges.indices.reversed() {
      tape.waiting[tape.exchanges[place].request.key, default: []].append(place)
    }
  }

  /// Ties it to a session: to what that knows as secrets, and to the ends of its steps.
  package func attach(to session: Session) {
    tape.redactor = { session.output.redactor }
    redactor = tape.redactor
    learn = { session.learn($0, as: $1) }
    session.afterStep = { [file, tape] in
      do throws(FileError) {
        try file.saveInTime()
      } catch {
        session.output.note("the cassette can't be written: \(error.message)", style: .failure)
      }
      if tape.clock?.isFull == true, !tape.hasToldOfClock {
        tape.hasToldOfClock = true
        session.output.note(
          "the cassette keeps \(ClockTape.most) readings of the clock; later ones will differ"
        )
      }
    }
  }

  // MARK: - The practice server

  /// The practice server of the recorded run, as far as it was needed; its token is an abbreviation.
  package var practice: PracticeServer? { tape.practice }

  package func note(_ practice: PracticeServer) -> PracticeServer {
    // What another practice server answered says nothing of this one.
    if let old = tape.practice, old.baseURL != practice.baseURL {
      tape.exchanges = []
      tape.waiting = [:]
      tape.clock?.forgetRest()
    }
    tape.practice = practice
    var noted = practice
    noted.issueToken = { [tape] in
      let token = practice.issueToken()
      tape.token = token
      return token
    }
    return noted
  }

  // MARK: - Recording

  package func record(_ request: Request, _ response: Response) {
    keep(request, .response(response))
  }

  package func record(_ request: Request, _ error: TransportError) {
    keep(request, .failure(error))
  }

  private func keep(_ request: Request, _ answer: RecordedAnswer) {
    tape.exchanges.append((RecordedRequest(request, redactor()), answer))
    tape.isComplete = false
    file.noteChange()
  }

  /// Ends a recording: what was recorded is the whole of a run, or what there was until it was
  /// interrupted.
  package func finish(isComplete: Bool) throws(FileError) {
    tape.isComplete = isComplete
    file.noteChange()
    try file.saveChanges()
  }

  // MARK: - Replaying

  /// The next answer to a request; nil when there is none left.
  func answer(to request: Request) -> RecordedAnswer? {
    let key = RecordedRequest(request, redactor()).key
    guard let place = tape.waiting[key]?.popLast() else { return nil }
    return tape.exchanges[place].answer
  }

  /// What is on the cassette in the place of an answer that is not, in words.
  func absence(of request: Request) -> String {
    let wanted = RecordedRequest(request, redactor())
    let start = "\(path) holds no answer to \(wanted.text)"
    let same = tape.exchanges.map(\.request).filter {
      $0.method == wanted.method && $0.url == wanted.url
    }
    guard let near = same.first(where: { $0.key == wanted.key }) ?? same.first else {
      let others = Set(tape.exchanges.map { "\($0.request.method) \($0.request.url)" })
      let near = Suggestion.nearest(to: "\(wanted.method) \(wanted.url)", among: others)
      return start + (near.map { "; it holds one to \($0)" } ?? "")
    }
    if near.key == wanted.key {
      let count = same.count { $0.key == wanted.key }
      return start
        + "; the \(count == 1 ? "one" : "\(count)") that it had \(count == 1 ? "was" : "were") given"
    }
    guard near.parameters == wanted.parameters else {
      return start + "; it holds one to \(near.text)"
    }
    let difference = near.difference(to: wanted).map { "; " + $0 } ?? ""
    return start + " with this body; it holds one with another\(difference)"
  }
}
