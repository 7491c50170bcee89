/// Whether `lastindex` needs more than the places of the groups.
///
/// Groups end one after the other, so the one that ends furthest right ended last, and of two that
/// end at one place the one that ends later in the pattern did. That is not so for groups in
/// look-arounds, and for an empty group in a loop with others.
struct GroupAmbiguity {
  private(set) var isFound = false

  mutating func noteLook(hasGroups: Bool) {
    if hasGroups { isFound = true }
  }

  /// Notes the widths of the groups inside of something that is repeated.
  mutating func noteLoop(_ widths: ArraySlice<PatternWidth?>) {
    if widths.count > 1, widths.contains(where: { $0.map { $0.least == 0 } ?? true }) {
      isFound = true
    }
  }
}
