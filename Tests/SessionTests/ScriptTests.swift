import Session
import Syntax
import Testing

struct ScriptTests {
  private static let late = "name 'x' is assigned to before global declaration"

  /// All the Python of a file is one module to CPython, whatever commands stand between.
  @Test(arguments: [
    ("print('ran')\nx = 1\nstatus\nglobal x\n", "a.walk:4: SyntaxError: \(late)"),
    ("print(x)\nif 1:\n  global x\n", "a.walk:3: SyntaxError: name 'x' is used prior to global"),
  ])
  func declaresBeforeItBinds(text: String, message: String) {
    for checks in [false, true] {
      let walk = Walk()
      let run = ScriptRun(session: walk.session)
      let source = SourceText(text, name: "a.walk")
      #expect((checks ? run.check([source]) : run.run([source])) == .failure(.notUnderstood))
      #expect(walk.out == "")
      #expect(walk.notes.contains(message), "\(walk.notes)")
    }
  }

  @Test func aDeclarationInItsPlaceIsNone() {
    let walk = Walk()
    let source = SourceText("global x\nx = 1\ndef f():\n  global x\n  x = 2\n\nf()\nprint(x)\n")
    #expect(ScriptRun(session: walk.session).run([source]) == .success)
    #expect(walk.out == "2\n", "\(walk.notes)")
  }

  /// What is typed one after the other is a module each time.
  @Test func aPromptForgetsWhatWasBound() {
    let walk = Walk()
    walk.run("x = 1")
    #expect(walk.run("global x\nx") == .success)
  }
}
