import Foundation
import Testing
import Values

/// What CPython did, as `scripts/oracle/values.py` recorded it: one case a line, a JSON array.
struct Oracle {
  /// Calls a body with each case of a file; the file must have some.
  static func check(_ name: String, _ body: (Case) throws -> Void) throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Golden").appending(path: "\(name).txt")
    var count = 0
    for line in try Data(contentsOf: file).split(separator: 0x0A) {
      guard case .list(let list) = try JSONReader.read(Array(line)) else { continue }
      try body(Case(fields: list.elements, line: String(decoding: line.prefix(300), as: UTF8.self)))
      count += 1
    }
    #expect(count > 50)
  }

  struct Case {
    let fields: [Value]
    let line: String

    subscript(index: Int) -> Value { index < fields.count ? fields[index] : .none }

    func text(_ index: Int) -> String { self[index].text }

    /// A value written as the script writes those that are not JSON.
    func value(_ index: Int) throws -> Value {
      var decoder = Decoder()
      return try decoder.decode(self[index])
    }

    func expect(
      _ actual: @autoclosure () -> String,
      _ expected: String,
      at location: SourceLocation
    ) {
      let actual = actual()
      #expect(actual == expected, "\(line)", sourceLocation: location)
    }

    /// A field that holds a result, or the class and text of an exception.
    func outcome(_ index: Int) -> String {
      guard case .dict(let dict) = self[index], let error = dict["error"] else {
        return text(index)
      }
      return "\(error.text): \(dict["text"]?.text ?? "")"
    }
  }

  /// Turns tagged JSON back into values.
  private struct Decoder {
    private var outer: [Value] = []

    mutating func decode(_ value: Value) throws -> Value {
      guard case .dict(let dict) = value else { return value }
      let (tag, content) = dict.entry(at: 0)
      switch tag.text {
      case "up": return outer[outer.count - 1 - (Int(content.text) ?? 0)]
      case "bytes": return .bytes(Bytes(hexBytes(content.text)))
      case "list":
        let list = List()
        outer.append(.list(list))
        defer { outer.removeLast() }
        list.elements = try elements(content)
        return .list(list)
      case "dict":
        let result = Dict()
        outer.append(.dict(result))
        defer { outer.removeLast() }
        for pair in items(content) {
          try result.set(decode(items(pair)[1]), for: decode(items(pair)[0]))
        }
        return .dict(result)
      case "tuple":
        // A cycle through a tuple comes back to a list inside it.
        outer.append(.none)
        defer { outer.removeLast() }
        return try close(.tuple(Tuple(elements(content))))
      case let tag:
        let set = SetValue(isFrozen: tag == "frozenset")
        outer.append(.set(set))
        defer { outer.removeLast() }
        for element in try elements(content) { try set.insert(element) }
        return .set(set)
      }
    }

    /// Puts a tuple where its elements refer to it.
    private func close(_ value: Value) -> Value {
      guard case .tuple(let tuple) = value else { return value }
      for case .list(let list) in tuple.elements {
        list.elements = list.elements.map { if case .ellipsis = $0 { value } else { $0 } }
      }
      return value
    }

    private mutating func elements(_ value: Value) throws -> [Value] {
      try items(value).map { item throws in
        if case .dict(let dict) = item, case .int(let up)? = dict["up"], let level = up.small,
          case .none = outer[outer.count - 1 - level]
        {
          return .ellipsis
        }
        return try decode(item)
      }
    }
  }
}

func items(_ value: Value) -> [Value] {
  guard case .list(let list) = value else { return [] }
  return list.elements
}

func hexBytes(_ text: String) -> [UInt8] {
  let digits = Array(text)
  return stride(from: 0, to: digits.count, by: 2).compactMap {
    UInt8(String(digits[$0...$0 + 1]), radix: 16)
  }
}

/// The result of an operation, or its fault, as the recorded cases have it.
func outcome(_ operation: () throws -> Value) -> String {
  do {
    return try operation().text
  } catch let fault as Fault {
    return "\(fault.kind.rawValue): \(fault.message)"
  } catch let error as JSONError {
    return "\(error.fault?.kind.rawValue ?? "JSONDecodeError"): \(error.text)"
  } catch {
    return "\(error)"
  }
}
