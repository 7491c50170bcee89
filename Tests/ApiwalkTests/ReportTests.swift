import Foundation
import TestSupport
import Testing

/// Reports as the programs that read them see them.
struct ReportTests {
  private static let script = """
    print('one', chr(0), chr(27), '<&]]>')
    expect 'ä' == 'ü'
    undefined
    raise ValueError('line one\\nline two')
    """

  /// Runs in a folder and gives what another program says of a file that was written.
  private func written(_ arguments: [String], then command: [String]) throws -> (Int32, String) {
    let home = try Program.makeHome()
    defer { try? FileManager.default.removeItem(at: home) }
    try Self.script.write(to: home.appending(path: "a.walk"), atomically: true, encoding: .utf8)
    try start(Program.url.path, ["run", "--keep-going", "--quiet"] + arguments, in: home)
    let output = home.appending(path: "said")
    return (
      try start(command[0], Array(command.dropFirst()), in: home, to: output),
      String(decoding: try Data(contentsOf: output), as: UTF8.self)
    )
  }

  @discardableResult
  private func start(
    _ program: String,
    _ arguments: [String],
    in home: URL,
    to output: URL? = nil
  ) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.currentDirectoryURL = home
    // Where the other programs are is the machine's own.
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    process.environment = Program.environment(home: home).merging(["PATH": path]) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    if let output {
      try Data().write(to: output)
      process.standardOutput = try FileHandle(forWritingTo: output)
    }
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }

  /// What the schema of the Jenkins xUnit plugin (`junit-10.xsd`) allows of what is used here.
  private static let schema = """
    import sys, xml.etree.ElementTree as tree
    allowed = {
        'testsuites': ({'name', 'time', 'tests', 'failures', 'errors'}, {'testsuite'}),
        'testsuite': ({'name', 'time', 'tests', 'failures', 'errors', 'skipped'}, {'testcase'}),
        'testcase': ({'name', 'classname', 'time'}, {'skipped', 'error', 'failure', 'system-out'}),
        'failure': ({'message', 'type'}, set()), 'error': ({'message', 'type'}, set()),
        'skipped': ({'message'}, set()), 'system-out': (set(), set()),
    }
    def visit(element):
        attributes, children = allowed[element.tag]
        assert set(element.attrib) <= attributes, element.attrib
        assert element.tag not in ('testcase', 'testsuite') or 'name' in element.attrib
        for child in element:
            assert child.tag in children, (element.tag, child.tag)
            visit(child)
    root = tree.parse('report.xml').getroot()
    assert root.tag == 'testsuites'
    visit(root)
    suite = root[0]
    assert int(suite.get('tests')) == len(suite) == 4
    assert int(suite.get('failures')) == len(suite.findall('*/failure')) == 1
    assert int(suite.get('errors')) == len(suite.findall('*/error')) == 2
    print(suite.findall('*/error')[1].get('message'))
    """

  @Test(arguments: ["--junit", "--json"])
  func aReportThatCannotBeWrittenStopsTheRunAtOnce(option: String) throws {
    for form in [["run", "a.walk"], ["check", "a.md"]] {
      let result = try Program.run(
        form + [option, "no/such/report"],
        files: ["a.walk": "print('ran')\n", "a.md": ">>> print('ran')\nran\n"]
      )
      #expect(result.status == 2)
      #expect(result.out.isEmpty)
      #expect(result.error == "apiwalk: no/such/report: No such file or directory\n")
    }
  }

  @Test func junitIsAsItsSchemaWants() throws {
    let python = "/usr/bin/env"
    let (status, said) = try written(
      ["--junit", "report.xml", "a.walk"],
      then: [python, "python3", "-c", Self.schema]
    )
    // Where there is no Python, `env` ends with 127: `scripts/test` says so.
    guard status != 127 else { return }
    #expect(status == 0)
    #expect(said == "ValueError: line one\nline two\n")
  }

  @Test func proveUnderstandsTheStream() throws {
    let prove = ["/usr/bin/prove", "/usr/local/bin/prove"].first {
      FileManager.default.isExecutableFile(atPath: $0)
    }
    guard let prove else { return }
    let run = "\(Program.url.path) run --keep-going --quiet --tap"
    let (status, said) = try written(["a.walk"], then: [prove, "-v", "--exec", run, "a.walk"])
    #expect(status != 0)
    #expect(said.contains("Failed 3/4 subtests"), "\(said)")
    #expect(!said.contains("Parse errors"), "\(said)")
  }

  @Test func aSecretIsInNoFile() throws {
    let secret = "hunter2-hunter2"
    let script = """
      record made.txt
      password = '\(secret)'
      requests.post(f'{base_url}/x', headers=auth, json={'password': password})
      requests.get(f'{base_url}/x', headers=auth, params={'q': 'a' + password})
      expect password == 'x'
      raise ValueError(password)
      save made.walk
      save made.py --python
      """
    let home = try Program.makeHome()
    defer { try? FileManager.default.removeItem(at: home) }
    try script.write(to: home.appending(path: "a.walk"), atomically: true, encoding: .utf8)
    try start(
      Program.url.path,
      [
        "run", "--reveal", "--echo", "--keep-going", "--cassette", "tape.json", "--junit", "r.xml",
        "--json", "r.json", "a.walk",
      ],
      in: home
    )
    for name in ["made.txt", "made.walk", "made.py", "tape.json", "r.xml", "r.json"] {
      let text = try String(contentsOf: home.appending(path: name), encoding: .utf8)
      #expect(!text.contains(secret), "\(name): \(text)")
      #expect(!text.isEmpty)
    }
  }
}
