import Foundation
import Testing

@testable import LineEditing

struct TerminalOutputTests {
  @Test(
    arguments: [
      (nil, false), ("", false), ("dumb", false), ("unknown", false), ("emacs", false),
      ("xterm-256color", true), ("linux", true), ("screen", true),
    ] as [(String?, Bool)]
  )
  func knowsWhereLinesCanBeEdited(name: String?, isEditable: Bool) {
    #expect(TerminalOutput.canEdit(terminalName: name) == isEditable)
  }

  @Test func aPipeIsNoTerminal() {
    let pipe = Pipe()
    withExtendedLifetime(pipe) {
      let descriptor = pipe.fileHandleForWriting.fileDescriptor
      #expect(!TerminalOutput.isTerminal(descriptor))
      #expect(TerminalOutput.columns(of: descriptor) == nil)
    }
    #expect(TerminalOutput.columns(of: -1) == nil)
  }
}

struct HiddenAnswerTests {
  /// Keys up to the one that ends it.
  @Test(
    arguments: [
      ("secret\r", "secret", .finished), ("secret\n", "secret", .finished),
      ("abc\u{7f}d\r", "abd", .finished), ("zażółć\u{8}\u{7f}x\r", "zażóx", .finished),
      ("abc\u{15}x\r", "x", .finished), ("\u{7f}\u{7f}a\r", "a", .finished),
      ("a\u{1b}bc\u{1}\r", "ac", .finished),
      ("a\u{1b}[Ab\u{1b}OB\u{1b}[3~\r", "ab", .finished), ("a\u{1a}", "a", .suspended),
      ("\u{1b}[200~one\ntwo\r\u{1b}[201~!\r", "onetwo!", .finished),
      ("\u{1b}[200~one\u{3}", "one", .cancelled), ("a\u{1b}\r", "a", .finished),
      ("\u{4}", "", .ended), ("a\u{4}b\r", "ab", .finished),
      ("abc\u{3}", "abc", .cancelled),
    ] as [(String, String, HiddenAnswer.State)]
  )
  func takesKeys(keys: String, text: String, end: HiddenAnswer.State) {
    var answer = HiddenAnswer()
    let states = keys.utf8.map { answer.take($0) }
    #expect(states.last == end)
    #expect(states.dropLast().allSatisfy { $0 == .going })
    #expect(answer.text == text)
  }
}

struct CompletionTests {
  @Test(arguments: [
    ([], ""), (["tasks"], "tasks"), (["tasks", "task_id"], "task"), (["a", "b"], ""),
    (["žluť", "žlu"], "žlu"),
  ])
  func knowsWhatItsCandidatesShare(candidates: [String], prefix: String) {
    let completion = Completion(
      replacing: 0,
      candidates: candidates.map { Completion.Candidate($0) }
    )
    #expect(String(decoding: completion.commonPrefix.utf8, as: UTF8.self) == prefix)
  }
}
