package import Values

/// A function with its receiver: the receiver becomes the first positional argument.
package final class BoundMethod: Object {
  package let function: NativeFunction
  package private(set) var receiver: Value

  package init(_ function: NativeFunction, receiver: Value) {
    self.function = function
    self.receiver = receiver
  }

  deinit {
    var held = [receiver]
    receiver = .none
    Discard.release(&held)
  }

  package var typeName: String {
    function.pythonOwner == nil ? "builtin_function_or_method" : "method"
  }
  /// `__qualname__`: of a method in C by the receiver's own class.
  package var qualifiedName: String {
    function.pythonOwner == nil ? "\(receiver.type.name).\(function.name)" : function.qualifiedName
  }
  package var representation: String {
    if let owner = function.pythonOwner {
      return "<bound method \(owner).\(function.name) of \(receiver.representation)>"
    }
    let place = String(Builtins.identity(of: receiver), radix: 16)
    return "<built-in method \(function.name) of \(receiver.typeName) object at 0x\(place)>"
  }
}
