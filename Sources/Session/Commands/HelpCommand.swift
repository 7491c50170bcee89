internal import Syntax

/// `help [TOPIC]`: the commands there are, or one of them in full.
struct HelpCommand: Command {
  let name = "help"
  let usage = "[COMMAND|TOPIC]"
  let summary = "list the commands, or explain one of them or a topic"
  let isAside = true
  let operands = Operands.commands

  func run(_ call: CommandCall) throws(Failure) {
    guard !call.line.words.isEmpty else {
      call.output.write(overview(call.session.commands))
      return
    }
    let word = try call.onlyWord(usage: usage)
    if call.session.commands[word.text] == nil, let topic = HelpTopic[word.text] {
      return call.output.write(topic.text + "\n")
    }
    guard let command = call.session.commands[word.text] else {
      let names = call.session.commands.names + HelpTopic.all.map(\.name)
      let near = Suggestion.nearest(to: word.text, among: names)
      throw .command(
        CommandError(
          "there is no help on '\(word.text)'",
          at: word.range,
          hint: near.map { "did you mean \($0)?" } ?? "`help` lists the commands",
          status: .stepFailed
        )
      )
    }
    call.output.write(page(command))
  }

  private func overview(_ commands: CommandRegistry) -> String {
    let forms = commands.all.map { form($0) }
    let width = forms.map(\.count).max() ?? 0
    var text = "Python lines run as they stand. These commands are shorter ways to the same:\n\n"
    for (command, form) in zip(commands.all, forms) {
      let padding = String(repeating: " ", count: width - form.count)
      text += "  \(form)\(padding)  \(command.summary)\n"
    }
    for topic in HelpTopic.all { text += "\n`help \(topic.name)` tells \(topic.summary)." }
    return text + "\n`help COMMAND` says more; `:` in front always means a command.\n"
  }

  private func page(_ command: any Command) -> String {
    var text = "\(form(command))\n    \(command.summary)\n"
    if !command.details.isEmpty { text += "\n\(command.details)\n" }
    return text
  }

  private func form(_ command: any Command) -> String {
    command.usage.isEmpty ? command.name : "\(command.name) \(command.usage)"
  }
}
