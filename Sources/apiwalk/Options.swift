import ArgumentParser
import HTTP
import Session

/// The flags that every form of the command takes, before or after the subcommand.
struct CommonOptions: ParsableArguments {
  @Option(help: "The API's base URL; without one the practice server starts.")
  var baseUrl: String?

  @Option(
    help: ArgumentHelp(
      "Answer requests to this origin from the practice server; nothing leaves the machine.",
      valueName: "origin"
    )
  )
  var sandboxAs: String?

  @Option(help: ArgumentHelp("Set a variable to a text.", valueName: "name=value"))
  var `var`: [String] = []

  @Option(help: "Color: always, never or auto.")
  var color: ColorChoice?

  @Option(help: "How a body is shown: pprint, json or raw.")
  var format: BodyFormat?

  @Option(
    help: ArgumentHelp("Record requests there, or replay them from there.", valueName: "file")
  )
  var cassette: String?

  @Option(help: "What the cassette does: record, replay, auto (the default) or off.")
  var cassetteMode: CassetteMode?

  @Flag(help: "Keep what the clock shows on the cassette, too: a replay gives every time again.")
  var cassetteTimes = false

  @Flag(help: "Show secrets whole on the screen.")
  var reveal = false

  @Flag(help: "Leave out what is said about the output.")
  var quiet = false

  /// These flags where given, `other`'s where not: flags may stand on both sides of a subcommand.
  func merged(with other: CommonOptions) -> CommonOptions {
    var merged = self
    merged.baseUrl = baseUrl ?? other.baseUrl
    merged.sandboxAs = sandboxAs ?? other.sandboxAs
    merged.var = other.var + self.var
    merged.color = color ?? other.color
    merged.format = format ?? other.format
    merged.cassette = cassette ?? other.cassette
    merged.cassetteMode = cassetteMode ?? other.cassetteMode
    merged.cassetteTimes = cassetteTimes || other.cassetteTimes
    merged.reveal = reveal || other.reveal
    merged.quiet = quiet || other.quiet
    return merged
  }

  func validate() throws {
    if baseUrl != nil, sandboxAs != nil {
      throw ValidationError("--base-url and --sandbox-as exclude each other")
    }
    if let baseUrl, baseUrl.contains("://"), Origin(baseUrl) == nil {
      throw ValidationError("--base-url needs a host, such as https://example.com: '\(baseUrl)'")
    }
    for assignment in self.var where VariableSetting(assignment) == nil {
      throw ValidationError("--var sets a variable by NAME=VALUE, not '\(assignment)'")
    }
  }
}

enum CassetteMode: String, WordChoice {
  case record, replay, auto, off

  var setting: CassetteTransport.Mode {
    switch self {
    case .record: .record
    case .replay: .replay
    case .auto: .auto
    case .off: .off
    }
  }
}

enum ColorChoice: String, WordChoice {
  case always, never, auto
}

enum BodyFormat: String, WordChoice {
  case pprint, json, raw

  var setting: Settings.BodyFormat {
    switch self {
    case .pprint: .pprint
    case .json: .json
    case .raw: .raw
    }
  }
}
