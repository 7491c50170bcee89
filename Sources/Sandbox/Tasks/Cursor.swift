/// A place in a list together with the query that made the list: what a paging token says.
///
/// The token is Base64 text of a form: the query's own fields, and three names of its own.
struct Cursor: Sendable {
  private enum Name {
    static let list = "list"
    static let key = "at"
    static let id = "last"
  }

  let list: String
  let query: FormFields
  let place: Place

  var token: String {
    var fields = FormFields()
    fields.append(Name.list, list)
    for key in place.keys { fields.append(Name.key, key.token) }
    fields.append(Name.id, String(place.id))
    for (name, value) in query.pairs { fields.append(name, value) }
    return Base64.encode(fields.encoded.utf8)
  }

  init(list: String, query: FormFields, place: Place) {
    self.list = list
    self.query = query
    self.place = place
  }

  /// Reads a token; nil when it is none of this server's.
  init?(_ token: String) {
    guard let bytes = Base64.decode(token), let fields = try? FormFields(bytes) else { return nil }
    var list: String?
    var id: Int?
    var keys: [FieldValue] = []
    var query = FormFields()
    for (name, value) in fields.pairs {
      switch name {
      case Name.list: list = value
      case Name.id: id = Int(value)
      case Name.key:
        guard let key = FieldValue(token: value) else { return nil }
        keys.append(key)
      default: query.append(name, value)
      }
    }
    guard let list, let id else { return nil }
    self.init(list: list, query: query, place: Place(keys: keys, id: id))
  }
}

extension FieldValue {
  fileprivate var token: String {
    switch self {
    case .missing: "-"
    case .number(let number): "n\(number)"
    case .moment(let moment): "m\(moment.seconds).\(moment.nanoseconds)"
    case .text(let text): "t\(text)"
    case .texts(let texts): "t\(texts.joined(separator: ","))"
    }
  }

  fileprivate init?(token: String) {
    let rest = token.dropFirst()
    switch token.first {
    case "-" where rest.isEmpty: self = .missing
    case "n":
      guard let number = Int(rest) else { return nil }
      self = .number(number)
    case "m":
      let parts = rest.split(separator: ".", omittingEmptySubsequences: false).map { Int($0) }
      guard parts.count == 2, let seconds = parts[0], let nanoseconds = parts[1] else {
        return nil
      }
      self = .moment(Moment(seconds: seconds, nanoseconds: nanoseconds))
    case "t": self = .text(String(rest))
    default: return nil
    }
  }
}
