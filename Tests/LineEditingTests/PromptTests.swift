import Testing

@testable import LineEditing

/// What libedit is given: `<` and `>` stand for its delimiter, `e` for ESC.
private func expectEditorText(
  _ prompt: Prompt,
  _ expected: String,
  at location: SourceLocation = #_sourceLocation
) {
  var isOpen = false
  let readable = prompt.editorText.unicodeScalars.map { scalar -> String in
    switch scalar {
    case Prompt.delimiter:
      isOpen.toggle()
      return isOpen ? "<" : ">"
    case "\u{1b}": return "e"
    default: return String(scalar)
    }
  }
  #expect(readable.joined() == expected, sourceLocation: location)
}

struct PromptTests {
  @Test func leavesPlainTextAlone() {
    expectEditorText("... ", "... ")
    expectEditorText("", "")
  }

  @Test func enclosesEscapes() {
    expectEditorText(Prompt("api", .green).appending("> "), "<e[1;32m>api<e[0m>> ")
  }

  @Test func neverLetsTwoGroupsTouch() {
    expectEditorText(
      Prompt("a", .green).appending("b", .red).appending(" "),
      "<e[1;32m>a<e[0me[1;31m>b<e[0m> "
    )
    expectEditorText(
      Prompt("a", .green).appending("", .red).appending("b", .green).appending(" "),
      "<e[1;32m>ab<e[0m> "
    )
  }

  @Test func endsWithAPlainCharacter() {
    expectEditorText(Prompt("api> ", .bold), "<e[1m>api><e[0m> ")
    expectEditorText(Prompt("x").appending(">", .red), "x>")
    expectEditorText(Prompt(">", .red), ">")
  }

  @Test func dropsControlCharacters() {
    let prompt = Prompt("a\u{1b}[2J\u{1}b\n\u{9b}c ")
    #expect(prompt.text == "a[2Jbc ")
    expectEditorText(prompt, "a[2Jbc ")
  }

  @Test func showsItsWordsWithoutColour() {
    #expect(Prompt("api", .green).appending("> ").text == "api> ")
  }
}
