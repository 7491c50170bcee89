import Syntax
import Values

/// Makes code of trees: finds the place of each name, and folds what has only one value.
struct Compiler {
  let interpreter: Interpreter
  let source: SourceText?
  let scope: NameScope
  /// Of the function that is being compiled, for the names of those inside; empty outside.
  let qualifiedName: String
  /// Whether CPython makes a function of this place that was never written as one.
  var isComprehension = false
  /// How many levels of code are around what is being compiled.
  private var depth = 0

  init(
    _ interpreter: Interpreter,
    _ source: SourceText?,
    _ scope: NameScope,
    qualifiedName: String = ""
  ) {
    self.interpreter = interpreter
    self.source = source
    self.scope = scope
    self.qualifiedName = qualifiedName
  }

  var isInFunction: Bool { !qualifiedName.isEmpty }
  /// What a function inside this place is called in full.
  func innerName(_ name: String) -> String {
    isInFunction ? qualifiedName + (isComprehension ? "." : ".<locals>.") + name : name
  }

  /// The compiler of a scope inside this one.
  func entering(_ scope: NameScope, qualifiedName: String? = nil) -> Compiler {
    var inner = Compiler(
      interpreter,
      source,
      scope,
      qualifiedName: qualifiedName ?? self.qualifiedName
    )
    if scope.layout === self.scope.layout { inner.depth = depth }
    return inner
  }

  /// Compiles a part, one level further in.
  ///
  /// The stack bounds how far that goes, here and when the code runs.
  func nested<Result>(
    _ body: (Compiler) throws(PythonException) -> Result
  ) throws(PythonException) -> Result {
    try interpreter.checkStack()
    var inner = self
    inner.depth += 1
    scope.layout.height = max(scope.layout.height, inner.depth)
    return try body(inner)
  }

  /// The statements of a block, run one after the other.
  func block(_ statements: [Statement]) throws(PythonException) -> StatementCode {
    try nested { (inner) throws(PythonException) in
      var codes: [StatementCode] = []
      codes.reserveCapacity(statements.count)
      for statement in statements { codes.append(try inner.statement(statement)) }
      return joined(codes[...]) { StatementPair($0, $1) } ?? StatementCode(SourceRange(0, 0))
    }
  }

  /// A row as a tree of pairs, no higher than it need be; nil when it is empty.
  func joined<Code>(_ row: ArraySlice<Code>, _ pair: (Code, Code) -> Code) -> Code? {
    guard row.count > 1 else { return row.first }
    let middle = row.startIndex + row.count / 2
    guard let left = joined(row[..<middle], pair), let right = joined(row[middle...], pair) else {
      return nil
    }
    return pair(left, right)
  }

  func expressions(_ list: [Expression]) throws(PythonException) -> [ExpressionCode] {
    var codes: [ExpressionCode] = []
    codes.reserveCapacity(list.count)
    for expression in list { codes.append(try self.expression(expression)) }
    return codes
  }

  func expression(
    ifPresent expression: Expression?
  ) throws(PythonException) -> ExpressionCode? {
    guard let expression else { return nil }
    return try self.expression(expression)
  }
}
