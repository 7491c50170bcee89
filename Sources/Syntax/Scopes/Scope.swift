/// The names of a module, a function or a comprehension, and what its code does with each.
final class Scope {
  enum Kind {
    case module
    case function
    case comprehension
  }

  /// What has been seen of a name, as CPython's `symtable` keeps it.
  struct Uses: OptionSet {
    let rawValue: UInt8

    static let read = Uses(rawValue: 1)
    static let bound = Uses(rawValue: 2)
    static let parameter = Uses(rawValue: 4)
    static let annotated = Uses(rawValue: 8)
    static let global = Uses(rawValue: 16)
    static let nonlocal = Uses(rawValue: 32)
    /// Bound by an import, which may stand before a declaration.
    static let imported = Uses(rawValue: 64)
    /// Bound by a `for` of a comprehension.
    static let iterated = Uses(rawValue: 128)

    static let local: Uses = [.bound, .parameter, .imported]
  }

  let kind: Kind
  private(set) var uses: [String: Uses] = [:]
  /// The names in the order they were met, so that of several mistakes the first one counts.
  private(set) var names: [String] = []
  /// Where each name was declared first.
  private(set) var declarations: [String: SourceRange] = [:]
  private(set) var functions: [Scope] = []

  init(_ kind: Kind) { self.kind = kind }

  func add(_ use: Uses, to name: String) {
    if uses[name] == nil { names.append(name) }
    uses[name, default: []].formUnion(use)
  }

  func declare(_ name: String, _ use: Uses, at range: SourceRange) {
    add(use, to: name)
    if declarations[name] == nil { declarations[name] = range }
  }

  func append(_ function: Scope) { functions.append(function) }

  // MARK: - What only the whole module can tell

  /// Looks for declarations that contradict each other or lead nowhere; `enclosing` are the names
  /// that the functions around bind.
  func checkDeclarations(enclosing: Set<String> = []) throws(SyntaxError) {
    var visible = enclosing
    for name in names {
      let use = uses[name] ?? []
      if use.isSuperset(of: [.global, .nonlocal]) {
        throw error("name '\(name)' is nonlocal and global", about: name)
      }
      if use.contains(.global) {
        visible.remove(name)
      } else if use.contains(.nonlocal) {
        if kind == .module {
          throw error("nonlocal declaration not allowed at module level", about: name)
        }
        guard enclosing.contains(name) else {
          throw error("no binding for nonlocal '\(name)' found", about: name)
        }
      } else if kind == .function, !use.isDisjoint(with: .local) {
        visible.insert(name)
      }
    }
    for function in functions { try function.checkDeclarations(enclosing: visible) }
  }

  private func error(_ message: String, about name: String) -> SyntaxError {
    SyntaxError(message, at: declarations[name] ?? SourceRange(0, 0))
  }
}
