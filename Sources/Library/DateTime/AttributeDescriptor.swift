import Interpreter
import Values

/// What a class has under the name of an attribute of its instances: `datetime.date.year`.
final class AttributeDescriptor: Instance {
  /// How CPython's class keeps the attribute: as a pair of functions, or as a member of a struct.
  enum Kind: String {
    case attribute
    case member
  }

  private static let types: [Kind: ClassObject] = [
    .attribute: ClassObject("getset_descriptor"), .member: ClassObject("member_descriptor"),
  ]

  private let name: String
  private let owner: String
  private let kind: Kind

  init(_ name: String, of owner: ClassObject, _ kind: Kind) {
    self.name = name
    self.owner = owner.qualifiedName
    self.kind = kind
  }

  var type: ClassObject { Self.types[kind] ?? ClassObject("getset_descriptor") }
  var representation: String { "<\(kind.rawValue) '\(name)' of '\(owner)' objects>" }
}

extension ClassObject {
  /// Adds the attributes that its instances have, for those who look at the class.
  func addDescriptors(_ names: [String], _ kind: AttributeDescriptor.Kind = .attribute) {
    for name in names {
      attributes[name] = .object(AttributeDescriptor(name, of: self, kind))
    }
  }
}
