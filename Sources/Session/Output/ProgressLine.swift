internal import HTTP

/// One line about a transfer that takes its time: how much, how fast, how long still.
final class ProgressLine {
  private let output: Output
  /// Who waits less than this is not bothered.
  private static let patience = 0.5

  init(_ output: Output) { self.output = output }

  func show(_ progress: TransferProgress) {
    guard !progress.isOver else { return output.showProgress(nil) }
    guard progress.elapsed >= Self.patience else { return }
    output.showProgress(Self.text(of: progress))
  }

  /// `12.3 MB of 1.0 GB  45.1 MB/s  0:21 left`, with what is known.
  static func text(of progress: TransferProgress) -> String {
    guard progress.count > 0, progress.elapsed > 0 else {
      return "waiting  \(progress.elapsed.asClock)"
    }
    let rate = Double(progress.count) / progress.elapsed
    var words = [progress.count.asSize]
    if let expected = progress.expected, expected >= progress.count {
      words[0] += " of \(expected.asSize)"
      words.append("\(Int(rate).asSize)/s")
      words.append("\((Double(expected - progress.count) / rate).asClock) left")
    } else {
      words.append("\(Int(rate).asSize)/s")
      words.append(progress.elapsed.asClock)
    }
    return (progress.isSending ? "sent " : "") + words.joined(separator: "  ")
  }
}

extension Double {
  /// Seconds as a clock shows them: `0:07`, `1:02:03`.
  fileprivate var asClock: String {
    let seconds = self < 360_000 ? Int(rounded(.up)) : 359_999
    let (hours, minutes) = (seconds / 3_600, seconds / 60 % 60)
    let tail = "\(seconds % 60 < 10 ? "0" : "")\(seconds % 60)"
    guard hours > 0 else { return "\(minutes):\(tail)" }
    return "\(hours):\(minutes < 10 ? "0" : "")\(minutes):\(tail)"
  }
}
