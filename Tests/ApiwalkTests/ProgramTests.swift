import Foundation
import TestSupport
import Testing

/// The built program without a terminal: what it prints where, and how it ends.
struct ProgramTests {
  /// The task of the walkthrough as CPython's `pprint` prints it, keys sorted.
  static let task = """
    200 OK
    {'items': [{'cancelRequested': False,
                'cancellable': True,
                'completedAt': '2020-04-22T11:34:03.290396913Z',
                'context': {'IsProcessRoot': True,
                            'Persistent': {'AgentType': 'agent',
                                           'ID': 'f7358a00-8469-45ae-a0c3-22952e9ed12f',
                                           'Name': 'DESKTOP-GFT9S1R',
                                           'OwnerID': '1496265'},
                            'Specific': 'Business',
                            'UserName': 'DESKTOP-GFT9S1R\\\\AMS User',
                            'isLegacy': True,
                            'title': "Adding agent 'DESKTOP-GFT9S1R' to the "
                                     'management server'},
                'enqueuedAt': '2020-04-22T11:34:03.290396913Z',
                'id': 944455285181775872,
                'idString': '944455285181775872',
                'issuer': {'clusterId': '', 'id': ''},
                'priority': 'normal',
                'queue': 'legacySync',
                'result': {'code': 'ok',
                           'payload': 'MachineManagement::AddAgentResponse'},
                'startedAt': '2020-04-22T11:34:03.290396913Z',
                'startedByUser': 'DESKTOP-GFT9S1R\\\\AMS User',
                'state': 'started',
                'tenant': {'id': '1496265',
                           'locator': '/1/1496262/1496265/',
                           'name': 'johndoe@mysite.com'},
                'type': 'A59E8BF2-39C3-42C4-B667-CB672381A214',
                'updatedAt': '2020-04-22T11:34:03.294683447Z',
                'uuid': '38045860-8901-426e-b51f-fc6d24d1cbe0'}]}

    """

  /// What the page has its readers type, an input each.
  static let pageInputs = [
    """
    filters = {
        'state': ['started', 'paused']
    }
    """,
    "response = requests.get(f'{base_url}/tasks', headers=auth, params=filters)",
    "response.status_code",
    "pprint.pprint(response.json())",
  ]

  @Test func theCommandShowsTheTask() throws {
    let result = try Program.run(["-c", "get /tasks state=started,paused"])
    #expect(result.out == Self.task, "\(result.error)")
    #expect(result.status == 0)
  }

  @Test func thePythonLinesShowTheSame() throws {
    let result = try Program.run([], input: Self.pageInputs.joined(separator: "\n"))
    #expect(result.out == Self.task.replacing("200 OK", with: "200"), "\(result.error)")
    #expect(result.error.isEmpty)
    #expect(result.status == 0)
  }

  @Test func aPageOnStandardInputIsTakenOffItsPrompts() throws {
    let page = """
        >>> filters = {
        ...     'state': ['started', 'paused']
        ... }
        >>> for s in filters['state']:
        ...     print(s)
        started
        paused
        >>> response = requests.get(f'{base_url}/tasks', headers=auth, params=filters)
        >>> response.status_code
        200
      """
    let result = try Program.run([], input: page)
    #expect(result.out == "started\npaused\n200\n", "\(result.error)")
    let failing = try Program.run(
      ["run", "page.txt"],
      files: ["page.txt": "Prose.\n\n  >>> nope\n"]
    )
    #expect(failing.error.contains("page.txt:3: NameError"), "\(failing.error)")
  }

  @Test func theTokenIsAbbreviated() throws {
    let result = try Program.run(["-c", "auth"])
    #expect(
      result.out
        == "{'Authorization': 'Bearer eyJ0eXAiOiJKV1QiLCJhbGciOiJSUzI1NiIsImtpZCI6ImMwMD...'}\n"
    )
  }

  @Test func scriptsShareASession() throws {
    let result = try Program.run(
      ["run", "a.walk", "b.walk"],
      files: [
        "a.walk": "# first\nn = 1\n",
        "b.walk": "n + 1\nget /tasks state=started\nexpect status 200\n",
      ]
    )
    #expect(result.out.hasPrefix("2\n200 OK\n{'items': "), "\(result.error)")
    #expect(result.status == 0)
  }

  @Test func dryRunReportsEveryMistakeAndRunsNothing() throws {
    let result = try Program.run(
      ["run", "--dry-run", "a.walk"],
      files: ["a.walk": "print(1)\nx = = 1\nprint(2)\ny = (]\n"]
    )
    #expect(result.out.isEmpty)
    #expect(result.error.contains("a.walk:2: SyntaxError: invalid syntax"), "\(result.error)")
    #expect(result.error.contains("a.walk:4: SyntaxError: "))
    #expect(result.status == 2)
  }

  @Test(arguments: [
    (["-c", "1 / 0"], 1, "ZeroDivisionError: division by zero"),
    (["-c", "print('x'"], 2, "SyntaxError: '(' was never closed"),
    (["run", "missing.walk"], 2, "missing.walk: No such file or directory"),
    (["check", "missing.txt"], 2, "missing.txt: No such file or directory"),
    (["--frobnicate"], 2, "Unknown option '--frobnicate'"),
    (["--base-url", "http://", "-c", "get /x"], 2, "--base-url needs a host"),
    (["--base-url", "http://127.0.0.1:1", "-c", "get /x"], 3, "refused"),
    (["--base-url", "http://nowhere.invalid", "-c", "get /x"], 3, "nowhere.invalid"),
    (
      ["--base-url", "http://127.0.0.1:1", "-c", "auth"], 1, "NameError: name 'auth' is not defined"
    ),
    (
      ["-c", "requests.get(f'{base_url}/tasks').json()['domain']; expect status 200"], 2, "invalid"
    ),
    (["-c", "get /tasks --no-auth\nexpect status 200"], 1, "expected status 200, got 401"),
    (["-c", "exit 9"], 9, ""),
    (["-c", "expect 1 == 2"], 1, "expected 1 == 2, got 1"),
  ])
  func endsAsDesigned(arguments: [String], status: Int32, message: String) throws {
    let result = try Program.run(arguments)
    #expect(result.status == status, "\(result.error)")
    #expect(message.isEmpty || result.error.contains(message), "\(result.error)")
  }

  @Test func nothingRunsWhenAScriptIsNotUnderstood() throws {
    let result = try Program.run(
      ["run", "a.walk"],
      files: ["a.walk": "print('ran')\nfoo(\n"]
    )
    #expect(result.out.isEmpty)
    #expect(result.error.contains("a.walk:2: SyntaxError: '(' was never closed"), "\(result.error)")
    #expect(result.status == 2)
  }

  @Test func aFailingStepNamesItsLine() throws {
    let result = try Program.run(
      ["run", "a.walk"],
      files: ["a.walk": "print('ran')\n\nnope\nprint('not run')\n"]
    )
    #expect(result.out == "ran\n")
    #expect(result.error.contains("a.walk:3: NameError: name 'nope' is not defined"))
    #expect(result.status == 1)
  }

  @Test func flagsStandBeforeAndAfterTheSubcommand() throws {
    let files = ["a.walk": "print(greeting)"]
    for arguments in [
      ["--var", "greeting=hi", "run", "a.walk"], ["run", "--var", "greeting=hi", "a.walk"],
    ] {
      #expect(try Program.run(arguments, files: files).out == "hi\n")
    }
  }

  @Test func asksForNothingAndHangsOnNothing() throws {
    let result = try Program.run(["-c", "login\nx = input()"], input: "")
    #expect(result.status == 1)
    #expect(result.error.contains("EOFError"))
  }

  @Test func surviveHostileText() throws {
    let deep = String(repeating: "(", count: 100_000)
    #expect(try Program.run([], input: deep).status == 2)
    let nested = String(repeating: "[", count: 100_000)
    let json = try Program.run(["-c", "json.loads('[' * 100000)"])
    #expect(json.error.contains("RecursionError"), "\(json.error)")
    #expect(try Program.run([], input: "x = \(nested)").error.contains("too many nested"))
    let long = "x = '" + String(repeating: "a", count: 1_000_000) + "'\nlen(x)\n"
    #expect(try Program.run([], input: long).out == "1000000\n")
  }
}

/// Runs with standard streams that are closed, full or odd.
struct StreamTests {
  private func shell(_ command: String) throws -> (status: Int32, error: String) {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", command, "sh", Program.url.path]
    process.environment = Program.environment(home: FileManager.default.temporaryDirectory)
    let pipe = Pipe()
    process.standardError = pipe
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    let error = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: error, as: UTF8.self))
  }

  @Test func endsWhenEveryStreamIsClosed() throws {
    #expect(try shell("timeout 30 \"$1\" -c 'get /tasks' <&- >&-").status == 1)
  }

  @Test func lostOutputIsNoSuccess() throws {
    let (status, error) = try shell("timeout 30 \"$1\" -c 'print(1)' > /dev/full")
    #expect(status == 1)
    #expect(error == "apiwalk: standard output: No space left on device\n")
  }

  @Test func endsAsSIGPIPEWouldWhenNobodyReads() throws {
    let (status, _) = try shell(
      "{ timeout 30 \"$1\" -c 'while True: print(1)'; echo $? >&2; } | head -1 > /dev/null; true"
    )
    #expect(status == 0)
  }

  @Test func aMarkAtTheStartOfAFileIsNothing() throws {
    let result = try Program.run(["run", "a.walk"], files: ["a.walk": "\u{FEFF}print(1)\n"])
    #expect(result.out == "1\n", "\(result.error)")
  }

  @Test func whatCannotBeShownIsAnError() throws {
    let result = try Program.run(["-c", "10 ** 5000\nprint('after')"])
    #expect(result.status == 1)
    #expect(result.out.isEmpty)
    #expect(result.error.contains("ValueError: Exceeds the limit (4300 digits)"))
  }

  @Test func aMessageGivenToExitIsShown() throws {
    let result = try Program.run(["-c", "import sys\nsys.exit('gone')"])
    #expect(result.error == "gone\n")
    #expect(result.status == 1)
  }
}

struct CheckTests {
  static let page = """
    The shell has these:

        >>> base_url  # where the API is
        'https://cloud.example/api/task_manager/v2'
        >>> auth
        {'Authorization': 'Bearer eyJ0eXAi...'}

    So a request is one line:

        >>> response = requests.get(f'{base_url}/tasks', headers=auth, params={'limit': 1})
        >>> response.status_code
        200
    """

  @Test func aTruePagePasses() throws {
    let result = try Program.run(
      ["check", "--sandbox-as", "https://cloud.example", "page.txt"],
      files: ["page.txt": Self.page]
    )
    #expect(result.status == 0, "\(result.out)\(result.error)")
    #expect(result.error == "page.txt: 4 of 4 steps as promised\n")
  }

  @Test func aFalseDigitFails() throws {
    let page = Self.page.replacingOccurrences(of: "200", with: "201")
    let result = try Program.run(
      ["check", "--sandbox-as", "https://cloud.example", "page.txt"],
      files: ["page.txt": page]
    )
    #expect(result.status == 1)
    #expect(
      result.out == "page.txt:11: response.status_code\n 12  - 201\n     + 200\n",
      "\(result.out)"
    )
  }

  @Test func aTextWithoutPromptsIsNoPage() throws {
    let result = try Program.run(["check", "a.txt"], files: ["a.txt": "Only prose.\n"])
    #expect(result.status == 2)
    #expect(result.error == "apiwalk: a.txt: there is no line that begins with >>>\n")
  }

  @Test func nothingElseIsAsked() throws {
    let result = try Program.run(
      ["--sandbox-as", "https://cloud.example", "-c", "get https://elsewhere.example/"])
    #expect(result.status == 3, "\(result.error)")
  }
}

struct InputTests {
  @Test func inputReadsStandardInput() throws {
    let result = try Program.run(["-c", "print([input('n? '), input()])\ninput()"], input: "Bo\nb")
    #expect(result.out == "n? ['Bo', 'b']\n", "\(result.error)")
    #expect(result.error.hasSuffix("EOFError: EOF when reading a line\n"))
    #expect(result.status == 1)
  }
}

struct DocumentationTests {
  @Test func theReadmeKeepsItsPromises() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let readme = try String(contentsOf: root.appending(path: "README.md"), encoding: .utf8)
    let result = try Program.run(["check", "README.md"], files: ["README.md": readme])
    #expect(result.status == 0, "\(result.out)\(result.error)")
    #expect(result.error.hasPrefix("README.md: 20 of 20 steps"), "\(result.error)")
  }
}

/// Logging in without a terminal, and on the practice server as it really is.
struct LoginProgramTests {
  @Test func nobodyToAskIsAnErrorAtOnce() throws {
    for command in ["login me", "login --basic me", "login --bearer", "login --api-key X-Key"] {
      let result = try Program.run(["--base-url", "http://127.0.0.1:1"], input: command)
      #expect(result.error.contains("there is no terminal to ask at"), "\(result.error)")
      #expect(result.status == 1)
    }
  }

  @Test func aLifeOnThePracticeServer() throws {
    let result = try Program.run([
      "-c",
      """
      vars
      login
      get /tasks lod=count
      logout
      get /tasks lod=count
      login c84e19d7-02bf-4f5a-a3e1-67d95b3fe810
      get /tasks lod=count
      connect --login me@example.com
      """,
    ])
    #expect(result.out.contains("  # 2 h left\n"), "\(result.out)\(result.error)")
    #expect(result.out.contains("200 OK\n{'count': 42}\nlogged out\n401 Unauthorized\n"))
    #expect(result.out.contains("\n403 Forbidden\n"))
    #expect(result.error.contains("the token carries no role"), "\(result.error)")
    #expect(result.error.contains(" answers: 401 Unauthorized, apiwalk-sandbox, in "))
    #expect(result.out.hasSuffix("/api/task_manager/v2\n"))
    #expect(result.status == 0)
  }

  @Test func theSandboxStandsInForDiscoveryToo() throws {
    let result = try Program.run([
      "--sandbox-as", "https://eu2-cloud.acronis.com", "-c",
      "connect --login me\nlogin\nget /tasks lod=count",
    ])
    #expect(
      result.out.hasPrefix("base_url is https://eu2-cloud.acronis.com/api/task_manager/v2\n"),
      "\(result.out)\(result.error)"
    )
    #expect(result.out.hasSuffix("200 OK\n{'count': 42}\n"))
  }

  @Test func connectingToNobodyEndsWithItsStatus() throws {
    let result = try Program.run(["-c", "connect 127.0.0.1:1"])
    #expect(result.error.contains("no answer from http://127.0.0.1:1: "), "\(result.error)")
    #expect(result.status == 3)
  }
}
