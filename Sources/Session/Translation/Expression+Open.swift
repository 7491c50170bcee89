internal import Syntax

extension Expression {
  /// `open('path', 'rb')`: a file that is read while it is sent.
  static func open(_ path: String) -> Expression {
    Expression(
      .call(
        Expression(.name("open")),
        arguments: [
          .positional(Expression(.string(path))), .positional(Expression(.string("rb"))),
        ]
      )
    )
  }
}
