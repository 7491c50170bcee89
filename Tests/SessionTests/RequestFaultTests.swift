import HTTP
import Session
import Testing

/// What goes wrong with a request command before or while it is sent, and where that is shown.
struct RequestFaultTests {
  /// The caret is under the item that is meant.
  @Test(arguments: [
    ("post /x @/no/file.json", "@/no/file.json", "No such file or directory"),
    ("post /x a=1 f@/no/file.txt --form", "f@/no/file.txt", "No such file or directory"),
    ("get /x a=1 X-A:€ X-B:b", "X-A:€", "'latin-1' codec can't encode"),
    ("post /x a:=1 n:=float('nan') b:=[2]", "n:=float('nan')", "Out of range float values"),
    ("get https://127.0.0.1/x --ca /no/ca.pem", "/no/ca.pem", "a suitable TLS CA certificate"),
    ("get https://127.0.0.1/x --cert=/no/me.pem", "--cert=/no/me.pem", "the TLS certificate"),
  ])
  func pointsAtTheItem(line: String, part: String, message: String) throws {
    let walk = Walk()
    #expect(walk.run(line) == .failure(.stepFailed))
    let place = try #require(line.firstRange(of: part))
    let before = line.distance(from: line.startIndex, to: place.lowerBound)
    let carets =
      String(repeating: " ", count: 2 + before) + String(repeating: "^", count: part.count)
    #expect(walk.notes.contains("  \(line)\n\(carets)\n"), "\(walk.notes)")
    #expect(walk.notes.contains(message), "\(walk.notes)")
    #expect(walk.transport.requests.isEmpty)
  }

  @Test(arguments: ["ftp://127.0.0.1/x", "file:///etc/passwd"])
  func speaksOnlyHTTP(url: String) {
    let walk = Walk()
    #expect(walk.run("get \(url)") == .failure(.stepFailed))
    #expect(walk.notes.contains("InvalidSchema: No connection adapters were found for '\(url)'"))
    #expect(walk.transport.requests.isEmpty)
    #expect(walk.run("get /redir?to=http://x") == .success)
    #expect(walk.transport.requests.last?.url.hasSuffix("/v2/redir?to=http://x") == true)
  }

  @Test(arguments: [
    ("self-signed certificate", ["--ca FILE", "--insecure"]),
    ("unable to get local issuer certificate", ["--ca FILE", "--insecure"]),
    ("certificate has expired", ["clock", "--insecure"]),
  ])
  func saysWhatToDoAboutACertificate(problem: String, words: [String]) {
    let answers = [StubTransport.Answer.failure(.tls, "SSL certificate problem: \(problem)")]
    let walk = Walk(answers: answers)
    #expect(walk.run("get https://127.0.0.1/x") == .failure(.noResponse))
    for word in words { #expect(walk.notes.contains(word), "\(walk.notes)") }
    let python = Walk(answers: answers)
    python.run("requests.get('https://127.0.0.1/x')")
    #expect(python.notes.contains("verify=False"), "\(python.notes)")
    let curl = Walk(answers: answers)
    curl.run("curl -L https://127.0.0.1/x")
    #expect(curl.notes.contains("-k goes on unchecked"), "\(curl.notes)")
  }

  @Test func theHomeFolderIsTheShells() {
    let shelf = Shelf()
    var files = Files()
    files.open = shelf.open
    files.save = { bytes, path throws(FileError) in
      shelf.files[path] = String(decoding: bytes, as: UTF8.self)
    }
    let walk = Walk(environment: ["HOME": "/home/me"], files: files)
    walk.run(
      """
      get /tasks > ~/a.json
      body >> ~/b.json
      save ~/c.walk
      body > "~/d.json"
      curl -L http://127.0.0.1:8080/ > ~/e.json
      curl -L http://127.0.0.1:8080/ -o ~/f.json
      """
    )
    let home = ["a.json", "b.json", "c.walk", "e.json", "f.json"].map { "/home/me/\($0)" }
    #expect(shelf.files.keys.sorted() == home + ["~/d.json"], "\(walk.notes)")
    walk.run("get https://127.0.0.1/ --ca ~/no.pem")
    #expect(walk.notes.contains("invalid path: /home/me/no.pem"))
  }

  @Test func aTerminalShowsOneLineForThePages() {
    func page(_ number: Int, _ next: String?) -> StubTransport.Answer {
      let paging = next.map { ", \"paging\": {\"cursors\": {\"after\": \"\($0)\"}}" } ?? ""
      return .json("{\"items\": [\(number)]\(paging)}")
    }
    let answers = [page(1, "a"), page(2, "b"), page(3, nil)]
    let walk = Walk(answers: answers, isTerminal: true)
    #expect(walk.run("get /tasks --all") == .success)
    let lines = walk.notes.split(separator: "\n")
    #expect(lines.count == 2, "\(walk.notes)")
    #expect(walk.notes.contains("\r") && walk.notes.contains("2 pages, 2 items"))
    #expect(walk.notes.hasSuffix("3 pages, 3 items, in `items`\n"), "\(walk.notes)")
    let pipe = Walk(answers: answers)
    #expect(pipe.run("get /tasks --all") == .success)
    #expect(pipe.notes == "3 pages, 3 items, in `items`\n")
  }
}
