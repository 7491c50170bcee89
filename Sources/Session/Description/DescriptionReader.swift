internal import Values

/// Reads an API's description: OpenAPI 3 (https://spec.openapis.org/oas/v3.0.3) and Swagger 2
/// (https://swagger.io/specification/v2/), each a tree of JSON or YAML.
///
/// Descriptions are written by hand: what is not as it should be is left out, and the rest is read.
struct DescriptionReader {
  private let document: Value
  /// References lead to references; one that leads to itself ends here.
  private static let longestChain = 16
  private static let methods = ["get", "head", "delete", "options", "post", "put", "patch"]

  init(_ document: Value) { self.document = document }

  /// nil for a document that describes no API.
  func read() -> APIDescription? {
    guard let paths = document["paths"]?.entries else { return nil }
    let base = basePath
    var operations: [APIDescription.Operation] = []
    for (path, item) in paths {
      let item = resolved(item)
      let shared = parameters(in: item["parameters"])
      for method in Self.methods {
        guard let operation = item[method].map(resolved) else { continue }
        let own = parameters(in: operation["parameters"])
        let kept = shared.filter { old in
          !own.contains { $0.name == old.name && $0.place == old.place }
        }
        operations.append(
          APIDescription.Operation(
            method: method,
            path: base + path,
            summary: operation["summary"]?.text ?? operation["operationId"]?.text ?? "",
            parameters: own + kept + bodyFields(of: operation)
          )
        )
      }
    }
    return APIDescription(title: document["info"]?["title"]?.text ?? "", operations: operations)
  }

  /// The path that all others begin with: that of the first server, or Swagger's `basePath`.
  private var basePath: String {
    var path = document["basePath"]?.text ?? ""
    if let url = document["servers"]?.elements?.first?["url"]?.text {
      if let scheme = url.firstRange(of: "://") {
        path = url[scheme.upperBound...].firstIndex(of: "/").map { String(url[$0...]) } ?? ""
      } else {
        path = url
      }
    }
    while path.hasSuffix("/") { path.removeLast() }
    return path
  }

  // MARK: - Parameters

  private func parameters(in list: Value?) -> [APIDescription.Parameter] {
    (list?.elements ?? []).flatMap { element -> [APIDescription.Parameter] in
      let element = resolved(element)
      guard let name = element["name"]?.text, let place = element["in"]?.text else { return [] }
      if place == "body" { return fields(of: element["schema"]) }
      let schema = element["schema"].map(resolved)
      return [
        APIDescription.Parameter(
          name,
          in: place == "formData" ? .body : APIDescription.Place(rawValue: place) ?? .query,
          summary: summary(of: element),
          values: values(of: schema ?? element),
          operators: Self.operators(in: element["description"]?.text ?? ""),
          example: example(of: element) ?? schema.flatMap { example(of: $0) },
          isRequired: element["required"]?.isTrue ?? false
        )
      ]
    }
  }

  /// The fields of OpenAPI 3's request body, of whichever media type has them.
  private func bodyFields(of operation: Value) -> [APIDescription.Parameter] {
    let content = operation["requestBody"].map(resolved)?["content"]?.entries ?? []
    for (_, media) in content {
      let found = fields(of: media["schema"])
      if !found.isEmpty { return found }
    }
    return []
  }

  private func fields(of schema: Value?, depth: Int = 0) -> [APIDescription.Parameter] {
    guard let schema = schema.map(resolved), depth < Self.longestChain else { return [] }
    let required = Set((schema["required"]?.elements ?? []).compactMap(\.text))
    var found = (schema["properties"]?.entries ?? []).map { name, property in
      let property = resolved(property)
      return APIDescription.Parameter(
        name,
        in: .body,
        summary: summary(of: property),
        values: values(of: property),
        isRequired: required.contains(name)
      )
    }
    for part in schema["allOf"]?.elements ?? [] {
      for field in fields(of: part, depth: depth + 1)
      where !found.contains(where: { $0.name == field.name }) { found.append(field) }
    }
    return found
  }

  /// What may be chosen, of a value or of the elements of a list; booleans are two.
  private func values(of schema: Value) -> [String] {
    if let values = schema["enum"]?.elements { return values.compactMap(\.word) }
    if let items = schema["items"].map(resolved) { return values(of: items) }
    return schema["type"]?.text == "boolean" ? ["true", "false"] : []
  }

  /// An example of a value, or of an element of a list.
  private func example(of schema: Value) -> String? {
    if let text = schema["example"]?.word { return text }
    return schema["items"].map(resolved)?["example"]?.word
  }

  private static let operatorNames: Set<String> = [
    "eq", "ne", "neq", "gt", "ge", "gte", "lt", "le", "lte", "in", "nin", "like", "ilike", "hlike",
    "not", "between", "contains", "startswith", "endswith",
  ]

  /// OpenAPI has no word for the operators of a filter: they stand in its text as `gt()`.
  private static func operators(in text: String) -> [String] {
    var found: [String] = []
    var word = ""
    for character in text {
      if character == "(", operatorNames.contains(word), !found.contains(word) {
        found.append(word)
      }
      if character.isLetter { word.append(character) } else { word = "" }
    }
    return found
  }

  /// The first sentence or line, without a full stop.
  private func summary(of element: Value) -> String {
    let text = element["description"]?.text ?? ""
    let line = text.split(separator: "\n").first.map(String.init) ?? ""
    if let end = line.firstRange(of: ". ") { return String(line[..<end.lowerBound]) }
    return line.hasSuffix(".") ? String(line.dropLast()) : line
  }

  // MARK: - References

  /// What `$ref` leads to within the document (RFC 6901); the value itself where there is none.
  private func resolved(_ value: Value) -> Value {
    var value = value
    for _ in 0..<Self.longestChain {
      guard let reference = value["$ref"]?.text else { return value }
      guard reference.hasPrefix("#/"), let target = target(of: reference.dropFirst(2)) else {
        return .none
      }
      value = target
    }
    return .none
  }

  private func target(of pointer: Substring) -> Value? {
    var value = document
    for part in pointer.split(separator: "/", omittingEmptySubsequences: false) {
      let name = String(part).replacing("~1", with: "/").replacing("~0", with: "~")
      guard let next = value[name] else { return nil }
      value = next
    }
    return value
  }
}

extension Value {
  fileprivate subscript(_ key: String) -> Value? {
    guard case .dict(let fields) = self else { return nil }
    return fields[key]
  }

  fileprivate var text: String? {
    guard case .string(let text) = self else { return nil }
    return text
  }

  /// A scalar as it stands in a query.
  fileprivate var word: String? {
    switch self {
    case .string(let text): text
    case .bool(let flag): flag ? "true" : "false"
    case .int, .float: representation
    default: nil
    }
  }

  fileprivate var elements: [Value]? {
    guard case .list(let list) = self else { return nil }
    return list.elements
  }

  fileprivate var entries: [(String, Value)]? {
    guard case .dict(let fields) = self else { return nil }
    return (0..<fields.count).compactMap { place in
      let entry = fields.entry(at: place)
      guard case .string(let name) = entry.key else { return nil }
      return (name, entry.value)
    }
  }
}
