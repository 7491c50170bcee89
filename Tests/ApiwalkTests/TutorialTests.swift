import Foundation
import TestSupport
import Testing

@testable import Session

/// The lessons as a learner meets them: the built program, an input after the other.
struct TutorialTests {
  /// Runs inputs in a lesson, and gives all that was shown.
  private func learn(_ lesson: String, _ inputs: String) throws -> String {
    let result = try Program.run(["--quiet", "tutorial", lesson], input: inputs + "\n")
    return result.out + result.error
  }

  @Test(arguments: [["--python"], []])
  func theOfficialAnswersDoEveryStep(dialect: [String]) throws {
    let result = try Program.run(["--quiet", "tutorial", "--auto"] + dialect)
    #expect(result.status == 0, "\(result.error.suffix(1_500))")
    #expect(result.error.contains("That was the whole way."))
    #expect(!result.error.contains("not yet"))
  }

  /// The mistakes that learners make, and what they are told.
  @Test(arguments: [
    // A list that is one text, in a variable and on the wire.
    (
      "4.1", "filters = {'state': 'started,paused'}",
      "'started,paused' is one text with a comma in it; a list is ['started', 'paused']"
    ),
    (
      "4.2",
      "response = requests.get(f'{base_url}/tasks', headers=auth, params={'state': 'started,paused'})",
      "state was sent as one value, started,paused; a list sends several: ['started', 'paused']"
    ),
    // The guide's own misprints.
    (
      "4.2", "response = requests.get(f'{base_url}/tasks', headers=auth, params-filters)",
      "did you mean params=filters?"
    ),
    (
      "4.2", "base_url = base_url.replace('task_manager/v2', '2')\nget /tasks",
      "base_url ends in /api/2, which is the account API"
    ),
    (
      "2.1", "client_id = '<your client ID>'", "a placeholder in <…> stands for a value of your own"
    ),
    // Half of what was asked for, or something else.
    ("4.1", "filters = {'state': ['started']}", "not yet: filters is {'state': ['started']}"),
    ("4.1", "filters = {'State': ['started', 'paused']}", "not yet: filters is {'State'"),
    ("4.1", "filters = 'state=started'", "a dictionary stands in braces"),
    ("4.1", "del filters\nfilter = {'state': ['started', 'paused']}\nstep", "give filters a value"),
    (
      "4.2", "get /tasks state=started --no-filters",
      "state was sent as started; asked for is started and paused"
    ),
    ("4.2", "get /tasks --no-filters", "you sent /tasks without state"),
    (
      "4.2", "get /task state=started,paused", "you sent GET /task and got 404; asked for is /tasks"
    ),
    ("4.2", "post /tasks state=started", "you sent POST /tasks; it takes GET"),
    ("4.2", "get /tasks state=started,paused --no-auth", "the request had no Authorization header"),
    ("4.2", "get /tasks state=running", "state was sent as running"),
    ("4.3", "response.status_cod", "Did you mean: 'status_code'?"),
    ("4.3", "1 + 1\nstep", "still to do: look at `response.status_code`"),
    // Not Python, not a command.
    ("4.2", "gett /tasks", "did you mean the command `get`?"),
    ("4.2", "get tasks state:started,paused --no-filters", "you sent /tasks without state"),
    ("4.2", "response = request.get(f'{base_url}/tasks')", "Did you mean: 'requests'?"),
    ("5.1", "filters = {'startedAt': '2020-04-22T00:00:00Z'}", "not yet: filters is {'startedAt'"),
    ("6.1", "start = datetime.date(2020, 4, 21)", "not yet: start is datetime.date(2020, 4, 21)"),
    ("10.1", "get /tasks", "the answer was 200, not 401"),
    // Python's own ways.
    ("1.1", "24x60x60", "hint: `*` multiplies"),
    ("1.2", "BASE_URL", "hint: capital and small letters differ: `base_url`"),
    ("1.3", "pprint({'state': 'started'})", "is called `pprint.pprint(…)`"),
    ("1.3", "pprint.pprint({state: 'started'})", "hint: a text stands in quotes: 'state'"),
    ("2.1", "client_id = 5f0d2c61-8a37", "hint: a text stands in quotes"),
    ("3.2", "wanted == 'x'", "hint: `=` gives a name a value; `==` compares"),
    ("3.1", "GET /tasks", "hint: capital and small letters differ: `get`"),
    ("3.1", "requests.get('/tasks')", "hint: an address begins with the host"),
    ("3.1", "requests.get('{base_url}/tasks')", "hint: an f in front of the quote"),
    ("4.1", "filters = {'state': 'started', 'paused'}", "hint: several values of one key"),
    ("4.1", "filters = {'state': ['started' 'paused']}", "a comma is missing between two texts"),
    ("4.2", "requests.get(base_url, headers=auth, filters)", "has a name, too: params=filters"),
    (
      "4.2", "requests.get(f'{base_url}/tasks', headers=auth, params='filters')",
      "'filters' was sent as a text; without quotes it is the variable"
    ),
    ("4.3", "pprint.pprint(response.json)", "json is a function; with () behind it"),
    (
      "6.2", "get /tasks completedAt=ge({start}),lt({end}) --no-filters",
      "braces are filled in only in Python's f'…'"
    ),
    (
      "8.2", "task_id = 1\nget /activities taskId=task_id --no-filters",
      "taskId was sent as the text task_id, not as the variable"
    ),
    ("11.1", "def count_states(tasks): return len(tasks)\n", "is 3"),
    ("11.1", "def count_states(tasks): return tasks['x']\n", "gives TypeError: list indices"),
    ("11.1", "def count_states(tasks): return {}\nstep", "count_states([{'state': 'a'}"),
  ])
  func answersAMistake(step: String, input: String, answer: String) throws {
    let shown = try learn(
      "12",
      "login\nfilters = {'state': ['started', 'paused']}\ngoto \(step)\n\(input)"
    )
    #expect(shown.contains(answer), "\(shown.suffix(2_000))")
    #expect(!shown.contains("✓"), "a mistake is no success: \(shown.suffix(500))")
  }

  /// Who knows what they do is not told how to write Python.
  @Test func theHintsForLearnersStayInTheLessons() throws {
    let result = try Program.run(["-c", "pprint({})"])
    #expect(result.error.contains("'module' object is not callable"))
    #expect(!result.error.contains("hint"))
  }

  @Test func aMistakeLeavesTheVariablesAlone() throws {
    let shown = try learn(
      "4",
      "filters = {'state': 'x'}\nanswer = 42\nfilters, answer\nsorted(vars())"
    )
    #expect(shown.contains("({'state': 'x'}, 42)"))
  }

  @Test func nothingAdvancesByItself() throws {
    let shown = try learn("4", "filters = {'state': ['started', 'paused']}\n24 * 60\nnext\nnext")
    #expect(shown.contains("`next` goes on"))
    #expect(shown.contains("4.2  The request"))
    #expect(shown.contains("not yet; still to do: send GET /tasks state=started,paused"))
    #expect(!shown.contains("4.3  The status"))
  }

  @Test func everyStepCanBeSkipped() throws {
    let shown = try learn("1", String(repeating: "skip\n", count: 40))
    #expect(shown.contains("That was the whole way."))
    #expect(!shown.contains("Error"))
  }

  @Test func helpIsStaged() throws {
    let shown = try learn("4", "hint\nhint\nhint\nshow\nback\nback\nnext\nsteps")
    let stages = [
      "in square brackets", "The shape: `filters", "The line: `filters", "    filters = {",
    ]
    var rest = shown[...]
    for stage in stages {
      let place = try #require(rest.firstRange(of: stage), "\(stage) in \(shown)")
      rest = rest[place.upperBound...]
    }
    #expect(rest.contains("3.3  How many are there?"))
    #expect(rest.contains("12. The real cloud"))
  }

  /// What the closing words of the lessons promise: a script that runs elsewhere, without the lessons.
  @Test func whatWasLearntIsKeptAsAScript() throws {
    let home = try Program.makeHome()
    defer { try? FileManager.default.removeItem(at: home) }
    let (script, page) = (home.appending(path: "my.walk"), home.appending(path: "my.md"))
    _ = try Program.run(
      ["--quiet", "tutorial", "tasks"],
      input: """
        record \(page.path)
        hint
        get /tasks lod=count
        next
        help
        steps
        len('abc')
        quit
        record off
        save \(script.path)

        """
    )
    let kept = try String(contentsOf: script, encoding: .utf8)
    #expect(kept == "#!/usr/bin/env -S apiwalk run\nget /tasks lod=count\nlen('abc')\n")
    #expect(try Program.run(["run", script.path]).status == 0)
    let recorded = try String(contentsOf: page, encoding: .utf8)
    for word in ["hint", "next", "steps", "quit"] { #expect(!recorded.contains(">>> \(word)")) }
    let check = try Program.run(["check", page.path])
    #expect(check.status == 0, "\(check.out)\(check.error)")
  }

  @Test func progressIsKept() throws {
    let surroundings = try Program.makeHome()
    let environment = ["HOME": surroundings.path]
    _ = try Program.run(
      ["--quiet", "tutorial", "tasks"],
      input: "get /tasks\nnext\n",
      environment: environment
    )
    let again = try Program.run(["--quiet", "tutorial"], input: "quit\n", environment: environment)
    #expect(again.error.contains("you were at 3.2"))
    #expect(again.error.contains("3.2  Did it work?"))
    let state = try String(
      contentsOf: surroundings.appending(path: ".local/state/apiwalk/tutorial.json"),
      encoding: .utf8
    )
    #expect(state.contains("\"lesson\": \"tasks\""))
    try FileManager.default.removeItem(at: surroundings)
  }

  @Test func theLessonsCanBeOnesOwn() throws {
    let lesson = """
      # Own
      Hello.
      ## One
      Make x be 1.
      ### Check
      - variable x = 1
      ### Hints
      1. x = …
      ### Python
          x = 1
      ### Why
      It is.
      """
    let good = try Program.run(
      ["--quiet", "tutorial", "--lessons", ".", "--auto"],
      files: ["a.md": lesson]
    )
    #expect(good.status == 0, "\(good.error)")
    #expect(good.error.contains("✓ It is."))
    let bad = try Program.run(
      ["--quiet", "tutorial", "--lessons", ".", "--auto"],
      files: ["a.md": lesson.replacing("variable x", with: "variabel x")]
    )
    #expect(bad.status == 1)
    #expect(bad.error.contains("./a.md:6: no check: variabel x = 1"), "\(bad.error)")
    let fenced = lesson.replacing(
      "### Check\n- variable x = 1",
      with: "```check\n- variable x = 1\n```"
    )
    let prose = try Program.run(
      ["--quiet", "tutorial", "--lessons", ".", "--auto"],
      files: ["a.md": fenced]
    )
    #expect(prose.status == 1)
    #expect(prose.error.contains("./a.md:5: a part has a head and stands in no fence: `### Check`"))
  }

  /// The page that all of this began with is a lesson, answer for answer.
  @Test func theAnswersOfTheFourthLessonAreThePages() throws {
    let lesson = try #require(try LessonShelf.embedded { $0 }.lessons.dropFirst(3).first)
    #expect(lesson.name == "in-progress")
    #expect(lesson.steps.map { $0.answer(inPython: true) } == ProgramTests.pageInputs)
  }
}
