internal import Syntax
internal import Values

/// Expressions whose secrets are looked up in `os.environ`.
struct PythonExpressions {
  private let placeholders: Placeholders
  /// The variables that were used.
  private(set) var variables: [Placeholder] = []

  init(_ placeholders: Placeholders) { self.placeholders = placeholders }

  /// A string, or an f-string around the variables in it.
  mutating func text(_ text: String) -> Expression {
    let masked = placeholders.masked(text)
    variables += masked.variables
    if let plain = masked.plain { return Expression(.string(plain)) }
    if masked.pieces.count == 1, let only = masked.variables.first { return Self.variable(only) }
    let parts = masked.pieces.map { piece in
      switch piece {
      case .text(let bytes): FormatPart.text(String(decoding: bytes, as: UTF8.self))
      case .variable(let placeholder):
        FormatPart.field(
          Self.variable(placeholder),
          label: nil,
          conversion: nil,
          specification: nil
        )
      }
    }
    return Expression(.formatted(parts))
  }

  /// Bytes, or a sum of bytes and encoded variables.
  mutating func bytes(_ bytes: [UInt8]) -> Expression {
    let masked = placeholders.masked(bytes)
    variables += masked.variables
    let terms = masked.pieces.map { piece in
      switch piece {
      case .text(let bytes): Expression(.bytes(bytes))
      case .variable(let placeholder): Self.encoded(Self.variable(placeholder))
      }
    }
    return terms.dropFirst().reduce(terms.first ?? Expression(.bytes([]))) { sum, term in
      Expression(.binary(sum, .add, term))
    }
  }

  /// A text as UTF-8.
  mutating func encoded(_ text: String) -> Expression { Self.encoded(self.text(text)) }

  private static func encoded(_ text: Expression) -> Expression {
    Expression(.call(Expression(.attribute(text, name: "encode")), arguments: []))
  }

  private static func variable(_ placeholder: Placeholder) -> Expression {
    let environment = Expression(.attribute(Expression(.name("os")), name: "environ"))
    return Expression(
      .subscription(environment, index: Expression(.string(placeholder.variable)))
    )
  }

  // MARK: - Pairs

  /// A dictionary, with a list for a name that is repeated at once; else a list of pairs.
  mutating func pairs(_ pairs: [(name: String, value: String)]) -> Expression {
    var groups: [(name: String, values: [Expression])] = []
    for pair in pairs {
      let value = text(pair.value)
      if groups.last?.name == pair.name {
        groups[groups.count - 1].values.append(value)
      } else {
        groups.append((pair.name, [value]))
      }
    }
    let names = Set(groups.map(\.name))
    guard names.count == groups.count else {
      let tuples = groups.flatMap { group in
        group.values.map { Expression(.tuple([Expression(.string(group.name)), $0])) }
      }
      return Expression(.list(tuples))
    }
    let items = groups.map { group in
      DictionaryItem.pair(
        key: Expression(.string(group.name)),
        value: group.values.count == 1 ? group.values[0] : Expression(.list(group.values))
      )
    }
    return Expression(.dictionary(items))
  }

  // MARK: - JSON

  /// The literal of a JSON value; nil for what has none.
  mutating func literal(_ value: Value) -> Expression? {
    switch value {
    case .none: return Expression(.none)
    case .bool(let value): return Expression(.boolean(value))
    case .int: return integer(value.representation)
    case .float(let value):
      return value.isFinite ? Expression(.float(value)) : nil
    case .string(let text): return self.text(text)
    case .list(let list):
      var elements: [Expression] = []
      for element in list.elements {
        guard let literal = literal(element) else { return nil }
        elements.append(literal)
      }
      return Expression(.list(elements))
    case .dict(let dict):
      var items: [DictionaryItem] = []
      for place in 0..<dict.count {
        let (key, value) = dict.entry(at: place)
        guard case .string(let name) = key, let literal = literal(value) else { return nil }
        items.append(.pair(key: Expression(.string(name)), value: literal))
      }
      return Expression(.dictionary(items))
    default: return nil
    }
  }

  private func integer(_ digits: String) -> Expression {
    let literal = Expression(.integer(IntegerLiteral(digits: digits.filter(\.isNumber))))
    return digits.hasPrefix("-") ? Expression(.unary(.minus, literal)) : literal
  }
}
