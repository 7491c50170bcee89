import HTTP
import Loopback
import Testing

/// TLS against `openssl s_server`, with certificates made for the purpose.
///
/// Where there is no `openssl` nothing of this is tested, and the run says so.
@Suite(.enabled("the tool openssl is missing") { OpenSSL.isThere })
struct CertificateTests {
  private func send(
    _ server: OpenSSL,
    host: String = "127.0.0.1",
    _ change: (inout Request.Options) -> Void = { _ in }
  ) throws(TransportError) -> Response {
    var request = Request(method: "GET", url: "https://\(host):\(server.port)/")
    request.options.connectTimeout = 5
    request.options.readTimeout = 5
    change(&request.options)
    return try CurlTransport(wakeDescriptor: nil) { false }.send(request)
  }

  private func failure(
    _ server: OpenSSL,
    host: String = "127.0.0.1",
    _ change: (inout Request.Options) -> Void = { _ in }
  ) -> String {
    do throws(TransportError) {
      return "status \(try send(server, host: host, change).status)"
    } catch {
      return "\(error.kind): "
        + error.message.split(separator: ":\(server.port)").joined(separator: ":PORT")
    }
  }

  @Test func onesThatSignThemselvesAreRefused() throws {
    let server = try OpenSSL(alternative: "IP:127.0.0.1")
    defer { server.stop() }
    #expect(
      failure(server).hasPrefix("tls: No safe connection to 127.0.0.1:PORT: ")
        && failure(server).contains("self-signed certificate")
    )
    #expect(try send(server) { $0.authorities = server.certificate }.status == 200)
    #expect(try send(server) { $0.verifiesCertificates = false }.status == 200)
  }

  @Test func oldOnesAreRefused() throws {
    let server = try OpenSSL(alternative: "IP:127.0.0.1", days: -1)
    defer { server.stop() }
    let text = failure(server) { $0.authorities = server.certificate }
    #expect(text.hasPrefix("tls: ") && text.contains("certificate has expired"), "\(text)")
  }

  @Test func onesForAnotherHostAreRefused() throws {
    let server = try OpenSSL(alternative: "DNS:other.example")
    defer { server.stop() }
    let text = failure(server) { $0.authorities = server.certificate }
    #expect(text.hasPrefix("tls: ") && text.contains("127.0.0.1"), "\(text)")
    let named = failure(server, host: "localhost") { $0.authorities = server.certificate }
    #expect(named.hasPrefix("tls: ") && named.contains("localhost"), "\(named)")
  }

  @Test func clientsProveWhoTheyAre() throws {
    let server = try OpenSSL(alternative: "IP:127.0.0.1", asksClients: true)
    defer { server.stop() }
    let refused = failure(server) { $0.authorities = server.certificate }
    #expect(refused.hasPrefix("tls: "), "\(refused)")
    let response = try send(server) {
      $0.authorities = server.certificate
      $0.clientCertificate = server.certificate
      $0.clientKey = server.key
    }
    #expect(response.status == 200)
  }

  @Test func plainServersAreNoSafeOnes() {
    let server = LoopbackServer([.init("HTTP/1.1 200 OK\r\n\r\n", .close)])
    defer { server.stop() }
    let request = Request(method: "GET", url: "https://127.0.0.1:\(server.port)/")
    // The server waits for the end of a head that never comes; it gets none of TLS.
    var asked = request
    asked.options.connectTimeout = 0.3
    let error = #expect(throws: TransportError.self) {
      try CurlTransport(wakeDescriptor: nil) { false }.send(asked)
    }
    #expect(error?.kind == .connectTimeout || error?.kind == .tls)
  }

  @Test func theTimeForTLSIsKnown() throws {
    let server = try OpenSSL(alternative: "IP:127.0.0.1")
    defer { server.stop() }
    let timing = try send(server) { $0.verifiesCertificates = false }.timing
    #expect(timing.tls > timing.connect)
    #expect(timing.firstByte >= timing.tls)
    #expect(timing.total >= timing.firstByte)
    #expect(!timing.isConnectionKept)
  }
}
