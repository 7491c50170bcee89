/// The name among `candidates` that was most likely meant; nil when none is near.
///
/// CPython's rules (`Python/suggestions.c`): a changed letter costs 2, a changed case 1, an added or
/// dropped letter 2; a third of the letters may change.
package func suggestion(for name: String, among candidates: [String]) -> String? {
  let wanted = Array(name.utf8)
  guard candidates.count < 750, wanted.count <= 40 else { return nil }
  var best: String?
  var bestDistance = Int.max
  for candidate in candidates where candidate != name {
    let letters = Array(candidate.utf8)
    guard letters.count <= 40 else { continue }
    let allowed = min((letters.count + wanted.count + 3) * moveCost / 6, bestDistance - 1)
    let distance = editDistance(wanted, letters)
    guard distance <= allowed else { continue }
    best = candidate
    bestDistance = distance
  }
  return best
}

private let moveCost = 2

private func substitutionCost(_ left: UInt8, _ right: UInt8) -> Int {
  func lowered(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte + 32 : byte
  }
  if left == right { return 0 }
  return lowered(left) == lowered(right) ? 1 : moveCost
}

/// Levenshtein's distance with the costs above.
private func editDistance(_ left: [UInt8], _ right: [UInt8]) -> Int {
  var row = Array(stride(from: 0, through: right.count * moveCost, by: moveCost))
  for (line, letter) in left.enumerated() {
    var diagonal = row[0]
    row[0] = (line + 1) * moveCost
    for (column, other) in right.enumerated() {
      let substituted = diagonal + substitutionCost(letter, other)
      diagonal = row[column + 1]
      row[column + 1] = min(substituted, min(row[column], row[column + 1]) + moveCost)
    }
  }
  return row[right.count]
}
