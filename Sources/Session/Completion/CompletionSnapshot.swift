package import Interpreter
internal import Values

/// What completion may look at: the session as it is, and nothing that would have to be fetched.
package struct CompletionSnapshot {
  package let interpreter: Interpreter
  package let commands: CommandRegistry
  package let description: APIDescription?
  /// The entries of a folder; empty for one that can't be read.
  package let folder: (String) -> [Files.Entry]
  /// Further words for the commands that take one of a list: `as`, `tutorial`.
  package let moduleNames: [String]

  package init(
    interpreter: Interpreter,
    commands: CommandRegistry,
    description: APIDescription?,
    folder: @escaping (String) -> [Files.Entry],
    moduleNames: [String]
  ) {
    self.interpreter = interpreter
    self.commands = commands
    self.description = description
    self.folder = folder
    self.moduleNames = moduleNames
  }

  /// The path of `base_url`, which the paths of commands leave out: `/api/task_manager/v2`.
  var basePath: String {
    guard case .string(let url)? = interpreter.completionValue(of: "base_url") else { return "" }
    guard let scheme = url.firstRange(of: "://") else { return "" }
    return url[scheme.upperBound...].firstIndex(of: "/").map { String(url[$0...]) } ?? ""
  }

  /// The items of the last response, for the values that ids have.
  var lastItems: [Dict] {
    guard let answer = interpreter.completionValue(of: "response.json()") else { return [] }
    let list: [Value] =
      switch answer {
      case .list(let list): list.elements
      case .dict(let fields): fields["items"].map { $0.listElements } ?? [answer]
      default: []
      }
    return list.prefix(200).compactMap { if case .dict(let item) = $0 { item } else { nil } }
  }
}

extension Value {
  fileprivate var listElements: [Value] {
    if case .list(let list) = self { list.elements } else { [] }
  }
}
