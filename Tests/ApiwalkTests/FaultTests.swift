import Foundation
import Loopback
import TestSupport
import Testing

/// Servers that misbehave, asked by the built program and by Python's `requests`.
@Suite struct FaultTests {
  /// A server for each fault, and a program that asks them one after the other.
  private final class Servers {
    private let servers: [LoopbackServer]
    let program: String

    init(_ faults: [Fault]) {
      servers = faults.map { fault in
        // A redirect loop goes round until nobody follows.
        LoopbackServer(
          Array(repeating: fault.answer, count: fault.raised == "TooManyRedirects" ? 40 : 2)
        )
      }
      let asked = zip(faults, servers).map { "    ('\($0.name)', '\($1.url)/')," }
      program = """
        import requests
        for name, url in [
        \(asked.joined(separator: "\n"))
        ]:
            try:
                r = requests.get(url, timeout=(5, 0.4))
                print(name, r.status_code, sep=': ')
            except Exception as e:
                print(name, type(e).__name__, sep=': ')

        """
    }

    deinit { for server in servers { server.stop() } }
  }

  @Test func raiseTheRightClass() throws {
    let servers = Servers(Fault.all)
    let result = try Program.run(["run", "faults.py"], files: ["faults.py": servers.program])
    #expect(result.error == "")
    #expect(result.out == Fault.all.map { "\($0.name): \($0.raised)\n" }.joined())
  }

  @Test func pythonRaisesTheSame() throws {
    guard Self.hasRequests else {
      return print("python3 has no requests here: its exceptions are not compared")
    }
    let faults = Fault.all.filter { !$0.isOurs }
    let servers = Servers(faults)
    let out = try Self.python(servers.program)
    #expect(out == faults.map { "\($0.name): \($0.raised)\n" }.joined())
  }

  @Test func aFailureIsOneLineForAPerson() throws {
    let faults = Fault.all.filter { Int($0.raised) == nil }
    for fault in faults where !["TooManyRedirects", "InvalidSchema"].contains(fault.raised) {
      let server = LoopbackServer([fault.answer, fault.answer])
      defer { server.stop() }
      let result = try Program.run(["-c", "get \(server.url)/ --timeout 0.4"])
      let lines = result.error.split(separator: "\n")
      #expect(result.out == "")
      let said = lines.filter { !$0.hasPrefix("hint: ") && !$0.hasPrefix("  ") }
      #expect(said.count == 1, "\(fault.name): \(result.error)")
      #expect(said.first?.contains(fault.raised) == true, "\(fault.name): \(result.error)")
    }
  }

  private static let hasRequests = (try? python("import requests; print(1)")) == "1\n"

  private static func python(_ program: String) throws -> String {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = Foundation.URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", "-c", program]
    process.environment = ProcessInfo.processInfo.environment.filter {
      !$0.key.lowercased().hasSuffix("_proxy")
    }
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let out = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return String(decoding: out, as: UTF8.self)
  }
}
