internal import Values

/// The variable `auth`: a dictionary of the header fields that say who asks.
struct AuthVariable {
  let fields: Dict

  /// nil for a value that is no dictionary.
  init?(_ value: Value?) {
    guard case .dict(let fields)? = value else { return nil }
    self.fields = fields
  }

  var names: [String] { fields.keys.compactMap(\.asText) }

  /// The key of its `Authorization`, in whatever case it was written.
  private var key: String? { names.first { $0.lowercased() == "authorization" } }

  /// The token of `Bearer TOKEN` (RFC 6750 §2.1).
  var bearerToken: String? {
    guard let key, let header = fields[key]?.asText else { return nil }
    return Self.bearerToken(in: header)
  }

  static func bearerToken(in header: String) -> String? {
    SecretNames.isBearer(header) ? SecretNames.credentials(in: header) : nil
  }

  /// Puts a new token in the place of the old one; everyone who holds the dictionary has it then.
  func replaceToken(by token: String) {
    fields[key ?? "Authorization"] = .string("Bearer " + token)
  }
}
