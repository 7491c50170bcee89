internal import Syntax

extension Expression {
  /// `lambda request: request`: credentials that add nothing, so that `requests` looks for none in a
  /// `.netrc` (its authentication guide, "netrc Authentication").
  static var noAuth: Expression {
    (try? PythonParser.parseExpression(SourceText("lambda request: request"))) ?? Expression(.none)
  }
}
