import Values

/// An operand that lies somewhere already: in a variable of the running function, or in the code.
///
/// It is looked at where it lies, without counting references, and evaluating it changes nothing.
struct StillOperand {
  /// Of a constant; its code has to outlive this.
  private let constant: UnsafePointer<Value?>?
  private let variable: Int

  /// nil for all other code.
  init?(_ code: ExpressionCode?) {
    if let name = code as? LocalName {
      (constant, variable) = (nil, name.place)
    } else if let code = code as? Constant {
      (constant, variable) = (code.place, 0)
    } else {
      return nil
    }
  }

  /// Where the value is; nil is there for a variable that has none.
  @inline(__always)
  func place(in locals: Locals) -> UnsafePointer<Value?> { constant ?? locals.pointer(variable) }

  /// The text, when it is a short one.
  @inline(__always)
  func shortText(in locals: Locals) -> ShortText? {
    guard case .string(let text)? = place(in: locals).pointee else { return nil }
    return ShortText(text)
  }

  @inline(__always)
  func dict(in locals: Locals) -> Unmanaged<Dict>? {
    guard case .dict(let dict)? = place(in: locals).pointee else { return nil }
    return .passUnretained(dict)
  }
}
