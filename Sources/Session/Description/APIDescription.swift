/// What an API says of itself: its operations and what they take.
package struct APIDescription: Sendable {
  package enum Place: String, Sendable {
    case path
    case query
    case header
    case cookie
    /// A field of the body, be it JSON or a form.
    case body
  }

  package struct Parameter: Hashable, Sendable {
    package let name: String
    package let place: Place
    package let summary: String
    /// The values it may have, when they are counted up.
    package let values: [String]
    /// What may stand around a value, as `gt` in `gt(2020-04-22)`, by its description.
    package let operators: [String]
    package let example: String?
    package let isRequired: Bool

    package init(
      _ name: String,
      in place: Place,
      summary: String = "",
      values: [String] = [],
      operators: [String] = [],
      example: String? = nil,
      isRequired: Bool = false
    ) {
      self.name = name
      self.place = place
      self.summary = summary
      self.values = values
      self.operators = operators
      self.example = example
      self.isRequired = isRequired
    }
  }

  package struct Operation: Sendable {
    /// In lower case, as a command is named.
    package let method: String
    /// From the root of the host, with `{name}` where a value stands: `/api/v2/tasks/{id}`.
    package let path: String
    package let summary: String
    package let parameters: [Parameter]

    package init(method: String, path: String, summary: String, parameters: [Parameter]) {
      self.method = method
      self.path = path
      self.summary = summary
      self.parameters = parameters
    }
  }

  package let title: String
  package let operations: [Operation]

  package init(title: String, operations: [Operation]) {
    self.title = title
    self.operations = operations
  }

  /// The operation that a path means, which may have values in the places of names.
  package func operation(_ method: String, at path: String) -> Operation? {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    return operations.first { operation in
      guard operation.method == method else { return false }
      let pattern = operation.path.split(separator: "/", omittingEmptySubsequences: false)
      return pattern.count == parts.count
        && zip(pattern, parts).allSatisfy { $0 == $1 || ($0.hasPrefix("{") && !$1.isEmpty) }
    }
  }
}
