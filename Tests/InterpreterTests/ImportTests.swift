import Interpreter
import Testing
import Values

@Suite struct ImportTests {
  private static func modules() -> [Module] {
    let parse = Module("urllib.parse")
    parse.add(NativeFunction("quote") { (_, arguments) in arguments.positional[0] })
    let json = Module("json", attributes: ["version": .int(.small(2))])
    json.add(NativeFunction("dumps", Signature("obj, *, indent=None")) { (_, _) in .string("{}") })
    return [parse, json]
  }

  @Test(arguments: [
    ("import json\njson.dumps(1)", "'{}'\n"),
    ("import json as j\nj.version", "2\n"),
    ("from json import dumps, version as v\ndumps(1), v", "('{}', 2)\n"),
    ("import urllib.parse\nurllib.parse.quote('a')", "'a'\n"),
    ("import urllib.parse as p\np.quote('a'), p", "('a', <module 'urllib.parse'>)\n"),
    ("from urllib.parse import quote\nquote('a')", "'a'\n"),
    ("from urllib import parse\nparse.quote('b')", "'b'\n"),
    ("import urllib\nurllib.__name__", "'urllib'\n"),
    ("import json\nimport json as other\njson is other", "True\n"),
    ("import jsn", "ModuleNotFoundError: No module named 'jsn'\n"),
    (
      "import json.decoder",
      "ModuleNotFoundError: No module named 'json.decoder'; 'json' is not a package\n"
    ),
    (
      "from json import nope",
      "ImportError: cannot import name 'nope' from 'json' (unknown location)\n"
    ),
    (
      "import json\njson.dump",
      "AttributeError: module 'json' has no attribute 'dump'. Did you mean: 'dumps'?\n"
    ),
    ("import json\njson.x = 5\njson.x", "5\n"),
    (
      "import json\njson.dumps()",
      "TypeError: dumps() missing 1 required positional argument: 'obj'\n"
    ),
  ])
  func bindsModules(source: String, output: String) {
    expectPython(source, output, modules: Self.modules())
  }

  @Test func hintsAtWhatCanBeImported() throws {
    let prompt = Prompt(modules: Self.modules())
    #expect(try prompt.exception(of: "import jsom")?.hint == "did you mean json?")
    #expect(
      try prompt.exception(of: "import numpy")?.hint
        == "modules that can be imported here: json, urllib.parse"
    )
    #expect(try prompt.exception(of: "json.dumps(1)")?.hint == "import json")
    #expect(try prompt.exception(of: "from json import dump")?.hint == "did you mean dumps?")
  }

  @Test func makesAModuleOnce() {
    let prompt = Prompt(modules: Self.modules())
    #expect(prompt.answer(to: "import json\njson.x = 1") == "")
    #expect(prompt.answer(to: "from json import x\nx") == "1\n")
  }
}
