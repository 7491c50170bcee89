import Interpreter
import Syntax
import Testing
import Values

/// What a person can ask for without end must end.
@Suite struct LimitTests {
  @Test(arguments: [
    ("'x' * 10 ** 12", "MemoryError"),
    ("[0] * 10 ** 12", "MemoryError"),
    ("(1, 2) * 10 ** 18", "MemoryError"),
    ("b'x' * 10 ** 12", "MemoryError"),
    ("list(range(10 ** 12))", "MemoryError"),
    ("[*range(10 ** 12)]", "MemoryError"),
    ("sorted(range(10 ** 12))", "MemoryError"),
    ("tuple(range(10 ** 12))", "MemoryError"),
    ("10 ** 10 ** 9", "MemoryError"),
    ("1 << 10 ** 12", "MemoryError"),
    ("bytes(10 ** 12)", "MemoryError"),
    ("'a'.ljust(10 ** 12)", "MemoryError"),
    ("'a'.zfill(10 ** 12)", "MemoryError"),
    ("b'a'.center(10 ** 12)", "MemoryError"),
    ("('\\t' * 100).expandtabs(10 ** 9)", "MemoryError"),
    ("format(1, '1000000000000')", "MemoryError"),
    ("f'{1:1000000000000}'", "MemoryError"),
    ("'%*d' % (10 ** 12, 1)", "MemoryError"),
    ("'%.1000000000f' % 1", "MemoryError"),
    ("format(1.0, '.1000000000f')", "MemoryError"),
    ("(1).to_bytes(10 ** 12, 'big')", "MemoryError"),
    ("('x' * 10 ** 4).replace('', 'y' * 10 ** 6)", "MemoryError"),
    ("('x' * 10 ** 6).join(['a'] * 10 ** 6)", "MemoryError"),
    ("s = 'x' * (4 * 10 ** 8); s += s", "MemoryError"),
    ("int('9' * 10 ** 6)", nil),
  ])
  func refusesWhatIsTooLarge(source: String, last: String?) {
    let answer = Prompt().answer(to: source)
    #expect(answer.hasPrefix(last ?? "ValueError: Exceeds the limit (4300 digits)"))
  }

  @Test(arguments: [
    "while True: pass", "for x in iter(int, 1): pass", "[x for x in iter(int, 1)]",
    "sum(x for x in iter(int, 1))", "any(iter(int, 1))", "list(filter(None, iter(int, 1)))",
    "sum(range(10 ** 12))", "1 in iter(list, 1)", "max(iter(int, 1))",
    "'a' in map(str, iter(int, 1))",
    "dict.fromkeys(iter(int, 1))", "[].extend(iter(int, 1))", "a, *b = iter(int, 1)",
    "set(iter(int, 1))", "''.join(iter(str, 1))",
    "all(iter(list().copy, 1)) or all(iter(object, 1))",
    "list(zip(iter(int, 1)))",
  ])
  func canBeInterrupted(source: String) {
    var asked = 0
    let prompt = Prompt(isInterrupted: {
      asked += 1
      return asked > 10_000
    })
    #expect(prompt.answer(to: source) == "KeyboardInterrupt\n")
  }

  /// Asked often enough in one operation that nobody waits for it.
  @Test(arguments: [
    "pow(3, 10 ** 40000, 10 ** 40000 + 1)", "3 ** 10 ** 8", "7 ** 300000000",
    "x = 3 ** 10 ** 4\nwhile True: x *= x", "pow(3, 1 << 3000000, 10 ** 9 + 7)",
    "(1 << 3 * 10 ** 7) // (1 << 10 ** 7 | 1)", "(1 << 3 * 10 ** 7) % (1 << 10 ** 7 | 1)",
    "divmod(1 << 3 * 10 ** 7, 1 << 10 ** 7 | 1)", "pow(3 ** 5000, -1, 10 ** 4000)",
  ])
  func longArithmeticCanBeInterrupted(source: String) {
    var asked = 0
    let prompt = Prompt(isInterrupted: {
      asked += 1
      return asked > 100
    })
    #expect(prompt.answer(to: source) == "KeyboardInterrupt\n")
  }

  @Test(arguments: [
    "('ab' * 2 ** 17).replace('a', 'bb')", "('ab' * 2 ** 17).replace('', '-')",
    "(' a' * 2 ** 17).split()", "('a,' * 2 ** 17).split(',')", "','.join(['a'] * 2 ** 17)",
    "bytes(2 ** 23).hex()", "[1] * 2 ** 20 == [1] * 2 ** 20", "(1,) * 2 ** 20 != (1,) * 2 ** 20",
  ])
  func longWorkOnTextCanBeInterrupted(source: String) {
    var asked = 0
    let prompt = Prompt(isInterrupted: {
      asked += 1
      return asked > 100
    })
    #expect(prompt.answer(to: source) == "KeyboardInterrupt\n")
  }

  /// A text outside ASCII is counted once and not at each of its places.
  @Test func longTextsOutsideASCIIKnowTheirPlaces() {
    let prompt = Prompt()
    #expect(
      prompt.answer(to: "s = 'aé€😀' * 50000; len(s), s[0], s[199999], s[-3]")
        == "(200000, 'a', '😀', 'é')\n"
    )
    #expect(
      prompt.answer(to: "s[99997:100003], s[199998:], s[5:5], s[::50001]")
        == "('é€😀aé€', '€😀', '', 'aé€😀')\n"
    )
    let loop = "i = 0\nn = 0\nwhile i < len(s):\n  if s[i] == '€': n += 1\n  i += 1\n"
    #expect(prompt.answer(to: loop) == "")
    #expect(prompt.answer(to: "n, i") == "(50000, 200000)\n")
    #expect(
      prompt.answer(to: "t = s + 'ü'; len(t), t[-1], len(s), s[-1]")
        == "(200001, 'ü', 200000, '😀')\n"
    )
  }

  @Test func interruptionsCanBeCaught() {
    var isPending = true
    let prompt = Prompt(
      isInterrupted: { isPending },
      clearInterruption: { isPending = false }
    )
    let loop = "try:\n  while True: pass\n"
    #expect(prompt.answer(to: loop + "except KeyboardInterrupt: print('caught')") == "caught\n")
    isPending = true
    let last = prompt.answer(to: loop + "finally: print('left')")
    #expect(last == "left\nKeyboardInterrupt\n")
  }

  /// The prompt's own code is one call, as in CPython.
  @Test func callsNoDeeperThanAllowed() {
    let prompt = Prompt()
    prompt.interpreter.maximumDepth = 50
    let message = "RecursionError: maximum recursion depth exceeded\n"
    #expect(prompt.answer(to: "def f(n): return n and f(n - 1)") == "")
    #expect(prompt.answer(to: "f(48)") == "0\n")
    #expect(prompt.answer(to: "f(49)") == message)
    #expect(prompt.answer(to: "def g(n): return [g(n - 1) for _ in range(n > 0)]") == "")
    #expect(prompt.answer(to: "g(23) == 0") == "False\n")
    #expect(prompt.answer(to: "g(25)") == message)
    #expect(prompt.answer(to: "1") == "1\n")
  }

  /// The stack of a test's thread is small, and a chain of iterators knows no syntax's limit.
  @Test func sparesTheStack() {
    let prompt = Prompt()
    prompt.interpreter.maximumDepth = .max
    #expect(prompt.answer(to: "it = iter([1])\nfor _ in range(20000): it = map(str, it)") == "")
    #expect(
      prompt.answer(to: "next(it)") == "RecursionError: maximum recursion depth exceeded\n"
    )
    #expect(prompt.answer(to: "it = None") == "")
    let generators = "g = iter([1])\nfor _ in range(20000): g = (x for x in g)\nnext(g)"
    #expect(
      prompt.answer(to: generators) == "RecursionError: maximum recursion depth exceeded\n"
    )
  }

  @Test(arguments: [
    "x = iter([x])", "x = [x].append", "x = {1: x}.values()", "x = map(str, [x])",
    "x = (y for y in [x])", "x = zip(iter([x]), iter(x))", "x = slice([x])",
    "x = filter([x].append, [])", "x = [*zip([(y for y in [x])])]",
  ])
  func letsGoOfLongChains(link: String) {
    let prompt = Prompt()
    #expect(prompt.answer(to: "x = []\nfor _ in range(30000): \(link)") == "")
    #expect(prompt.answer(to: "x = None\n1") == "1\n")
  }

  @Test func takesALongSumInOneLevel() {
    let sum = Array(repeating: "1", count: 400).joined(separator: " + ")
    #expect(Prompt().answer(to: sum) == "400\n")
  }
}
