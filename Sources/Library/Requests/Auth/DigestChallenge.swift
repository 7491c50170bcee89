import HTTP
import Interpreter
import Values

/// The challenge of a server that wants a digest (RFC 7616 §3.3).
struct DigestChallenge {
  private let parts: [String: String]

  init(_ field: String) {
    var rest = field[...]
    if let scheme = field.firstRange(of: "digest ", ignoringCase: true) {
      rest = field[..<scheme.lowerBound] + field[scheme.upperBound...]
    }
    var parts: [String: String] = [:]
    for (name, value) in HeaderList.pairs(in: String(rest)) { parts[name] = value }
    self.parts = parts
  }

  var nonce: String { parts["nonce"] ?? "" }

  /// The field `Authorization`; nil for an algorithm or a protection that `requests` does not know.
  func answer(
    username: String,
    password: String,
    method: String,
    url: String,
    count: Int,
    _ interpreter: Interpreter
  ) throws(PythonException) -> String? {
    let realm = try required("realm")
    _ = try required("nonce")
    let algorithm = (parts["algorithm"] ?? "MD5").uppercased()
    guard let function = Self.functions[algorithm] else { return nil }
    let hash = { (text: String) throws(PythonException) -> String in
      try Self.digest(text, function, interpreter)
    }
    let target = Self.target(url)
    let clientNonce = try Self.clientNonce(count, nonce, interpreter)
    let nonceCount = Self.padded(String(count, radix: 16))
    var secret = try hash("\(username):\(realm):\(password)")
    if algorithm == "MD5-SESS" { secret = try hash("\(secret):\(nonce):\(clientNonce)") }
    let request = try hash("\(method):\(target)")
    let protection = parts["qop"] ?? ""
    let response: String
    if protection.isEmpty {
      response = try hash("\(secret):\(nonce):\(request)")
    } else if protection.split(separator: ",").contains("auth") {
      response = try hash("\(secret):\(nonce):\(nonceCount):\(clientNonce):auth:\(request)")
    } else {
      return nil
    }
    var field =
      "Digest username=\"\(username)\", realm=\"\(realm)\", nonce=\"\(nonce)\", "
      + "uri=\"\(target)\", response=\"\(response)\""
    if let opaque = parts["opaque"], !opaque.isEmpty { field += ", opaque=\"\(opaque)\"" }
    if let named = parts["algorithm"], !named.isEmpty { field += ", algorithm=\"\(named)\"" }
    if !protection.isEmpty {
      field += ", qop=\"auth\", nc=\(nonceCount), cnonce=\"\(clientNonce)\""
    }
    return field
  }

  private static let functions = [
    "MD5": "md5", "MD5-SESS": "md5", "SHA": "sha1", "SHA-256": "sha256", "SHA-512": "sha512",
  ]

  private func required(_ name: String) throws(PythonException) -> String {
    guard let value = parts[name] else { throw .key(.string(name)) }
    return value
  }

  private static func target(_ url: String) -> String {
    let parts = URL(url)
    let path = parts?.path ?? ""
    let query = parts?.query ?? ""
    return (path.isEmpty ? "/" : path) + (query.isEmpty ? "" : "?" + query)
  }

  private static func padded(_ digits: String) -> String {
    String(repeating: "0", count: max(0, 8 - digits.utf8.count)) + digits
  }

  private static func clientNonce(
    _ count: Int,
    _ nonce: String,
    _ interpreter: Interpreter
  ) throws(PythonException) -> String {
    let salt = UInt64.random(in: 0...UInt64.max)
    return String(try digest("\(count)\(nonce)\(salt)", "sha1", interpreter).prefix(16))
  }

  /// `hashlib.NAME(text).hexdigest()`.
  private static func digest(
    _ text: String,
    _ function: String,
    _ interpreter: Interpreter
  ) throws(PythonException) -> String {
    let module = Value.object(try interpreter.importModule("hashlib"))
    let hash = try interpreter.call(
      interpreter.attribute(function, of: module),
      Arguments([.bytes(Bytes(Array(text.utf8)))])
    )
    return try interpreter.call(
      interpreter.attribute("hexdigest", of: hash),
      Arguments()
    ).text
  }
}

extension String {
  fileprivate func firstRange(of part: String, ignoringCase: Bool) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if let end = index(start, offsetBy: part.count, limitedBy: endIndex),
        self[start..<end].lowercased() == part
      {
        return start..<end
      }
      start = index(after: start)
    }
    return nil
  }
}
