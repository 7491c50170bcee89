/// Why the Task Manager refuses a request.
///
/// The body is the API's flat error object, in which only `domain` and `code` are required.
struct Refusal: Error, Sendable {
  let status: Int
  let code: String
  let reason: String
  var context: JSON = [:]
  var fields: [(name: String, value: String)] = []

  var answer: Answer {
    .json(
      [
        "domain": "TaskManager", "code": .string(code), "context": context,
        "reason": .string(reason),
      ],
      status: status,
      fields: fields
    )
  }
}

extension Refusal {
  static func invalid(_ parameter: String, value: String, _ reason: String) -> Refusal {
    Refusal(
      status: 400,
      code: "InvalidParameter",
      reason: reason,
      context: ["parameter": .string(parameter), "value": .string(value)]
    )
  }

  static func unknown(_ parameter: String, known: [String]) -> Refusal {
    Refusal(
      status: 400,
      code: "UnknownParameter",
      reason: "This endpoint has no parameter of this name.",
      context: ["parameter": .string(parameter), "known": .array(known.map(JSON.string))]
    )
  }

  static func undecodable(_ piece: String) -> Refusal {
    Refusal(
      status: 400,
      code: "MalformedQuery",
      reason: "A percent escape is broken, or the text is not UTF-8.",
      context: [
        "parameter": .string(String(piece.prefix { $0 != "=" })), "value": .string(piece),
      ]
    )
  }

  static func unauthorized(_ reason: String) -> Refusal {
    Refusal(
      status: 401,
      code: "Unauthorized",
      reason: reason,
      fields: [("WWW-Authenticate", #"Bearer realm="practice", error="invalid_token""#)]
    )
  }

  static func forbidden() -> Refusal {
    Refusal(
      status: 403,
      code: "Forbidden",
      reason: "The token is good, but none of its roles lets it read tasks.",
      context: ["resource": "task_manager", "roles": ["viewer", "admin"]]
    )
  }

  static func notFound(path: String) -> Refusal {
    Refusal(
      status: 404,
      code: "NotFound",
      reason: "Nothing lives at this path.",
      context: ["path": .string(path)]
    )
  }

  static func notFound(_ kind: String, id: String) -> Refusal {
    Refusal(
      status: 404,
      code: "NotFound",
      reason: "No \(kind) has this id.",
      context: ["type": .string(kind), "id": .string(id)]
    )
  }

  static func method(_ method: String, allowed: [String]) -> Refusal {
    Refusal(
      status: 405,
      code: "MethodNotAllowed",
      reason: "This path does not take this method.",
      context: ["method": .string(method), "allowed": .array(allowed.map(JSON.string))],
      fields: [("Allow", allowed.joined(separator: ", "))]
    )
  }

  static func tooLarge(limit: Int) -> Refusal {
    Refusal(
      status: 413,
      code: "ContentTooLarge",
      reason: "The body is larger than this server reads.",
      context: ["limit": .integer(limit)]
    )
  }
}
