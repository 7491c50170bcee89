/// An error of the identity provider, in the shape of RFC 6749, section 5.2.
struct IdentityRefusal: Error, Sendable {
  let status: Int
  let error: String
  let description: String

  var answer: Answer {
    var fields = [("Cache-Control", "no-store"), ("Pragma", "no-cache")]
    if status == 401 { fields.append(("WWW-Authenticate", #"Basic realm="practice""#)) }
    return .json(
      ["error": .string(error), "error_description": .string(description)],
      status: status,
      fields: fields
    )
  }

  static func invalidRequest(_ description: String) -> IdentityRefusal {
    IdentityRefusal(status: 400, error: "invalid_request", description: description)
  }

  static let contentType = IdentityRefusal(
    status: 415,
    error: "invalid_request",
    description: "The body must be a form: Content-Type: application/x-www-form-urlencoded."
  )

  static func invalidClient(_ description: String) -> IdentityRefusal {
    IdentityRefusal(status: 401, error: "invalid_client", description: description)
  }

  static func invalidGrant(_ description: String) -> IdentityRefusal {
    IdentityRefusal(status: 400, error: "invalid_grant", description: description)
  }

  static func unsupportedGrant(_ name: String) -> IdentityRefusal {
    IdentityRefusal(
      status: 400,
      error: "unsupported_grant_type",
      description: "No grant type is called \(name). Known: \(Grant.names.joined(separator: ", "))."
    )
  }

  static func invalidScope(_ description: String) -> IdentityRefusal {
    IdentityRefusal(status: 400, error: "invalid_scope", description: description)
  }

  static func accessDenied(_ description: String) -> IdentityRefusal {
    IdentityRefusal(status: 403, error: "access_denied", description: description)
  }

  static let noKeys = IdentityRefusal(
    status: 500,
    error: "server_error",
    description: "The server could not make or use its keys."
  )
}

/// An error of Account Management, whose object is one level deeper than the Task Manager's.
struct AccountRefusal: Sendable {
  let status: Int
  let code: String
  let message: String
  let info: String

  var answer: Answer {
    .json(
      [
        "error": [
          "code": .string(code), "domain": "AccountManagement", "message": .string(message),
          "details": ["info": .string(info)], "context": [:],
        ]
      ],
      status: status,
      fields: status == 401 ? [("WWW-Authenticate", #"Bearer realm="practice""#)] : []
    )
  }

  static let unauthorized = AccountRefusal(
    status: 401,
    code: "Unauthorized",
    message: "Unauthorized",
    info: "The access token is missing, malformed, revoked or expired."
  )

  static func forbidden(_ id: String) -> AccountRefusal {
    AccountRefusal(
      status: 403,
      code: "Forbidden",
      message: "Forbidden",
      info: "A token reads its own client, and \(id) is another one."
    )
  }

  static func notFound(_ id: String) -> AccountRefusal {
    AccountRefusal(
      status: 404,
      code: "NotFound",
      message: "Not Found",
      info: "No client has the id \(id)."
    )
  }
}
