import Interpreter
import Values

/// The class `re.Match` and its methods.
extension MatchObject {
  static let type: ClassObject = {
    let type = ClassObject("Match", module: "re")
    addGroups(to: type)
    addPlaces(to: type)
    type.addMethod("expand") {
      (match: MatchObject, _, arguments) throws(PythonException) in
      let bound = try ParsedArguments(arguments, ["template"], required: 1, function: "expand")
      let template = try ReplacementTemplate.parse(bound[0] ?? .none, for: match.pattern)
      var joined = JoinedText(isText: match.subject.isText)
      try template.expand(match.groups, match.subject, into: &joined)
      return try joined.value()
    }
    for name in ["__copy__", "__deepcopy__"] {
      type.addMethod(name) {
        (match: MatchObject, _, _) throws(PythonException) in .object(match)
      }
    }
    return type
  }()

  private static func addGroups(to type: ClassObject) {
    type.addMethod("group") {
      (match: MatchObject, _, arguments) throws(PythonException) in
      guard arguments.keywords.isEmpty else {
        throw .type("Match.group() takes no keyword arguments")
      }
      var texts: [Value] = []
      for key in arguments.positional { texts.append(match.text(of: try match.number(of: key))) }
      return switch texts.count {
      case 0: match.text(of: 0)
      case 1: texts[0]
      default: .tuple(Tuple(texts))
      }
    }
    type.addMethod("__getitem__") {
      (match: MatchObject, _, arguments) throws(PythonException) in
      match.text(of: try match.number(of: arguments.one("Match.__getitem__")))
    }
    type.addMethod("groups") {
      (match: MatchObject, _, arguments) throws(PythonException) in
      let missing = try ParsedArguments(arguments, ["default"], function: "groups")[0] ?? .none
      let count = match.pattern.parsed.groupCount
      return .tuple(Tuple((0..<count).map { match.text(of: $0 + 1, default: missing) }))
    }
    type.addMethod("groupdict") {
      (match: MatchObject, _, arguments) throws(PythonException) in
      let missing = try ParsedArguments(arguments, ["default"], function: "groupdict")[0] ?? .none
      let dict = Dict()
      for (name, number) in match.pattern.parsed.groupNames {
        try raising { () throws(Fault) in
          try dict.set(match.text(of: number, default: missing), for: .string(name))
        }
      }
      return .dict(dict)
    }
  }

  private static func addPlaces(to type: ClassObject) {
    type.addMethod("start") {
      (match: MatchObject, _, arguments) throws(PythonException) in
      .int(Integer(match.span(of: try match.group(arguments, "start")).start))
    }
    type.addMethod("end") {
      (match: MatchObject, _, arguments) throws(PythonException) in
      .int(Integer(match.span(of: try match.group(arguments, "end")).end))
    }
    type.addMethod("span") {
      (match: MatchObject, _, arguments) throws(PythonException) in
      match.spanValue(of: try match.group(arguments, "span"))
    }
  }

  /// The group that the only argument stands for, the whole match when there is none.
  private func group(
    _ arguments: Arguments,
    _ function: String
  ) throws(PythonException) -> Int {
    guard arguments.keywords.isEmpty else {
      throw .type("Match.\(function)() takes no keyword arguments")
    }
    guard arguments.positional.count <= 1 else {
      throw .type(
        "\(function) expected at most 1 argument, got \(arguments.positional.count)"
      )
    }
    return try arguments.positional.first.map(number) ?? 0
  }
}
