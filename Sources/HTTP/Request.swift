/// A request as it goes on the wire: an absolute URL, percent-encoded, and the fields as sent.
package struct Request: Hashable, Sendable {
  package var method: String
  package var url: String
  package var fields: Fields
  package var body: [UInt8]?
  /// A body that is read from files while it is sent, instead of ``body``.
  package var content: StreamedContent?
  package var options: Options

  package init(
    method: String,
    url: String,
    fields: Fields = Fields(),
    body: [UInt8]? = nil,
    options: Options = Options()
  ) {
    self.method = method
    self.url = url
    self.fields = fields
    self.body = body
    self.options = options
  }

  /// What does the same however often it arrives (RFC 9110 §9.2.2), of the methods that are in use.
  package static let idempotentMethods: Set = ["DELETE", "GET", "HEAD", "OPTIONS", "PUT"]

  var isIdempotent: Bool { Self.idempotentMethods.contains(method) }

  /// How a request is carried, as opposed to what it says.
  package struct Options: Hashable, Sendable {
    /// Seconds to connect, and seconds of silence while reading, as `requests` means them.
    package var connectTimeout: Double?
    package var readTimeout: Double?
    package var verifiesCertificates = true
    /// A PEM file or a folder of certificates to trust instead of the system's.
    package var authorities: String?
    /// PEM files that prove who the client is.
    package var clientCertificate: String?
    package var clientKey: String?
    package var version = Version.http1
    /// The proxy to use instead of the environment's; empty for none.
    package var proxy: String?
    /// Whether who sends it goes on where the answer leads; a transport itself never does.
    package var followsRedirects = false
    package init() {}
  }

  /// The version of HTTP to speak.
  package enum Version: Hashable, Sendable {
    /// HTTP/1.1, which is all that `requests` speaks.
    case http1
    /// HTTP/2 where the server has it, as `curl --http2` asks: by ALPN, or by `Upgrade` without TLS.
    case http2
    /// HTTP/2 from the first byte, as `curl --http2-prior-knowledge`.
    case http2Only
  }
}
