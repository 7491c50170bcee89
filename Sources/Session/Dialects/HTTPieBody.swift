internal import Values

/// How HTTPie is told a body: as items, as `--raw` text, or on its standard input.
struct HTTPieBody {
  private(set) var options: [String] = []
  private(set) var items: [MaskedText] = []
  private(set) var raw: MaskedText?
  private(set) var input: MaskedText?
  /// The `Content-Type` that it sends for the body by itself.
  private(set) var impliedType: String?
  /// Whether it asks for JSON, too.
  private(set) var impliesJSON = false
  private(set) var isMultipart = false

  init(_ request: SpokenRequest) throws(Unsayable) {
    // It guesses a type from the file's name, so the type is always said.
    if let path = request.bodyFile, !path.contains(";") {
      items = [MaskedText("@\(path)")]
      setJSON()
      impliedType = ""
      return
    }
    switch request.form {
    case .none: return
    case .json(let value):
      if let items = Self.items(value, request) {
        self.items = items
        setJSON()
        return
      }
    case .form(let pairs):
      if Self.isGrouped(pairs.map(\.name)),
        let items = HTTPieDialect.items(pairs, separator: "=", request)
      {
        options = ["--form"]
        self.items = items
        impliedType = SpokenBody.formType + "; charset=utf-8"
        return
      }
    case .multipart(let form):
      if Self.isGrouped(form.parts.map(\.name)), let items = Self.items(form, request) {
        options = ["--multipart"]
        self.items = items
        impliedType = request.contentType
        isMultipart = true
        return
      }
    case .bytes: break
    }
    let body = request.placeholders.masked(request.body)
    if ShellCommand.needsInput(request.body) { input = body } else { raw = body }
    setJSON()
  }

  private mutating func setJSON() {
    impliedType = "application/json"
    impliesJSON = true
  }

  /// Repeated names are sent one behind the other, whatever stands between them.
  static func isGrouped(_ names: [String]) -> Bool {
    var seen: Set<String> = []
    for (place, name) in names.enumerated() where place == 0 || names[place - 1] != name {
      guard seen.insert(name).inserted else { return false }
    }
    return true
  }

  /// The fields of an object, `name=text` and `name:=JSON`.
  private static func items(_ value: Value, _ request: SpokenRequest) -> [MaskedText]? {
    guard case .dict(let fields) = value, fields.count > 0 else { return nil }
    var items: [MaskedText] = []
    for place in 0..<fields.count {
      let (key, value) = fields.entry(at: place)
      guard case .string(let name) = key, isPlainKey(name) else { return nil }
      if case .string(let text) = value {
        guard let item = HTTPieItem.text(name, "=", request.masked(text)) else { return nil }
        items.append(item)
      } else {
        guard let json = try? JSONWriter().write(value),
          let item = HTTPieItem.text(name, ":=", request.masked(json))
        else { return nil }
        items.append(item)
      }
    }
    return items
  }

  /// Brackets make HTTPie build nested objects, and a number a list.
  private static func isPlainKey(_ name: String) -> Bool {
    !name.isEmpty && !name.contains { "[]\\".contains($0) } && !name.allSatisfy(\.isNumber)
  }

  private static func items(_ form: MultipartForm, _ request: SpokenRequest) -> [MaskedText]? {
    var items: [MaskedText] = []
    for part in form.parts {
      if let fileName = part.fileName {
        guard let path = request.file(for: part),
          path.split(separator: "/").last.map(String.init) == fileName,
          !path.contains(";"),
          let item = HTTPieItem.text(part.name, "@", MaskedText(path))
        else { return nil }
        items.append(part.type.map { item + MaskedText(";type=\($0)") } ?? item)
      } else {
        guard part.type == nil,
          let item = HTTPieItem.text(
            part.name,
            "=",
            request.placeholders.masked(part.content)
          )
        else { return nil }
        items.append(item)
      }
    }
    return items
  }
}
