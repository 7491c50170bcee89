import Loopback
import Foundation
import Testing
import TestSupport

/// Some two hundred requests, sent by apiwalk and by the programs that it speaks like, to a server
/// that keeps what arrives.
///
/// `APIWALK_TEST_TOOLS` names a folder with `python3` (with `requests`) and HTTPie's `http`, where
/// they are not in `PATH`.
@Suite struct DialectTests {
  private let walk = EchoWalk.shared
  private let cases = RequestCases.all

  private func inFolder(_ work: (URL, EchoServer) throws -> Void) throws {
    let folder = try Program.makeHome()
    let server = EchoServer()
    defer {
      server.stop()
      try? FileManager.default.removeItem(at: folder)
    }
    try work(folder, server)
  }

  private func write(_ value: Any, _ name: String, _ folder: URL) throws -> String {
    let file = folder.appending(path: name)
    if let text = value as? String {
      try Data(text.utf8).write(to: file)
    } else {
      try JSONSerialization.data(withJSONObject: value).write(to: file)
    }
    return file.path
  }

  @Test func everyCaseArrives() {
    #expect(walk.failures.isEmpty, "\(walk.failures)")
    #expect(cases.count >= 200)
    for one in cases where one.query.isEmpty {
      #expect(walk.arrivals.targets[one.number] == one.target, "\(one.testDescription)")
    }
  }

  // MARK: - The programs themselves

  @Test(.enabled(if: Tool.pythonWithRequests != nil, "python3 has no requests"))
  func requestsSendsTheSame() throws {
    try inFolder { folder, server in
      let list = try write(cases.map { $0.description(server.url) }, "cases.json", folder)
      let script = try write(RequestCase.requestsScript, "send.py", folder)
      let run = Tool.pythonWithRequests?.run([script, list], in: folder)
      #expect(run?.status == 0, "\(run?.output ?? "")")
      Arrivals.expectSame(walk.arrivals, Arrivals(server.take()), cases, "requests")
    }
  }

  @Test(.enabled(if: Tool.curl != nil, "there is no curl"))
  func curlSendsTheSame() throws {
    try inFolder { folder, server in
      let comparable = cases.filter { $0.headers.first?.0 != "X-Latin" }
      let lines = try comparable.map { try $0.curlLine(server.url, folder) }
      let script = try write(lines.joined(separator: "\n") + "\n", "send.sh", folder)
      let run = Tool("sh")?.run([script], in: folder)
      #expect(run?.output == "")
      Arrivals.expectSame(walk.arrivals, Arrivals(server.take()), comparable, "curl")
    }
  }

  @Test(.enabled(if: Tool.pythonWithHTTPie != nil, "there is no HTTPie"))
  func httpieSendsTheSame() throws {
    try inFolder { folder, server in
      var calls: [[String: Any]] = []
      var sent: [RequestCase] = []
      // A request of HTTPie takes as long as ten of the others: every second one.
      for one in cases where one.number % 2 == 0 {
        guard let (words, input) = try one.httpieArguments(server.url, folder) else { continue }
        calls.append(["words": words, "input": input ?? NSNull()])
        sent.append(one)
      }
      #expect(sent.count > cases.count / 2 - 10)
      let output = try runHTTPie(calls, folder)
      #expect(output == "")
      Arrivals.expectSame(walk.arrivals, Arrivals(server.take()), sent, "HTTPie")
    }
  }

  private func runHTTPie(_ calls: [[String: Any]], _ folder: URL) throws -> String? {
    let list = try write(calls, "calls.json", folder)
    let script = try write(RequestCase.httpieScript, "send.py", folder)
    return Tool.pythonWithHTTPie?.run([script, list], in: folder).output
  }

  // MARK: - What `as` says, run by its program

  @Test(.enabled(if: Tool.pythonWithRequests != nil, "python3 has no requests"))
  func asPythonSendsTheSame() throws {
    try inFolder { folder, server in
      let scripts = walk.texts("python", to: server).map { said -> [String: Any] in
        ["text": said.text, "secrets": cases[said.number - 1].secrets]
      }
      let list = try write(scripts, "scripts.json", folder)
      let runner = """
        import json, os, sys
        for script in json.load(open(sys.argv[1])):
            os.environ.update(script['secrets'])
            try:
                exec(compile(script['text'], '<as python>', 'exec'), {})
            except Exception as error:
                print(repr(error), script['text'], file=sys.stderr)
        """
      let script = try write(runner, "run.py", folder)
      let run = Tool("sh")?.run(
        ["-c", "exec \"$PYTHON\" \"$@\" > /dev/null", "sh", script, list],
        in: folder,
        environment: ["PYTHON": Tool.pythonWithRequests?.path ?? ""]
      )
      #expect(run?.output == "")
      #expect(walk.unsaid["python"] == nil)
      Arrivals.expectSame(walk.arrivals, Arrivals(server.take()), cases, "as python")
    }
  }

  @Test(.enabled(if: Tool.curl != nil, "there is no curl"))
  func asCurlSendsTheSame() throws {
    try inFolder { folder, server in
      let texts = walk.texts("curl", to: server).map { said in
        settingSecrets(of: said.number) + said.text
      }
      let start = "curl() { command curl -s -o /dev/null \"$@\"; }\n"
      let script = try write(start + texts.joined(), "run.sh", folder)
      let run = Tool("sh")?.run([script], in: folder)
      #expect(run?.output == "")
      #expect(walk.unsaid["curl"] == nil)
      Arrivals.expectSame(walk.arrivals, Arrivals(server.take()), cases, "as curl")
    }
  }

  /// Files that a command names are named again, by their paths.
  @Test(
    .enabled(
      if: Tool.curl != nil && Tool.pythonWithRequests != nil,
      "there is no curl or requests"
    ),
    arguments: ["curl", "python"],
    ["kind=note note@PATH;type=text/plain", "@PATH Content-Type:text/x-note"]
  )
  func namesFiles(dialect: String, items: String) throws {
    try inFolder { folder, server in
      let file = folder.appending(path: "note one.txt").path
      try Data("text\r\n\u{0}".utf8).write(to: URL(filePath: file))
      let line =
        "post \(server.url)/up \(RequestCase.mark):1 "
        + items.components(separatedBy: "PATH").joined(separator: "'\(file)'")
      let text = EchoWalk.said(line, in: dialect)
      #expect(text.contains(file), "\(text)")
      let ours = Arrivals(server.take())
      #expect(ours.byNumber.count == 1)
      let tool = dialect == "curl" ? Tool("sh") : Tool.pythonWithRequests
      let run = tool?.run(["-c", text], in: folder)
      #expect(Arrivals(server.take()).byNumber == ours.byNumber, "\(run?.output ?? "")")
    }
  }

  /// What `as curl` says is understood when it is pasted back.
  @Test func pastedCurlSendsTheSame() throws {
    let server = EchoServer()
    defer { server.stop() }
    var sent: [RequestCase] = []
    for said in walk.texts("curl", to: server) {
      // What an argument can't hold comes from a `printf`, which is not run here.
      guard !said.text.contains("printf") else { continue }
      let one = cases[said.number - 1]
      #expect(EchoWalk.run(said.text, environment: one.secrets) == nil, "\(said.text)")
      sent.append(one)
    }
    #expect(sent.count > cases.count - 15)
    Arrivals.expectSame(walk.arrivals, Arrivals(server.take()), sent, "pasted curl")
  }

  /// The variables that a case asks for, as lines of a shell.
  private func settingSecrets(of number: Int) -> String {
    cases[number - 1].secrets.map { "\($0.key)=\(RequestCase.shellQuoted($0.value))\n" }.joined()
  }

  /// A shell reads what `as httpie` says; one process then is HTTPie for all of them.
  @Test(.enabled(if: Tool.pythonWithHTTPie != nil, "there is no HTTPie"))
  func asHTTPieSendsTheSame() throws {
    try inFolder { folder, server in
      let texts = walk.texts("httpie", to: server)
      let start = """
        http() {
          for word in "$@"; do printf '%s\\000' "$word"; done > "$n.words"
          case " $* " in *" --ignore-stdin "*) ;; *) cat > "$n.in" ;; esac
        }

        """
      let lines = texts.map { "n=\($0.number)\n\(settingSecrets(of: $0.number))\($0.text)" }
        .joined()
      let script = try write(start + lines, "run.sh", folder)
      let run = Tool("sh")?.run([script], in: folder)
      #expect(run?.output == "")
      let calls = try texts.map { said -> [String: Any] in
        let words = try Data(contentsOf: folder.appending(path: "\(said.number).words"))
        let input = folder.appending(path: "\(said.number).in").path
        return [
          "words": String(decoding: words, as: UTF8.self).components(separatedBy: "\0").dropLast()
            .map { $0 },
          "input": FileManager.default.fileExists(atPath: input) ? input : NSNull(),
        ]
      }
      #expect(try runHTTPie(calls, folder) == "")
      let numbers = Set(texts.map(\.number))
      let sent = cases.filter { numbers.contains($0.number) }
      #expect(walk.unsaid["httpie"]?.map(\.number) == cases.filter(\.isBeyondHTTPie).map(\.number))
      Arrivals.expectSame(walk.arrivals, Arrivals(server.take()), sent, "as httpie")
    }
  }

  @Test func asHTTPIsTheMessage() throws {
    let server = EchoServer()
    defer { server.stop() }
    for said in walk.said["http"] ?? [] {
      var message = Data(said.text)
      for (name, value) in cases[said.number - 1].secrets.sorted(by: { $0.key > $1.key }) {
        while let range = message.range(of: Data("$\(name)".utf8)) {
          message.replaceSubrange(range, with: Data(value.utf8))
        }
      }
      #expect(server.deliver(Array(message)), "\(said.number)")
    }
    #expect(walk.unsaid["http"] == nil)
    // A message leads nowhere else: of a redirect only its beginning is compared.
    let sent = cases.filter { $0.follows != true }
    Arrivals.expectSame(walk.arrivals, Arrivals(server.take()), sent, "as http")
  }
}
