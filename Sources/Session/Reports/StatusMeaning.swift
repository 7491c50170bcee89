/// What a status code means to someone who walks through an API, and what to do next.
package enum StatusMeaning {
  /// nil for the codes that need no explanation (2xx and what the guide does not speak of).
  package static func advice(for status: Int) -> String? {
    switch status {
    case 400: "the server refused the request; the body says which part is wrong"
    case 401: "the token is missing, wrong or has expired: `login` gets a new one"
    case 403: "you are known, but your account may not do this: ask for the role it takes"
    case 404: "there is nothing at this path: check the spelling, and the id if there is one"
    case 405: "the path exists, but not for this method"
    case 409: "there is such an object already"
    case 415: "the Content-Type is missing or not one that the server reads"
    case 429: "too many requests: wait a little; Retry-After says how long when it is there"
    case 500...599: "the service failed; try again twice, a second or two apart"
    default: nil
    }
  }
}
