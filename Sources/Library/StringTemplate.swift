import Interpreter
import Values

/// A `string.Template`: text with `$names` to be replaced.
final class Template: Instance {
  private var template: Value
  private init(_ template: Value) { self.template = template }

  var type: ClassObject { Self.type }

  func attribute(_ name: String, in interpreter: Interpreter) throws(PythonException) -> Value? {
    name == "template" ? template : nil
  }

  var attributeNames: [String] { ["template"] }

  func setAttribute(_ name: String, to value: Value) throws(PythonException) -> Bool {
    guard name == "template" else { return false }
    template = value
    return true
  }

  /// A stretch of the template.
  private enum Piece {
    case text(String.UnicodeScalarView.SubSequence)
    case dollar
    /// A name, and how it stands in the template.
    case name(String, written: String.UnicodeScalarView.SubSequence)
    /// A dollar that begins nothing.
    case invalid(before: String.UnicodeScalarView.SubSequence)
  }

  private func pieces() throws(PythonException) -> [Piece] {
    guard case .string(let text) = template else {
      throw .type("expected string or bytes-like object, got '\(template.typeName)'")
    }
    let scalars = text.unicodeScalars
    var pieces: [Piece] = []
    var rest = scalars[...]
    while let dollar = rest.firstIndex(of: "$") {
      pieces.append(.text(rest[..<dollar]))
      let after = rest[scalars.index(after: dollar)...]
      if after.first == "$" {
        pieces.append(.dollar)
        rest = after.dropFirst()
        continue
      }
      let isBraced = after.first == "{"
      let inner = isBraced ? after.dropFirst() : after
      let name = inner.prefix(while: \.isIdentifierPart)
      var end = name.endIndex
      let isClosed = !isBraced || (end < scalars.endIndex && scalars[end] == "}")
      guard let first = name.first, !("0"..."9").contains(first), isClosed else {
        pieces.append(.invalid(before: scalars[..<dollar]))
        rest = after
        continue
      }
      if isBraced { end = scalars.index(after: end) }
      pieces.append(.name(String(name), written: scalars[dollar..<end]))
      rest = scalars[end...]
    }
    pieces.append(.text(rest))
    return pieces
  }

  /// The value of a name, from the keywords first; nil when nobody has it and that is no error.
  private static func value(
    of name: String,
    _ bound: BoundArguments,
    isSafe: Bool,
    _ interpreter: Interpreter
  ) throws(PythonException) -> Value? {
    if let keyword = bound.extraKeywords.last(where: { $0.name == name }) { return keyword.value }
    do throws(PythonException) {
      return try interpreter.item(.string(name), of: bound[1] ?? .dict(Dict()))
    } catch  where isSafe && error.object.type.isSubclass(of: ExceptionClasses.keyError) {
      return nil
    }
  }

  private func substitute(
    _ bound: BoundArguments,
    isSafe: Bool,
    _ interpreter: Interpreter
  ) throws(PythonException) -> Value {
    var result = ""
    for piece in try pieces() {
      switch piece {
      case .text(let text): result.unicodeScalars += text
      case .dollar: result += "$"
      case .name(let name, let written):
        if let value = try Self.value(of: name, bound, isSafe: isSafe, interpreter) {
          result += try interpreter.text(of: value)
        } else {
          result.unicodeScalars += written
        }
      case .invalid(let before):
        guard isSafe else { throw Self.invalid(after: before) }
        result += "$"
      }
    }
    return .string(result)
  }

  private static func invalid(
    after text: String.UnicodeScalarView.SubSequence
  ) -> PythonException {
    let breaks = text.indices.filter { text[$0] == "\n" }
    let column = breaks.last.map { text[$0...].count } ?? text.count + 1
    return .value("Invalid placeholder in string: line \(breaks.count + 1), col \(column)")
  }
}

extension Template {
  static let type: ClassObject = {
    let signature = Signature("self, template")
    let type = ClassObject("Template", module: "string", attributes: ["delimiter": .string("$")]) {
      (_, arguments) throws(PythonException) in
      let withReceiver = Arguments(
        [.none] + arguments.positional,
        keywords: arguments.keywords
      )
      let bound = try withReceiver.bound(to: signature, function: "Template.__init__")
      return .object(Template(bound[1] ?? .none))
    }
    for (name, isSafe) in [("substitute", false), ("safe_substitute", true)] {
      type.addPythonMethod(name, "mapping={}, /, **kws") {
        (template: Template, interpreter, bound) throws(PythonException) in
        try template.substitute(bound, isSafe: isSafe, interpreter)
      }
    }
    type.addPythonMethod("get_identifiers", "") {
      (template: Template, _, _) throws(PythonException) in
      var names: [String] = []
      for case .name(let name, _) in try template.pieces() where !names.contains(name) {
        names.append(name)
      }
      return .list(List(names.map { .string($0) }))
    }
    type.addPythonMethod("is_valid", "") { (template: Template, _, _) throws(PythonException) in
      .bool(
        try !template.pieces().contains {
          if case .invalid = $0 { true } else { false }
        }
      )
    }
    return type
  }()
}

extension Unicode.Scalar {
  /// A letter, digit or underscore of ASCII.
  fileprivate var isIdentifierPart: Bool {
    self == "_" || (isASCII && (properties.isAlphabetic || ("0"..."9").contains(self)))
  }
}
