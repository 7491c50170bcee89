internal import Syntax

extension ResponseExpectation {
  /// The same promise in Python; nil for a pattern of a status that no comparison says.
  var python: String? {
    switch subject {
    case .status(let codes):
      if let numbers = codes.map({ Int($0) }) as? [Int] {
        let list = numbers.map(String.init).joined(separator: ", ")
        return numbers.count == 1
          ? "response.status_code == \(list)" : "response.status_code in (\(list))"
      }
      let ranges = codes.map(Self.range)
      return ranges.contains(nil) ? nil : ranges.compactMap { $0 }.joined(separator: " or ")
    case .header(let name, let relation, let text):
      let (name, lowercased) = (Self.literal(name), Self.literal(text.lowercased()))
      return switch relation {
      case .exists: "\(name) in response.headers"
      case .contains: "\(lowercased) in response.headers[\(name)].lower()"
      case .containsNot: "\(lowercased) not in response.headers.get(\(name), '').lower()"
      case .notEqual: "response.headers.get(\(name)) != \(Self.literal(text))"
      default: "response.headers[\(name)] \(relation.rawValue) \(Self.literal(text))"
      }
    case .time(let relation, let seconds, _):
      return "response.elapsed.total_seconds() \(relation.rawValue) \(seconds)"
    }
  }

  /// The numbers that `2xx` or `40x` stands for.
  private static func range(_ code: String) -> String? {
    let digits = code.prefix { $0.isNumber }
    guard let start = Int(digits),
      code.dropFirst(digits.count).allSatisfy({ $0.lowercased() == "x" })
    else { return nil }
    guard digits.count < 3 else { return "response.status_code == \(start)" }
    let unit = digits.count == 1 ? 100 : 10
    return "\(start * unit) <= response.status_code < \((start + 1) * unit)"
  }

  private static func literal(_ text: String) -> String {
    Unparser.source(of: Expression(.string(text)))
  }
}
