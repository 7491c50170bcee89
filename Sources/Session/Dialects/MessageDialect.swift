internal import HTTP

/// `as http`: the message itself, as HTTP/1.1 writes it (RFC 9112 §2.1).
struct MessageDialect: RequestDialect {
  let name = "http"

  func rendition(of request: SpokenRequest) throws(Unsayable) -> Rendition {
    guard let url = request.url, let origin = url.origin else {
      throw Unsayable("a message needs an absolute URL, and \(request.request.url) is none")
    }
    // §3.2.1: the path, which is never empty, and the query.
    let query = url.query.map { "?" + $0 } ?? ""
    let target = (url.path.isEmpty ? "/" : url.path) + query
    var text = MaskedText("\(request.method) ") + request.masked(target)
    text.append(" HTTP/1.1\r\n")
    if !request.request.fields.contains("Host") { text.append("Host: \(origin.authority)\r\n") }
    for field in request.request.fields.all {
      text.append("\(field.name): " + request.masked(field))
      text.append("\r\n")
    }
    if !request.body.isEmpty, !request.request.fields.contains("Content-Length"),
      !request.isChunked
    {
      text.append("Content-Length: \(request.body.count)\r\n")
    }
    text.append("\r\n")
    let body = request.placeholders.masked(request.body)
    if request.isChunked {
      // §7.1: one chunk and the last.
      if !request.body.isEmpty {
        text.append("\(String(request.body.count, radix: 16))\r\n" + body)
        text.append("\r\n")
      }
      text.append("0\r\n\r\n")
    } else {
      text.append(body)
    }
    var rendition = Rendition(text: [], variables: text.variables)
    for piece in text.pieces {
      switch piece {
      case .text(let bytes): rendition.text += bytes
      case .variable(let placeholder): rendition.text += Array("$\(placeholder.variable)".utf8)
      }
    }
    return rendition
  }
}
