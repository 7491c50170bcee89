package import Values

/// An imported module: a name and its attributes.
package final class Module: Object {
  package let name: String
  package var attributes: [String: Value]

  /// Which of its functions CPython has in Python: their class is another one.
  private let isPython: (String) -> Bool
  /// The module that CPython has the others in.
  private let nativeName: String

  package init(
    _ name: String,
    attributes: [String: Value] = [:],
    isPython: @escaping (String) -> Bool = { _ in false },
    nativeName: String? = nil
  ) {
    self.name = name
    self.attributes = attributes
    self.isPython = isPython
    self.nativeName = nativeName ?? name
  }

  package var typeName: String { "module" }
  package var representation: String { "<module '\(name)'>" }

  /// Adds a function under its own name.
  package func add(_ function: NativeFunction) {
    function.isPython = isPython(function.name)
    function.module = function.isPython ? name : nativeName
    attributes[function.name] = .object(function)
  }

  /// Adds a class under its own name.
  package func add(_ type: ClassObject) { attributes[type.name] = .object(type) }
}

/// Where `import` finds modules.
///
/// The interpreter knows none by itself.
package protocol ModuleFinder: AnyObject {
  /// Every name that can be imported, dotted ones included, for messages and completion.
  var moduleNames: [String] { get }
  /// Makes the module; called once a name and kept by the interpreter.
  func module(named name: String) -> Module?
}
