import Foundation
import TestSupport
import Testing

/// `apiwalk sandbox` as a server for other clients.
struct ServerTests {
  /// Runs another program; nil when it isn't there.
  private func run(_ program: String, _ arguments: [String]) throws -> String? {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [program] + arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return process.terminationStatus == 0 ? String(decoding: data, as: UTF8.self) : nil
  }

  @Test func printsItsURLFirstAndStopsCleanly() throws {
    let server = try ServerProcess()
    #expect(server.url.hasPrefix("http://127.0.0.1:"))
    #expect(server.stop() == 0)
  }

  /// The URL first, then the two pairs.
  @Test func printsItsClients() throws {
    let server = try ServerProcess()
    defer { server.stop() }
    #expect(server.secret == "practice-viewer-secret")
    #expect(server.outsider.hasPrefix("Practice outsider: client id "))
  }

  @Test(arguments: [SIGTERM, SIGINT])
  func stopsWithinASecondWhateverIsOpen(signal: Int32) throws {
    let server = try ServerProcess(["--latency", "20000"])
    let open = try [
      "", "GET /", "POST /api/2/idp/token HTTP/1.1\r\nContent-Length: 99\r\n\r\na",
      "GET /openapi.json HTTP/1.1\r\nHost: x\r\n\r\n",
    ].map(server.connect)
    defer { for descriptor in open { close(descriptor) } }
    usleep(200_000)
    let start = Date()
    #expect(server.stop(signal) == 0)
    #expect(Date().timeIntervalSince(start) < 1)
  }

  /// Ten times, because it takes a connection at the very moment.
  @Test func stopsCleanlyWhileClientsCome() throws {
    for _ in 0..<10 {
      let server = try ServerProcess()
      let request = "GET /api/1/accounts?login=x HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
      let clients = try (0..<12).map { _ in try server.connect(request) }
      #expect(server.stop() == 0)
      for descriptor in clients { close(descriptor) }
    }
  }

  @Test func sendsWhatItHasBegun() throws {
    let server = try ServerProcess(["--latency", "300"])
    let descriptor = try server.connect(
      "GET /api/1/accounts?login=x HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
    )
    defer { close(descriptor) }
    usleep(100_000)
    #expect(server.stop() == 0)
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = read(descriptor, &bytes, bytes.count)
    let answer = String(decoding: bytes.prefix(max(count, 0)), as: UTF8.self)
    #expect(answer.hasPrefix("HTTP/1.1 200 OK\r\n") && answer.hasSuffix("}"), "\(answer)")
  }

  @Test func logsALineARequestWithoutSecrets() throws {
    for format in ["text", "json", "off"] {
      let server = try ServerProcess(["--log", format])
      let result = try Program.run(
        [
          "--base-url", server.url + "/api/task_manager/v2", "-c",
          "login\nget /tasks lod=count\nget /tasks state=paused access_token=\(server.secret)",
        ],
        environment: ["APIWALK_CLIENT_ID": server.id, "APIWALK_CLIENT_SECRET": server.secret]
      )
      #expect(result.out.contains("{'count': 42}"), "\(result.out)\(result.error)")
      #expect(server.stop() == 0)
      let lines = server.notes.split(separator: "\n").map(String.init)
      #expect(!server.notes.contains(server.secret) && !server.notes.contains("eyJ"))
      switch format {
      case "off": #expect(lines.isEmpty)
      case "json":
        #expect(lines.count == 3)
        for line in lines {
          let value = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
          #expect(
            Set(value?.keys.map { $0 } ?? [])
              == ["time", "method", "target", "status", "bytes", "microseconds"]
          )
        }
      default:
        #expect(lines.count == 3)
        #expect(lines.first?.contains(" POST /api/2/idp/token 200 ") == true)
        #expect(lines[1].contains(" GET /api/task_manager/v2/tasks?lod=count 200 12 "))
        #expect(lines.last?.contains("access_token=*** 400 ") == true)
      }
    }
  }

  @Test func saysWhenItsPortIsTaken() throws {
    let server = try ServerProcess()
    defer { server.stop() }
    let result = try Program.run(["sandbox", "--port", "\(server.port)"])
    #expect(
      result.error
        == "apiwalk: port \(server.port) is in use by another program; choose another one, "
        + "or 0 for any free port\n"
    )
    #expect(result.out.isEmpty)
    #expect(result.status == 1)
  }

  @Test func listensToOtherMachinesOnlyWhenAsked() throws {
    let server = try ServerProcess()
    #expect(server.stop() == 0)
    #expect(server.notes.isEmpty)
    let other = try ServerProcess(["--bind", "127.0.0.2"])
    #expect(other.url.hasPrefix("http://127.0.0.2:"))
    #expect(other.stop() == 0)
    #expect(other.notes.isEmpty)
    let open = try ServerProcess(["--bind", "0.0.0.0"])
    #expect(open.stop() == 0)
    #expect(open.notes.hasPrefix("apiwalk: listening on 0.0.0.0: every machine that reaches"))
    let wrong = try Program.run(["sandbox", "--bind", "203.0.113.7"])
    #expect(wrong.status == 1)
    #expect(wrong.error.hasPrefix("apiwalk: the practice server cannot listen on 203.0.113.7"))
  }

  @Test(arguments: [
    ["--fault", "200:1"], ["--fault", "503:2"], ["--fault", "503:0.6", "--fault", "429:0.6"],
    ["--latency", "a"], ["--latency", "9-1"], ["--latency", "1-2-3"], ["--expire-tokens", "0"],
    ["--tasks", "-1"], ["--tasks", "1000001"], ["--scenario", "lazy"], ["--log", "xml"],
    ["--port", "65536"],
  ])
  func refusesOptionsThatMeanNothing(arguments: [String]) throws {
    let result = try Program.run(["sandbox"] + arguments)
    #expect(result.status == 2)
    #expect(result.error.contains(arguments[0]) || result.error.contains("a port"))
  }

  @Test func failsOnDemand() throws {
    guard try run("curl", ["--version"]) != nil else {
      print("skipped: curl is not installed")
      return
    }
    let server = try ServerProcess(["--fault", "429:1", "--latency", "50-60", "--scenario", "busy"])
    defer { server.stop() }
    let answer = try run(
      "curl",
      [
        "-s", "-o", "/dev/null", "-D", "-", "-w", "%{http_code} %{time_total}",
        server.url + "/api/task_manager/v2/tasks",
      ]
    )
    let text = try #require(answer)
    #expect(text.contains("Retry-After: 1\r\n"))
    let match = try #require(text.firstMatch(of: /429 (0\.\d+)$/))
    #expect(Double(match.1) ?? 0 >= 0.05)
  }

  /// A server that has no file left for one more connection lets it wait and lives on.
  @Test func livesOnWhenFilesRunOut() throws {
    let server = try ServerProcess(["--log", "off"], files: 128)
    defer { server.stop() }
    let open = try (0..<250).map { _ in try server.connect("") }
    for descriptor in open { close(descriptor) }
    let answer = try server.connect("GET /api/1/accounts HTTP/1.1\r\nHost: x\r\n\r\n")
    defer { close(answer) }
    var wait = pollfd(fd: answer, events: Int16(POLLIN), revents: 0)
    #expect(poll(&wait, 1, 10_000) == 1)
    #expect(server.process.isRunning)
  }

  /// Thousands of connections that never say a whole word, and some that say too much.
  @Test func staysSmallWhateverComesIn() throws {
    let server = try ServerProcess(["--log", "off"])
    var limit = rlimit()
    getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
    let count = min(3_000, Int(clamping: limit.rlim_cur) - 200)
    if count < 3_000 { print("limited: \(count) connections, because of ulimit -n") }
    let before = server.peakKilobytes
    var open: [Int32] = []
    for _ in 0..<count { open.append(try server.connect("GET /api/1/accounts HTTP/1.1\r\nX: ")) }
    let flood = String(repeating: "x", count: 60_000)
    for _ in 0..<50 { open.append(try server.connect("GET /\(flood)")) }
    let answer = try server.connect("GET /api/1/accounts HTTP/1.1\r\nConnection: close\r\n\r\n")
    var buffer = [UInt8](repeating: 0, count: 512)
    #expect(recv(answer, &buffer, buffer.count, 0) > 0)
    let used = server.peakKilobytes - before
    #expect(used < 200_000, "\(used) kB for \(count) connections")
    print("measured: \(used) kB for \(open.count) open connections")
    let start = Date()
    #expect(server.stop() == 0)
    #expect(Date().timeIntervalSince(start) < 1.5)
    for descriptor in open + [answer] { close(descriptor) }
  }

  @Test func servesOurselves() throws {
    let server = try ServerProcess()
    defer { server.stop() }
    let result = try Program.run(
      ["--base-url", server.url + "/api/task_manager/v2", "-c", "login\nget /tasks lod=count"],
      environment: ["APIWALK_CLIENT_ID": server.id, "APIWALK_CLIENT_SECRET": server.secret]
    )
    #expect(result.out.contains("200 OK\n{'count': "), "\(result.out)\(result.error)")
  }

  @Test func servesCurl() throws {
    guard try run("curl", ["--version"]) != nil else {
      print("skipped: curl is not installed")
      return
    }
    let server = try ServerProcess()
    defer { server.stop() }
    let token = try run(
      "curl",
      [
        "-s", "-u", "\(server.id):\(server.secret)", "-d", "grant_type=client_credentials",
        server.url + "/api/2/idp/token",
      ]
    )
    let data = Data(try #require(token).utf8)
    let answer = try JSONSerialization.jsonObject(with: data) as? [String: Any]
    let bearer = try #require(answer?["access_token"] as? String)
    let tasks = try run(
      "curl",
      [
        "-s", "-H", "Authorization: Bearer \(bearer)",
        server.url + "/api/task_manager/v2/tasks?state=started&state=paused",
      ]
    )
    #expect(tasks?.hasPrefix("{\"items\":[{") == true, "\(tasks ?? "nothing")")
  }

  @Test func servesPythonsRequests() throws {
    guard try run("python3", ["-c", "import requests"]) != nil else {
      print("skipped: python3 has no requests")
      return
    }
    let server = try ServerProcess()
    defer { server.stop() }
    let program = """
      import requests
      token = requests.post('\(server.url)/api/2/idp/token', auth=('\(server.id)', '\(server.secret)'),
                            data={'grant_type': 'client_credentials'}).json()
      auth = {'Authorization': 'Bearer ' + token['access_token']}
      r = requests.get('\(server.url)/api/task_manager/v2/tasks', headers=auth,
                       params={'state': ['started', 'paused']})
      print(r.status_code, [t['id'] for t in r.json()['items']], sorted(token))
      """
    #expect(
      try run("python3", ["-c", program])
        == "200 [944455285181775872] ['access_token', 'expires_on', 'id_token', 'token_type']\n"
    )
  }
}
