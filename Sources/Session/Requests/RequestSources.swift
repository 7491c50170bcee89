internal import HTTP
internal import Syntax

/// Where each part of a request comes from, in the words of `explain`.
struct RequestSources {
  /// What the URL is made of.
  let url: String
  /// By the parameter's name.
  let parameter: (String) -> String
  /// By the field's name in small letters.
  let header: (String) -> String
  /// The origin that `auth` is not sent to.
  var withheldFrom: String?
}

extension RequestSources {
  /// Of a request command; the fields that `auth` has are named in small letters.
  init(_ translation: RequestTranslation, authFields: Set<String>, isAuthorizedByNetrc: Bool) {
    let line = translation.line
    let parameters = Set(line.parameters.map(\.name))
    let headers = Set(line.headers.map { $0.name.lowercased() })
    url = Self.origin(of: translation.url)
    parameter = { name in
      if parameters.contains(name) { return "this line" }
      return translation.usesFilters ? "filters" : "the path"
    }
    header = { name in
      switch name {
      case "authorization" where isAuthorizedByNetrc: "netrc"
      case _ where headers.contains(name): "this line"
      case _ where translation.auth.place != .nowhere && authFields.contains(name): "auth"
      case "content-type": "the body"
      case "cookie": translation.sender
      default: "requests"
      }
    }
    withheldFrom = translation.auth.withheldFrom
  }

  /// Of a curl line.
  init(_ line: CurlLine) {
    let headers = Set(line.headers.map { $0.name.lowercased() })
    url = "this line"
    parameter = { _ in "this line" }
    header = { name in
      switch name {
      case "authorization": "this line"
      case _ where headers.contains(name): "this line"
      case "content-type": "the body"
      default: "requests"
      }
    }
  }

  /// The variables that a URL is made of, and the path.
  private static func origin(of url: Expression) -> String {
    guard case .formatted(let parts) = url.kind else { return "this line" }
    var names: [String] = []
    for case .field(let field, _, _, _) in parts {
      let name = Unparser.source(of: field)
      if !names.contains(name) { names.append(name) }
    }
    return (names + ["the path"]).joined(separator: ", ")
  }
}
