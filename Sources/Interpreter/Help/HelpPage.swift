import Values

/// The page that `help(value)` prints: what it is, how it is called, what it has.
struct HelpPage {
  private let interpreter: Interpreter

  init(in interpreter: Interpreter) { self.interpreter = interpreter }

  /// What `help()` says.
  static let general = """
    help(x) tells what x is and what it can do: help(print), help(str), help(requests.get).
    dir(x) lists the names that x has; dir() lists your variables.

    """

  func text(of value: Value) throws(PythonException) -> String {
    if case .string(let name) = value, let named = interpreter.builtins[name] {
      return try text(of: named)
    }
    guard case .object(let object) = value else { return valuePage(value) }
    switch object {
    case let function as NativeFunction: return page(function, of: function.owner)
    case let method as BoundMethod: return page(method.function, of: method.receiver.type.name)
    case let function as Function: return try page(function)
    case let type as ClassObject: return classPage(type)
    case let module as Module: return modulePage(module)
    default:
      let name =
        object is Quitter ? object.representation.split(separator: " ").dropFirst().first : nil
      if let name, let entries = HelpTexts.builtins[String(name.prefix { $0 != "(" })] {
        return lines(entries)
      }
      return valuePage(value)
    }
  }

  // MARK: - Functions

  private func page(_ function: NativeFunction, of owner: String?) -> String {
    let known =
      owner.flatMap { HelpTexts.methods[$0]?[function.name] }
      ?? (owner == nil ? HelpTexts.builtins[function.name] : nil)
    if let known { return lines(known, of: owner) }
    let form = function.name + (function.signature.map(shown) ?? "(...)")
    return (owner.map { "\($0)." } ?? "") + form + "\n"
  }

  private func lines(_ entries: [HelpTexts.Entry], of owner: String? = nil) -> String {
    entries.map { entry in
      "\(owner.map { "\($0)." } ?? "")\(entry.form)\n    \(entry.sentence)\n"
    }.joined()
  }

  /// The parameters as a definition has them, `...` for a default that is not known.
  private func shown(_ signature: Signature) -> String { shown(signature) { _ in "..." } }

  private func shown(_ signature: Signature, default text: (String) -> String) -> String {
    var parts: [String] = []
    var previous: Signature.Parameter.Kind?
    for parameter in signature.parameters {
      if previous == .positionalOnly, parameter.kind != .positionalOnly { parts.append("/") }
      if parameter.kind == .keywordOnly, previous != .keywordOnly {
        parts.append(signature.takesExtraPositional ? "*" + signature.extraNames.positional : "*")
      }
      parts.append(
        parameter.isRequired ? parameter.name : "\(parameter.name)=\(text(parameter.name))"
      )
      previous = parameter.kind
    }
    if previous == .positionalOnly { parts.append("/") }
    if signature.takesExtraPositional, previous != .keywordOnly {
      parts.append("*" + signature.extraNames.positional)
    }
    if signature.takesExtraKeywords { parts.append("**" + signature.extraNames.keywords) }
    return "(\(parts.joined(separator: ", ")))"
  }

  /// A function that the learner wrote, with what its first line says of it.
  private func page(_ function: Function) throws(PythonException) -> String {
    let signature = function.code.signature
    let value = Value.object(function)
    var defaults: [String: String] = [:]
    if case .tuple(let values) = try interpreter.attribute("__defaults__", of: value) {
      let optional = signature.parameters.filter { $0.kind != .keywordOnly && !$0.isRequired }
      for (parameter, value) in zip(optional, values.elements) {
        defaults[parameter.name] = try interpreter.representation(of: value)
      }
    }
    if case .dict(let values) = try interpreter.attribute("__kwdefaults__", of: value) {
      for parameter in signature.parameters {
        guard let value = values[parameter.name] else { continue }
        defaults[parameter.name] = try interpreter.representation(of: value)
      }
    }
    var page = function.code.name + shown(signature) { defaults[$0] ?? "..." } + "\n"
    guard let documentation = function.code.documentation else { return page }
    for line in documentation.split(separator: "\n", omittingEmptySubsequences: false) {
      let text = line.drop { $0 == " " }
      page += text.isEmpty ? "\n" : "    \(text)\n"
    }
    return page
  }

  // MARK: - Classes, modules, values

  private func classPage(_ type: ClassObject) -> String {
    var page = "class \(type.qualifiedName)\n"
    if let entries = HelpTexts.builtins[type.name], type.module == "builtins" {
      page += lines(entries)
    }
    if type.isSubclass(of: ExceptionClasses.baseException) {
      let bases = type.bases.map(\.name).joined(separator: ", ")
      page += "    An exception" + (bases.isEmpty ? ".\n" : ", a kind of \(bases).\n")
    }
    return page + methodList(of: type)
  }

  private func valuePage(_ value: Value) -> String {
    let shown = value.representation
    let start = String(shown.unicodeScalars.prefix(60))
    var page =
      "\(start)\(start == shown ? "" : "...") is of the class \(value.type.qualifiedName).\n"
    if case .object(let object) = value, let instance = object as? any Instance {
      let names = instance.attributeNames.filter { !$0.hasPrefix("_") }
      if !names.isEmpty { page += "\nattributes:\n" + columns(names) }
    }
    return page + methodList(of: value.type)
  }

  private func methodList(of type: ClassObject) -> String {
    let names = Set(type.attributeNames).filter { !$0.hasPrefix("_") }.sorted()
    guard !names.isEmpty else { return "" }
    guard let known = HelpTexts.methods[type.name], type.module == "builtins" else {
      return "\nmethods:\n" + columns(names)
    }
    let entries = names.map { known[$0]?.first ?? HelpTexts.Entry(form: $0, sentence: "") }
    let width = entries.map(\.form.count).max() ?? 0
    return "\nmethods:\n"
      + entries.map { entry in
        let space = String(" ", times: max(min(width, 40) - entry.form.count, 0) + 2)
        return entry.sentence.isEmpty
          ? "  \(entry.form)\n" : "  \(entry.form)\(space)\(entry.sentence)\n"
      }.joined()
  }

  private func modulePage(_ module: Module) -> String {
    var functions: [String] = []
    var classes: [String] = []
    var others: [String] = []
    for (name, value) in module.attributes where !name.hasPrefix("_") {
      guard case .object(let object) = value else {
        others.append(name)
        continue
      }
      switch object {
      case let function as NativeFunction:
        functions.append(name + (function.signature.map(shown) ?? "(...)"))
      case is ClassObject: classes.append(name)
      default: others.append(name)
      }
    }
    var page = "module \(module.name)\n"
    for (title, names) in [("functions", functions), ("classes", classes), ("others", others)]
    where !names.isEmpty {
      page += "\n\(title):\n"
      page += title == "functions" ? names.sorted().map { "  \($0)\n" }.joined() : columns(names)
    }
    return page
  }

  /// Names in order, as many a line as fit.
  private func columns(_ names: [String]) -> String {
    var page = ""
    var line = " "
    for name in names.sorted() {
      if line.utf8.count + name.utf8.count >= 78 {
        page += line + "\n"
        line = " "
      }
      line += " " + name
    }
    return page + line + "\n"
  }
}
