internal import HTTP
package import Interpreter
internal import Library
internal import Values

/// What completion may look at: the session as it is, and nothing that would have to be fetched.
package struct CompletionSnapshot {
  package let interpreter: Interpreter
  package let commands: CommandRegistry
  package let description: APIDescription?
  /// The entries of a folder; empty for one that can't be read.
  package let folder: (String) -> [Files.Entry]
  package let environment: [String: String]
  /// The lessons, looked up when they are asked for.
  let lessons: () -> LessonShelf?
  /// The inputs of the session that have a number.
  let inputs: () -> [PastInput]
  /// The entry that `!!`, `!N` or `!text` stands for; nil when there is none.
  let recall: (String) -> String?
  /// A text without the secrets that the session knows.
  let redact: (String) -> String

  /// An input of the session, its secrets replaced.
  struct PastInput {
    let number: Int
    /// The path that it asked for first.
    let path: String?
    private let makeText: () -> String
    var sentRequest: Bool { path != nil }

    /// `text` is asked for of those that are shown.
    init(number: Int, path: String?, text: @escaping () -> String) {
      self.number = number
      self.path = path
      makeText = text
    }

    var text: String { makeText() }
  }

  init(
    interpreter: Interpreter,
    commands: CommandRegistry,
    description: APIDescription?,
    folder: @escaping (String) -> [Files.Entry],
    environment: [String: String],
    lessons: @escaping () -> LessonShelf?,
    inputs: @escaping () -> [PastInput],
    recall: @escaping (String) -> String?,
    redact: @escaping (String) -> String
  ) {
    self.interpreter = interpreter
    self.commands = commands
    self.description = description
    self.folder = folder
    self.environment = environment
    self.lessons = lessons
    self.inputs = inputs
    self.recall = recall
    self.redact = redact
  }

  /// The path of `base_url`, which the paths of commands leave out: `/api/task_manager/v2`.
  var basePath: String {
    guard case .string(let url)? = interpreter.completionValue(of: "base_url") else { return "" }
    return url.pathOfURL
  }

  /// Scheme and host of `base_url`.
  var origin: String {
    guard case .string(let url)? = interpreter.completionValue(of: "base_url") else { return "" }
    return String(url.dropLast(url.pathOfURL.count))
  }

  /// The header fields of the last response.
  var lastFields: [(name: String, value: String)] {
    guard case .object(let object)? = interpreter.completionValue(of: "response"),
      let response = object as? ResponseObject
    else { return [] }
    return response.response.fields.all.map { ($0.name, $0.value) }
  }

  /// The collection that the last response is of: `tasks`, for one of them as for all.
  var lastCollection: String {
    guard case .object(let object)? = interpreter.completionValue(of: "response"),
      let response = object as? ResponseObject
    else { return "" }
    let path = response.response.url.pathOfURL
    let known = description?.operation("get", at: path)?.path ?? path
    return known.split(separator: "/").last { !$0.hasPrefix("{") }.map(String.init) ?? ""
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

extension String {
  /// The path of a URL, without its query; empty when there is none.
  var pathOfURL: String {
    guard let scheme = firstRange(of: "://") else { return "" }
    guard let start = self[scheme.upperBound...].firstIndex(of: "/") else { return "" }
    return String(self[start...].prefix { $0 != "?" && $0 != "#" })
  }
}

extension Value {
  fileprivate var listElements: [Value] {
    if case .list(let list) = self { list.elements } else { [] }
  }
}
