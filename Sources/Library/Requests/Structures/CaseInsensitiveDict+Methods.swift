package import Interpreter
import Values

extension CaseInsensitiveDict {
  package static let type: ClassObject = {
    let type = ClassObject(
      "CaseInsensitiveDict",
      module: "requests.structures",
      construct: { (interpreter, arguments) throws(PythonException) in
        let made = CaseInsensitiveDict()
        if let source = arguments.positional.first, !source.isNone {
          try made.update(from: source, interpreter)
        }
        for (name, value) in arguments.keywords { try made.put(value, for: .string(name)) }
        return .object(made)
      }
    )
    addLookups(to: type)
    addChanges(to: type)
    addViews(to: type)
    return type
  }()

  private static func addLookups(to type: ClassObject) {
    type.addPythonMethod("get", "key, default=None") {
      (dict: CaseInsensitiveDict, _, bound) throws(PythonException) in
      try dict.get(bound[1] ?? .none) ?? bound[2] ?? .none
    }
    type.addPythonMethod("copy", "") {
      (dict: CaseInsensitiveDict, _, _) throws(PythonException) in .object(dict.copied())
    }
    type.addPythonMethod("lower_items", "") {
      (dict: CaseInsensitiveDict, _, _) throws(PythonException) in
      let lowered = dict.loweredPlain
      let pairs = (0..<lowered.count).map { place -> Value in
        let (key, value) = lowered.entry(at: place)
        return .tuple(Tuple([key, value]))
      }
      return .object(GeneratedValues("CaseInsensitiveDict.lower_items.<locals>.<genexpr>", pairs))
    }
  }

  private static func addChanges(to type: ClassObject) {
    type.addPythonMethod("pop", "key, default=None") {
      (dict: CaseInsensitiveDict, interpreter, bound) throws(PythonException) in
      let key = bound[1] ?? .none
      guard try dict.get(key) != nil else {
        if let value = bound[2] { return value }
        throw .key(try CaseInsensitiveDict.lowered(key))
      }
      return try dict.take(key) ?? .none
    }
    type.addPythonMethod("setdefault", "key, default=None") {
      (dict: CaseInsensitiveDict, interpreter, bound) throws(PythonException) in
      let key = bound[1] ?? .none
      if let found = try dict.get(key) { return found }
      interpreter.note(bound[2] ?? .none, under: key)
      try dict.put(bound[2] ?? .none, for: key)
      return bound[2] ?? .none
    }
    type.addPythonMethod("update", "other=(), /, **kwds") {
      (dict: CaseInsensitiveDict, interpreter, bound) throws(PythonException) in
      if let other = bound[1] { try dict.update(from: other, interpreter) }
      for (name, value) in bound.extraKeywords { try dict.put(value, for: .string(name)) }
      return .none
    }
    type.addPythonMethod("clear", "") {
      (dict: CaseInsensitiveDict, _, _) throws(PythonException) in
      dict.removeAll()
      return .none
    }
  }

  private static func addViews(to type: ClassObject) {
    for (name, part) in [
      ("keys", MappingView.Part.keys), ("values", .values), ("items", .items),
    ] {
      type.addPythonMethod(name, "") {
        (dict: CaseInsensitiveDict, _, _) throws(PythonException) in
        .object(MappingView(dict, part))
      }
    }
  }
}
