internal import HTTP
internal import Interpreter
internal import Syntax
internal import Values

/// Compares what a step asks for with what happened.
///
/// A verdict looks at effects alone; whichever language was typed, the same requests went out.
struct Judge {
  struct Verdict {
    /// What is still to do, a line each; empty when the step is done.
    var missing: [String] = []
    /// What was done otherwise than asked, as it was seen.
    var observed: String?

    var isDone: Bool { missing.isEmpty }
  }

  let step: Lesson.Step
  let observations: Observations
  let interpreter: Interpreter
  /// The path that the lesson's paths begin at: `/api/task_manager/v2`.
  let basePath: String
  /// Where the exchanges of the try begin that is worded; what came before it is old news.
  var tryStart = 0
  /// The variables that the try touched.
  var changed: Set<String> = []

  func verdict() -> Verdict {
    var verdict = Verdict()
    // Later checks are about the request that the first one asks for.
    var subject: Observations.Exchange?
    var isOfTry = false
    var wordsTry: () -> String? = { nil }
    for check in step.checks {
      switch check.kind {
      case .sent(let method, let path, let parameters):
        let wanted = wholePath(path)
        let place = observations.exchanges.lastIndex { isMatch($0, method, wanted, parameters) }
        subject = place.map { observations.exchanges[$0] }
        isOfTry = place.map { $0 >= tryStart } ?? false
        wordsTry = { difference(method, path, parameters) }
        guard subject == nil else { continue }
        verdict.missing.append("send \(form(method, path, parameters))")
        verdict.observed = verdict.observed ?? wordsTry()
      case .header(let name):
        guard subject?.request.fields[name] == nil else { continue }
        if subject != nil {
          verdict.observed =
            verdict.observed ?? (isOfTry ? "the request had no \(name) header" : wordsTry())
        }
        verdict.missing.append("send the \(name) header with it")
      case .answered(let status):
        guard subject?.status != status else { continue }
        verdict.missing.append("get \(status) as the answer")
        if !isOfTry {
          verdict.observed = verdict.observed ?? wordsTry()
        } else if let other = subject?.status {
          let mistake = status == 200 ? subject.flatMap(mistake(in:)) : nil
          verdict.observed =
            verdict.observed ?? mistake ?? "the answer was \(other), not \(status)"
        } else if subject != nil {
          verdict.observed = verdict.observed ?? Self.unanswered
        }
      case .seen(let status):
        guard !observations.exchanges.contains(where: { $0.status == status }) else { continue }
        verdict.missing.append("see \(status) first")
      case .variable(let name, let expression): judge(name, expression, &verdict)
      case .shown(let expression):
        guard !isShown(expression) else { continue }
        verdict.observed =
          verdict.observed
          ?? observations.printedFunction.map {
            "\($0) is a function; with () behind it, it gives its value"
          } ?? part(of: expression)
        verdict.missing.append("look at `\(expression)`")
      case .printed(let text):
        guard !observations.hasPrinted(text) else { continue }
        verdict.observed = verdict.observed ?? other(than: text)
        verdict.missing.append("make it print \(text)")
      case .holds(let expression):
        guard value(of: expression)?.isTrue != true else { continue }
        verdict.observed = verdict.observed ?? outcome(of: expression) ?? seen(check, expression)
        verdict.missing.append(check.words ?? "make `\(expression)` true")
      }
    }
    return verdict
  }

  // MARK: - Requests

  private static let unanswered =
    "the server did not answer; that is no mistake of yours: try once more"

  private func wholePath(_ path: String) -> String {
    path.hasPrefix("/api/") || path.hasPrefix("/bc/") ? path : basePath + path
  }

  private func isMatch(
    _ exchange: Observations.Exchange,
    _ method: String,
    _ path: String,
    _ parameters: [Check.Parameter]
  ) -> Bool {
    exchange.request.method == method && Self.fits(exchange.path, path)
      && parameters.allSatisfy { parameter in
        Self.fit(exchange.values(of: parameter.name), parameter.values)
      }
  }

  /// Each wanted value once, in any order; `*` stands for any text.
  private static func fit(_ values: [String], _ wanted: [String]) -> Bool {
    guard values.count == wanted.count else { return false }
    var left = values
    for pattern in wanted {
      guard let place = left.firstIndex(where: { fits($0, pattern) }) else { return false }
      left.remove(at: place)
    }
    return true
  }

  private static func fits(_ text: String, _ pattern: String) -> Bool {
    let parts = pattern.split(separator: "*", omittingEmptySubsequences: false)
    guard parts.count > 1, let first = parts.first, let last = parts.last else {
      return text == pattern
    }
    guard text.hasPrefix(first), text.hasSuffix(last), text.count >= first.count + last.count else {
      return false
    }
    var rest = text.dropFirst(first.count).dropLast(last.count)
    for part in parts.dropFirst().dropLast() where !part.isEmpty {
      guard let found = rest.firstRange(of: part) else { return false }
      rest = rest[found.upperBound...]
    }
    return true
  }

  private func form(_ method: String, _ path: String, _ parameters: [Check.Parameter]) -> String {
    let sent = parameters.map { "\($0.name)=\($0.values.joined(separator: ","))" }
    return ([method, path] + sent).joined(separator: " ")
  }

  /// How the last request differs from the one asked for; nil when there was none.
  private func difference(
    _ method: String,
    _ path: String,
    _ parameters: [Check.Parameter]
  ) -> String? {
    // Who logs in on the way has not tried yet.
    let isAboutTokens = path.hasSuffix("/idp/token")
    let tries = observations.exchanges.dropFirst(tryStart)
      .filter { isAboutTokens || !$0.path.hasSuffix("/idp/token") }
    guard let last = tries.last else { return nil }
    guard let status = last.status else { return Self.unanswered }
    let sent = sentPath(last.path, for: path)
    if last.path.hasPrefix("/api/2/"), !wholePath(path).hasPrefix("/api/2/") {
      return "you sent \(last.request.method) \(last.path); base_url ends in /api/2, which is the "
        + "account API, and `reset` brings the right one back"
    }
    guard Self.fits(last.path, wholePath(path)) else {
      let asked = sent == last.path ? wholePath(path) : path
      return "you sent \(last.request.method) \(sent) and got \(status); asked for is \(asked)"
    }
    guard last.request.method == method else {
      return "you sent \(last.request.method) \(sent); it takes \(method)"
    }
    for parameter in parameters {
      let values = last.values(of: parameter.name)
      guard !Self.fit(values, parameter.values) else { continue }
      if let mistake = mistake(in: last) { return mistake }
      if values.isEmpty { return "you sent \(sent) without \(parameter.name)" }
      if values.count == 1, parameter.values.count > 1, values[0].contains(",") {
        let list = parameter.values.map { "'\($0)'" }.joined(separator: ", ")
        return
          "\(parameter.name) was sent as one value, \(values[0]); a list sends several: [\(list)]"
      }
      return "\(parameter.name) was sent as \(values.joined(separator: " and ")); "
        + "asked for is \(parameter.values.joined(separator: " and "))"
    }
    return nil
  }

  /// A path as the step writes it, or whole where what `base_url` adds to it is the difference.
  private func sentPath(_ path: String, for wanted: String) -> String {
    guard path.hasPrefix(basePath + "/"), wholePath(wanted) != wanted else { return path }
    let rest = path.dropFirst(basePath.count)
    return rest.hasPrefix("/api/") || rest.hasPrefix("/bc/") ? path : String(rest)
  }

  /// What of a query is Python that nobody evaluated.
  private func mistake(in exchange: Observations.Exchange) -> String? {
    for (name, value) in exchange.parameters {
      if value.isEmpty, interpreter.globals[name] != nil {
        return "'\(name)' was sent as a text; without quotes it is the variable"
      }
      if value.contains("{"), value.contains("}") {
        return "\(name) was sent as \(value): braces are filled in only in Python's f'…'"
      }
      if interpreter.globals.names.contains(value) {
        return "\(name) was sent as the text \(value), not as the variable: a command takes text, "
          + "and filters = {'\(name)': \(value)} takes the value"
      }
    }
    return nil
  }

  // MARK: - Values

  private func judge(_ name: String, _ expression: String, _ verdict: inout Verdict) {
    guard let actual = interpreter.globals[name] else {
      verdict.missing.append("give \(name) a value")
      return
    }
    guard let wanted = value(of: expression), !actual.isAlike(wanted) else { return }
    verdict.missing.append("give \(name) the value \(wanted.representation)")
    guard changed.contains(name) else { return }
    let seen = "\(name) is \(actual.representation.cut(to: 60))"
    verdict.observed =
      verdict.observed
      ?? [seen, Self.mistake(in: actual, wanted)]
      .compactMap { $0 }.joined(separator: "; ")
  }

  /// The mistakes that are known from those who followed the guide.
  private static func mistake(in actual: Value, _ wanted: Value) -> String? {
    switch (actual, wanted) {
    case (.string(let text), .list(let list)) where text.contains(","):
      "'\(text)' is one text with a comma in it; a list is "
        + Value.list(list).representation
    case (.string(let text), _) where text.hasPrefix("<") && text.hasSuffix(">"):
      "a placeholder in <…> stands for a value of your own"
    case (.string(let text), .string(let other)): TimeFilter.mistake(in: text, other)
    case (.dict(let fields), .dict(let others)):
      (0..<fields.count).lazy.compactMap { place -> String? in
        let entry = fields.entry(at: place)
        guard let partner = try? others.value(for: entry.key) else { return nil }
        return mistake(in: entry.value, partner)
      }.first
    case (.list(let list), .list(let others))
    where list.elements.count < others.elements.count && joined(list) == joined(others):
      "a comma is missing between two texts"
    case (.string, .dict): "a dictionary stands in braces: {'name': value}"
    default: nil
    }
  }

  func isShown(_ expression: String) -> Bool {
    guard let value = value(of: expression) else { return false }
    if case .string(let text) = value, observations.hasPrinted(text) { return true }
    if observations.hasPrinted(value.representation) { return true }
    // pprint puts keys in order, JSON keeps them as they came.
    var pretty: [UInt8] = []
    PrettyPrinter().write(value) { pretty += $0 }
    return observations.hasPrinted(String(decoding: pretty, as: UTF8.self))
      || (try? JSONWriter().write(value)).map { observations.hasPrinted($0) } ?? false
  }

  private static func joined(_ list: List) -> String? {
    let texts = list.elements.compactMap { if case .string(let text) = $0 { text } else { nil } }
    return texts.count == list.elements.count ? texts.joined() : nil
  }

  /// What the left side of a comparison is instead.
  private func outcome(of expression: String) -> String? {
    // What is not there yet, or was left alone, was not done wrong.
    guard let equals = expression.firstRange(of: " == "), isTouched(expression) else { return nil }
    let left = String(expression[..<equals.lowerBound])
    guard let tree = try? PythonParser.parseExpression(SourceText(left)) else { return nil }
    do throws(PythonException) {
      return "\(left) is \(try interpreter.evaluate(tree).representation.cut(to: 60))"
    } catch {
      return "\(left) gives \(error.lastLine)"
    }
  }

  func value(of expression: String) -> Value? { Self.value(of: expression, interpreter) }

  static func value(of expression: String, _ interpreter: Interpreter) -> Value? {
    guard let tree = try? PythonParser.parseExpression(SourceText(expression)) else { return nil }
    return try? interpreter.evaluate(tree)
  }
}

extension Value {
  /// Equality that does not mind the order of lists, nor whether they are tuples.
  fileprivate func isAlike(_ other: Value, depth: Int = 0) -> Bool {
    guard depth < 20 else { return false }
    switch (self, other) {
    case (.dict(let one), .dict(let two)):
      guard one.count == two.count else { return false }
      return (0..<one.count).allSatisfy { place in
        let entry = one.entry(at: place)
        guard let partner = try? two.value(for: entry.key) else { return false }
        return entry.value.isAlike(partner, depth: depth + 1)
      }
    default:
      guard let one = sequence, var left = other.sequence else { return isEqual(to: other) }
      guard one.count == left.count else { return false }
      for element in one {
        guard let place = left.firstIndex(where: { element.isAlike($0, depth: depth + 1) }) else {
          return false
        }
        left.remove(at: place)
      }
      return true
    }
  }

  private var sequence: [Value]? {
    switch self {
    case .list(let list): list.elements
    case .tuple(let tuple): tuple.elements
    default: nil
    }
  }
}
