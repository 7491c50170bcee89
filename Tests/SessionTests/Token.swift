import Foundation
import Library

/// A JSON Web Token with a signature that nobody checks.
enum Token {
  static func make(_ claims: String) -> String {
    let header = #"{"typ":"JWT","alg":"RS256","kid":"c007e50-a12-4a"}"#
    return [header, claims, "signature"].map(encode).joined(separator: ".")
  }

  static func make(expires: Int) -> String { make("{\"exp\": \(expires)}") }

  /// The answer of a token endpoint.
  static func answer(_ token: String) -> StubTransport.Answer {
    .json("{\"access_token\": \"\(token)\", \"token_type\": \"bearer\"}")
  }

  private static func encode(_ text: String) -> String {
    Data(text.utf8).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_")
      .replacing("=", with: "")
  }
}

/// A clock that stands still until a test moves it.
final class StoppedClock {
  var seconds: Int

  init(_ seconds: Int = 1_000_000) { self.seconds = seconds }

  var clock: Clock {
    Clock(
      now: { (self.seconds, 0) },
      monotonic: { (self.seconds, 0) },
      pause: { _ in },
      localTime: { _ in Clock.LocalTime(offset: 0, zone: "UTC") }
    )
  }
}
