import Testing

@testable import Sandbox

/// The notations of times, and the text that the API makes of them.
struct MomentTests {
  private func expectTime(
    _ text: String,
    _ expected: String?,
    at location: SourceLocation = #_sourceLocation
  ) {
    #expect(Moment(text)?.description == expected, sourceLocation: location)
  }

  @Test(arguments: [
    ("2020-04-22T11:34:03.290396913Z", "2020-04-22T11:34:03.290396913Z"),
    ("2020-04-22T11:34:03Z", "2020-04-22T11:34:03.000000000Z"),
    ("2020-04-22t11:34:03.5z", "2020-04-22T11:34:03.500000000Z"),
    ("2020-04-22T11:34:03.1234567899Z", "2020-04-22T11:34:03.123456789Z"),
    ("2020-04-22T13:34:03+02:00", "2020-04-22T11:34:03.000000000Z"),
    ("2020-04-22T05:04:03-06:30", "2020-04-22T11:34:03.000000000Z"),
    ("2020-02-29T00:00:00Z", "2020-02-29T00:00:00.000000000Z"),
    ("0000-01-01T00:00:00Z", "0000-01-01T00:00:00.000000000Z"),
    ("9999-12-31T23:59:59Z", "9999-12-31T23:59:59.000000000Z"),
    ("1969-12-31T23:59:59.25Z", "1969-12-31T23:59:59.250000000Z"),
  ])
  func readsRFC3339(text: String, expected: String) {
    expectTime(text, expected)
  }

  @Test(arguments: [
    "Wed, 22 Apr 2020 11:34:03 GMT", "Wed, 22 Apr 2020 11:34:03 UTC",
    "Wed, 22 Apr 2020 13:34:03 +0200", "Wednesday, 22-Apr-20 11:34:03 GMT",
    "Wed Apr 22 11:34:03 2020", "1587555243", "1587555243000000000ns",
  ])
  func readsTheOtherNotations(text: String) {
    expectTime(text, "2020-04-22T11:34:03.000000000Z")
  }

  @Test func readsNotationsWithTheirOddities() {
    expectTime("Sun Nov  6 08:49:37 1994", "1994-11-06T08:49:37.000000000Z")
    expectTime("Sunday, 06-Nov-94 08:49:37 GMT", "1994-11-06T08:49:37.000000000Z")
    expectTime("Saturday, 06-Nov-68 08:49:37 GMT", "2068-11-06T08:49:37.000000000Z")
    expectTime("-1ns", "1969-12-31T23:59:59.999999999Z")
    expectTime("-1", "1969-12-31T23:59:59.000000000Z")
  }

  @Test(arguments: [
    "", "yesterday", "2020-04-22", "2020-04-22 11:34:03Z", "2020-13-01T00:00:00Z",
    "2021-02-29T00:00:00Z", "1900-02-29T00:00:00Z", "2020-04-31T00:00:00Z",
    "2020-04-22T24:00:00Z", "2020-04-22T11:60:00Z", "2020-04-22T11:34:60Z",
    "2020-04-22T11:34:03", "2020-04-22T11:34:03.Z", "2020-04-22T11:34:03+2:00",
    "2020-04-22T11:34:03+24:00", "2020-04-22T11:34:03Z ", "20200-04-22T11:34:03Z",
    "Xyz, 22 Apr 2020 11:34:03 GMT", "Wed, 22 Abc 2020 11:34:03 GMT",
    "Wed, 22 Apr 2020 11:34:03 CET", "1587555243s", "1587555243.5", "99999999999999999999",
    "ns", "-", "１５８７",
  ])
  func refusesEverythingElse(text: String) {
    expectTime(text, nil)
  }

  @Test func survivesTheEndsOfTime() {
    for seconds in [Int.min, Int.max, Int(Int32.min), 253_402_300_800] {
      #expect(!Moment(seconds: seconds, nanoseconds: 0).description.isEmpty)
    }
    expectTime("-9223372036854775808ns", "1677-09-21T00:12:43.145224192Z")
  }
}
