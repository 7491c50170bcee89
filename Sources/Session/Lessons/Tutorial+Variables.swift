internal import Interpreter
internal import Values

/// What the official answers rely on.
extension Tutorial {
  /// Gives the variables that the step's answer needs the values that the lesson gave them; the names
  /// of those that had others.
  func putRight() -> [String] {
    let globals = session.interpreter.globals
    let earlier = lesson.steps[..<stepPlace]
    var names: [String] = []
    for name in Credentials.practiceVariables
    where !isRight(name) && !lesson.steps[...stepPlace].contains(where: { $0.sets(name) }) {
      guard let value = session.firstValue(of: name, on: ground) else { continue }
      globals[name] = value
      names.append(name)
    }
    for check in earlier.flatMap(\.checks) {
      // What is taken from an answer is the learner's own.
      guard case .variable(let name, let expression) = check.kind,
        !expression.contains("response"), !expression.contains(name),
        let value = Judge.value(of: expression, session.interpreter),
        globals[name]?.isEqual(to: value) != true
      else { continue }
      globals[name] = value
      names.append(name)
    }
    if globals["filters"] != nil,
      !lesson.steps[...stepPlace].contains(where: { $0.sets("filters") })
    {
      globals["filters"] = nil
      names.append("filters")
    }
    session.credentials.note(globals)
    return names
  }

  /// Whether `base_url` or `auth` is good for the lessons, as far as that can be told without asking.
  private func isRight(_ name: String) -> Bool {
    guard let value = try? session.interpreter.globals.lookUp(name) else { return false }
    guard name == "auth" else {
      return session.firstValue(of: name, on: ground)?.isEqual(to: value) ?? true
    }
    guard case .dict(let fields) = value, case .string(let text)? = fields["Authorization"],
      text.hasPrefix("Bearer ")
    else { return false }
    guard !ground.isLive, let practice = try? session.credentials.practice() else { return true }
    let renewal = session.credentials.renewal(ofToken: String(text.dropFirst("Bearer ".count)))
    return renewal?.clientID == practice.clientID
  }
}

extension Lesson.Step {
  /// Whether its answer gives a variable a value.
  fileprivate func sets(_ name: String) -> Bool {
    (command + "\n" + python).split(separator: "\n").contains { line in
      line.hasPrefix("\(name) = ")
        || name == "auth" && line.split(separator: " ").first == "login"
    }
  }
}
