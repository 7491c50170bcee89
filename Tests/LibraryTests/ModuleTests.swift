import HTTP
import Interpreter
import Library
import Testing
import Values

/// What the programs of the corpus can't show: refusals, streams, hostile input.
@Suite struct ModuleTests {
  @Test(arguments: [
    ("json.loads('1', cls=dict)", "'cls' of json.loads()"),
    ("json.dumps(1, cls=dict)", "'cls' of json.dumps()"),
    ("urllib.parse.urlparse(b'http://h')", "a URL of bytes"),
    ("os.path.basename(b'/a')", "a path of bytes"),
  ])
  func refusesByName(_ expression: String, _ what: String) {
    expectPython(
      "import json, uuid, os\nimport urllib.parse\n\(expression)",
      "NotImplementedError: \(what) is not part of this shell's Python\n"
    )
  }

  @Test func optionsOfNoneAreNotRefused() {
    expectPython("import json\njson.loads('1', cls=None), json.dumps(1, cls=None)", "(1, '1')\n")
  }

  @Test func defaultIsAskedForEveryStrangeValue() {
    expectPython(
      """
      import json
      json.dumps([{1}, {'k': (b'x', {2: frozenset()})}], default=str)
      json.dumps(b'x', default=bytes)
      json.dumps({'a': {1}}, default=list, indent=1)
      """,
      """
      '["{1}", {"k": ["b\\'x\\'", {"2": "frozenset()"}]}]'
      ValueError: Circular reference detected
      '{\\n "a": [\\n  1\\n ]\\n}'

      """
    )
  }

  @Test func environmentIsTheSessionsOwn() {
    let output = printed(
      by: """
        import os
        os.environ['HOME'], os.getenv('PATH'), len(os.environ), list(os.environ)
        os.environ.get('NOPE'), sorted(os.environ.keys())
        os.environ['NEW'] = 'x'
        os.environ
        """,
      environment: ["HOME": "/nowhere", "PATH": "/bin"]
    )
    #expect(
      output == """
        ('/nowhere', '/bin', 2, ['HOME', 'PATH'])
        (None, ['HOME', 'PATH'])
        environ({'HOME': '/nowhere', 'PATH': '/bin', 'NEW': 'x'})

        """
    )
  }

  @Test func printsToAStream() {
    expectPython(
      """
      import sys
      from pprint import pprint
      pprint({'b': 1}, stream=sys.stdout)
      pprint({'b': 1}, stream=5)
      import json
      json.dump([1], sys.stdout)
      print()
      """,
      """
      {'b': 1}
      AttributeError: 'int' object has no attribute 'write'
      [1]

      """
    )
  }

  @Test func printingStopsWhenInterrupted() {
    let output = printed(
      by: "from pprint import pprint\nx = list(range(10 ** 5))\npprint(x)",
      isInterrupted: { !$0.isEmpty }
    )
    #expect(output.hasPrefix("[0,\n 1,\n"))
    #expect(output.hasSuffix("KeyboardInterrupt\n"))
    #expect(!output.contains("99999]"))
  }

  @Test func exitRaisesSystemExit() {
    expectPython("import sys\nsys.exit()\nsys.exit(2)", "SystemExit\nSystemExit: 2\n")
  }

  @Test func attributesOfModulesAreThere() {
    expectPython(
      """
      import json, os, urllib
      import urllib.parse
      json.decoder.JSONDecodeError is json.JSONDecodeError
      os.path.join('a', 'b'), urllib.parse.quote(' ')
      """,
      "True\n('a/b', '%20')\n"
    )
  }

  @Test func everyModuleCanBeMade() throws {
    let registry = ModuleRegistry(transport: NoTransport())
    for name in registry.moduleNames {
      #expect(registry.module(named: name) != nil, "\(name)")
      #expect(registry.module(named: name) === registry.module(named: name), "\(name)")
    }
    #expect(registry.module(named: "antigravity") == nil)
  }

  /// What the interpreter can be told without a trap, however large.
  @Test(arguments: [
    "datetime.timedelta(days=10 ** 400)", "datetime.timedelta(microseconds=-10 ** 30)",
    "datetime.timedelta(1) * 10 ** 400", "datetime.timedelta(1) / 5e-324",
    "datetime.timedelta.min // -1", "datetime.timedelta.min * -1", "-datetime.timedelta.min",
    "abs(datetime.timedelta.min)", "datetime.timedelta(days=1e308, hours=-1e308)",
    "datetime.date(2 ** 31, 1, 1)", "datetime.date(2 ** 63, 1, 1)",
    "datetime.datetime.fromtimestamp(2 ** 63)", "datetime.datetime.fromtimestamp(-2 ** 63)",
    "datetime.datetime.fromtimestamp(2 ** 63 - 1)", "datetime.datetime.fromtimestamp(1e300)",
    "datetime.datetime.fromtimestamp(-1e18, datetime.timezone.utc)",
    "datetime.datetime.min.astimezone(datetime.timezone.max)", "datetime.datetime.min.timestamp()",
    "datetime.datetime.max.astimezone()", "datetime.datetime.min - datetime.timedelta.max",
    "datetime.date.max.replace(year=10000)", "datetime.date.fromordinal(2 ** 62)",
    "datetime.date.fromisocalendar(9999, 53, 7)", "datetime.date.fromisocalendar(1, 1, 1)",
    "datetime.datetime(2020, 1, 1).strftime('%999999999999999999d' * 9)",
    "datetime.datetime(2020, 1, 1).strftime('%' * 99)",
    "datetime.datetime.strptime('1' * 99, '%d%m%y%H%M%S%j' + ' ' * 9)",
    "datetime.datetime.strptime(' ' * 2000, ' %d' + ' ' * 2000)",
    "datetime.timezone(datetime.timedelta.max)", "time.sleep(-1e300)", "time.gmtime(2 ** 62)",
    "time.localtime(-2 ** 62)", "time.mktime((2 ** 31 - 1, 1, 1, 0, 0, 0, 0, 0, 0))",
    "time.strftime('%c', (0, 0, 0, 0, 0, 0, 0, 0, 0))", "math.factorial(2 ** 64)",
    "math.comb(10 ** 400, 10 ** 399)", "math.ldexp(1.0, 10 ** 40)", "math.isqrt(10 ** 400) > 0",
    "math.log(-10 ** 400)", "uuid.UUID(int=-2 ** 200)", "uuid.UUID('{' * 99)",
    "uuid.UUID('é' * 32)",
    "base64.b64decode('=' * 99)", "base64.b32decode('=' * 8)", "base64.b32decode('A=======')",
    "json.dumps([1], indent=2 ** 62)", "pprint.pformat([1], indent=2 ** 62)",
    "pprint.pformat([1, [2]], width=-2 ** 63, depth=2 ** 63)",
    "pprint.pformat([1, [2]], width=2 ** 63 - 1)", "urllib.parse.urlsplit('http://[' + 'x' * 99)",
    "urllib.parse.urlsplit('http://h:' + '9' * 99).port", "urllib.parse.unquote('%' * 99)",
    "urllib.parse.urljoin('http://h', '../' * 999) != ''", "os.path.normpath('../' * 99) != ''",
    "os.path.exists('\\0')", "datetime.datetime.fromisoformat('\\0' * 30)",
    "datetime.datetime.fromisoformat('2020-01-01T00:00:00+99:99')",
    "datetime.time.fromisoformat('')", "datetime.time.fromisoformat('T')",
  ])
  func neverTraps(_ expression: String) {
    let output = printed(
      by: """
        import base64, datetime, json, math, os, pprint, time, uuid
        import urllib.parse
        \(expression)
        """
    )
    #expect(!output.isEmpty)
  }

  @Test func pieceOfTextNeverEndsInsideACharacter() {
    let text = "aé☕😀" + String(repeating: "日本語😀é", count: 40_000)
    let output = printed(by: "from pprint import pprint\npprint('\(text)', width=10 ** 7)")
    #expect(output == "'\(text)'\n")
  }
}
