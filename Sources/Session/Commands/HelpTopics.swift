/// What `help` explains beside the commands.
struct HelpTopic {
  let name: String
  let summary: String
  let text: String

  static let all = [keys]

  static subscript(name: String) -> HelpTopic? { all.first { $0.name == name } }

  private static let keys = HelpTopic(
    name: "keys",
    summary: "the keys of the prompt",
    text: """
      Moving     Left, Right, Ctrl-B, Ctrl-F   a character
                 Ctrl-Left, Ctrl-Right, Alt-B, Alt-F   a word
                 Home, End, Ctrl-A, Ctrl-E   the line; again: the whole block
                 Up, Down   a line of the block, then the history
      Changing   Backspace, Delete   a character; in indentation four spaces
                 Ctrl-W, Alt-D   the word before, the word behind
                 Ctrl-U, Ctrl-K   to the start of the line, to its end
                 Ctrl-Y   puts back what was cut last
                 Tab   completes; again: lists what is possible
      Blocks     Enter   runs what is complete, else opens a line
                 Alt-Enter   opens a line in any case
                 an empty line   ends a block
      History    Up, Down   entries that begin like the line before the cursor
                 Ctrl-R   searches, again: further back; Ctrl-G gives up
                 !!, !N, !-N, !text   the last entry, that of a number, the last
                 but so many, the last that begins so; Tab puts it into the line
      Other      Ctrl-X Ctrl-E   the line in your editor; `edit` the last entry
                 Ctrl-L   clears the screen
                 Ctrl-C   discards the line, ends what runs
                 Ctrl-D   leaves; in a block, abandons it
                 Ctrl-Z   stops the shell, `fg` goes on

      `bind -v` in ~/.editrc has vi's keys: there v opens the editor.
      """
  )
}
