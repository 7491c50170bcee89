internal import HTTP
internal import Interpreter
internal import Library
internal import Syntax
internal import Values

/// `connect URL`: sets `base_url`, once the host has answered.
struct ConnectCommand: Command {
  let name = "connect"
  let usage = "URL | --login NAME [URL]"
  let operands = Operands.address
  let summary = "set base_url to a host that answers"
  let details = """
    Without a scheme https is meant, and http on this machine: connect 127.0.0.1:8080/api. One HEAD
    request without auth looks whether the host answers within 10 seconds; any status will do. When
    none comes, base_url stays as it was, and a script ends with status 3.

    connect --login NAME asks the platform in which data center an account lives, as the guide does,
    and sets base_url there; its path stays, or is /api/task_manager/v2. The practice server answers
    for itself, elsewhere https://cloud.acronis.com is asked, or URL.

    auth is not sent to another host than the one it was set for: `login` again.
    """

  /// Where the platform says which data center is whose.
  private static let platform = "https://cloud.acronis.com"
  private static let apiPath = "/api/task_manager/v2"

  func run(_ call: CommandCall) throws(Failure) {
    let words = call.line.words
    if words.first?.text == "--login", (2...3).contains(words.count) {
      try discover(words[1].text, at: words.dropFirst(2).first?.text, call)
    } else {
      let word = try call.onlyWord(usage: usage)
      guard !word.text.hasPrefix("-") else { throw .command(call.misuse(usage)) }
      let url = try commanding { () throws(CommandError) in try BaseURL(word.text) }
      try HostCheck(session: call.session).run(url)
      LoginSteps(session: call.session).set("base_url", url.text)
      report(url, call.session)
    }
  }

  /// Finds the data center of an account, then connects to it.
  private func discover(
    _ account: String,
    at server: String?,
    _ call: CommandCall
  ) throws(Failure) {
    let session = call.session
    let steps = LoginSteps(session: session)
    let base = try raising { () throws(PythonException) in
      try session.interpreter.globals.lookUp("base_url")
    }
    let asked = try commanding { () throws(CommandError) in
      if let server { return try BaseURL(server) }
      return try BaseURL(try defaultServer(base, session))
    }
    let (login, url) = (Value.string(account), Value.string(asked.text + "/api/1/accounts"))
    try steps.run(
      "response = requests.get(\(url.representation), params={'login': \(login.representation)})"
    )
    let home = try home(in: try call.lastResponseObject(), asked)
    try steps.run("datacenter_url = response.json()['server_url']")
    var path = base?.asText.map { BaseURL.path(of: $0) } ?? Self.apiPath
    while path.hasSuffix("/") { path.removeLast() }
    let found = try commanding { () throws(CommandError) in try BaseURL(home.text + path) }
    try HostCheck(session: session).run(found)
    session.interpreter.globals["base_url"] = .string(found.text)
    steps.mirror(
      path.isEmpty ? "base_url = datacenter_url" : "base_url = f'{datacenter_url}\(path)'"
    )
    report(found, session)
  }

  private func defaultServer(_ base: Value?, _ session: Session) throws(CommandError) -> String {
    guard let origin = base?.asText.flatMap({ Origin($0)?.text }),
      try session.credentials.practice(at: origin) != nil
    else { return Self.platform }
    return origin
  }

  /// `server_url` of the answer, which must not lead from https to http.
  private func home(in response: ResponseObject, _ asked: BaseURL) throws(Failure) -> BaseURL {
    let answer = response.response
    guard answer.status == 200, case .dict(let fields)? = try? JSONReader.read(answer.body),
      let text = fields["server_url"]?.asText
    else {
      throw .command(
        CommandError(
          "\(asked.origin.text) doesn't say where the account lives: "
            + "it answered \(answer.status) \(answer.reason)",
          hint: "`body` shows the answer; connect URL sets the data center by hand",
          status: .stepFailed
        )
      )
    }
    let home = try commanding { () throws(CommandError) in try BaseURL(text) }
    guard home.origin.scheme == "https" || asked.origin.scheme == "http" else {
      throw .command(
        CommandError(
          "\(asked.origin.text) names \(home.origin.text), which is not encrypted",
          hint: "connect \(home.origin.text) goes there all the same",
          status: .stepFailed
        )
      )
    }
    return home
  }

  /// What is set now, and what becomes of `auth`.
  private func report(_ url: BaseURL, _ session: Session) {
    session.output.write("base_url is \(url.text)\n")
    let globals = session.interpreter.globals
    guard globals["auth"] != nil, let origin = session.credentials.authOrigin,
      origin != url.origin.text
    else { return }
    session.output.note(
      "auth was set for \(origin) and is not sent to \(url.origin.text): `login` sets it anew",
      style: .hint
    )
  }
}
