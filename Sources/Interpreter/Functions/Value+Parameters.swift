package import Values

extension Value {
  /// The names of what a learner's function takes by position; nil for any other value.
  package var positionalParameters: [String]? {
    guard case .object(let object) = self, let function = object as? Function else { return nil }
    let signature = function.code.signature
    return signature.parameters.prefix(signature.positionalCount).map(\.name)
  }
}
