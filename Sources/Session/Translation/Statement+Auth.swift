internal import Syntax

extension Statement {
  /// Whether this request sends the variable `auth`: as a keyword's value, or unpacked into one.
  var sendsAuth: Bool {
    guard case .assignment(_, let value) = kind, case .call(_, let arguments) = value.kind else {
      return false
    }
    return arguments.contains { argument in
      guard case .keyword(_, let value) = argument else { return false }
      if case .dictionary(let items) = value.kind {
        return items.contains { item in
          guard case .unpacked(let value) = item else { return false }
          return value.isAuth
        }
      }
      return value.isAuth
    }
  }
}

extension Expression {
  fileprivate var isAuth: Bool {
    guard case .name("auth") = kind else { return false }
    return true
  }
}
