import Testing

/// Iterators that stand on iterators, and the containers of `collections`: how they end.
@Suite struct IteratorTests {
  @Test(arguments: [
    "next(filterfalse(None, cycle([1])))",
    "next(compress(count(), repeat(0)))",
    "next(chain.from_iterable(repeat([])))",
    "next(islice(count(), 10 ** 15, None))",
    "next(dropwhile(bool, repeat(1)))",
    "sum(count())",
    "[0 for _ in cycle([1]) if _ == 2]",
    "groups = groupby(repeat(1)); next(groups); next(groups)",
    "collections.Counter(repeat(1))",
    "collections.deque(count(), maxlen=1)",
    "collections.deque(repeat(1), 0)",
    "functools.reduce(max, count())",
  ])
  func endlessOnesAreInterrupted(_ line: String) {
    var questions = 0
    let text = printed(
      by: "import collections, functools\n"
        + "from itertools import count, cycle, repeat, chain, compress, islice, groupby\n"
        + "from itertools import dropwhile, filterfalse\n" + line,
      isInterrupted: { _ in
        questions += 1
        return questions > 2_000
      }
    )
    #expect(text.hasSuffix("KeyboardInterrupt\n"), "\(line)")
  }

  @Test(arguments: [
    "x = chain([x])", "x = islice(x, 5)", "x = tee(x)[1]", "x = repeat(x)", "x = cycle(x)",
    "x = starmap(max, x)", "x = groupby(x)", "x = pairwise(x)", "x = accumulate(x)",
    "x = zip_longest(x, x)", "x = filterfalse(None, x)", "x = product([x])",
    "x = deque([x])", "x = ChainMap({0: x})", "x = defaultdict(None, a=x)",
    "x = OrderedDict(a=x)", "x = Counter(a=x)", "x = partial(print, x)", "x = iter(deque([x]))",
  ])
  func longOnesAreLetGoOfWithoutRecursion(_ line: String) {
    expectPython(
      """
      from itertools import chain, islice, tee, repeat, cycle, starmap, groupby, pairwise
      from itertools import accumulate, zip_longest, filterfalse, product
      from collections import deque, ChainMap, defaultdict, OrderedDict, Counter
      from functools import partial
      x = iter([])
      for _ in range(50000):
          \(line)

      x = None
      'gone'
      """,
      "'gone'\n"
    )
  }

  @Test func whoFallsBehindKeepsALongStretchOfATee() {
    expectPython(
      """
      from itertools import tee, islice
      a, b = tee(range(200000))
      sum(1 for _ in a)
      next(islice(b, 150000, None))
      b = None
      """,
      "200000\n150000\n"
    )
  }

  @Test func aQueueStaysCheapAtBothEnds() {
    expectPython(
      """
      from collections import deque, OrderedDict
      q = deque(range(1000))
      for n in range(50000):
          q.append(q.popleft())

      q[0]
      od = OrderedDict.fromkeys(range(1000))
      for n in range(20000):
          key, value = od.popitem(last=False)
          od[key] = value

      next(iter(od))
      """,
      "0\n0\n"
    )
  }
}
