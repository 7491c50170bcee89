/// The names that statements bind in the scope they run in.
enum BoundNames {
  static func collect(_ statements: [Statement], into names: inout Set<String>) {
    for statement in statements { collect(statement, into: &names) }
  }

  private static func collect(_ statement: Statement, into names: inout Set<String>) {
    switch statement.kind {
    case .assignment(let targets, _):
      for target in targets { collect(target, into: &names) }
    case .augmentedAssignment(let target, _, _), .annotatedAssignment(let target, _, .some):
      collect(target, into: &names)
    case .importModules(let modules):
      for module in modules {
        names.insert(module.alias ?? String(module.name.prefix { $0 != "." }))
      }
    case .importFrom(_, let imported):
      for name in imported { names.insert(name.alias ?? name.name) }
    case .conditional(let branches, let otherwise):
      for branch in branches { collect(branch.body, into: &names) }
      collect(otherwise, into: &names)
    case .forLoop(let target, _, let body, let otherwise):
      collect(target, into: &names)
      collect(body, into: &names)
      collect(otherwise, into: &names)
    case .whileLoop(_, let body, let otherwise):
      collect(body, into: &names)
      collect(otherwise, into: &names)
    case .delete, .expression, .annotatedAssignment, .breakLoop, .continueLoop, .pass:
      break
    }
  }

  private static func collect(_ target: Expression, into names: inout Set<String>) {
    switch target.kind {
    case .name(let name): names.insert(name)
    case .starred(let inner): collect(inner, into: &names)
    case .list(let elements), .tuple(let elements):
      for element in elements { collect(element, into: &names) }
    default: break
    }
  }
}
