/// An answer that is wrong on purpose: an error status, and how often it comes.
package struct Fault: Sendable, Equatable {
  /// The statuses that can be asked for.
  package static let statuses = 400...599

  package let status: Int
  /// From 0, never, to 1, always.
  package let probability: Double

  /// Makes a fault; nil when the status is no error or the probability no probability.
  package init?(status: Int, probability: Double = 1) {
    guard Fault.statuses ~= status, 0...1 ~= probability else { return nil }
    self.status = status
    self.probability = probability
  }

  /// Reads `STATUS:PROBABILITY`, or `STATUS` alone for always.
  package init?(_ text: String) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard let status = parts.first.flatMap({ Int($0) }), parts.count <= 2,
      let probability = parts.count == 2 ? Double(parts[1]) : 1
    else { return nil }
    self.init(status: status, probability: probability)
  }
}
