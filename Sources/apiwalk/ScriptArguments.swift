import ArgumentParser
import Glibc

/// The program's arguments, as they are when a script's first line names the program
/// (`#!/usr/bin/env apiwalk`): the system then gives the file where a subcommand stands.
enum ScriptArguments {
  static var expanded: [String] { expanded(Array(CommandLine.arguments.dropFirst())) }

  /// `FILE NAME=VALUE…` becomes `run FILE --var NAME=VALUE…`.
  static func expanded(_ arguments: [String]) -> [String] {
    let subcommands = Apiwalk.configuration.subcommands.compactMap { $0.configuration.commandName }
    guard let first = arguments.first, !first.hasPrefix("-"),
      !(["help"] + subcommands).contains(first),
      access(first, R_OK) == 0, isScript(first)
    else { return arguments }
    // The file stands behind a `--` of its own.
    let rest = arguments.dropFirst().filter { $0 != "--" }.flatMap { argument in
      let isSetting = !argument.hasPrefix("-") && argument.contains("=")
      return isSetting ? ["--var", argument] : [argument]
    }
    return ["run"] + rest + ["--", first]
  }

  /// Whether a file begins with `#!`.
  private static func isScript(_ path: String) -> Bool {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    var bytes: [UInt8] = [0, 0]
    return Glibc.read(descriptor, &bytes, 2) == 2 && bytes == Array("#!".utf8)
  }
}
