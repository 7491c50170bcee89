import Interpreter
import Testing
import Values

/// Calls of Python-level functions, whose messages CPython makes from their signatures.
@Suite struct ArgumentsTests {
  private static func module() -> Module {
    let module = Module("m")
    let declarations = [
      ("get", "url, params=None, **kwargs"), ("request", "method, url, params=None"),
      ("only", "obj, /, key=None"), ("keywords", "a, *, x, y=1"), ("any", "*args, sep=' '"),
      ("three", "a, b, c"), ("quoted", "a=',', b='x=('"),
    ]
    for (name, declaration) in declarations {
      module.add(
        NativeFunction(name, Signature(declaration)) { (_, bound) in
          let values = bound.values.map { $0 ?? .string("-") }
          let extra = bound.extraKeywords.map { Value.string($0.name) }
          return .tuple(Tuple(values + bound.extraPositional + extra))
        }
      )
    }
    return module
  }

  @Test(arguments: [
    ("get('u')", "('u', '-')"),
    ("get('u', 1)", "('u', 1)"),
    ("get(params=1, url='u', headers=2)", "('u', 1, 'headers')"),
    ("get(*['u'], **{'params': 1})", "('u', 1)"),
    ("get()", "TypeError: get() missing 1 required positional argument: 'url'"),
    ("get(1, 2, 3)", "TypeError: get() takes from 1 to 2 positional arguments but 3 were given"),
    ("get(1, url=2)", "TypeError: get() got multiple values for argument 'url'"),
    (
      "request(1, 2, 3, 4)",
      "TypeError: request() takes from 2 to 3 positional arguments but 4 were given"
    ),
    ("request('u', foo=1)", "TypeError: request() got an unexpected keyword argument 'foo'"),
    (
      "request()",
      "TypeError: request() missing 2 required positional arguments: 'method' and 'url'"
    ),
    ("three()", "TypeError: three() missing 3 required positional arguments: 'a', 'b', and 'c'"),
    ("three(1, 2, 3, 4)", "TypeError: three() takes 3 positional arguments but 4 were given"),
    ("only(1, key=2)", "(1, 2)"),
    (
      "only(obj=1)",
      "TypeError: only() got some positional-only arguments passed as keyword arguments: 'obj'"
    ),
    ("keywords(1, x=2)", "(1, 2, '-')"),
    ("keywords(1)", "TypeError: keywords() missing 1 required keyword-only argument: 'x'"),
    ("keywords(1, 2)", "TypeError: keywords() takes 1 positional argument but 2 were given"),
    (
      "keywords(1, 2, x=3)",
      "TypeError: keywords() takes 1 positional argument but 2 positional arguments "
        + "(and 1 keyword-only argument) were given"
    ),
    ("any(1, 2, sep=3)", "(3, 1, 2)"),
    ("any()", "('-',)"),
    ("quoted(b=1)", "('-', 1)"),
    (
      "get('u', **{'a': 1}, **{'a': 2})",
      "TypeError: m.get() got multiple values for keyword argument 'a'"
    ),
  ])
  func bindsAsPython(call: String, outcome: String) {
    let names = "get, request, only, keywords, any, three, quoted"
    expectPython("from m import \(names)\n\(call)", outcome + "\n", modules: [Self.module()])
  }

  @Test func suggestsAKeyword() throws {
    let prompt = Prompt(modules: [Self.module()])
    #expect(
      try prompt.exception(of: "import m\nm.request('get', 'u', prams=1)")?.hint
        == "did you mean params=?"
    )
  }
}
