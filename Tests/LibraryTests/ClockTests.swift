import Library
import Testing

/// What depends on the time: the clock is the test's own.
@Suite struct ClockTests {
  @Test(arguments: [
    ("time.time()", "1587551445.1234567\n"),
    ("time.time_ns()", "1587551445123456789\n"),
    ("time.monotonic()", "1000.0\n"),
    ("time.strftime('%Y-%m-%d %H:%M:%S %z %Z')", "'2020-04-22 10:30:45 +0000 UTC'\n"),
    ("time.gmtime().tm_hour", "10\n"),
    ("datetime.datetime.now()", "datetime.datetime(2020, 4, 22, 10, 30, 45, 123456)\n"),
    ("datetime.datetime.utcnow()", "datetime.datetime(2020, 4, 22, 10, 30, 45, 123456)\n"),
    ("datetime.datetime.today()", "datetime.datetime(2020, 4, 22, 10, 30, 45, 123456)\n"),
    (
      "datetime.datetime.now(datetime.timezone.utc).isoformat()",
      "'2020-04-22T10:30:45.123456+00:00'\n"
    ),
    ("datetime.date.today()", "datetime.date(2020, 4, 22)\n"),
  ])
  func readsTheClock(_ expression: String, _ output: String) {
    expectPython("import time, datetime\n\(expression)", output)
  }

  @Test(arguments: [
    ("datetime.now().hour", "12\n"),
    ("datetime.utcnow().hour", "10\n"),
    ("datetime.now().astimezone().isoformat()", "'2020-04-22T12:30:45.123456+02:00'\n"),
    (
      "datetime(2020, 1, 1).astimezone().tzinfo",
      "datetime.timezone(datetime.timedelta(seconds=3600), 'CE(S)T')\n"
    ),
    ("datetime(2020, 7, 1, 12).timestamp()", "1593597600.0\n"),
    ("datetime.fromtimestamp(1593597600)", "datetime.datetime(2020, 7, 1, 12, 0)\n"),
    ("date.fromtimestamp(1593640799)", "datetime.date(2020, 7, 1)\n"),
    ("date.fromtimestamp(1593640800)", "datetime.date(2020, 7, 2)\n"),
    ("datetime(2020, 7, 1).strftime('%s')", "'1593554400'\n"),
  ])
  func knowsLocalTime(_ expression: String, _ output: String) {
    expectPython("from datetime import date, datetime\n\(expression)", output, clock: .berlin)
  }

  /// On 2020-10-25 the hour from 2 to 3 comes twice; on 2020-03-29 it does not come.
  @Test(arguments: [
    ("datetime.fromtimestamp(1603587600)", "datetime.datetime(2020, 10, 25, 2, 0, fold=1)\n"),
    ("datetime.fromtimestamp(1603584000)", "datetime.datetime(2020, 10, 25, 2, 0)\n"),
    ("datetime(2020, 10, 25, 2).timestamp()", "1603584000.0\n"),
    ("datetime(2020, 10, 25, 2, fold=1).timestamp()", "1603587600.0\n"),
    ("datetime(2020, 3, 29, 2, 30).timestamp()", "1585445400.0\n"),
    ("datetime(2020, 3, 29, 2, 30, fold=1).timestamp()", "1585441800.0\n"),
  ])
  func findsItsWayAroundSummerTime(_ expression: String, _ output: String) {
    expectPython("from datetime import datetime\n\(expression)", output, clock: .berlin)
  }

  @Test func sleepsAsLongAsItIsTold() {
    expectPython(
      """
      import time
      before = time.time_ns()
      time.sleep(2.5)
      (time.time_ns() - before) // 1000000000
      time.sleep(True)
      """,
      "2\n"
    )
  }

  @Test func wakesWhenInterrupted() {
    var asked = 0
    let output = printed(
      by: "import time\ntime.sleep(3600)\nprint('never')",
      isInterrupted: { _ in
        asked += 1
        return asked > 3
      }
    )
    #expect(output.hasPrefix("KeyboardInterrupt\n"))
  }

  @Test func systemClockMoves() {
    let clock = Clock.system
    let before = clock.monotonic()
    clock.pause(1_000_000)
    let after = clock.monotonic()
    #expect((after.seconds, after.nanoseconds) > (before.seconds, before.nanoseconds))
    #expect(clock.now().seconds > 1_600_000_000)
    #expect(clock.localTime(0) != nil)
    #expect(clock.localTime(.max) == nil)
  }
}

extension Clock {
  /// Central European time with the summer of 2020.
  fileprivate static var berlin: Clock {
    zone(
      offset: { (1_585_443_600..<1_603_587_600).contains($0) ? 7200 : 3600 },
      name: "CE(S)T"
    )
  }
}
