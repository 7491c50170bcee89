import Foundation
import TestSupport
import Testing

/// A run that is ended at any moment leaves whole files or none.
///
/// `APIWALK_KILLS=200` makes it as many runs; each takes a fraction of a second.
struct KillTests {
  private static var runs: Int {
    ProcessInfo.processInfo.environment["APIWALK_KILLS"].flatMap { Int($0) } ?? 20
  }

  private static let script = """
    for n in range(40):
        response = requests.get(f'{base_url}/tasks', headers=auth, params={'lod': 'tiny'})

    get /tasks lod=tiny
    expect 1 == 2
    import time
    time.sleep(0.05)
    """ + String(repeating: "\nget /tasks lod=tiny", count: 40)

  private static let page = """
    A page.

        >>> get /tasks lod=count
        ?

    """ + String(repeating: "    >>> 1 + 1\n    3\n", count: 200) + "The end.\n"

  @Test func nothingIsHalfWritten() throws {
    var chance = SystemRandomNumberGenerator()
    for run in 0..<Self.runs {
      let home = try Program.makeHome()
      defer { try? FileManager.default.removeItem(at: home) }
      try Self.script.write(to: home.appending(path: "a.walk"), atomically: true, encoding: .utf8)
      try Self.page.write(to: home.appending(path: "a.md"), atomically: true, encoding: .utf8)
      let signal = [SIGINT, SIGTERM, SIGKILL].randomElement(using: &chance) ?? SIGKILL
      let delay = Double.random(in: 0...0.9, using: &chance)
      let isPage = run % 3 == 2
      let arguments =
        isPage
        ? ["check", "--update", "--json", "r.json", "a.md"]
        : [
          "run", "--keep-going", "--cassette", "tape.json", "--junit", "r.xml", "--json", "r.json",
          "a.walk",
        ]
      let status = try end(arguments, in: home, after: delay, by: signal)
      let moment = "signal \(signal) after \(delay) s, status \(status.map(String.init) ?? "none")"
      try expectWhole(home, moment, isPage: isPage, hasReports: status != nil)
    }
  }

  /// Runs, ends it, and gives the exit status; nil when the signal itself ended it.
  private func end(
    _ arguments: [String],
    in home: URL,
    after delay: Double,
    by signal: Int32
  ) throws -> Int32? {
    let process = Program.silent(arguments, in: home)
    try process.run()
    usleep(UInt32(delay * 1e6))
    kill(process.processIdentifier, signal)
    process.waitUntilExit()
    return process.terminationReason == .exit ? process.terminationStatus : nil
  }

  private func expectWhole(
    _ home: URL,
    _ moment: String,
    isPage: Bool,
    hasReports: Bool
  ) throws {
    for name in ["tape.json", "r.json"] {
      guard let data = try? Data(contentsOf: home.appending(path: name)) else {
        #expect(!hasReports || (isPage && name == "tape.json"), "no \(name): \(moment)")
        continue
      }
      #expect(throws: Never.self, "\(name): \(moment)") {
        try JSONSerialization.jsonObject(with: data)
      }
    }
    if let xml = try? String(contentsOf: home.appending(path: "r.xml"), encoding: .utf8) {
      #expect(xml.hasSuffix("</testsuites>\n"), "r.xml: \(moment)")
    }
    let page = try String(contentsOf: home.appending(path: "a.md"), encoding: .utf8)
    let isNew = !page.contains("    3\n") && !page.contains("?")
    #expect(page == Self.page || (isNew && page.hasSuffix("The end.\n")), "a.md: \(moment)")
  }
}
