import Values

extension Interpreter {
  /// `import name`, from the finder or what it gave before.
  ///
  /// Of a dotted name every package on the way is made, and each module becomes an attribute of the
  /// one before it, as CPython's import system does.
  package func importModule(_ name: String) throws(PythonException) -> Module {
    if let known = importedModules[name] { return known }
    var parent: Module?
    for end in name.indices.filter({ name[$0] == "." }) + [name.endIndex] {
      let path = String(name[..<end])
      guard
        let module = importedModules[path] ?? modules.module(named: path) ?? package(named: path)
      else { throw notFound(path, in: parent) }
      importedModules[path] = module
      if let dot = path.lastIndex(of: ".") {
        parent?.attributes[String(path[path.index(after: dot)...])] = .object(module)
      }
      parent = module
    }
    guard let parent else { throw notFound(name, in: nil) }
    return parent
  }

  /// `from module import name`.
  func imported(_ name: String, from module: Module) throws(PythonException) -> Value {
    if let value = module.attributes[name] { return value }
    let submodule = "\(module.name).\(name)"
    if modules.moduleNames.contains(submodule) { return .object(try importModule(submodule)) }
    let message = "cannot import name '\(name)' from '\(module.name)' (unknown location)"
    var exception = PythonException(
      ExceptionObject(
        ExceptionClasses.importError,
        arguments: [.string(message)],
        attributes: ["name": .string(module.name)]
      )
    )
    if let near = suggestion(for: name, among: module.attributes.keys.sorted()) {
      exception.hint = "did you mean \(near)?"
    }
    throw exception
  }

  /// A package that exists only because modules in it do: `urllib` of `urllib.parse`.
  private func package(named name: String) -> Module? {
    let prefix = name + "."
    return modules.moduleNames.contains { $0.hasPrefix(prefix) } ? Module(name) : nil
  }

  private func notFound(_ name: String, in parent: Module?) -> PythonException {
    var message = "No module named '\(name)'"
    if parent != nil, let dot = name.lastIndex(of: ".") {
      let outer = String(name[..<dot])
      let isPackage = outer != "os" && modules.moduleNames.contains { $0.hasPrefix(outer + ".") }
      // `os` is a module that has a module, as CPython's.
      if !isPackage { message += "; '\(outer)' is not a package" }
    }
    let known = modules.moduleNames.sorted()
    let hint: String? =
      if let near = suggestion(for: name, among: known) {
        "did you mean \(near)?"
      } else if known.isEmpty {
        nil
      } else {
        "modules that can be imported here: \(known.joined(separator: ", "))"
      }
    return PythonException(
      ExceptionObject(
        ExceptionClasses.moduleNotFoundError,
        arguments: [.string(message)],
        attributes: ["name": .string(name)]
      ),
      hint: hint
    )
  }
}
