import Foundation
import Testing

@testable import Sandbox

/// A real server on a real socket, asked by other programs.
@Suite(.serialized) struct LiveTests {
  /// Runs a program and returns what it printed; nil when there is no such program.
  private static func run(
    _ arguments: [String],
    input: String = ""
  ) throws -> (status: Int32, output: String)? {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = arguments
    process.environment = [
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
      "HOME": "/nonexistent", "LC_ALL": "C.UTF-8", "NO_PROXY": "*",
      "PYENV_ROOT": ProcessInfo.processInfo.environment["PYENV_ROOT"] ?? "/root/.pyenv",
    ]
    let (inbound, outbound) = (Pipe(), Pipe())
    process.standardInput = inbound
    process.standardOutput = outbound
    process.standardError = outbound
    try process.run()
    try inbound.fileHandleForWriting.write(contentsOf: Data(input.utf8))
    try inbound.fileHandleForWriting.close()
    let output = try outbound.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    guard process.terminationStatus != 127 else {
      print("skipped: \(arguments[0]) is not installed")
      return nil
    }
    return (process.terminationStatus, String(decoding: output, as: UTF8.self))
  }

  /// Sends bytes over a connection of their own and returns everything that comes back.
  private static func exchange(_ bytes: [UInt8], with server: Sandbox) throws -> String {
    let connection = try Connection(to: server)
    connection.send(bytes)
    connection.finishSending()
    connection.read()
    return connection.text
  }

  @Test func issuesATokenThatItTakes() async throws {
    let answer = try await withServer { server in
      let token = server.issueToken(for: server.clients[0])
      return try LiveTests.exchange(
        Array(
          "GET /api/task_manager/v2/tasks?lod=count HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer \(token)\r\n\r\n"
            .utf8
        ),
        with: server
      )
    }
    #expect(answer.hasPrefix("HTTP/1.1 200 OK\r\n"))
    #expect(answer.hasSuffix(#"{"count":42}"#))
    #expect(answer.contains("Server: apiwalk-sandbox\r\n"))
  }

  @Test func saysWhenAPortIsTaken() async throws {
    let error = try await withServer { server in
      let port = try #require(server.url.split(separator: ":").last.flatMap { Int($0) })
      do {
        try Sandbox.start(SandboxConfiguration(port: port)).stop()
        return "started twice"
      } catch {
        return "\(error)".replacing("\(port)", with: "PORT")
      }
    }
    #expect(
      error
        == "port PORT is in use by another program; choose another one, or 0 for any free port"
    )
  }

  @Test func refusesPortsAndHostsThatAreNone() async throws {
    try await blocking {
      #expect(throws: SandboxError.invalidPort(65_536)) {
        try Sandbox.start(SandboxConfiguration(port: 65_536))
      }
      #expect(throws: SandboxError.self) {
        try Sandbox.start(SandboxConfiguration(hostname: "203.0.113.7"))
      }
    }
  }

  @Test func listensAgainAfterAStop() async throws {
    let urls = try await blocking {
      let first = try Sandbox.start()
      let port = try #require(first.url.split(separator: ":").last.flatMap { Int($0) })
      first.stop()
      first.stop()
      let second = try Sandbox.start(SandboxConfiguration(port: port))
      defer { second.stop() }
      return (first.url, second.url)
    }
    #expect(urls.0 == urls.1)
  }

  @Test func logsWhatWasReallySent() async throws {
    let lines = Lines()
    try await blocking {
      let server = try Sandbox.start(SandboxConfiguration(log: { lines.append($0.description) }))
      let request = "GET /api/1/accounts?login=a%20b HTTP/1.1\r\nHost: x\r\n\r\n"
      _ = try LiveTests.exchange(Array(request.utf8), with: server)
      server.stop()
      let size = #"{"login":"a b","id":0,"server_url":"\#(server.url)"}"#.utf8.count
      #expect(lines.all == ["GET /api/1/accounts?login=a%20b 200 \(size)"])
    }
  }

  @Test func answersGarbageAndLivesOn() async throws {
    let answers = try await withServer { server in
      let large = "X: " + String(repeating: "a", count: 300_000)
      let requests = [
        "\u{0}\u{1}\u{2}\r\n\r\n", "GET\r\n\r\n", "GET / HTTP/9.9\r\n\r\n", "\r\n\r\n", "",
        "GET / HTTP/1.1\r\n\(large)\r\n\r\n", "GET /\(large) HTTP/1.1\r\nHost: x\r\n\r\n",
        "POST /api/2/idp/token HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999\r\n\r\nabc",
        "POST /api/2/idp/token HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n",
        "POST /api/2/idp/token HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
        "GET /api/1/accounts?login=alive HTTP/1.1\r\nHost: x\r\n\r\n",
      ]
      return try requests.map {
        String(try LiveTests.exchange(Array($0.utf8), with: server).prefix { $0 != "\r\n" })
      }
    }
    #expect(answers.last == "HTTP/1.1 200 OK")
    #expect(answers[7].hasPrefix("HTTP/1.1 413 "))
    for answer in answers.dropLast() {
      #expect(answer.isEmpty || answer.hasPrefix("HTTP/1.1 4"), "\(answer)")
    }
  }

  /// A browser's habits: one connection, requests before the answers, fields in an odd order and
  /// in any case, encodings that the server does not know.
  @Test func answersABrowsersWayOfAsking() async throws {
    let text = try await withServer { server in
      let token = server.issueToken(for: server.clients[0])
      let fields = [
        "accept-ENCODING: gzip, deflate, br, zstd", "Sec-Fetch-Mode: navigate",
        "authorization:Bearer \(token)", "Accept: text/html,*/*;q=0.8", "DNT: 1",
        "Cookie: a=b; c=\u{22}d\u{22}", "X-Empty:", "Host: 127.0.0.1", "Connection: keep-alive",
      ]
      let connection = try Connection(to: server)
      let head = fields.joined(separator: "\r\n")
      for count in 0..<3 {
        let paths = ["tasks?lod=count", "tasks?state=paused", "activities?lod=count&state=paused"]
        connection.send("GET /api/task_manager/v2/\(paths[count]) HTTP/1.1\r\n\(head)\r\n\r\n")
      }
      connection.send("HEAD /favicon.ico HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
      connection.read()
      return connection.text
    }
    let statuses = text.matches(of: /HTTP\/1\.1 (\d+)/).map { String($0.1) }
    #expect(statuses == ["200", "200", "200", "404"])
    let bodies = text.matches(of: /\r\n\r\n(\{[^\r]*?\})(?:HTTP|$)/).map { String($0.1) }
    #expect(bodies == [#"{"count":42}"#, #"{"items":[]}"#, #"{"count":0}"#])
    #expect(!text.lowercased().contains("content-encoding"))
  }

  @Test func keepsAConnectionForOneRequestAfterTheOther() async throws {
    let isSame = try await withServer { server in
      let connection = try Connection(to: server)
      for count in 1...3 {
        connection.send("GET /openapi.json HTTP/1.1\r\nHost: x\r\n\r\n")
        guard connection.read(until: { $0.matches(of: /\}HTTP|\}$/).count >= count }) else {
          return false
        }
      }
      // HTTP/1.0 means one request, unless it asks for more.
      connection.send("GET /api/1/accounts HTTP/1.0\r\n\r\n")
      return connection.closing(within: 5) != nil
    }
    #expect(isSame)
  }

  /// curl's habits: a body that waits for `100 Continue`, chunks, and one connection for many.
  @Test func answersCurlsOtherHabits() async throws {
    let result = try await withServer { server in
      let client = server.clients[0]
      let url = "\(server.url)/api/2/idp/token"
      return try LiveTests.run([
        "curl", "-sS", "-u", "\(client.id):\(client.secret)", "-d",
        "grant_type=client_credentials", "-H", "Transfer-Encoding: chunked", "-H",
        "Expect: 100-continue", "-o", "/dev/null", "-w", "%{http_code} %{num_connects}\n",
        url, "--next", "-sS", "-I", "--compressed", "-o", "/dev/null", "-w",
        "%{http_code} %{num_connects}\n", "\(server.url)/openapi.json",
      ])
    }
    if let result { #expect(result.output == "200 1\n200 0\n") }
  }

  @Test func answersCurl() async throws {
    let result = try await withServer { server in
      let client = server.clients[0]
      return try LiveTests.run([
        "curl", "-sS", "-u", "\(client.id):\(client.secret)", "-d",
        "grant_type=client_credentials", "-o", "/dev/null",
        "\(server.url)/api/2/idp/token", "-w", "%{http_code} %{content_type}",
      ])
    }
    if let result { #expect(result.output == "200 application/json") }
  }

  /// Walks through the guide with the library of the guide, and checks the token's signature with
  /// nothing but integers, so that the server's own cryptography does not vouch for itself.
  @Test func answersPython() async throws {
    let program = """
      import sys
      try:
          import requests
      except ImportError:
          print('no requests'); sys.exit(0)
      import base64, hashlib, json
      url, client_id, client_secret = sys.argv[1:]
      def decode(text):
          return base64.urlsafe_b64decode(text + '=' * (-len(text) % 4))
      answer = requests.post(f'{url}/api/2/idp/token', auth=(client_id, client_secret),
                             data={'grant_type': 'client_credentials'}).json()
      keys = {key['kid']: key for key in requests.get(f'{url}/api/2/idp/keys').json()['keys']}
      for name in ('access_token', 'id_token'):
          token = answer[name]
          head, body, signature = token.split('.')
          key = keys[json.loads(decode(head))['kid']]
          modulus = int.from_bytes(decode(key['n']), 'big')
          opened = pow(int.from_bytes(decode(signature), 'big'),
                       int.from_bytes(decode(key['e']), 'big'), modulus)
          digest = hashlib.sha256(f'{head}.{body}'.encode()).digest()
          padded = bytes.fromhex('3031300d060960864801650304020105000420') + digest
          padded = b'\\x00\\x01' + b'\\xff' * (256 - 3 - len(padded)) + b'\\x00' + padded
          print(name, opened.to_bytes(256, 'big') == padded, json.loads(decode(body))['iss'] == url)
      auth = {'Authorization': 'Bearer ' + answer['access_token']}
      base_url = f'{url}/api/task_manager/v2'
      filters = {'state': ['started', 'paused']}
      response = requests.get(f'{base_url}/tasks', headers=auth, params=filters)
      print(response.status_code, [item['id'] for item in response.json()['items']],
            list(response.json()))
      print(requests.get(f'{base_url}/tasks', headers=auth,
                         params={'allow_deleted': True, 'lod': 'count'}).json())
      print(requests.head(f'{base_url}/tasks', headers=auth).headers['Content-Type'])
      print(requests.get(f'{base_url}/tasks').status_code)
      """
    let result = try await withServer { server in
      let client = server.clients[0]
      return try LiveTests.run(
        ["python3", "-", server.url, client.id, client.secret],
        input: program
      )
    }
    guard let result else { return }
    guard result.output != "no requests\n" else {
      print("skipped: python3 has no requests")
      return
    }
    #expect(
      result.output == """
        access_token True True
        id_token True True
        200 [944455285181775872] ['items']
        {'count': 44}
        application/json
        401

        """
    )
  }
}

/// Lines that another thread writes.
private final class Lines: @unchecked Sendable {
  private let lock = NSLock()
  private var lines: [String] = []

  var all: [String] { lock.withLock { lines } }

  func append(_ line: String) { lock.withLock { lines.append(line) } }
}
