import Glibc
import Testing

/// Files behind which somebody else is, or nobody.
@Suite struct PipeTests {
  /// A FIFO in a folder of its own, which is gone afterwards.
  private func withPipe(_ body: (String) -> Void) {
    let folder = "/tmp/apiwalk-pipe-\(getpid())-\(UInt32.random(in: 0...UInt32.max))"
    #expect(mkdir(folder, 0o700) == 0)
    #expect(mkfifo(folder + "/pipe", 0o600) == 0)
    body(folder + "/pipe")
    unlink(folder + "/pipe")
    rmdir(folder)
  }

  @Test(arguments: [
    "open('PIPE').read()", "open('PIPE', 'rb').readline()", "open('PIPE', 'w')",
    "f = open('PIPE', 'r+b', buffering=0)\nf.read(1)",
    "f = open('PIPE', 'r+b', buffering=0)\nwhile True: f.write(b'x' * 5000)",
  ])
  func waitingForNobodyCanBeInterrupted(program: String) {
    withPipe { path in
      var asked = 0
      let shown = printed(
        by: program.replacing("PIPE", with: path),
        isInterrupted: { _ in
          asked += 1
          return asked > 100
        }
      )
      #expect(shown.hasSuffix("KeyboardInterrupt\n"), "\(shown)")
    }
  }

  @Test func givesWhatSomebodyWrote() {
    withPipe { path in
      let writer = open(path, O_RDWR)
      #expect(write(writer, "one\ntwo\n", 8) == 8)
      #expect(printed(by: "open('\(path)').readline()") == "'one\\n'\n")
      close(writer)
    }
  }
}
