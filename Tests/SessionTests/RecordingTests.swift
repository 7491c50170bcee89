import Session
import Testing

/// Transcripts of sessions, and scripts of what worked.
struct RecordingTests {
  /// What a session writes to a file.
  private func written(
    _ lines: String,
    answers: [StubTransport.Answer] = [.json("{}")]
  ) throws -> String {
    final class Saved { var bytes: [UInt8] = [] }
    let saved = Saved()
    var files = Files()
    files.save = { bytes, _ throws(FileError) in saved.bytes = bytes }
    let walk = Walk(answers: answers, files: files)
    #expect(walk.run(lines) == .success, "\(walk.notes)")
    return String(decoding: saved.bytes, as: UTF8.self)
  }

  /// The next run has another port, other addresses and other times: `check` must accept them.
  @Test func leavesOutWhatTheNextRunPrintsOtherwise() throws {
    let date = "Sat, 28 Nov 2026 04:34:01 GMT"
    let answer = StubTransport.Answer.answer(status: 200, reason: "OK", fields: [("Date", date)])
    let page = try written(
      """
      record page.txt
      get /tasks
      base_url
      len, lambda: 1
      headers
      'at 0x12', ' at 0xyz>'
      timing
      get /tasks --repeat 2
      record off
      """,
      answers: [answer]
    )
    #expect(
      page.hasPrefix(
        """
        >>> get /tasks
        200 OK
        {}
        >>> base_url
        'http://127.0.0.1:.../api/task_manager/v2'
        >>> len, lambda: 1
        (<built-in function len>, <function <lambda> at 0x...>)
        >>> headers
        Content-Type: application/json
        Date: ...
        >>> 'at 0x12', ' at 0xyz>'
        ('at 0x12', ' at 0xyz>')
        >>> timing

        """
      ),
      "\(page)"
    )
    let figures = page.split(separator: ">>> timing").last ?? ""
    #expect(!figures.contains(" ms") && !figures.contains(" µs"), "\(figures)")
  }

  @Test(arguments: [
    ("expect status 200,404", "assert response.status_code in (200, 404)"),
    ("expect status 2xx", "assert 200 <= response.status_code < 300"),
    (
      "expect status 20x,4xx",
      "assert 200 <= response.status_code < 210 or 400 <= response.status_code < 500"
    ),
    ("expect status 2x0", "# expect status 2x0"),
    (
      "expect header Content-Type ~ JSON",
      "assert 'json' in response.headers['Content-Type'].lower()"
    ),
    ("expect header Server !~ x", "assert 'x' not in response.headers.get('Server', '').lower()"),
    ("expect header Content-Type", "assert 'Content-Type' in response.headers"),
    ("expect time < 500ms", "assert response.elapsed.total_seconds() < 0.5"),
    ("expect response.ok", "assert response.ok"),
    ("x = 1\nunset x", "x = 1\ndel x"),
    ("headers", "pprint.pprint(dict(response.headers))"),
    ("raw", "print(response.text)"),
  ])
  func savesPromisesInPython(lines: String, python: String) throws {
    let program = try written("get /tasks\n\(lines)\nsave a.py --python")
    #expect(program.hasSuffix("\n\(python)\n"), "\(program)")
  }

  @Test func savesWhereABodyWent() throws {
    let program = try written("get /tasks | cat > /dev/null\nsave a.py --python")
    #expect(program.hasSuffix("stream=True)\n# | cat > /dev/null\n"), "\(program)")
  }
}
