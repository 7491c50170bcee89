import Loopback
import Foundation
import Testing
import TestSupport

/// What arrived for each case, in the form that is compared.
struct Arrivals {
  /// The requests of a case by its number, one after the other when it was redirected.
  private(set) var byNumber: [Int: [String]] = [:]
  private(set) var targets: [Int: String] = [:]

  /// Fields left out of the comparison.
  ///
  /// - `User-Agent`: each program names itself;
  /// - `Accept-Encoding`: each asks for what it can undo;
  /// - `Connection`: about the hop and not the request (RFC 9110 §7.6.1), and curl never says it;
  /// - `Host`: each program has a server of its own, on its own port.
  private static let ownAffairs = ["user-agent", "accept-encoding", "connection", "host"]

  init(_ arrivals: [EchoServer.Arrival]) {
    for arrival in arrivals {
      guard let number = arrival[RequestCase.mark].flatMap({ Int($0) }) else { continue }
      byNumber[number, default: []].append(Self.text(arrival))
      if targets[number] == nil { targets[number] = arrival.target }
    }
  }

  private static func text(_ arrival: EchoServer.Arrival) -> String {
    let type = arrival["Content-Type"] ?? ""
    // A boundary is drawn by lot, and its length counts.
    let boundary = type.components(separatedBy: "boundary=").dropFirst().first
    func plain(_ text: String) -> String {
      boundary.map { text.components(separatedBy: $0).joined(separator: "BOUNDARY") } ?? text
    }
    var lines: [String] = []
    for field in arrival.fields {
      let name = field.name.lowercased()
      if ownAffairs.contains(name) || name == RequestCase.mark.lowercased() { continue }
      if name == "content-length" {
        // RFC 9110 §8.6: without a body the length may be left out, as curl does.
        if boundary != nil || arrival.body.isEmpty { continue }
      }
      lines.append("\(name): \(plain(field.value))")
    }
    let body = String(String.UnicodeScalarView(arrival.body.map { Unicode.Scalar($0) }))
    return ["\(arrival.method) \(arrival.target)"].joined() + "\n"
      + lines.sorted().joined(separator: "\n") + "\n\n" + plain(body)
  }

  /// Every case of both sides has to be the same.
  static func expectSame(
    _ ours: Arrivals,
    _ theirs: Arrivals,
    _ cases: [RequestCase],
    _ tool: String,
    at location: SourceLocation = #_sourceLocation
  ) {
    for one in cases {
      #expect(
        theirs.byNumber[one.number] == ours.byNumber[one.number],
        "\(tool): \(one.testDescription.prefix(300))",
        sourceLocation: location
      )
    }
  }
}
