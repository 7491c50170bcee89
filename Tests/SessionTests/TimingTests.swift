import HTTP
@testable import Session
import Testing

/// What a request spent its time on, and how far a transfer has come.
@Suite struct TimingTests {
  @Test func needsAResponse() {
    let walk = Walk()
    #expect(walk.run("timing") == .failure(.stepFailed))
    #expect(walk.notes.contains("there is no response yet"))
  }

  @Test func partsAddUp() {
    var timing = Timing()
    (timing.nameLookup, timing.connect, timing.tls) = (0.0004, 0.0214, 0.0514)
    (timing.firstByte, timing.total) = (0.15, 2.25)
    let rows = TimingCommand.rows(timing, after: []).map { "\($0.name) \($0.value)" }
    #expect(
      rows == [
        "name lookup 400 µs", "connect 21 ms", "TLS 30 ms", "first byte 99 ms", "transfer 2.1 s",
        "total 2.3 s",
      ]
    )
    timing.isConnectionKept = true
    (timing.nameLookup, timing.connect, timing.tls, timing.firstByte) = (0, 0, 0, 0.25)
    var hop = Timing()
    hop.total = 0.5
    let kept = TimingCommand.rows(timing, after: [hop, hop]).map { "\($0.name) \($0.value)" }
    #expect(
      kept == [
        "redirects 1.0 s", "connection kept", "first byte 250 ms", "transfer 2.0 s", "total 3.3 s",
      ]
    )
  }

  @Test func columnsAreAligned() {
    let walk = Walk()
    walk.run("get /x")
    let before = walk.out.count
    #expect(walk.run("timing") == .success)
    let lines = walk.out.dropFirst(before).split(separator: "\n")
    #expect(lines.count == 5)
    #expect(Set(lines.map(\.count)).count == 1, "\(lines)")
    #expect(lines.last == "total        0 µs")
  }

  private func progress(
    _ count: Int,
    of expected: Int? = nil,
    after elapsed: Double,
    sending: Bool = false
  ) -> TransferProgress {
    var progress = TransferProgress()
    (progress.count, progress.expected) = (count, expected)
    (progress.elapsed, progress.isSending) = (elapsed, sending)
    return progress
  }

  @Test func progressSaysHowMuchHowFastHowLong() {
    let half = progress(50_000_000, of: 100_000_000, after: 2)
    #expect(ProgressLine.text(of: half) == "50.0 MB of 100.0 MB  25.0 MB/s  0:02 left")
    #expect(ProgressLine.text(of: progress(1_500, after: 65)) == "1.5 kB  23 B/s  1:05")
    #expect(ProgressLine.text(of: progress(0, after: 3)) == "waiting  0:03")
    let sent = progress(1_000, of: 4_000_000_000, after: 1, sending: true)
    #expect(ProgressLine.text(of: sent) == "sent 1.0 kB of 4.0 GB  1.0 kB/s  99:59:59 left")
  }

  @Test func progressIsWipedAway() {
    for isTerminal in [true, false] {
      let walk = Walk(isTerminal: isTerminal)
      let line = ProgressLine(walk.session.output)
      line.show(progress(10, of: 20, after: 0.3))
      #expect(walk.notes == "")
      line.show(progress(10, of: 20, after: 1))
      line.show(progress(19, of: 20, after: 2))
      var over = progress(20, of: 20, after: 3)
      over.isOver = true
      line.show(over)
      let first = "10 B of 20 B  10 B/s  0:01 left"
      let second = "19 B of 20 B  9 B/s  0:01 left"
      func wiped(_ text: String) -> String {
        "\(text)\r\(String(repeating: " ", count: text.count + 2))\r"
      }
      #expect(walk.notes == (isTerminal ? wiped(first) + wiped(second) : ""))
    }
  }

  @Test func anUncheckedCertificateIsSaidEachTime() {
    let walk = Walk()
    walk.run("r = requests.get('https://a.example/x', verify=False)")
    walk.run("r = requests.get('http://a.example/x', verify=False)")
    walk.run("r = requests.get('https://a.example/y', verify=False)")
    #expect(
      walk.notes
        == String(repeating: "warning: the certificate of a.example is not checked\n", count: 2)
    )
  }
}
