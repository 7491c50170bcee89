import Syntax
import Values

extension Compiler {
  func function(
    _ definition: FunctionDefinition,
    _ range: SourceRange
  ) throws(PythonException) -> FunctionCreation {
    let inner = functionScope(
      definition.name,
      definition.parameters,
      ScopeNames(of: definition)
    )
    var documentation: String?
    if case .expression(let first)? = definition.body.first?.kind,
      case .string(let text) = first.kind
    {
      documentation = text
    }
    return try creation(
      definition.name,
      definition.parameters,
      returns: definition.returns,
      body: inner.block(definition.body),
      documentation: documentation,
      inner,
      range
    )
  }

  func lambda(
    _ parameters: Parameters,
    _ body: Expression,
    _ range: SourceRange
  ) throws(PythonException) -> FunctionCreation {
    let inner = functionScope(
      "<lambda>",
      parameters,
      ScopeNames(parameters: parameters, body: body)
    )
    let value = ReturnStatement(try inner.expression(body), body.range)
    return try creation(
      "<lambda>",
      parameters,
      returns: nil,
      body: value,
      documentation: nil,
      inner,
      range
    )
  }

  private func functionScope(
    _ name: String,
    _ parameters: Parameters,
    _ names: ScopeNames
  ) -> Compiler {
    // A name that is declared global hides the functions around, as in CPython's `__qualname__`.
    entering(
      .function(parameters.all.map(\.name), names, in: scope),
      qualifiedName: innerName(name)
    )
  }

  private func creation(
    _ name: String,
    _ parameters: Parameters,
    returns: Expression?,
    body: StatementCode,
    documentation: String?,
    _ inner: Compiler,
    _ range: SourceRange
  ) throws(PythonException) -> FunctionCreation {
    let signature = Signature(parameters)
    let code = FunctionCode(
      name: name,
      qualifiedName: inner.qualifiedName,
      signature: signature,
      layout: inner.scope.layout,
      body: body,
      documentation: documentation,
      source: source,
      shared: inner.scope.shared,
      freePlaces: inner.scope.captures.map(\.inner),
      noteworthy: parameters.all.enumerated().compactMap { place, parameter in
        interpreter.isNoteworthy(parameter.name) ? (place, parameter.name) : nil
      }
    )
    let declared = parameters.positionalOnly + parameters.regular + parameters.keywordOnly
    var defaults: [ExpressionCode?] = []
    for parameter in declared {
      defaults.append(try expression(ifPresent: parameter.defaultValue))
    }
    var annotations: [(name: String, code: ExpressionCode)] = []
    for parameter in parameters.written {
      guard let annotation = parameter.annotation else { continue }
      annotations.append((parameter.name, try expression(annotation)))
    }
    if let returns { annotations.append(("return", try expression(returns))) }
    return FunctionCreation(
      code,
      defaults: defaults,
      annotations: annotations,
      captures: inner.scope.captures.map(\.outer),
      range
    )
  }
}

extension Parameters {
  /// In the order of the source, `*args` and `**kwargs` where they stand.
  fileprivate var written: [Parameter] {
    positionalOnly + regular + [extraPositional].compactMap { $0 } + keywordOnly
      + [extraKeywords].compactMap { $0 }
  }
}

extension Signature {
  /// The signature of a learner's function.
  init(_ parameters: Parameters) {
    func declared(_ list: [Syntax.Parameter], _ kind: Parameter.Kind) -> [Parameter] {
      list.map { Parameter(name: $0.name, kind: kind, isRequired: $0.defaultValue == nil) }
    }
    self.init(
      declared(parameters.positionalOnly, .positionalOnly)
        + declared(parameters.regular, .positionalOrKeyword)
        + declared(parameters.keywordOnly, .keywordOnly),
      takesExtraPositional: parameters.extraPositional != nil,
      takesExtraKeywords: parameters.extraKeywords != nil,
      extraNames: (
        parameters.extraPositional?.name ?? "args", parameters.extraKeywords?.name ?? "kwargs"
      )
    )
  }
}
