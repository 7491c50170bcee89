internal import Interpreter
internal import Values

/// The values of names at a place in a text: those of the session, and of the loops and assignments
/// before it, which have not run yet.
struct LiveNames {
  private let snapshot: CompletionSnapshot
  private let pieces: [PythonText]
  private let texts: [String]

  init(_ snapshot: CompletionSnapshot, _ python: PythonText, inside context: PythonText?) {
    self.snapshot = snapshot
    pieces = [python, context].compactMap { $0 }
    texts = pieces.map { $0.text(0..<$0.end) }
  }

  func value(of text: String) -> Value? { value(of: text, depth: 0) }

  private func value(of text: String, depth: Int) -> Value? {
    snapshot.interpreter.completionValue(of: text) { name in
      depth < 5 ? known(name, depth: depth) : nil
    }
  }

  private func known(_ name: String, depth: Int) -> Value? {
    element(of: name, depth: depth) ?? sorted(by: name, depth: depth)
      ?? assigned(to: name, depth: depth)
  }

  /// `sorted(items, key=lambda NAME: …` and `items.sort(key=lambda NAME: …` look at each item.
  private func sorted(by name: String, depth: Int) -> Value? {
    for (python, text) in zip(pieces, texts) where text.contains("lambda \(name):") {
      for bracket in python.open.reversed() where python.scalars[bracket] == "(" {
        guard let start = python.primaryStart(before: bracket) else { continue }
        let callee = python.text(start..<bracket)
        let first = python.elements(behind: bracket).first.map { python.text($0) } ?? ""
        let source = callee.hasSuffix(".sort") ? String(callee.dropLast(".sort".count)) : first
        guard !source.contains("lambda"),
          case .list(let list)? = value(of: source, depth: depth + 1)
        else { continue }
        return list.elements.first
      }
    }
    return nil
  }

  /// What the last `NAME = …` sets it to.
  private func assigned(to name: String, depth: Int) -> Value? {
    for text in texts {
      let places = text.ranges(of: "\(name) = ")
      let last = places.last { place in
        place.lowerBound == text.startIndex
          || " \t\n;".contains(text[text.index(before: place.lowerBound)])
      }
      guard let last else { continue }
      return value(of: text[last.upperBound...].firstExpression, depth: depth + 1)
    }
    return nil
  }

  /// The first of what the last `for NAME in …` goes through.
  private func element(of name: String, depth: Int) -> Value? {
    for text in texts {
      guard let loop = text.ranges(of: "for \(name) in ").last else { continue }
      switch value(of: text[loop.upperBound...].firstExpression, depth: depth + 1) {
      case .list(let list): return list.elements.first
      case .tuple(let tuple): return tuple.elements.first
      default: continue
      }
    }
    return nil
  }
}

extension Substring {
  /// As far as the text is one expression: to a colon, a condition, or a bracket that it is in.
  fileprivate var firstExpression: String {
    var depth = 0
    var quote: Character?
    var end = startIndex
    while end < endIndex {
      let character = self[end]
      if let open = quote {
        if character == open { quote = nil }
      } else {
        switch character {
        case "'", "\"": quote = character
        case "(", "[", "{": depth += 1
        case ")", "]", "}":
          depth -= 1
          if depth < 0 { return String(self[..<end]) }
        case ":" where depth == 0, ";" where depth == 0: return String(self[..<end])
        case " " where depth == 0 && self[end...].hasPrefix(" if "): return String(self[..<end])
        case let mark where depth == 0 && mark.isNewline: return String(self[..<end])
        default: break
        }
      }
      end = index(after: end)
    }
    return String(self)
  }
}
