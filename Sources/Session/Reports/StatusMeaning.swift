package import HTTP

/// What a status code means to someone who walks through an API, and what to do next.
///
/// In our own words; the codes are those of the IANA registry (RFC 9110 §15, RFC 4918 §11, RFC 5842,
/// RFC 6585, RFC 7725, RFC 8470).
package enum StatusMeaning {
  /// The explanation of an answer, with what its header fields add; nil for what went well.
  package static func text(for response: Response) -> String? {
    guard let meaning = meaning(of: response.status) else { return nil }
    let details = StatusDetails(response).all
    return details.isEmpty ? meaning : meaning + " (" + details.joined(separator: "; ") + ")"
  }

  /// The explanation of a code alone; nil for 1xx and 2xx, and for what is no code.
  package static func meaning(of status: Int) -> String? {
    if let meaning = meanings[status] { return meaning }
    switch status {
    case 300..<400: return "the answer is elsewhere; the body may say where"
    case 400..<500:
      return "the server refuses the request as it is: change it first; the body may say how"
    case 500..<600: return "the service failed; try again twice, a second or two apart"
    default: return nil
    }
  }

  private static let meanings: [Int: String] = redirections.merging(
    clientErrors.merging(serverErrors) { first, _ in first }
  ) { first, _ in first }

  /// Seen by who does not follow (`--no-follow`), or where there is nothing to follow.
  private static let redirections = [
    300: "there are several answers to choose from: ask for one of them",
    301: "this has moved for good: use the new address; --follow goes there",
    302: "the answer is elsewhere for now; --follow goes there",
    303: "the request was taken; what came of it is to be got elsewhere; --follow goes there",
    304: "nothing has changed since you last asked; leave If-None-Match and If-Modified-Since out "
      + "to get it anyway",
    305: "the server wants to be asked through a proxy, which is no longer done",
    307: "the answer is elsewhere for now, for the same method and body; --follow goes there",
    308: "this has moved for good: send the same request to the new address; --follow goes there",
  ]

  private static let clientErrors = [
    400: "the server refused the request; the body says which part is wrong",
    401: "the token is missing, wrong or has expired: `login` gets a new one",
    402: "a payment or a larger plan is needed before this works",
    403: "you are known, but your account may not do this: ask for the role it takes",
    404: "there is nothing at this path: check the spelling, and the id if there is one",
    405: "the path exists, but not for this method",
    406: "the server has the answer in no form that Accept asks for: ask for another, or leave "
      + "Accept out",
    407: "the proxy on the way wants to know who you are: put user and password into its URL",
    408: "the request took too long to arrive: send it again",
    409: "this collides with what is there, as with an object of that name: get its present state, "
      + "then decide",
    410: "it was here and is gone for good: don't ask again",
    411: "the server wants to know the length of the body first: send Content-Length",
    412: "a condition of the request does not hold, mostly If-Match: it was changed meanwhile; get "
      + "it again first",
    413: "the body is larger than the server takes: send less, or in parts",
    414: "the URL is longer than the server reads: send fewer parameters, or a body",
    415: "the Content-Type is missing or not one that the server reads",
    416: "the part that Range asks for is not there: leave Range out, or ask for less",
    417: "the server does not do what Expect asks for: leave that header out",
    418: "the server is a teapot: the code is a joke, and here mostly means `go away`",
    421: "this came to a server that does not answer for that host: check base_url and Host",
    422: "the body can be read, but what it says is not valid; the answer says which field",
    423: "someone has locked this: wait, or have it unlocked",
    424: "another step that this depends on has failed: look at that one first",
    425: "it came too early, and might be a repetition: send it again",
    426: "the server wants another protocol for this",
    428: "the server changes only what you have seen: get it, and send its ETag in If-Match",
    429: "too many requests: wait a little before the next",
    431: "the headers are larger than the server reads: send fewer, or smaller cookies",
    451: "it is withheld for legal reasons; the body may say at whose demand",
  ]

  private static let serverErrors = [
    500: "the service failed on this; try again twice, a second or two apart, then report it",
    501: "the server does not know this method at all",
    502: "a gateway got nothing sensible from the service behind it; try again in a second or two",
    503: "the service is overloaded or down for a while; try again later",
    504: "a gateway waited in vain for the service behind it; try again, or ask for less at once",
    505: "the server does not speak this version of HTTP",
    506: "the server's negotiation leads in a circle: a fault of its own; leave Accept… out",
    507: "the server has no room to store this: make room, or report it",
    508: "the server found a loop among its own objects: a fault in what is stored there",
    510: "the server wants an extension of HTTP that the request does not name; the body may",
    511: "the network wants you to sign in first, as in a hotel: open a page in a browser",
  ]
}
