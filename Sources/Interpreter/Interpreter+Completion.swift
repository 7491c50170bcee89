package import Values

/// What completion asks: nothing of it runs what a person wrote.
extension Interpreter {
  /// The parameters that a call of a function may name.
  package func keywordNames(of function: Value) -> [String] {
    guard case .object(let object) = function else { return [] }
    let signature: Signature? =
      switch object {
      case let function as Function: function.code.signature
      case let function as NativeFunction: function.signature
      case let method as BoundMethod: method.function.signature
      default: nil
      }
    return (signature?.parameters ?? []).filter { $0.kind != .positionalOnly }.map(\.name)
  }

  /// A few words about a value: of a function what it does, of anything else its type.
  package func completionSummary(of value: Value) -> String {
    if let sentence = HelpTexts.sentence(of: value) { return sentence }
    guard case .object(let object) = value else { return value.typeName }
    switch object {
    case is NativeFunction, is BoundMethod: return ""
    case let type as ClassObject:
      return type.isSubclass(of: ExceptionClasses.baseException) ? "exception" : "class"
    default: return value.typeName
    }
  }

  /// Every module that can be imported.
  package var moduleNames: [String] { modules.moduleNames }

  /// A name that needs no import; nil for one that is none.
  package func builtin(named name: String) -> Value? { builtins[name] }
}
