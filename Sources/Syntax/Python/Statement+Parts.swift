extension Statement {
  /// The expressions right inside this statement, in the order of the text; those of its blocks are
  /// not among them.
  package var expressions: [Expression] {
    switch kind {
    case .expression(let value): [value]
    case .assignment(let targets, let value): targets + [value]
    case .augmentedAssignment(let target, _, let value): [target, value]
    case .annotatedAssignment(let target, let annotation, let value):
      [target, annotation] + [value].compactMap { $0 }
    case .delete(let targets): targets
    case .conditional(let branches, _): branches.map(\.condition)
    case .forLoop(let target, let iterable, _, _): [target, iterable]
    case .whileLoop(let condition, _, _): [condition]
    case .functionDefinition(let definition):
      definition.parameters.parts + [definition.returns].compactMap { $0 }
    case .returnValue(let value): [value].compactMap { $0 }
    case .tryBlock(_, let handlers, _, _): handlers.compactMap(\.type)
    case .raise(let exception, let cause): [exception, cause].compactMap { $0 }
    case .assertion(let condition, let message): [condition] + [message].compactMap { $0 }
    case .with(let items, _): items.flatMap { [$0.context] + [$0.target].compactMap { $0 } }
    case .importModules, .importFrom, .breakLoop, .continueLoop, .pass, .global, .nonlocal: []
    }
  }

  /// The blocks of a compound statement, in the order of the text.
  package var blocks: [[Statement]] {
    switch kind {
    case .conditional(let branches, let otherwise): branches.map(\.body) + [otherwise]
    case .forLoop(_, _, let body, let otherwise), .whileLoop(_, let body, let otherwise):
      [body, otherwise]
    case .functionDefinition(let definition): [definition.body]
    case .tryBlock(let body, let handlers, let otherwise, let finally):
      [body] + handlers.map(\.body) + [otherwise, finally]
    case .with(_, let body): [body]
    default: []
    }
  }
}
