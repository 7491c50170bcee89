internal import Values

/// What the last response has shown: the values that a parameter may have had there.
struct SeenValues {
  private let items: [Dict]
  /// What the items are, in the singular: `task` for an answer of `/tasks`.
  private let kind: String

  init(_ snapshot: CompletionSnapshot) {
    items = snapshot.lastItems
    kind = snapshot.lastCollection.singular
  }

  /// The values under a parameter's name, each once: of a field of that name, of a part (`policyId`
  /// is the `id` in `policy`), of a list (`tag` of `tags`), of the object itself (`taskId` of
  /// tasks).
  ///
  /// What the parameter's own collection is called tells whose number an `id` is.
  func values(of name: String, in collection: String = "") -> [String] {
    guard !SecretNames.isSecret(name) else { return [] }
    if ["id", "uuid"].contains(name), !kind.isEmpty, !collection.isEmpty,
      collection.singular != kind
    {
      return name == "id" ? identifiers(in: collection, named: name) : []
    }
    let direct = values { $0[name] }
    guard direct.isEmpty else { return direct }
    let (stem, part) = name.lastHump
    if !part.isEmpty {
      let nested = values { item in
        guard case .dict(let fields)? = item[stem] else { return nil }
        return fields[part]
      }
      guard nested.isEmpty else { return nested }
      if !kind.isEmpty, stem.lowercased().hasSuffix(kind), isMeant(stem) {
        return values { $0[part] }
      }
    }
    let listed = values { $0[name + "s"] }
    guard listed.isEmpty, name.count > 4 else { return listed }
    // `startedBy` keeps those with a `startedByUser`.
    return values { item in
      for place in 0..<item.count {
        let entry = item.entry(at: place)
        guard case .string(let key) = entry.key, key.hasPrefix(name) else { continue }
        if key.dropFirst(name.count).first?.isUppercase == true { return entry.value }
      }
      return nil
    }
  }

  /// The identifiers of a collection's objects, for its paths: `/tasks/…`.
  func identifiers(in collection: String, named name: String) -> [String] {
    let singular = collection.singular
    guard kind == singular || kind.isEmpty else {
      return values(of: singular + "Id") + values(of: singular + "_id")
    }
    let keys = name.lowercased().contains("uuid") ? ["uuid", "id"] : ["id", "uuid"]
    return keys.lazy.map { key in values { $0[key] } }.first { !$0.isEmpty } ?? []
  }

  /// A parent is one of the same kind; every other word before the kind makes it another thing.
  private func isMeant(_ stem: String) -> Bool {
    let before = stem.lowercased().dropLast(kind.count)
    return before.isEmpty || before == "parent" || before == "parent_"
  }

  private func values(_ field: (Dict) -> Value?) -> [String] {
    var seen: Set<String> = []
    return items.flatMap { field($0)?.words ?? [] }.filter { seen.insert($0).inserted }
  }
}

extension Value {
  /// A scalar, or each of a list, as it stands in a query.
  fileprivate var words: [String] {
    switch self {
    case .string(let text): text.isEmpty ? [] : [text]
    case .int: [representation]
    case .bool(let flag): [flag ? "true" : "false"]
    case .list(let list):
      list.elements.flatMap { (element) -> [String] in
        if case .list = element { [] } else { element.words }
      }
    default: []
    }
  }
}

extension String {
  /// A collection's name as that of one of its things: `activities` is `activity`.
  var singular: String {
    if hasSuffix("ies"), count > 4 { return lowercased().dropLast(3) + "y" }
    return String(hasSuffix("s") ? lowercased().dropLast() : lowercased()[...])
  }

  /// `policyId` cut before its last capital, `policy_id` at its last underscore.
  fileprivate var lastHump: (stem: String, part: String) {
    if let cut = lastIndex(of: "_"), cut > startIndex {
      return (String(self[..<cut]), String(self[index(after: cut)...]))
    }
    guard let cut = lastIndex(where: \.isUppercase), cut > startIndex else { return (self, "") }
    return (String(self[..<cut]), self[cut...].lowercased())
  }
}
