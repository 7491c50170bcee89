package import Values

/// A class as a value, such as `int`, `requests.Response` or `ValueError`.
///
/// Learners use classes, they don't make them.
package final class ClassObject: Object, @unchecked Sendable {
  package typealias Constructor = (Interpreter, Arguments) throws(PythonException) -> Value

  package let name: String
  package let module: String
  package let bases: [ClassObject]
  /// Whether CPython has it in C: messages about such a class name its module too.
  package let isNative: Bool
  package let construct: Constructor?
  /// The same for one argument by position, which need not be packed; nil where there is no such way.
  let convert: ((Interpreter, Value) throws(PythonException) -> Value)?
  /// Methods and constants, looked up through the bases in order.
  package var attributes: [String: Value]

  package convenience init(
    _ name: String,
    module: String = "builtins",
    bases: [ClassObject] = [],
    isNative: Bool = false,
    attributes: [String: Value] = [:],
    construct: Constructor? = nil
  ) {
    self.init(
      name,
      module: module,
      bases: bases,
      isNative: isNative,
      attributes: attributes,
      convert: nil,
      construct: construct
    )
  }

  init(
    _ name: String,
    module: String = "builtins",
    bases: [ClassObject] = [],
    isNative: Bool = false,
    attributes: [String: Value] = [:],
    convert: ((Interpreter, Value) throws(PythonException) -> Value)?,
    construct: Constructor?
  ) {
    self.name = name
    self.module = module
    self.bases = bases
    self.isNative = isNative
    self.attributes = attributes
    self.convert = convert
    self.construct = construct
  }

  package var typeName: String { "type" }
  package var representation: String { "<class '\(qualifiedName)'>" }

  /// As tracebacks and `repr` write it: no module for the built-in ones.
  package var qualifiedName: String { module == "builtins" ? name : "\(module).\(name)" }

  package func isSubclass(of other: ClassObject) -> Bool {
    self === other || bases.contains { $0.isSubclass(of: other) }
      || other === BuiltinClasses.object
  }

  package func attribute(_ name: String) -> Value? {
    if let own = attributes[name] { return own }
    for base in bases {
      if let inherited = base.attribute(name) { return inherited }
    }
    return nil
  }

  /// The names of its attributes and of those it inherits.
  package var attributeNames: [String] {
    Array(attributes.keys) + bases.flatMap(\.attributeNames)
  }

  /// `__bases__`, which ends in `object` where nothing else is named.
  var allBases: [ClassObject] {
    bases.isEmpty && self !== BuiltinClasses.object ? [BuiltinClasses.object] : bases
  }

  /// `__mro__`: the C3 linearization (Python 2.3's method resolution order).
  var resolutionOrder: [ClassObject] {
    var rows = allBases.map(\.resolutionOrder) + [allBases]
    var order = [self]
    while let next = rows.lazy.compactMap(\.first).first(where: { candidate in
      !rows.contains { $0.dropFirst().contains { $0 === candidate } }
    }) {
      order.append(next)
      rows = rows.map { $0.first === next ? Array($0.dropFirst()) : $0 }
    }
    return order
  }
}
