internal import HTTP
internal import Interpreter
internal import Library
internal import Values

/// Asks whether a host answers: one request without `auth`, and any status is an answer.
struct HostCheck {
  /// How long connecting may take, and silence after it, in seconds.
  static let patience = 10

  let session: Session

  /// Says on stderr what was found; throws when nobody answers.
  func run(_ url: BaseURL) throws(Failure) {
    let step = "requests.head(\(Value.string(url.text).representation), timeout=\(Self.patience))"
    let value: Value
    do throws(Failure) {
      value = try LoginSteps(session: session).evaluate(step)
    } catch {
      throw explained(error, url)
    }
    guard case .object(let object) = value, let response = object as? ResponseObject,
      !session.settings.isQuiet
    else { return }
    let answer = response.response
    var found = "\(url.origin.text) answers: \(answer.status) \(answer.reason)"
    if let location = answer.fields["Location"] { found += " to \(location)" }
    if let server = answer.fields["Server"] { found += ", \(server)" }
    session.output.note("\(found), in \(answer.timing.total.asDuration)", style: .aside)
  }

  /// An exception of `requests` in one sentence; an interruption is what it is.
  private func explained(_ failure: Failure, _ url: BaseURL) -> Failure {
    guard case .python(let exception) = failure else { return failure }
    let status = Report.status(of: exception)
    guard status != .interrupted else { return failure }
    return .command(
      CommandError(
        "no answer from \(url.origin.text): \(exception.hint ?? exception.lastLine)",
        hint: "base_url is as it was; base_url = '\(url.text)' sets it unasked",
        status: status
      )
    )
  }
}
