/// The commands there are, by name.
package struct CommandRegistry {
  private let commands: [String: any Command]
  /// In the order `help` lists them.
  package let all: [any Command]
  package let names: [String]
  package let namesTakingExpressions: Set<String>
  package let namesOfShellLines: Set<String>

  package init(_ commands: [any Command]) {
    all = commands
    names = all.map(\.name)
    namesTakingExpressions = Set(all.filter(\.takesExpression).map(\.name))
    namesOfShellLines = Set(all.filter(\.isShellLine).map(\.name))
    self.commands = Swift.Dictionary(
      commands.map { ($0.name, $0) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  package subscript(name: String) -> (any Command)? { commands[name] }

  /// Every command of the shell, requests first.
  package static var standard: CommandRegistry {
    CommandRegistry(
      RequestCommand.all + [
        StatusCommand(),
        HeadersCommand(),
        BodyCommand(),
        RawCommand(),
        TimingCommand(),
        NextCommand(),
        WaitCommand(),
        TableCommand(),
        CountCommand(),
        TimelineCommand(),
        ExplainCommand(),
        AsCommand(),
        CurlCommand(),
        ExpectCommand(),
        SpecCommand(),
        EditCommand(),
        SourceCommand(),
        SaveCommand(),
        RecordCommand(),
        VarsCommand(),
        UnsetCommand(),
        ConnectCommand(),
        LoginCommand(),
        LogoutCommand(),
        RevealCommand(),
        MirrorCommand(),
        FormatCommand(),
        TutorialCommand(),
        HistoryCommand(),
        HelpCommand(),
        ExitCommand(),
        QuitCommand(),
      ] + LessonCommand.all
    )
  }
}
