import Syntax
import Testing

/// What a pasted block becomes.
struct PasteTests {
  @Test(
    arguments: [
      // A page: only what was typed, and an empty line behind each block.
      (">>> x = 1\n>>> x\n1\n", "x = 1\nx"),
      (
        "Say:\n\n  >>> x = {\n  ...     'a': 1\n  ... }\n  >>> x\n  {'a': 1}\n\nDone.\n",
        "x = {\n    'a': 1\n}\nx"
      ),
      (">>> if x:\n...     y\n...\n>>> z\n", "if x:\n    y\n\nz"),
      (">>> if x:\n...     y\n>>> z\n", "if x:\n    y\n\nz"),
      (
        ">>> try:\n...     x\n... except A as e:\n...     y\n... else:\n...     z\n... finally:\n...     w\n1\n",
        "try:\n    x\nexcept A as e:\n    y\nelse:\n    z\nfinally:\n    w"
      ),
      (
        ">>> def f():\n...     x\n...\n...     y\n... \n>>> def g(): z\n...\n>>> f()\n1\n",
        "def f():\n    x\n\n    y\n\ndef g(): z\n\nf()"
      ),
      (">>> x\r\n1\r\n>>> y\r\n", "x\ny"), (">>>\n>>> x", "\nx"), ("    >>> x\n\t>>> y", "x\ny"),
      (">>> x = '''\n... >>> y\n... '''\n", "x = '''\n>>> y\n'''"),
      ("output\n... no input\n>>> x", "x"), (">>> # why\n>>> x  # what", "# why\nx  # what"),
      // Code stays, prompts in its strings too.
      ("x = '''\n>>> y\n'''\n", "x = '''\n>>> y\n'''\n"), ("x = 1\ny = 2", "x = 1\ny = 2"),
      ("x = 1\r\ny = 2\r", "x = 1\ny = 2\n"), (">>>x", ">>>x"), ("", ""), ("a >>> b", "a >>> b"),
      // Three quotes in prose open nothing.
      ("Strings have ''' or \"\"\" around.\n>>> x\n", "x"),
      // Code from an indented page moves to the margin.
      ("  if x:\n    y\n\n  z\n", "if x:\n  y\n\nz\n"), ("  x\n\ty", "  x\n\ty"),
    ])
  func becomesInput(page: String, input: String) {
    #expect(Paste.normalise(page) == input)
  }

  @Test(
    arguments: [
      (">>> x", "x"), ("  >>> x", "x"), ("...     y", "    y"), ("...", ""), (">>>", ""),
      ("x", "x"),
      ("  x", "  x"), ("...x", "...x"), (">>>x", ">>>x"),
    ])
  func linesLoseTheirPrompt(line: String, text: String) {
    #expect(Paste.stripPrompt(line) == text)
  }
}

/// The steps of a page and what it says comes of them.
struct TranscriptTests {
  private static let page = """
    Some prose, with > and ... in it.

    1. A step:

        >>> base_url  # where it is
        'https://host/api'
        >>> filters = {
        ...     'state': ['a', 'b']
        ... }
        \("")
       Prose further left.

        >>> response.status_code
        200
       >>> pprint.pprint(x)
       {'a': 1,
        'b': [2,
              ...]}
    """

  @Test func findsTheSteps() {
    let examples = TranscriptExample.examples(in: Self.page)
    #expect(
      examples.map(\.source) == [
        "base_url  # where it is", "filters = {\n    'state': ['a', 'b']\n}",
        "response.status_code",
        "pprint.pprint(x)",
      ]
    )
    #expect(
      examples.map(\.expected) == [
        "'https://host/api'", "", "200", "{'a': 1,\n 'b': [2,\n       ...]}",
      ]
    )
    #expect(examples.map(\.line) == [5, 7, 13, 15])
    #expect(examples.map(\.indentation) == [4, 4, 4, 3])
    let lines = Self.page.split(separator: "\n", omittingEmptySubsequences: false)
    let shown = examples.map { lines[$0.expectedLines].map { $0.drop { $0 == " " } } }
    #expect(shown[0] == ["'https://host/api'"])
    #expect(shown[1].isEmpty)
    #expect(shown[3].count == 3)
  }

  @Test func outputEndsAtABlankOrDedentedLine() {
    let examples = TranscriptExample.examples(in: "  >>> x\n  1\n 2\n  >>> y\n  3\n   \n  4\r\n")
    #expect(examples.map(\.expected) == ["1", "3"])
  }

  @Test func lastLineNeedsNoEnd() {
    let examples = TranscriptExample.examples(in: ">>> x\n{'a': 1,\n 'b': 2}")
    #expect(examples.map(\.expected) == ["{'a': 1,\n 'b': 2}"])
    #expect(TranscriptExample.examples(in: ">>> x").map(\.expected) == [""])
    #expect(TranscriptExample.examples(in: "prose only\n").isEmpty)
  }

  @Test func everyStepOfThePageIsInput() throws {
    let parser = InputParser(commandNames: ["status"])
    for example in TranscriptExample.examples(in: Self.page) {
      let source = SourceText(example.source, firstLine: example.line)
      #expect(try parser.parse(source).count == 1)
    }
  }
}
