internal import HTTP
internal import Library

/// `timing`: what the last request spent its time on.
struct TimingCommand: Command {
  let name = "timing"
  let summary = "show how long each part of the last request took"
  let details = """
    name lookup, connect and TLS are left out when the connection was there from before. first byte
    is the wait from the request to the answer's beginning. redirects is what the answers took that
    led on to this one.
    """

  func run(_ call: CommandCall) throws(Failure) {
    try call.expectNoWords()
    let response = try call.lastResponseObject(loads: false)
    let rows = Self.rows(response.response.timing, after: response.hops.map(\.timing))
    let nameWidth = rows.map(\.name.count).max() ?? 0
    let width = rows.map(\.value.count).max() ?? 0
    for row in rows {
      let gap = String(repeating: " ", count: nameWidth - row.name.count)
      let indent = String(repeating: " ", count: width - row.value.count)
      call.output.write("\(row.name)\(gap)  \(indent)\(row.value)\n")
    }
  }

  /// Each part of the last exchange by itself, and the sum.
  static func rows(_ timing: Timing, after hops: [Timing]) -> [(name: String, value: String)] {
    var rows: [(name: String, value: String)] = []
    let before = hops.reduce(0) { $0 + $1.total }
    if !hops.isEmpty { rows.append(("redirects", "\(before.asDuration)")) }
    if timing.isConnectionKept {
      rows.append(("connection", "kept"))
    } else {
      rows.append(("name lookup", timing.nameLookup.asDuration))
      rows.append(("connect", (timing.connect - timing.nameLookup).orZero.asDuration))
      if timing.tls > 0 { rows.append(("TLS", (timing.tls - timing.connect).orZero.asDuration)) }
    }
    let ready = timing.isConnectionKept ? 0 : max(timing.tls, timing.connect)
    rows.append(("first byte", (timing.firstByte - ready).orZero.asDuration))
    rows.append(("transfer", (timing.total - timing.firstByte).orZero.asDuration))
    rows.append(("total", (before + timing.total).asDuration))
    return rows
  }
}

extension Double {
  fileprivate var orZero: Double { max(self, 0) }
}
