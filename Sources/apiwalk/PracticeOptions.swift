import ArgumentParser
import Sandbox

/// What the practice server shows and what it does wrong on purpose.
struct PracticeOptions: ParsableArguments {
  @Option(help: "The data: walkthrough stands still; busy has tasks that move as time passes.")
  var scenario: SandboxConfiguration.Scenario = .walkthrough

  @Option(help: "How many tasks there are, up to a million.")
  var tasks: Int?

  @Option(
    help: ArgumentHelp(
      "Answer with an error now and then, such as 503:0.1 for one in ten; repeatable.",
      valueName: "status:probability"
    ),
    transform: PracticeOptions.fault
  )
  var fault: [Fault] = []

  @Option(
    help: ArgumentHelp(
      "Hold back every answer, by so many milliseconds or by something between two numbers.",
      valueName: "ms|min-max"
    ),
    transform: PracticeOptions.latency
  )
  var latency: ClosedRange<Int>?

  @Option(help: ArgumentHelp("How long a token lives.", valueName: "seconds"))
  var expireTokens: Int?

  func validate() throws {
    guard fault.reduce(0, { $0 + $1.probability }) <= 1 else {
      throw ValidationError("the probabilities of --fault are more than 1 together")
    }
    guard tasks.map({ (0...SandboxConfiguration.largestTaskCount).contains($0) }) ?? true else {
      throw ValidationError(
        "--tasks takes a number from 0 to \(SandboxConfiguration.largestTaskCount)"
      )
    }
    guard expireTokens.map({ $0 > 0 }) ?? true else {
      throw ValidationError("--expire-tokens takes a number of seconds from 1 on")
    }
  }

  func apply(to configuration: inout SandboxConfiguration) {
    configuration.scenario = scenario
    configuration.tasks = tasks
    configuration.faults = fault
    configuration.latency = latency
    if let expireTokens { configuration.tokenLifetime = expireTokens }
  }

  private static func fault(_ text: String) throws -> Fault {
    guard let fault = Fault(text) else {
      throw ValidationError(
        "'\(text)' is no fault: a status from 400 to 599, and after a colon a probability from 0 to 1"
      )
    }
    return fault
  }

  private static func latency(_ text: String) throws -> ClosedRange<Int> {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard let low = parts.first ?? nil, let high = parts.last ?? nil, parts.count <= 2,
      low <= high, high <= 600_000
    else {
      throw ValidationError(
        "'\(text)' is no latency: milliseconds up to 600000, or two such numbers with a - between"
      )
    }
    return low...high
  }
}

extension SandboxConfiguration.Scenario: WordChoice {}
