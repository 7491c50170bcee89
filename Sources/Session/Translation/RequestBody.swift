internal import Syntax

/// What a request command sends as its body, and how `requests` is told.
struct RequestBody {
  /// In the order written; a name that is repeated keeps its first place.
  private var fields: [(name: String, values: [Expression])] = []
  private var uploads: [(name: String, upload: Upload)] = []
  private var file: String?

  /// Whether the fields go out as a form instead of JSON.
  var isForm = false

  // MARK: - From the items

  mutating func add(field name: String, _ value: Expression, at range: SourceRange) throws(Failure)
  {
    try refuseMixture(file != nil, at: range)
    if let place = fields.firstIndex(where: { $0.name == name }) {
      fields[place].values.append(value)
    } else {
      fields.append((name, [value]))
    }
  }

  mutating func add(upload: Upload, as name: String, at range: SourceRange) throws(Failure) {
    try refuseMixture(file != nil, at: range)
    uploads.append((name, upload))
  }

  mutating func setFile(_ path: String, at range: SourceRange) throws(Failure) {
    try refuseMixture(file != nil || !fields.isEmpty || !uploads.isEmpty, at: range)
    file = path
  }

  private func refuseMixture(_ isMixed: Bool, at range: SourceRange) throws(Failure) {
    guard isMixed else { return }
    throw .command(
      CommandError(
        "a body is one file, or it is made of fields",
        at: range,
        hint: "@FILE sends the file as it is; name@FILE is a file in a form"
      )
    )
  }

  // MARK: - To Python

  /// `json={…}`, `data={…}`, `data=open(…)`, `files={…}`.
  var arguments: [Argument] {
    if let file { return [.keyword(name: "data", value: Expression.open(file))] }
    let asForm = isForm || !uploads.isEmpty
    var arguments: [Argument] = []
    if !fields.isEmpty {
      let pairs = fields.map { field -> DictionaryItem in
        // A form sends a name as often as it is given; of JSON's equal names the last one counts.
        let all = asForm && field.values.count > 1 ? Expression(.list(field.values)) : nil
        return .pair(
          key: Expression(.string(field.name)),
          value: all ?? field.values.last ?? Expression(.none)
        )
      }
      let value = Expression(.dictionary(pairs))
      arguments.append(.keyword(name: asForm ? "data" : "json", value: value))
    }
    if !uploads.isEmpty { arguments.append(.keyword(name: "files", value: files)) }
    return arguments
  }

  /// The media type that the name of a body's file tells of.
  var fileType: String? { file.flatMap(MediaType.named) }

  /// A dictionary, or pairs where a name has several files.
  private var files: Expression {
    let parts = uploads.map { (Expression(.string($0.name)), Self.part($0.upload)) }
    guard Set(uploads.map(\.name)).count == uploads.count else {
      return Expression(.list(parts.map { Expression(.tuple([$0.0, $0.1])) }))
    }
    return Expression(.dictionary(parts.map { DictionaryItem.pair(key: $0.0, value: $0.1) }))
  }

  /// `open(…)`, or with what else is said of the file: `('name', open(…), 'type/…')`.
  private static func part(_ upload: Upload) -> Expression {
    let content = Expression.open(upload.path)
    guard upload.type != nil || upload.filename != nil else { return content }
    let ownName = upload.path.split(separator: "/").last.map(String.init) ?? upload.path
    let name = Expression(.string(upload.filename ?? ownName))
    let type = upload.type.map { [Expression(.string($0))] } ?? []
    return Expression(.tuple([name, content] + type))
  }
}

/// What files hold, by the end of their names (IANA's media types).
private enum MediaType {
  private static let byEnding = [
    "json": "application/json", "xml": "application/xml", "yaml": "application/yaml",
    "yml": "application/yaml", "csv": "text/csv", "txt": "text/plain", "html": "text/html",
    "pdf": "application/pdf", "zip": "application/zip", "gz": "application/gzip",
    "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg",
    "bin": "application/octet-stream",
  ]

  static func named(_ path: String) -> String? {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return nil }
    return byEnding[name[name.index(after: dot)...].lowercased()]
  }
}
