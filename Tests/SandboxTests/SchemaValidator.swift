import Foundation

@testable import Sandbox

/// Checks values against the part of OpenAPI's schemas that the practice server uses.
struct SchemaValidator {
  let document: [String: Any]

  /// What is wrong with a value, each with the way to it; nothing when the schema holds.
  func problems(of value: Any, against schema: [String: Any], at path: String = "$") -> [String] {
    if let reference = schema["$ref"] as? String {
      guard let target = resolve(reference) else { return ["\(path): no \(reference)"] }
      return problems(of: value, against: target, at: path)
    }
    if value is NSNull {
      return schema["nullable"] as? Bool == true || schema["type"] == nil ? [] : ["\(path): null"]
    }
    var problems: [String] = []
    if let choices = schema["enum"] as? [String], !choices.contains(value as? String ?? "") {
      problems.append("\(path): \(value) is none of \(choices)")
    }
    switch schema["type"] as? String {
    case nil: break
    case "object":
      guard let object = value as? [String: Any] else { return ["\(path): no object"] }
      problems += members(of: object, against: schema, at: path)
    case "array":
      guard let items = value as? [Any] else { return ["\(path): no array"] }
      if let schema = schema["items"] as? [String: Any] {
        for (place, item) in items.enumerated() {
          problems += self.problems(of: item, against: schema, at: "\(path)[\(place)]")
        }
      }
    case "string":
      guard let text = value as? String else { return ["\(path): no string"] }
      if let problem = format(schema["format"] as? String, of: text) {
        problems.append("\(path): \(problem)")
      }
    case "integer":
      guard let number = value as? NSNumber, !isBoolean(number), number.stringValue.isInteger
      else { return ["\(path): no integer"] }
      if let low = schema["minimum"] as? Int, number.intValue < low {
        problems.append("\(path): low")
      }
      if let high = schema["maximum"] as? Int, number.intValue > high {
        problems.append("\(path): high")
      }
    case "boolean":
      guard let number = value as? NSNumber, isBoolean(number) else {
        return ["\(path): no boolean"]
      }
    case .some(let type): problems.append("\(path): unknown type \(type)")
    }
    return problems
  }

  private func members(
    of object: [String: Any],
    against schema: [String: Any],
    at path: String
  ) -> [String] {
    let properties = schema["properties"] as? [String: [String: Any]] ?? [:]
    var problems = (schema["required"] as? [String] ?? []).filter { object[$0] == nil }
      .map { "\(path): \($0) is missing" }
    for (name, value) in object {
      if let property = properties[name] {
        problems += self.problems(of: value, against: property, at: "\(path).\(name)")
      } else if schema["additionalProperties"] as? Bool == false {
        problems.append("\(path): \(name) is not described")
      }
    }
    return problems
  }

  private func format(_ format: String?, of text: String) -> String? {
    switch format {
    case nil: nil
    case "date-time": Moment(text) == nil || !text.hasSuffix("Z") ? "\(text) is no time" : nil
    case "uuid": Tenant.isUUID(text.lowercased()) ? nil : "\(text) is no UUID"
    case .some(let format): "unknown format \(format)"
    }
  }

  private func resolve(_ reference: String) -> [String: Any]? {
    var value: Any? = document
    for name in reference.split(separator: "/").dropFirst() {
      value = (value as? [String: Any])?[String(name)]
    }
    return value as? [String: Any]
  }

  private func isBoolean(_ number: NSNumber) -> Bool {
    CFNumberIsBoolean(number)
  }

  private func CFNumberIsBoolean(_ number: NSNumber) -> Bool {
    String(cString: number.objCType) == "c"
  }
}

extension String {
  fileprivate var isInteger: Bool { Int(self) != nil }
}
