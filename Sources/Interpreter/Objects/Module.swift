package import Values

/// An imported module: a name and its attributes.
package final class Module: Object {
  package let name: String
  package var attributes: [String: Value]

  package init(_ name: String, attributes: [String: Value] = [:]) {
    self.name = name
    self.attributes = attributes
  }

  package var typeName: String { "module" }
  package var representation: String { "<module '\(name)'>" }

  /// Adds a function under its own name.
  package func add(_ function: NativeFunction) { attributes[function.name] = .object(function) }

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
